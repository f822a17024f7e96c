// Law notes 6.2: national part `n.nnnnnn`, with an agency suffix in two historic orders, and codes from before 2020.
import { fold } from '../../../kernel/vietnamese-text.ts'

const SHAPES: readonly (readonly [shape: ProcedureCodeShape, pattern: RegExp])[] = [
  ['national', /^\d\.\d{6,7}$/],
  ['national-with-agency', /^\d\.\d{6,7}\.(?:\d{3}\.\d{2}\.\d{2}\.)?[A-Z]\d{2}(?:\.\d{1,3})*(?:-\d{1,3})?$/],
  ['before-2020', /^[A-Z]-[A-Z0-9]{2,6}-\d{4,7}(?:-[A-Z]{2,3})?$/],
]

export type ProcedureCodeShape = 'national' | 'national-with-agency' | 'before-2020' | 'own'

/** Longest code we keep; the longest official one met has 25 characters. */
const LONGEST_CODE = 60

/** The shape of a code, `own` for anything else that can stand in an address; undefined when it cannot be a code. */
export const codeShape = (code: string): ProcedureCodeShape | undefined => {
  const known = SHAPES.find(([, pattern]) => pattern.test(code))
  if (known) return known[0]
  return code.length <= LONGEST_CODE && /^[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*$/.test(code) && /\d/.test(code) ? 'own' : undefined
}

/** Codes as people type them: any case, spaces around dots, a comma for a dot. */
export const codeKey = (typed: string): string => fold(typed).replace(/,/g, '.').replace(/\s*([.-])\s*/g, '$1')

/** Whether typed words are meant as a code or its beginning: digits and dots, at least one of each, or a code before 2020. */
export const looksLikeCode = (typed: string): boolean =>
  /^\d\.\d{1,7}(?:[.-][a-z0-9.-]*)?$/.test(codeKey(typed)) || /^[a-z]-[a-z]{2,6}(?:-\d*(?:-[a-z]*)?)?$/.test(codeKey(typed))
