import type { Ber } from './ber.ts'
import { der } from './der.ts'

/** The same element with definite lengths, as what is hashed must be written. */
export const toDer = ({ tag, content, children }: Ber): Buffer => ((tag & 0x20) === 0 ? der(tag, content) : der(tag, ...children.map(toDer)))
