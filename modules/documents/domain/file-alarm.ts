import type { Instant } from '../../../kernel/instant.ts'

/** What an operator has to look after: of the files, and of the house around the product. */
export const ALARM_KINDS = [
  'file-missing', 'file-damaged', 'store-unreachable', 'scanner-down', 'file-quarantined', 'file-unscanned',
  'disk-low', 'log-held-up', 'replica-behind', 'outbox-stuck', 'jobs-stuck', 'certificate-ending', 'site-certificate-ending',
] as const
export type AlarmKind = (typeof ALARM_KINDS)[number]

/** `thing`: a content by its hash, the store itself, a disk of a machine, whoever a certificate is of. `detail`: what was seen, in the operator's words. */
export type AlarmSeen = { readonly kind: AlarmKind; readonly thing: string; readonly detail: string }
export type FileAlarm = AlarmSeen & { readonly openedAt: Instant; readonly seenAt: Instant }
