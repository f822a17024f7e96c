// NĐ 63/2010/NĐ-CP and the yearly decisions: who follows a plan up brings its decision in as it was signed; nothing is retyped.
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { newId } from '../../../platform/db/new-id.ts'
import type { Work } from '../../../platform/work.ts'
import { figuresFor } from '../domain/figure.ts'
import type { PlanHead, PlanRemark, PlanSection, ReadPlan } from '../domain/plan.ts'
import { readHead } from '../domain/read-head.ts'
import { readPlan } from '../domain/read-plan.ts'
import { readRows } from '../domain/read-rows.ts'
import { namesOfColumns, type PlanRefusal } from '../domain/refusal.ts'
import { findPlanByNumber, insertPlan, type DoerUnit, type PlannedDeliverable } from '../store/plan-store.ts'
import { nameOfActor } from './actor-of-plan.ts'
import { openDirectory, type DoerDirectory } from './resolve-doers.ts'

export type ImportPlan = {
  /** Pasted or uploaded: tabs, Markdown or a web page; what stands before the table is read for the decision. */
  readonly text: string
  readonly head?: Partial<PlanHead>
  /** Reads and tells; writes nothing. */
  readonly isTrial?: boolean
}

export type ImportedPlan = {
  readonly planId?: string
  readonly head: PlanHead
  readonly sections: readonly PlanSection[]
  readonly remarks: readonly PlanRemark[]
  readonly figures: { readonly sections: number; readonly assignments: number; readonly deliverables: number; readonly units: number; readonly parts: number }
}

const headOf = (text: string, given: Partial<PlanHead> = {}): Outcome<PlanHead, PlanRefusal> => {
  const { number, title, year: said = 0, issuedOn } = { ...readHead(text), ...given }
  const year = said >= 2000 && said <= 2100 ? said : undefined
  const missing = [number ? '' : 'số, ký hiệu', title ? '' : 'tên kế hoạch', year ? '' : 'năm', issuedOn ? '' : 'ngày ban hành'].filter((word) => word !== '')
  if (!number || !title || !year || !issuedOn) return refuse({ kind: 'plan-head-missing', what: missing.join(', ') })
  return ok({ number, title, year, issuedOn })
}

const listed = ({ sections }: ReadPlan): readonly PlannedDeliverable[] => {
  const all = sections.flatMap(({ numeral, title, assignments }) =>
    assignments.flatMap((assignment) => assignment.deliverables.map((one) => ({ ...one, section: { number: numeral, title }, assignment: { number: assignment.number, title: assignment.title } }))),
  )
  return all.map((one, at) => ({ ...one, serial: at + 1, figures: figuresFor(one.text, one.targets) }))
}

/** Each unit once for a deliverable, with the first part it was given. */
const doersOf = (deliverables: readonly PlannedDeliverable[], directory: DoerDirectory): readonly DoerUnit[] =>
  deliverables.flatMap(({ serial, doers }) => {
    const parts = new Map<string, DoerUnit>()
    for (const doer of doers) for (const unitId of directory.unitsOf(doer)) if (!parts.has(unitId)) parts.set(unitId, { serial, unitId, part: doer.part })
    return [...parts.values()]
  })

const unknownUnits = (deliverables: readonly PlannedDeliverable[], directory: DoerDirectory): readonly PlanRemark[] =>
  deliverables.flatMap(({ row, doers }) => doers.filter((doer) => doer.kind === 'unit' && directory.unitsOf(doer).length === 0).map((doer) => ({ row, kind: 'unit-unknown' as const, said: doer.said })))

/** Reads a plan out of its decision and keeps it; a unit nobody knows or a day no calendar holds is told before anything is written. */
export const importPlan = async (work: Work, { text, head: given, isTrial = false }: ImportPlan): Promise<Outcome<ImportedPlan, PlanRefusal>> => {
  const { rows, missing } = readRows(text)
  if (rows.length === 0 && missing.length > 3) return refuse({ kind: 'no-table' })
  if (missing.length > 0) return refuse({ kind: 'columns-missing', columns: namesOfColumns(missing) })
  const head = headOf(text, given)
  if (!head.ok) return head
  const read = readPlan(rows, head.value.year)
  const deliverables = listed(read)
  if (deliverables.length === 0) return refuse({ kind: 'no-table' })
  const directory = await openDirectory(work, head.value.issuedOn)
  const doers = doersOf(deliverables, directory)
  const remarks = [...read.remarks, ...unknownUnits(deliverables, directory)]
  const figures = {
    sections: read.sections.length,
    assignments: read.sections.flatMap(({ assignments }) => assignments).length,
    deliverables: deliverables.length,
    units: new Set(doers.map(({ unitId }) => unitId)).size,
    parts: doers.length,
  }
  if (isTrial) return ok({ head: head.value, sections: read.sections, remarks, figures })
  if (await findPlanByNumber(work.tx, head.value.number, head.value.issuedOn)) return refuse({ kind: 'plan-known', number: head.value.number })
  const planId = newId<string>()
  await insertPlan(work.tx, { ...head.value, id: planId, remarks, importedAt: work.now, importedBy: nameOfActor(work) }, { deliverables, doers })
  return ok({ planId, head: head.value, sections: read.sections, remarks, figures })
}
