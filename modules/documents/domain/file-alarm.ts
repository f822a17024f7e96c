import type { Instant } from '../../../kernel/instant.ts'

/** What an operator has to look after. */
export const ALARM_KINDS = ['file-missing', 'file-damaged', 'store-unreachable', 'scanner-down', 'file-quarantined', 'file-unscanned'] as const
export type AlarmKind = (typeof ALARM_KINDS)[number]

/** `thing`: a content by its hash, or the store itself. `detail`: what was seen, in the operator's words. */
export type AlarmSeen = { readonly kind: AlarmKind; readonly thing: string; readonly detail: string }
export type FileAlarm = AlarmSeen & { readonly openedAt: Instant; readonly seenAt: Instant }
