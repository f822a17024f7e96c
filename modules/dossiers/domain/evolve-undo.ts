// Undo is a compensating event: the journal keeps both; what stood before stands again, what came since is marked as undone.
import { endedPause } from './dossier-parts.ts'
import type { Dossier, IssuedResult } from './dossier.ts'
import type { RecordedEvent, Restored } from './event.ts'

type Serial = { readonly serial: number }

/** Those that stood before as they were; those begun since stay in the row, closed by `close`. */
const merged = <T extends Serial>(now: readonly T[], then: readonly T[], close: (each: T) => T): readonly T[] => {
  const before = new Map(then.map((each) => [each.serial, each]))
  return now.map((each) => before.get(each.serial) ?? close(each))
}

/** Who keeps a key is no part of the act that is taken back: what became of a signature since stays. */
const signedAsIn = (dossier: Dossier) => (result: IssuedResult): IssuedResult => {
  const { signingStopped: _, ...rest } = result
  return dossier.results.some(({ serial, signingStopped }) => serial === result.serial && signingStopped) ? { ...rest, signingStopped: true } : rest
}

/** The dossier with what the act changed put back. */
export const undo = (dossier: Dossier, restored: Restored, { at }: Pick<RecordedEvent, 'at'>): Dossier => {
  const { holder: _h, dueAt: _d, indexDueAt: _i, proposal: _p, proposedRefusal: _r, draftSha256: _s, supplement, ...running } = dossier
  const { decidedAt: _c, finishedAt: _f, returnedAt: _t, endedAt: _e, accounting: _a, withdrawalAsked: _w, originalsBack: _o, ...kept } = running
  const { pauses, branches, opinions, obligations, results, supplement: supplementBefore, ...plain } = restored
  const asked = supplementBefore ?? (supplement ? { ...supplement, undone: true as const } : undefined)
  return {
    ...kept,
    ...plain,
    pauses: merged(dossier.pauses, pauses, (pause) => ({ ...endedPause(pause, at), undone: true })),
    branches,
    opinions: merged(dossier.opinions, opinions, (opinion) => ({ ...opinion, undone: true })),
    obligations: merged(dossier.obligations, obligations, (obligation) => ({ ...obligation, undone: true })),
    results: merged(dossier.results, results.map(signedAsIn(dossier)), (result) => ({ ...result, undone: true })),
    ...(asked ? { supplement: asked } : {}),
  }
}
