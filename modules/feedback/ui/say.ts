import { epochMs, instantFromMs, parseInstant } from '../../../kernel/instant.ts'
import { VIETNAM_OFFSET_MS } from '../../../kernel/plain-date.ts'

/** `15:30 24/01/2025`, Vietnamese wall clock. */
export const sayMoment = (text: string): string => {
  const at = parseInstant(text)
  if (!at) return text
  const local = instantFromMs(epochMs(at) + VIETNAM_OFFSET_MS)
  return `${local.slice(11, 16)} ${local.slice(8, 10)}/${local.slice(5, 7)}/${local.slice(0, 4)}`
}
