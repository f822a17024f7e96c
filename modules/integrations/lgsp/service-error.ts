// The province's guide to its bus: a service answers 200 with a status of 0 and says by a code what was wrong.
import { textOf, type Fields } from './read-fields.ts'

/** Key, address, agency, province, unfinished, unknown, dictionary, data; each has its sentence on the page of registers. */
export const SERVICE_ERRORS = ['100', '101', '106', '108', '200', '201', '302', '500'] as const

/** What was asked for is not there: an answer, not a fault. */
const NOT_FOUND = '201'

export type Refused = { readonly kind: 'no-match' } | { readonly kind: 'down'; readonly cause: string }

/** Undefined where the service did what was asked, or says nothing of it. */
export const serviceErrorIn = (answer: Fields): Refused | undefined => {
  if ((textOf(answer, 'Status') ?? textOf(answer, 'status')) !== '0') return undefined
  const code = textOf(answer, 'errorCode') ?? textOf(answer, 'ErrorCode')
  if (code === undefined || !/^\d{3}$/.test(code)) return undefined
  return code === NOT_FOUND ? { kind: 'no-match' } : { kind: 'down', cause: `service-${code}` }
}
