// QĐ 45/2016/QĐ-TTg Điều 11, Luật Kế toán 88/2015/QH13 Điều 26: every night what postmen took at the doors is held against our journal and what was handed on.
import { authorOf } from '../../../kernel/event-author.ts'
import type { UnitId } from '../../../kernel/ids.ts'
import { daysToHear, gapsOf } from '../../../kernel/days-to-hear.ts'
import { addDays, instantOn, plainDateAt, type PlainDate } from '../../../kernel/plain-date.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Step } from '../../../platform/module.ts'
import type { Work } from '../../../platform/work.ts'
import { can, listOfficialsWithRole } from '../../identity/index.ts'
import { notify } from '../../notifications/index.ts'
import { getSeededUnitId, listAncestors } from '../../organisation/index.ts'
import { matchMoney, unheardOf, type OurLine } from '../domain/match-money.ts'
import type { PostRefusal } from '../domain/refusal.ts'
import type { CollectedLine, PostOffice } from '../ports.ts'
import { keepCollectedDays, listCollectedDays } from '../store/collected-days.view.ts'
import { closeDifference, closeMatched, findHeardUntil, findOldestInHand, findPlaces, keepDifferences, keepMatch, leaveExplained, listDifferences, listMatches, listMoneyBook, lockDifference, type PlacedDifference } from '../store/money-store.ts'
import { isOfProvince, unitsOf } from './may-with-parcel.ts'

/** Days looked back on in any case: the post hands money on with some days' delay. */
const USUAL = 7
/** A parameter of ours: after so many days a sum the post has not handed on is put before the treasurer. */
const IN_HAND = 5
/** Far beyond the longest holiday; days further back are asked of nobody and stand as a difference. */
const MOST = 60
/** Days shown with their sums: a month and a week more. */
const SHOWN = 40
/** Days asked for at the same time. */
const AT_ONCE = 8

export type Matched = { readonly checked: number; readonly differences: number; readonly heard: boolean }

const tellTreasurers = async (work: Work, unitId: string | undefined, count: number): Promise<void> => {
  const province = unitId ? undefined : await getSeededUnitId(work, 'province')
  const units = unitId ? [unitId as UnitId, ...(await listAncestors(work, unitId as UnitId)).map(({ id }) => id)] : province ? [province] : []
  const told = new Set<string>()
  for (const each of units)
    for (const { officialId } of await listOfficialsWithRole(work, 'treasurer', each)) {
      if (told.has(officialId)) continue
      told.add(officialId)
      await notify(work, { officialId, template: 'post-money-difference', params: { count: String(count) }, about: { kind: 'payment', id: unitId ?? officialId } })
    }
}

type Asked = ReturnType<typeof daysToHear> & { readonly today: PlainDate }
/** What the post said, each day by itself. */
type Heard = { readonly asked: Asked; readonly told: ReadonlyMap<PlainDate, readonly CollectedLine[]>; readonly said: readonly CollectedLine[]; readonly days: readonly PlainDate[]; readonly missing: readonly PlainDate[] }

const bookOf = async (work: Work, { asked, said, missing }: Heard): Promise<readonly OurLine[]> => {
  const [freshFrom, inHandFrom] = [instantOn(addDays(asked.today, -1), 0), instantOn(addDays(asked.today, -IN_HAND), 0)]
  const book = await listMoneyBook(work.tx, { from: instantOn(asked.from, 0), named: said.map(({ reference }) => reference) })
  return book.map(({ deliveredAt, ...line }) => ({ ...line, fresh: deliveredAt !== null && deliveredAt >= freshFrom, inHand: deliveredAt !== null && deliveredAt >= inHandFrom, unheard: deliveredAt !== null && missing.some((day) => day >= addDays(plainDateAt(deliveredAt), -1)) }))
}

const keepFound = async (work: Work, heard: Heard): Promise<Matched> => {
  const { asked, told, said, days, missing } = heard
  await keepCollectedDays(work.tx, told, work.now)
  const book = await bookOf(work, heard)
  const gaps = gapsOf([...asked.lost, ...missing]).filter(({ from }) => from < addDays(asked.today, -USUAL)).map(unheardOf)
  const found: readonly PlacedDifference[] = [...matchMoney(book, said), ...gaps]
  await closeMatched(work.tx, { still: found, references: [...book.filter(({ unheard }) => !unheard).map(({ reference }) => reference), ...days], at: work.now })
  const fresh = await leaveExplained(work.tx, found)
  const places = await findPlaces(work.tx, fresh.map(({ reference }) => reference))
  const added = await keepDifferences(work.tx, fresh.map((each): PlacedDifference => ({ ...each, ...places.get(each.reference) })), work.now)
  for (const [unitId, theirs] of Map.groupBy(added, (each) => each.unitId)) await tellTreasurers(work, unitId, theirs.length)
  const line = { checked: book.length, differences: added.length, heard: missing.length === 0 }
  await keepMatch(work.tx, { ...line, at: work.now, fromOn: asked.from })
  return line
}

const hearDays = async (office: PostOffice, asked: Asked): Promise<Heard> => {
  const told = new Map<PlainDate, readonly CollectedLine[]>()
  for (let first = 0; first < asked.days.length; first += AT_ONCE)
    await Promise.all(
      asked.days.slice(first, first + AT_ONCE).map(async (day) => {
        const lines = await office.listCollected(day)
        if (lines) told.set(day, lines)
      }),
    )
  const [days, missing] = [asked.days.filter((day) => told.has(day)), asked.days.filter((day) => !told.has(day))]
  return { asked, told, said: days.flatMap((day) => told.get(day) ?? []), days, missing }
}

/** Days with sums that were not handed on are asked for again until they were. */
const heardUntilOf = async (work: Work, today: PlainDate): Promise<PlainDate | undefined> => {
  const [heard, waiting] = [await findHeardUntil(work.tx), await findOldestInHand(work.tx, instantOn(addDays(today, -MOST), 0))]
  const back = waiting && addDays(waiting, USUAL)
  return back !== undefined && heard !== undefined && back < heard ? back : heard
}

/** A day the post does not tell of accuses nobody, and is asked for again. Safe to run again at any time. */
export const matchPostMoney = async (step: Step, office: PostOffice | undefined): Promise<Matched> => {
  if (!office) return { checked: 0, differences: 0, heard: false }
  const asked = await step(async (work) => {
    const today = plainDateAt(work.now)
    return { today, ...daysToHear({ today, usual: USUAL, most: MOST, heardUntil: await heardUntilOf(work, today) }) }
  })
  const heard = await hearDays(office, asked)
  return step((work) => keepFound(work, heard))
}

const WHERE = { may: 'repair', on: 'parcel-money' } as const

const present = <T extends Readonly<Record<string, unknown>>>(fields: T): { readonly [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: Exclude<T[K], undefined> }

export const listMoneyDifferences = async (work: Work, unitId: string | undefined) => {
  const everything = unitId === undefined && (await isOfProvince(work))
  const where = everything ? {} : { unitIds: await unitsOf(work, { ...WHERE, unitId }) }
  const items = await listDifferences(work.tx, { limit: 200, ...where })
  const days = await listCollectedDays(work.tx, { ...where, from: addDays(plainDateAt(work.now), -SHOWN) })
  return { days, items: items.map(({ id, kind, reference, subjectId, orderSerial, label, asked, counted, post, foundAt }) => ({ id, kind, reference, foundAt, ...present({ subjectId, orderSerial, label, asked, counted, post }) })), runs: await listMatches(work.tx, 5) }
}

const mayClose = async (work: Work, unitId: string | undefined): Promise<boolean> => {
  if (!unitId) return isOfProvince(work)
  return can(work.actor, WHERE.may, WHERE.on, [unitId as UnitId, ...(await listAncestors(work, unitId as UnitId)).map(({ id }) => id)])
}

/** What only a person can find out is written down by name and not asked again. */
export const explainMoneyDifference = async (work: Work, { id, words }: { readonly id: string; readonly words: string }): Promise<Outcome<undefined, PostRefusal>> => {
  const difference = await lockDifference(work.tx, id)
  if (!difference || difference.closedAt || !(await mayClose(work, difference.unitId))) return refuse({ kind: 'money-difference-not-open' })
  if (words.trim() === '') return refuse({ kind: 'words-missing' })
  await closeDifference(work.tx, id, { at: work.now, by: authorOf(work.actor), words: words.trim() })
  return ok(undefined)
}
