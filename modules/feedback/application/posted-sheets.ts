// NĐ 20/2008/NĐ-CP Điều 10.3, 13.3: where the sheet about feedback hangs is known, and whoever hung it hears when address, telephone number or mail change.
import type { OfficialId, UnitId } from '../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { enterLine, enterText } from '../../../kernel/vietnamese-text.ts'
import { newId } from '../../../platform/db/new-id.ts'
import type { Work } from '../../../platform/work.ts'
import { listOfficialsWithRole } from '../../identity/index.ts'
import { notify } from '../../notifications/index.ts'
import { findUnit } from '../../organisation/index.ts'
import type { FeedbackRefusal } from '../domain/refusal.ts'
import { changedSince, type SheetPart, type SheetPosting } from '../domain/sheet.ts'
import { findUnitOfSheet, insertSheetPosting, insertSheetRemoval, keepSheetAlarms, listCurrentSheets } from '../store/sheet-store.ts'
import { mayAt, unitsListed } from './places.ts'
import { keepPlace, sheetOf, showPlace, type KeepPlace, type PlaceShown, type Sheet } from './reception-place.ts'

type UnitSheet = Sheet & { readonly place: PlaceShown }

const sheetAt = async (work: Work, unitId: UnitId): Promise<UnitSheet | undefined> => {
  const unit = await findUnit(work, unitId)
  const place = unit && (await showPlace(work, unit.code))
  return place?.ok ? { ...(await sheetOf(work, place.value)), place: place.value } : undefined
}

export type RecordSheet = { readonly unitId: UnitId; readonly place: string; readonly edition: string; readonly confirmation: string }

/** Only a sheet that is right today, and seen hanging by whoever says so. */
export const recordSheet = async (work: Work, given: RecordSheet): Promise<Outcome<{ readonly id: string }, FeedbackRefusal>> => {
  const { unitId } = given
  const sheet = (await mayAt(work, 'record', unitId)) ? await sheetAt(work, unitId) : undefined
  if (sheet === undefined || work.actor.kind !== 'staff') return refuse({ kind: 'feedback-unit-unknown' })
  const edition = enterLine(given.edition).toUpperCase().replaceAll(' ', '')
  if (edition !== sheet.edition) return refuse({ kind: 'feedback-sheet-passed', edition, inForce: sheet.edition })
  const [place, confirmation] = [enterLine(given.place), enterText(given.confirmation).trim()]
  if (place === '' || confirmation === '') return refuse({ kind: 'feedback-words-missing' })
  const posting: SheetPosting = { id: newId<string>(), unitId, place, edition, said: sheet.said, confirmation, postedAt: work.now, officialName: work.actor.fullName }
  await insertSheetPosting(work.tx, posting)
  return ok({ id: posting.id })
}

/** Whoever records there, or looks after the unit from above: of one that closed nobody else is left. */
const mayRemoveAt = async (work: Work, unitId: UnitId): Promise<boolean> => (await mayAt(work, 'record', unitId)) || mayAt(work, 'post', unitId)

/** A counter that closed, a place that was renamed: what hangs no more is held against nobody. */
export const removeSheet = async (work: Work, { postingId, reason: given }: { readonly postingId: string; readonly reason: string }): Promise<Outcome<object, FeedbackRefusal>> => {
  const unitId = await findUnitOfSheet(work.tx, postingId)
  const isMine = unitId !== undefined && work.actor.kind === 'staff' && (await mayRemoveAt(work, unitId))
  const hangs = isMine && (await listCurrentSheets(work.tx, [unitId])).some(({ id }) => id === postingId)
  if (!hangs || work.actor.kind !== 'staff') return refuse({ kind: 'feedback-sheet-gone' })
  const reason = enterText(given).trim()
  if (reason === '') return refuse({ kind: 'feedback-words-missing' })
  await insertSheetRemoval(work.tx, { postingId, reason, removedAt: work.now, officialName: work.actor.fullName })
  return ok({})
}

type Compared = SheetPosting & { readonly changed: readonly SheetPart[]; readonly inForce: string }

/** What hangs at these units, or everywhere, held against today. */
const compare = async (work: Work, unitIds: readonly string[] | undefined): Promise<readonly Compared[]> => {
  const now = new Map<UnitId, UnitSheet | undefined>()
  const compared: Compared[] = []
  for (const posting of await listCurrentSheets(work.tx, unitIds)) {
    const { unitId } = posting
    if (!now.has(unitId)) now.set(unitId, await sheetAt(work, unitId))
    const sheet = now.get(unitId)
    compared.push({ ...posting, changed: sheet === undefined ? [] : changedSince(posting.said, sheet.said), inForce: sheet?.edition ?? posting.edition })
  }
  return compared
}

const tell = async (work: Work, unitId: UnitId, own: readonly Compared[]): Promise<void> => {
  const params = { unit: own[0]?.said.unitName ?? '', place: own.map(({ place }) => place).join('; '), count: String(own.length) }
  const told = new Set<OfficialId>()
  for (const role of ['one-stop-officer', 'head-of-unit'] as const)
    for (const { officialId } of await listOfficialsWithRole(work, role, unitId)) {
      if (told.has(officialId)) continue
      told.add(officialId)
      await notify(work, { officialId, template: 'feedback-sheets-old', params, about: { kind: 'feedback-sheet', id: unitId } })
    }
}

/** Each sheet that is wrong once for each wording in force; whoever changed it waits for nobody. */
export const alarmSheets = async (work: Work): Promise<void> => {
  const wrong = (await compare(work, undefined)).filter(({ changed }) => changed.length > 0)
  const news = await keepSheetAlarms(work.tx, wrong.map(({ id, inForce }) => ({ postingId: id, edition: inForce })), work.now)
  for (const [unitId, own] of Map.groupBy(wrong.filter(({ id }) => news.has(id)), (each) => each.unitId)) await tell(work, unitId, own)
}

/** Wherever the words of before hang, here and at places that name this one, somebody hears of it in the same act. */
export const changePlace = async (work: Work, given: KeepPlace): Promise<Outcome<object, FeedbackRefusal>> => {
  const kept = await keepPlace(work, given)
  if (kept.ok) await alarmSheets(work)
  return kept
}

const unitsOf = ({ actor }: Work): readonly UnitId[] => (actor.kind === 'staff' ? [...new Set(actor.roles.map(({ unitId }) => unitId))] : [])

/** Where one's own units take feedback with the sheet that should hang, and what hangs where one looks after it; the wrong first. */
export const listSheets = async (work: Work) => {
  const own = unitsOf(work)
  const listed = await unitsListed(work)
  const [places, items] = await Promise.all([Promise.all(own.map(async (unitId) => ({ unitId, sheet: await sheetAt(work, unitId), mayKeep: await mayAt(work, 'post', unitId) }))), compare(work, listed && [...new Set([...listed, ...own])])])
  const removable = new Set<UnitId>()
  for (const unitId of new Set(items.map((each) => each.unitId))) if (await mayRemoveAt(work, unitId)) removable.add(unitId)
  return {
    places: places.flatMap(({ unitId, sheet, mayKeep }) => (sheet === undefined ? [] : [{ unitId, ...sheet.place, edition: sheet.edition, mayKeep }])),
    items: items.map(({ said: { unitName }, inForce: _inForce, ...shown }) => ({ ...shown, unitName, mayRemove: removable.has(shown.unitId) })).toSorted((a, b) => Number(b.changed.length > 0) - Number(a.changed.length > 0)),
  }
}
