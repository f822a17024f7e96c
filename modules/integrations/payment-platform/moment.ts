import { epochMs, instantFromMs, type Instant } from '../../../kernel/instant.ts'
import { VIETNAM_OFFSET_MS } from '../../../kernel/plain-date.ts'

/** `yyyyMMddHHmmss`, Vietnamese wall clock of 24 hours: a clock of twelve makes afternoon payments morning ones. */
export const stampOf = (at: Instant): string => instantFromMs(epochMs(at) + VIETNAM_OFFSET_MS).replaceAll(/\D/g, '').slice(0, 14)
