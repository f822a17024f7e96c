import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { instantFromMs, type Instant } from '../../../kernel/instant.ts'
import type { UnitId } from '../../../kernel/ids.ts'
import { addDays, instantOn, plainDateAt, type PlainDate } from '../../../kernel/plain-date.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'
import { COUNTS } from '../domain/counts.ts'
import { parsePeriod, type EvaluationPeriod } from '../domain/period.ts'
import { saveDerived, saveFact, type Fact } from './fact-store.ts'
import { findCounterFaults, foldChanges, recount } from './fold-changes.ts'
import { readSums } from './sums.view.ts'

const FIRST = '2024-11-20' as PlainDate
/** Of one run: a province with three units, and five subjects. */
type Run = { readonly province: string; readonly units: readonly UnitId[]; readonly subjectIds: readonly string[]; readonly versions: number[] }
const newRun = (): Run => ({ province: newId<string>(), units: Array.from({ length: 3 }, () => newId<UnitId>()), subjectIds: Array.from({ length: 5 }, () => newId<string>()), versions: [] })
const PROCEDURES = ['9.000001', '9.000002']
const IDS = Object.values(COUNTS)
const period = (key: string): EvaluationPeriod => parsePeriod(key) ?? expect.fail(key)

type Step = { readonly subject: number; readonly unit: number; readonly procedure: number; readonly cells: readonly { readonly id: number; readonly day: number; readonly sum: number }[]; readonly fold: boolean; readonly days: number; /** Later derived anew by other rules, by which it counts as this. */ readonly anew?: Step['cells'] | undefined }

const CELLS = fc.uniqueArray(fc.record({ id: fc.constantFrom(...IDS), day: fc.nat({ max: 120 }), sum: fc.integer({ min: 1, max: 3 }) }), { selector: ({ id }) => id, maxLength: 6 })

const STEP: fc.Arbitrary<Step> = fc.record({
  subject: fc.nat({ max: 4 }),
  unit: fc.nat({ max: 2 }),
  procedure: fc.nat({ max: PROCEDURES.length - 1 }),
  cells: CELLS,
  anew: fc.option(CELLS, { nil: undefined }),
  fold: fc.boolean(),
  days: fc.nat({ max: 9 }),
})

describe('any sequence of facts', () => {
  let db: TestDatabase
  beforeAll(async () => {
    db = await openTestDatabase()
  })
  afterAll(() => db.close())

  const factOf = ({ province, units, subjectIds, versions }: Run, step: Step): Fact => {
    versions[step.subject] = (versions[step.subject] ?? 0) + 1
    const unitId = units[step.unit] ?? expect.fail()
    return {
      subjectId: subjectIds[step.subject] ?? expect.fail(),
      version: versions[step.subject] ?? 1,
      kind: 'dossier',
      unitId,
      ownerIds: [unitId, province],
      procedureCode: PROCEDURES[step.procedure] ?? '',
      receivedOn: FIRST,
      cells: cellsOf(step.cells),
    }
  }
  const cellsOf = (cells: Step['cells']): Fact['cells'] => cells.map(({ id, day, sum }) => ({ count: id, on: addDays(FIRST, day), sum }))
  const askedOf = (key: string, evaluatedOn: PlainDate) => {
    const { fromOn, toOn } = period(key)
    const latest = evaluatedOn < toOn ? evaluatedOn : toOn
    return { fromOn, toOn, evaluatedOn: latest < fromOn ? fromOn : latest }
  }
  /** What is not nought, by owner and count. */
  const sumsAt = async ({ province, units }: Run, evaluatedOn: PlainDate, knownAt?: Instant) => {
    const found: Record<string, unknown> = {}
    for (const key of ['2024-12', '2025-Q1', '2025']) {
      const owners = await db.work({}, ({ tx }) => readSums(tx, { ownerIds: [province, ...units], ...askedOf(key, evaluatedOn), ...(knownAt ? { knownAt } : {}) }))
      const cells = [...owners].flatMap(([owner, sums]) => [...sums].map(([count, sum]) => [`${key} ${owner} ${count}`, sum] as const))
      Object.assign(found, Object.fromEntries(cells.filter(([, sum]) => Object.values(sum).some((value) => value !== 0))))
    }
    return found
  }
  const faultsOf = async () => [...(await db.work({}, ({ tx }) => findCounterFaults(tx, 'facts'))).faults, ...(await db.work({}, ({ tx }) => findCounterFaults(tx, 'journal'))).faults]

  it('leaves counters that equal the count from zero, and every past day can be read again as it was', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(STEP, { minLength: 1, maxLength: 8 }), async (steps) => {
        const run = newRun()
        let now = instantOn(FIRST, 600)
        const seen: { at: Instant; day: PlainDate; sums: unknown }[] = []
        for (const step of steps) {
          const fact = factOf(run, step)
          for (const say of [saveFact, ...(step.anew ? [saveDerived] : [])]) {
            now = instantFromMs(Date.parse(now) + 60_000 + step.days * 86_400_000)
            await db.work({ now }, async (work) => {
              await say(work.tx, say === saveDerived ? { ...fact, cells: cellsOf(step.anew ?? []) } : fact, now)
              if (step.fold) await foldChanges(work.tx)
            })
            seen.push({ at: now, day: plainDateAt(now), sums: await sumsAt(run, plainDateAt(now)) })
          }
        }
        expect(await faultsOf()).toEqual([])
        for (const { at, day, sums } of seen) expect(await sumsAt(run, day, at)).toEqual(sums)
        const before = await sumsAt(run, plainDateAt(now))
        await db.work({}, ({ tx }) => recount(tx))
        expect(await sumsAt(run, plainDateAt(now))).toEqual(before)
        await db.work({}, ({ tx }) => recount(tx))
      }),
      { numRuns: 8 },
    )
  })

  it('that an older or the same version tells again changes nothing', async () => {
    const run = newRun()
    const day = '2025-03-01' as PlainDate
    const fact = factOf(run, { subject: 0, unit: 0, procedure: 0, cells: [{ id: COUNTS.received, day: 3, sum: 1 }], fold: false, days: 0 })
    const before = await sumsAt(run, day)
    await db.work({}, ({ tx }) => saveFact(tx, fact, instantOn(FIRST, 700)))
    const once = await sumsAt(run, day)
    await db.work({}, ({ tx }) => saveFact(tx, { ...fact, cells: [] }, instantOn(FIRST, 800)))
    await db.work({}, ({ tx }) => saveFact(tx, { ...fact, version: 0, cells: [] }, instantOn(FIRST, 800)))
    expect(await sumsAt(run, day)).toEqual(once)
    expect(once).not.toEqual(before)
  })
})
