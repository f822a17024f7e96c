import type { TimeLimit } from '../../../kernel/time-limit.ts'
import { channelsOfKind, type ProcedureSheet, type SubmissionChannel } from '../../procedures/index.ts'
import type { Channel } from '../domain/dossier.ts'

type Sheet = Pick<ProcedureSheet, 'channels'>

/** The published line a dossier falls under: the one chosen, else the first of its channel, else the first of any. */
export const channelLineOf = (sheet: Sheet, channel: Channel, channelKey?: string): SubmissionChannel | undefined =>
  sheet.channels.find((line) => line.key === channelKey && line.kind === channel) ?? channelsOfKind(sheet, channel)[0] ?? sheet.channels[0]

/** A sheet without any line promises nothing a clock could count. */
export const timeLimitOf = (sheet: Sheet, channel: Channel, channelKey?: string): TimeLimit =>
  channelLineOf(sheet, channel, channelKey)?.timeLimit ?? { unit: 'other', text: 'Chưa công bố thời hạn' }
