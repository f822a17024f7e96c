// Plans under NĐ 63/2010, NĐ 61/2018 and the yearly decisions on reform of administrative procedures (QĐ 276/QĐ-UBND 2025 of Quảng Bình is the model).
import type { PlainDate } from '../../../kernel/plain-date.ts'

/** When a deliverable is due, with the words it was read from; `lastDay` is the last day that is still in time. */
export type Deadline = {
  readonly said: string
  readonly kind: 'by-day' | 'all-year' | 'monthly' | 'quarterly' | 'roadmap' | 'unread'
  readonly lastDay?: PlainDate
  /** Days inside a continuous work that have their own date ("trong đó báo cáo … trước ngày 31/5/2025"). */
  readonly milestones?: readonly Milestone[]
}
export type Milestone = { readonly what: string; readonly lastDay: PlainDate }

/** Units the plan speaks of together; which they are is asked on the day. */
export type UnitGroup = 'departments' | 'competent-department' | 'districts' | 'communes' | 'one-stop' | 'vertical-agencies' | 'drafting-body' | 'all-agencies'

/** Who does it, as said: one unit by its full name, a group, or somebody outside the administration. */
export type Doer = {
  readonly said: string
  readonly part: 'does' | 'leads' | 'supports'
} & ({ readonly kind: 'unit'; readonly name: string } | { readonly kind: 'group'; readonly group: UnitGroup } | { readonly kind: 'outside' } | { readonly kind: 'unread' })

/** At least so many per cent, with the clause that says of what; of one level where the plan says so. */
export type PlanTarget = { readonly atLeastPercent: number; readonly said: string; readonly level?: 'province' | 'district' | 'commune' }

/** A figure the system counts, and how many per cent of it the plan asks, of one level where it says so. */
export type CountedTarget = { readonly code: string } & Pick<PlanTarget, 'atLeastPercent' | 'level'>

export type Deliverable = {
  /** Place inside the plan, as people cite it: `III.3.2`. */
  readonly reference: string
  readonly text: string
  /** What introduces several deliverables of one list. */
  readonly under?: string
  readonly doers: readonly Doer[]
  readonly deadline: Deadline
  readonly targets: readonly PlanTarget[]
  /** Row of the table it was read from, counted from 1 over all lines of the file. */
  readonly row: number
}

export type PlanTask = { readonly number: string; readonly title: string; readonly deliverables: readonly Deliverable[] }
export type PlanSection = { readonly numeral: string; readonly title: string; readonly assignments: readonly PlanTask[] }

/** What the reader of a table could not understand, or took from the row above: told, never guessed. */
export type PlanRemark = {
  readonly row: number
  readonly kind: 'unit-unread' | 'unit-unknown' | 'deadline-unread' | 'day-impossible' | 'taken-from-above' | 'no-result' | 'outside-section' | 'not-aligned' | 'unit-closed'
  readonly said: string
}

export type ReadPlan = { readonly sections: readonly PlanSection[]; readonly remarks: readonly PlanRemark[] }

/** The decision a plan comes with. */
export type PlanHead = { readonly number: string; readonly title: string; readonly year: number; readonly issuedOn: PlainDate }

/** How one unit can show that it did its part. */
export const EVIDENCE_KINDS = ['document', 'file', 'link', 'figure', 'training', 'communication', 'study'] as const
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number]

/** What recurs is shown part by part: `2025-03`, `2025-Q1`; a milestone by its last day; everything else once (`whole`). */
export type EvidencePart = string
export const WHOLE: EvidencePart = 'whole'

export type CountedFigure = { readonly code: string; readonly name: string; readonly rate: number; readonly on: PlainDate }

export type Evidence = {
  readonly id: string
  readonly planId: string
  readonly serial: number
  readonly unitId: string
  readonly part: EvidencePart
  readonly kind: EvidenceKind
  readonly title: string
  readonly documentNumber?: string
  readonly link?: string
  readonly fileId?: string
  /** Of a course, a programme, a study. */
  readonly heldOn?: PlainDate
  readonly participants?: number
  /** As the system counted it that day; nobody types it. */
  readonly figure?: CountedFigure
  readonly recordedAt: string
  readonly recordedBy: string
  readonly recordedByName: string
  readonly confirmedAt?: string
  readonly confirmedByName?: string
  readonly withdrawn?: { readonly at: string; readonly byName: string; readonly reason: string }
}
