import type { Work } from '../../../../platform/work.ts'
import type { AlarmKind } from '../../domain/file-alarm.ts'
import { countOpenByKind } from '../../store/alarm-store.ts'

/** Open ones, by kind. */
export const countAlarms = ({ tx }: Pick<Work, 'tx'>): Promise<Readonly<Partial<Record<AlarmKind, number>>>> => countOpenByKind(tx)
