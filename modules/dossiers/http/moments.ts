import type { Instant } from '../../../kernel/instant.ts'
import { parseInstant } from '../../../kernel/instant.ts'

/** A moment of a request; text that is none is as good as none given, and the rule says what is missing. */
export const momentOf = (text: string | undefined): Instant | undefined => (text === undefined ? undefined : parseInstant(text))

/** The named moment as a field, or no field. */
export const momentField = <N extends string>(name: N, text: string | undefined): { readonly [K in N]?: Instant } => {
  const at = momentOf(text)
  return (at ? { [name]: at } : {}) as { readonly [K in N]?: Instant }
}
