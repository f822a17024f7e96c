// TT 01/2018/TT-VPCP article 13.9: what was kept before online lateness was counted for itself counts it too, on every past day.
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
import { listFacts, saveFact, type Fact } from './fact-store.ts'
import { findCounterFaults, foldChanges } from './fold-changes.ts'
import { readSums } from './sums.view.ts'

const MIGRATION = readFileSync(new URL('../migrations/20261130T1000_online-lateness.sql', import.meta.url), 'utf8')
const at = (text: string): Instant => parseInstant(`${text}:00+07:00`) ?? expect.fail(text)
const day = (text: string): PlainDate => text as PlainDate

const ONLINE: DossierTraits = {
  receivedAt: at('2025-02-11T09:00'), channel: 'online', assisted: false, withResult: false, dueAt: at('2025-02-18T16:30'), indexDueAt: at('2025-02-20T16:30'), supplements: 0, returnsPaper: true, whollyOnline: false,
  hasResultFile: false, hasComponentFiles: false, reusable: false, reused: false, fromStore: false, identityKnown: false, toPay: 0, paidOnline: false, agenciesSeen: 'desk', waitedMs: 0,
}
const LATE: DossierTraits = { ...ONLINE, endedAt: at('2025-03-03T10:00'), withResult: true }
const UNIT = newId<UnitId>()
const [LATE_ONLINE, IN_TIME, AT_THE_COUNTER, BY_POST] = Array.from({ length: 4 }, () => newId<string>()) as [string, string, string, string]

let db: TestDatabase
beforeAll(async () => {
  db = await openTestDatabase()
})
afterAll(() => db.close())

const factOf = (subjectId: string, version: number, traits: DossierTraits): Fact => ({
  subjectId, version, kind: 'dossier', unitId: UNIT, ownerIds: [UNIT], procedureCode: '9.000001', receivedOn: plainDateAt(traits.receivedAt),
  cells: cellsOf(traits).filter(({ count }) => count < COUNTS.lateOnline),
})
const save = (fact: Fact, now: Instant): Promise<void> => db.work({ now }, ({ tx }) => saveFact(tx, fact, now))
const sumOf = async (count: number, knownAt?: Instant): Promise<readonly number[]> => {
  const sums = await db.work({}, ({ tx }) => readSums(tx, { ownerIds: [UNIT], fromOn: day('2025-03-01'), toOn: day('2025-03-31'), evaluatedOn: day('2025-03-31'), ...(knownAt ? { knownAt } : {}) }))
  const sum = sums.get(UNIT)?.get(count)
  return [sum?.before ?? 0, sum?.within ?? 0, sum?.untilNow ?? 0]
}

it('of what was folded, of what waits, and of a past day', async () => {
  await save(factOf(LATE_ONLINE, 1, ONLINE), at('2025-02-11T09:00'))
  await save(factOf(IN_TIME, 1, { ...ONLINE, endedAt: at('2025-02-12T10:00'), withResult: true }), at('2025-02-12T10:00'))
  await save(factOf(AT_THE_COUNTER, 1, { ...LATE, channel: 'in-person' }), at('2025-03-03T10:00'))
  await db.work({}, ({ tx }) => foldChanges(tx))
  await save(factOf(BY_POST, 1, { ...LATE, channel: 'postal' }), at('2025-03-03T10:00'))
  await save(factOf(LATE_ONLINE, 2, LATE), at('2025-03-03T10:00'))
  expect(await sumOf(COUNTS.lateOnline)).toEqual([0, 0, 0])
  const owner = new pg.Client(db.connection)
  await owner.connect()
  await owner.query(MIGRATION).finally(() => owner.end())
  expect(await Promise.all([sumOf(COUNTS.lateOnline), sumOf(COUNTS.endedLateOnline), sumOf(COUNTS.endedLateOnline, at('2025-03-01T10:00'))])).toEqual([[1, 0, 1], [0, 1, 0], [0, 0, 0]])
  const [kept] = await db.work({}, ({ tx }) => listFacts(tx, [LATE_ONLINE]))
  expect(kept?.count_ids.map((count, index) => [count, kept.count_days[index]])).toEqual(cellsOf(LATE).flatMap(({ count, on }) => (count <= COUNTS.endedLateOnline ? [[count, on]] : [])))
  expect([...(await db.work({}, ({ tx }) => findCounterFaults(tx, 'facts'))).faults, ...(await db.work({}, ({ tx }) => findCounterFaults(tx, 'journal'))).faults]).toEqual([])
  await db.work({}, ({ tx }) => foldChanges(tx))
  expect(await sumOf(COUNTS.endedLateOnline)).toEqual([0, 1, 0])
})
