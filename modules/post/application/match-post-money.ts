// QĐ 45/2016/QĐ-TTg Điều 11, Luật Kế toán 88/2015/QH13 Điều 26: every night what postmen took at the doors is held against our journal and what was handed on.
import type { UnitId } from '../../../kernel/ids.ts'
import { addDays, instantOn, plainDateAt, type PlainDate } from '../../../kernel/plain-date.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Step } from '../../../platform/module.ts'
import type { Work } from '../../../platform/work.ts'
import { can, listOfficialsWithRole } from '../../identity/index.ts'
import { notify } from '../../notifications/index.ts'
import { getSeededUnitId, listAncestors } from '../../organisation/index.ts'
import { matchMoney } from '../domain/match-money.ts'
import type { PostRefusal } from '../domain/refusal.ts'
import type { CollectedLine, PostOffice } from '../ports.ts'
import { closeDifference, closeMatched, findPlaces, keepDifferences, keepMatch, leaveExplained, listDifferences, listMatches, listMoneyBook, lockDifference, type PlacedDifference } from '../store/money-store.ts'
import { authorOf } from './author-of.ts'
import { isOfProvince, unitsOf } from './may-with-parcel.ts'

/** Days looked back on: the post hands money on with some days' delay. */
const DAYS = 7

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

const keepFound = async (work: Work, { from, said }: { readonly from: PlainDate; readonly said: readonly CollectedLine[] }): Promise<Matched> => {
  const freshFrom = instantOn(addDays(plainDateAt(work.now), -1), 0)
  const book = (await listMoneyBook(work.tx, { from: instantOn(from, 0), named: said.map(({ reference }) => reference) })).map(({ deliveredAt, ...line }) => ({ ...line, ...(deliveredAt && deliveredAt >= freshFrom ? { fresh: true } : {}) }))
  const found = matchMoney(book, said)
  await closeMatched(work.tx, { still: found, references: book.map(({ reference }) => reference), at: work.now })
  const fresh = await leaveExplained(work.tx, found)
  const places = await findPlaces(work.tx, fresh.map(({ reference }) => reference))
  const added = await keepDifferences(work.tx, fresh.map((each): PlacedDifference => ({ ...each, ...places.get(each.reference) })), work.now)
  for (const [unitId, theirs] of Map.groupBy(added, (each) => each.unitId)) await tellTreasurers(work, unitId, theirs.length)
  const line = { checked: book.length, differences: added.length, heard: true }
  await keepMatch(work.tx, { ...line, at: work.now, fromOn: from })
  return line
}

const hearDays = async (office: PostOffice | undefined, from: PlainDate): Promise<readonly CollectedLine[] | undefined> => {
  if (!office) return undefined
  const days = await Promise.all(Array.from({ length: DAYS + 1 }, (_, after) => office.listCollected(addDays(from, after))))
  return days.some((day) => day === undefined) ? undefined : days.flatMap((day) => day ?? [])
}

/** A post that is not heard accuses nobody. Safe to run again at any time. */
export const matchPostMoney = async (step: Step, office: PostOffice | undefined): Promise<Matched> => {
  const from = await step(async (work) => addDays(plainDateAt(work.now), -DAYS))
  const said = await hearDays(office, from)
  if (said) return step((work) => keepFound(work, { from, said }))
  const line = { checked: 0, differences: 0, heard: false }
  if (office) await step((work) => keepMatch(work.tx, { ...line, at: work.now, fromOn: from }))
  return line
}

const WHERE = { may: 'repair', on: 'parcel-money' } as const

const present = <T extends Readonly<Record<string, unknown>>>(fields: T): { readonly [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: Exclude<T[K], undefined> }

export const listMoneyDifferences = async (work: Work, unitId: string | undefined) => {
  const everything = unitId === undefined && (await isOfProvince(work))
  const items = await listDifferences(work.tx, { limit: 200, ...(everything ? {} : { unitIds: await unitsOf(work, { ...WHERE, unitId }) }) })
  return { items: items.map(({ id, kind, reference, subjectId, orderSerial, label, asked, counted, post, foundAt }) => ({ id, kind, reference, foundAt, ...present({ subjectId, orderSerial, label, asked, counted, post }) })), runs: await listMatches(work.tx, 5) }
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
