import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Instant } from '../../../kernel/instant.ts'
import { plainDateAt } from '../../../kernel/plain-date.ts'
import { newId } from '../../../platform/db/new-id.ts'
import type { Work } from '../../../platform/work.ts'
import { at } from '../../../tests/support/counter-world.ts'
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'
import { MARK_LIFE_MS } from '../../surveys/index.ts'
import { casesOf } from '../domain/gaming/cases.fixture.ts'
import { DETECTORS } from '../domain/gaming/detectors.ts'
import { GAMING_KINDS, type WatchedDossier } from '../domain/gaming/watched.ts'
import type { KeptWatched } from '../store/signs-store.ts'
import { lookAt, lookForSigns } from './look-for-signs.ts'

const NOW = at('2025-04-01', 12 * 60)
const UNIT = newId<string>()
const SECRET = new Uint8Array(32).fill(7)

let db: TestDatabase
beforeAll(async () => void (db = await openTestDatabase()))
afterAll(() => db.close())

const as = <T>(run: (work: Work) => Promise<T>, now = NOW): Promise<T> => db.work({ actor: { kind: 'system', process: 'test' }, now }, run)
const held = async () => (await as(({ tx }) => sql<{ subject_id: string; kind: string }>`SELECT subject_id, kind FROM indicators.suspicion`.execute(tx))).rows.map((row) => `${row.kind} ${row.subject_id}`).toSorted()

/** Every kind's stories in one province, each dossier with an id of its own. */
const province = (): readonly WatchedDossier[] => GAMING_KINDS.flatMap((kind) => casesOf(kind).flatMap(({ dossier }) => dossier ?? [])).map((dossier) => ({ ...dossier, id: newId<string>() }))
const kept = (facts: WatchedDossier): KeptWatched => ({ unitId: UNIT, onDay: plainDateAt(facts.endedAt ?? facts.receivedAt), facts })

it.each([1, 37, 5000])('finds in pages of %i what one look at all of them finds, whatever comes last', async (size) => {
  await as(async ({ tx }) => {
    await sql`DELETE FROM indicators.watched`.execute(tx)
    await sql`DELETE FROM indicators.suspicion`.execute(tx)
  })
  const all = province()
  expect(all.length).toBeGreaterThan(1500)
  // Those of one story stand together: told backwards and forwards they fall on other pages.
  const order = size === 37 ? all.toReversed() : all
  const pages = Array.from({ length: Math.ceil(order.length / size) }, (_, page) => order.slice(page * size, (page + 1) * size))
  await as(async (work) => { for (const page of pages) await lookAt(work, page.map(kept)) })
  const wanted = DETECTORS.flatMap(({ kind, find }) => find({ dossiers: all, devices: [] }).map(({ subjectId }) => `${kind} ${subjectId}`)).toSorted()
  expect(wanted.length).toBeGreaterThan(300)
  expect(await held()).toEqual(wanted)
  await as((work) => lookAt(work, order.slice(0, 50).map(kept)))
  expect(await held(), 'looked at again').toEqual(wanted)
}, 120_000)

const closed = (endedAt: Instant, more: Partial<WatchedDossier> = {}): WatchedDossier => ({
  id: newId<string>(), procedureCode: '9.000001', channel: 'in-person', assisted: false, submittedAt: at('2025-03-10', 540), receivedAt: at('2025-03-10', 540), endedAt, end: 'result', closedBy: 'one-officer', immediate: false, supplementAsked: false,
  dueChanges: [], saidDays: [], journal: [at('2025-03-10', 540), endedAt], results: [], ...more,
})
const lookedAt = async (all: readonly WatchedDossier[]) => {
  await as((work) => lookAt(work, all.map(kept)))
  return (await held()).filter((line) => all.some(({ id }) => line.endsWith(id))).length
}

it('many closed in the evening do not hide those closed after ten by the same hand', async () => {
  const evening = Array.from({ length: 60 }, (_, n) => closed(at('2025-03-20', 21 * 60 + 20 + (n % 30)), { closedBy: 'busy-officer' }))
  const night = Array.from({ length: 12 }, (_, n) => closed(at('2025-03-20', 22 * 60 + 3 + n), { closedBy: 'busy-officer' }))
  expect(await lookedAt(evening)).toBe(0)
  for (const one of night.slice(0, -1)) await lookedAt([one])
  await lookedAt(night.slice(-1))
  expect((await held()).filter((line) => night.some(({ id }) => line.endsWith(id))).length).toBe(12)
})

it('what stood beside one that is open again is found no more', async () => {
  const night = Array.from({ length: 10 }, (_, n) => closed(at('2025-03-21', 23 * 60 + n)))
  expect(await lookedAt(night)).toBe(10)
  const { endedAt: _, end: _end, ...open } = night[4] ?? expect.fail()
  await as((work) => lookAt(work, [kept(open)]))
  expect((await held()).filter((line) => night.some(({ id }) => line.endsWith(id)))).toEqual([])
})

it('lists a device that rated many, of the week, and forgets what is compared and what was found when its time is over', async () => {
  const [device, few] = [newId<string>(), newId<string>()]
  await as(({ tx }) => sql`INSERT INTO surveys.rated_device (device_hash, unit_id, id, first_on, rated) VALUES ('\\x01', ${UNIT}, ${device}, '2025-03-31', 5), ('\\x02', ${UNIT}, ${few}, '2025-03-31', 4)`.execute(tx))
  await as((work) => lookForSigns(work, SECRET))
  expect((await held()).filter((line) => line.startsWith('ratings-of-one-device'))).toEqual([`ratings-of-one-device ${device}`])
  const counts = async () => (await as(({ tx }) => sql<{ watched: number; found: number }>`SELECT (SELECT count(*)::int FROM indicators.watched) AS watched, (SELECT count(*)::int FROM indicators.suspicion) AS found`.execute(tx))).rows[0]
  await as((work) => lookForSigns(work, SECRET), at('2026-06-01', 600))
  expect(await counts()).toMatchObject({ watched: 0 })
  expect((await counts())?.found).toBeGreaterThan(300)
  await as((work) => lookForSigns(work, SECRET), at('2027-06-01', 600))
  expect(await counts()).toEqual({ watched: 0, found: 0 })
})

it('counts by the day of a mark', () => {
  expect(MARK_LIFE_MS, 'the stories of cases.fixture.ts take it for a day').toBe(24 * 3_600_000)
})
