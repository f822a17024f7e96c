// QĐ 45/2016/QĐ-TTg Điều 7-9: what a desk has to hand over today, what is on its way, comes in or comes back.
import { plainDateAt } from '../../../kernel/plain-date.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { openPaper, type PostalHandoverId } from '../../official-documents/index.ts'
import type { OpenedFile, OpenFileRefusal } from '../../documents/index.ts'
import type { OrderDirection, OrderState } from '../domain/order.ts'
import type { PostRefusal } from '../domain/refusal.ts'
import { stateWords } from '../domain/state-words.ts'
import { countOrders, listOrderRows, type OrderList } from '../store/desk-lists.view.ts'
import { findHandover, listHandovers, type Handover } from '../store/handover-store.ts'
import { mayAt, unitsOf } from './may-with-parcel.ts'

const LIMIT = 200
const PARCELS = { may: 'list', on: 'parcel' } as const

export type Asked = { readonly unitId?: string | undefined; readonly list?: OrderList | undefined; readonly q?: string | undefined }

export const listParcels = async (work: Work, { unitId, list = 'out', q }: Asked) => {
  const unitIds = await unitsOf(work, { ...PARCELS, unitId })
  const today = plainDateAt(work.now)
  const rows = await listOrderRows(work.tx, { unitIds, list, limit: LIMIT, q: q?.trim() })
  return {
    counts: await countOrders(work.tx, unitIds),
    items: rows.map((row) => ({
      subjectId: row.subject_id,
      serial: row.serial,
      label: row.label,
      personName: row.person_name,
      address: row.address,
      state: row.state as OrderState,
      stateName: stateWords(row.state as OrderState, row.direction as OrderDirection),
      direction: row.direction as OrderDirection,
      ...(row.number ? { number: row.number } : {}),
      collect: row.collect,
      postage: row.postage,
      attempts: row.attempts,
      caseOpen: row.case_open,
      ...(row.case_due_on ? { caseDueOn: row.case_due_on } : {}),
      caseLate: row.case_due_on !== null && row.case_due_on < today,
      ...(row.expected_on ? { expectedOn: row.expected_on } : {}),
      late: row.handed_over_at !== null && !row.ended && row.expected_on !== null && row.expected_on < today,
      changedAt: row.changed_at,
    })),
  }
}

const handoverView = ({ id, kind, at, officialName, postman, bag, number, listed }: Handover) => ({ id, kind, at, officialName, postman, number, count: listed.length, collect: listed.reduce((sum, { collect }) => sum + collect, 0), ...(bag ? { bag } : {}) })

export const listMinutes = async (work: Work, { unitId }: Pick<Asked, 'unitId'>) => ({ items: (await listHandovers(work.tx, { unitIds: await unitsOf(work, { ...PARCELS, unitId }), limit: LIMIT })).map(handoverView) })

const findSeen = async (work: Work, id: string): Promise<Handover | undefined> => {
  const handover = await findHandover(work.tx, id)
  return handover && (await mayAt(work, 'read', handover.unitId)) ? handover : undefined
}

export const showMinutes = async (work: Work, id: string) => {
  const handover = await findSeen(work, id)
  return handover ? ok({ ...handoverView(handover), listed: handover.listed }) : (refuse({ kind: 'handover-not-found' }) satisfies Outcome<never, PostRefusal>)
}

/** The printed minutes, for the desk and whoever stands above it. */
export const openMinutes = async (work: Work, id: string): Promise<Outcome<OpenedFile, PostRefusal | OpenFileRefusal>> => {
  const handover = await findSeen(work, id)
  if (!handover) return refuse({ kind: 'handover-not-found' })
  return openPaper(work, { subjectId: handover.id as PostalHandoverId, documentId: handover.documentId, purpose: 'postal-handover' })
}
