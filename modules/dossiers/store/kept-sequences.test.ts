// NĐ 61/2018 articles 17-20: after every act of any sequence the rows in PostgreSQL are what the journal folds to. Through the real acts: application/sequences.test.ts.
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DossierId } from '../../../kernel/ids.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'
import type { Dossier } from '../domain/dossier.ts'
import { fold } from '../domain/evolve.ts'
import { COMMANDS, play, sequence, SEQUENCES, type Step } from '../domain/life-cycle.cases.ts'
import type { RuleSetCode } from '../domain/rule-sets.ts'
import { saveDossier, type SaveDossier } from './dossier-store.ts'
import { findContradictions } from './journal-faults.view.ts'

type Act = Omit<SaveDossier, 'requestId'> & { readonly by: string }

/** Filing, which is two events, and every act that did something. */
const actsOf = (set: RuleSetCode, steps: readonly Step[], serial: number): readonly Act[] => {
  const taken: { readonly before: Dossier; readonly after: Dossier; readonly by: string }[] = []
  const { journal } = play(set, steps, ({ dossier }, after, by) => taken.push({ before: dossier, after, by }), { id: newId<DossierId>(), serial })
  const filing = journal.slice(0, 2)
  const filed = fold(filing)
  if (!filed) throw new Error('nothing was filed')
  return [{ before: undefined, after: filed, events: filing, by: 'submit' }, ...taken.map((act) => ({ ...act, events: journal.slice(act.before.version, act.after.version) }))]
}

let db: TestDatabase
beforeAll(async () => {
  db = await openTestDatabase()
})
afterAll(() => db.close())

describe.each<RuleSetCode>(['A', 'B', 'C'])('under rule set %s', (set) => {
  it(`${SEQUENCES} sequences of all commands leave rows as their journals fold after each act`, { timeout: 300_000 }, async () => {
    const first = { A: 0, B: 1, C: 2 }[set] * SEQUENCES
    const lives = fc.sample(sequence, { numRuns: SEQUENCES, seed: 20_250_312 }).map((steps, at) => actsOf(set, steps, first + at + 1))
    const seen = new Map<string, number>()
    for (let round = 0; lives.some((acts) => acts.length > round); round += 1) {
      const acts = lives.flatMap((life) => life[round] ?? [])
      await db.work({}, ({ tx }) => Promise.all(acts.map((act) => saveDossier(tx, { ...act, requestId: 'test' }))))
      const faults = await db.work({}, ({ tx }) => findContradictions(tx, acts.map(({ after }) => after.id)))
      expect(faults, `round ${round}: ${JSON.stringify(lives.find((life) => faults[0]?.startsWith(life[0]?.after.id ?? 'x'))?.slice(0, round + 1).map(({ by }) => by))}`).toEqual([])
      for (const { by } of acts) seen.set(by, (seen.get(by) ?? 0) + 1)
    }
    expect(seen.get('submit')).toBe(SEQUENCES)
    expect(seen.size, 'nearly every command was carried out').toBeGreaterThan(Object.keys(COMMANDS).length * 0.85)
  })
})
