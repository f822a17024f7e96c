// Nghị định 23/2015/NĐ-CP Điều 19-22: compared with the original, decided once, never after it was handed out.
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { levyOfCopies } from './levy.ts'
import type { CopyOfOriginal, CopyRequest, Original } from './certified-copy.ts'
import type { CertificationRefusal } from './refusal.ts'

const MOST_ORIGINALS = 30

export type Prepared = { readonly original: Original; readonly pages: number; readonly copies: number; readonly isCompared: boolean; /** Pages of the file behind it. */ readonly scanPages: number }

/** The levy of what may be prepared; nothing is asked of whoever is exempt. */
export const decidePrepare = (request: CopyRequest, { original: { issuedOn, validUntil }, pages, copies, isCompared }: Prepared, already: number): Outcome<{ readonly levy: number }, CertificationRefusal> => {
  if (request.handedOut) return refuse({ kind: 'already-handed-out' })
  if (!isCompared) return refuse({ kind: 'not-compared' })
  if (issuedOn !== undefined && validUntil !== undefined && validUntil < issuedOn) return refuse({ kind: 'validity-before-issue' })
  if (already >= MOST_ORIGINALS) return refuse({ kind: 'too-many-originals', most: MOST_ORIGINALS })
  return ok({ levy: request.exemption ? 0 : levyOfCopies({ pages, copies }) })
}

/** Decided once: certified or refused. */
export const decideOnce = ({ state, original }: CopyOfOriginal): Outcome<undefined, CertificationRefusal> =>
  state === 'prepared' ? ok(undefined) : refuse({ kind: 'already-decided', name: original.name })

/** Everything was decided, and something was certified. */
export const decideHandOut = (request: CopyRequest, copies: readonly CopyOfOriginal[]): Outcome<undefined, CertificationRefusal> => {
  if (request.handedOut) return refuse({ kind: 'already-handed-out' })
  const waiting = copies.filter(({ state }) => state === 'prepared').length
  return waiting > 0 || copies.length === 0 ? refuse({ kind: 'copies-waiting', count: waiting }) : ok(undefined)
}
