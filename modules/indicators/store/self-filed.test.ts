// Kế hoạch 276 III.4g: what was kept before self-filing was counted for itself counts it too, on every past day; assisted filings that ended unsigned take nothing off.
import { readFileSync } from 'node:fs'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { parseInstant, type Instant } from '../../../kernel/instant.ts'
import type { UnitId } from '../../../kernel/ids.ts'
import { plainDateAt, type PlainDate } from '../../../kernel/plain-date.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'
import { COUNTS } from '../domain/counts.ts'
import { cellsOf, type DossierTraits } from '../domain/dossier-cells.ts'
import { figuresOf } from '../domain/figures.ts'
import { listFacts, saveFact, type Fact } from './fact-store.ts'
import { findCounterFaults, foldChanges } from './fold-changes.ts'
import { readSums } from './sums.view.ts'

const MIGRATION = readFileSync(new URL('../migrations/20261201T1131_self-filed.sql', import.meta.url), 'utf8')
const at = (text: string): Instant => parseInstant(`${text}:00+07:00`) ?? expect.fail(text)
const day = (text: string): PlainDate => text as PlainDate

const OPEN: DossierTraits = {
  receivedAt: at('2025-03-03T09:00'), channel: 'online', assisted: false, withResult: false, dueAt: at('2025-03-18T16:30'), indexDueAt: at('2025-03-20T16:30'), supplements: 0, returnsPaper: true, whollyOnline: false,
  hasResultFile: false, hasComponentFiles: false, reusable: false, reused: false, fromStore: false, identityKnown: false, toPay: 0, paidOnline: false, agenciesSeen: 'desk', waitedMs: 0,
}
const UNSIGNED: DossierTraits = { ...OPEN, assisted: true, endedAt: at('2025-03-05T10:00'), withResult: true }
const UNIT = newId<UnitId>()
const [SELF, FOR_SOMEBODY, WAITING, AT_THE_COUNTER] = Array.from({ length: 4 }, () => newId<string>()) as [string, string, string, string]

let db: TestDatabase
beforeAll(async () => {
  db = await openTestDatabase()
})
afterAll(() => db.close())

const save = (subjectId: string, version: number, traits: DossierTraits, now: Instant): Promise<void> => {
  const fact: Fact = {
    subjectId, version, kind: 'dossier', unitId: UNIT, ownerIds: [UNIT], procedureCode: '9.000001', receivedOn: plainDateAt(traits.receivedAt),
    cells: cellsOf(traits).filter(({ count }) => count !== COUNTS.selfFiled),
  }
  return db.work({ now }, ({ tx }) => saveFact(tx, fact, now))
}
const selfFiled = async (knownAt?: Instant) => {
  const sums = await db.work({}, ({ tx }) => readSums(tx, { ownerIds: [UNIT], fromOn: day('2025-03-01'), toOn: day('2025-03-31'), evaluatedOn: day('2025-03-31'), ...(knownAt ? { knownAt } : {}) }))
  const { selfFiled: own, received, online, assisted } = figuresOf({ sums: sums.get(UNIT) ?? new Map(), lateLaterToday: { all: 0, online: 0 }, catalogue: {}, used: { online: 0, paidOnline: 0, identityKnown: 0, received: 0 } })
  return { own, received, online, assisted }
}

it('of what was folded, of what waits, and of a past day', async () => {
  await save(SELF, 1, OPEN, at('2025-03-03T09:00'))
  await save(FOR_SOMEBODY, 1, { ...OPEN, assisted: true }, at('2025-03-03T09:00'))
  await db.work({}, ({ tx }) => foldChanges(tx))
  await save(FOR_SOMEBODY, 2, UNSIGNED, at('2025-03-05T10:00'))
  await save(WAITING, 1, OPEN, at('2025-03-05T11:00'))
  await save(AT_THE_COUNTER, 1, { ...OPEN, channel: 'in-person' }, at('2025-03-05T12:00'))
  expect(await selfFiled()).toMatchObject({ own: 0 })
  const owner = new pg.Client(db.connection)
  await owner.connect()
  await owner.query(MIGRATION).finally(() => owner.end())
  expect(await selfFiled(), 'the assisted one ended unsigned: it is in neither').toEqual({ own: 2, received: 4, online: 2, assisted: 1 })
  expect(await selfFiled(at('2025-03-04T09:00'))).toEqual({ own: 1, received: 2, online: 2, assisted: 1 })
  for (const [id, traits] of [[SELF, OPEN], [FOR_SOMEBODY, UNSIGNED]] as const) {
    const [kept] = await db.work({}, ({ tx }) => listFacts(tx, [id]))
    expect(kept?.count_ids.map((count, index) => [count, kept.count_days[index], kept.count_sums[index]]), 'as it would be derived today').toEqual(cellsOf(traits).map(({ count, on, sum }) => [count, on, sum]))
  }
  const faults = async (from: 'facts' | 'journal') => (await db.work({}, ({ tx }) => findCounterFaults(tx, from))).faults
  expect([...(await faults('facts')), ...(await faults('journal'))]).toEqual([])
  await db.work({}, ({ tx }) => foldChanges(tx))
  expect(await selfFiled()).toMatchObject({ own: 2 })
  expect([...(await faults('facts')), ...(await faults('journal'))]).toEqual([])
})
