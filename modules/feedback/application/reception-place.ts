// NĐ 20/2008/NĐ-CP Điều 10.3, 13.3: address, dedicated telephone number and mail are public and posted at every reception place.
import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import type { UnitId } from '../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { plainDateAt } from '../../../kernel/plain-date.ts'
import { enterLine } from '../../../kernel/vietnamese-text.ts'
import { drawQr } from '../../../platform/pdf/draw-qr.ts'
import { renderPdf } from '../../../platform/pdf/render-pdf.ts'
import type { Work } from '../../../platform/work.ts'
import { findUnit, findUnitByCode, getUnit, listAncestors } from '../../organisation/index.ts'
import { FEEDBACK_LIMITS } from '../domain/limits.ts'
import type { FeedbackRefusal } from '../domain/refusal.ts'
import type { SheetSaid } from '../domain/sheet.ts'
import { findPlace, savePlace } from '../store/place-store.ts'
import { findReceiver, mayAt, receiverOfProvince } from './places.ts'
import { ruleSetNow } from './start-clock.ts'

const TEMPLATE = fileURLToPath(new URL('../templates/feedback-sheet.typ', import.meta.url))

export type PlaceShown = { readonly unitCode: string; readonly unitName: string; readonly address: string; readonly hotline: string; readonly email: string; readonly receiverName: string }

/** What a place has not said of itself its agency has, or the office of the province. */
export const showPlace = async (work: Work, unitCode: string | undefined): Promise<Outcome<PlaceShown, FeedbackRefusal>> => {
  const office = await receiverOfProvince(work)
  const unit = unitCode?.trim() ? await findUnitByCode(work, unitCode) : await findUnit(work, office)
  if (!unit) return refuse({ kind: 'feedback-unit-unknown' })
  const receiver = (await findReceiver(work, unit.id)) ?? unit
  const said = (await findPlace(work.tx, unit.id)) ?? (await findPlace(work.tx, receiver.id)) ?? (await findPlace(work.tx, office))
  return ok({ unitCode: unit.code, unitName: unit.name, address: said?.address ?? '', hotline: said?.hotline ?? '', email: said?.email ?? '', receiverName: receiver.name })
}

const SIGNS = 10

export type Sheet = { readonly said: SheetSaid; /** The same words have the same name. */ readonly edition: string }

export const sheetOf = async (work: Work, { unitName, address, hotline, email, receiverName }: PlaceShown): Promise<Sheet> => {
  const { classifyDays, supplementDays, solveDays, publishDays } = FEEDBACK_LIMITS[await ruleSetNow(work)]
  const said = { unitName, address, hotline, email, receiverName, limits: [classifyDays, supplementDays, solveDays, publishDays] }
  return { said, edition: createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, SIGNS).toUpperCase() }
}

export type KeepPlace = { readonly unitId: string; readonly address: string; readonly hotline: string; readonly email: string }

export const keepPlace = async (work: Work, { unitId, ...given }: KeepPlace): Promise<Outcome<object, FeedbackRefusal>> => {
  if (!(await mayAt(work, 'post', unitId as UnitId)) || !(await findUnit(work, unitId as UnitId))) return refuse({ kind: 'feedback-unit-unknown' })
  const changedBy = work.actor.kind === 'staff' ? work.actor.fullName : work.actor.kind
  await savePlace(work.tx, { unit_id: unitId, address: enterLine(given.address), hotline: enterLine(given.hotline), email: enterLine(given.email), changed_at: work.now, changed_by: changedBy })
  return ok({})
}

export const printSheet = async (work: Work, unitCode: string | undefined, publicUrl: string): Promise<Outcome<Uint8Array, FeedbackRefusal>> => {
  const shown = await showPlace(work, unitCode)
  if (!shown.ok) return shown
  const unit = await findUnitByCode(work, shown.value.unitCode)
  const [above] = unit ? await listAncestors(work, unit.id) : []
  const on = plainDateAt(work.now)
  const address = `${publicUrl}/phan-anh?don-vi=${encodeURIComponent(shown.value.unitCode)}`
  const { classifyDays, supplementDays, solveDays, publishDays } = FEEDBACK_LIMITS[await ruleSetNow(work)]
  const { edition } = await sheetOf(work, shown.value)
  return ok(
    await renderPdf({
      templatePath: TEMPLATE,
      content: { ...shown.value, edition, above: (above ?? (unit && (await getUnit(work, unit.id))))?.name ?? '', link: address, classifyDays, supplementDays, solveDays, publishDays, year: Number(on.slice(0, 4)), month: Number(on.slice(5, 7)), day: Number(on.slice(8)) },
      drawings: { qr: drawQr(address) },
    }),
  )
}
