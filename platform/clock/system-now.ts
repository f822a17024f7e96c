import { instantFromMs, type Instant } from '../../kernel/instant.ts'

/** The one clock of the product. Everything else is told the moment. */
export const systemNow = (): Instant => instantFromMs(Date.now())
