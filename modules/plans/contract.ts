import { Type, type TSchema } from 'typebox'
import { defineContract } from '../../platform/web/contract.ts'

const list = <T extends TSchema>(item: T) => Type.Immutable(Type.Array(item))
const Day = Type.String({ format: 'date' })
const Id = Type.String({ format: 'uuid' })
const PlanParams = Type.Object({ planId: Id })
const UnitParams = Type.Object({ planId: Id, unitId: Id })
const EvidenceParams = Type.Object({ planId: Id, evidenceId: Id })

const StandingKind = Type.Enum(['reached', 'below', 'not-measured', 'done', 'to-confirm', 'under-way', 'open', 'due-soon', 'overdue', 'waiting'])
const Summary = Type.Object({ kind: StandingKind, percent: Type.Number(), units: Type.Number(), done: Type.Number(), overdue: Type.Number() })
const Measured = Type.Object({
  code: Type.String(),
  rate: Type.Optional(Type.Number()),
  target: Type.Number(),
  /** Of a target asked of each month: the months that have ended, of this unit. */
  months: Type.Optional(list(Type.Object({ part: Type.String(), rate: Type.Optional(Type.Number()) }))),
})
const Remark = Type.Object({
  row: Type.Number(),
  kind: Type.Enum(['unit-unread', 'unit-unknown', 'deadline-unread', 'day-impossible', 'taken-from-above', 'no-result', 'outside-section', 'not-aligned', 'unit-closed']),
  said: Type.String(),
})
const Head = { planId: Id, number: Type.String(), title: Type.String(), year: Type.Number(), issuedOn: Day }
const Named = Type.Object({ number: Type.String(), title: Type.String() })
const Part = Type.Enum(['does', 'leads', 'supports'])
const Deadline = Type.Object({
  said: Type.String(),
  kind: Type.Enum(['by-day', 'all-year', 'monthly', 'quarterly', 'roadmap', 'unread']),
  lastDay: Type.Optional(Day),
  milestones: Type.Optional(list(Type.Object({ what: Type.String(), lastDay: Day }))),
})
const Deliverable = {
  serial: Type.Number(),
  reference: Type.String(),
  section: Named,
  assignment: Named,
  text: Type.String(),
  under: Type.Optional(Type.String()),
  doers: list(Type.Object({ said: Type.String(), part: Part })),
  deadline: Deadline,
  targets: list(Type.Object({ atLeastPercent: Type.Number(), said: Type.String(), level: Type.Optional(Type.Enum(['province', 'district', 'commune'])) })),
  figures: list(Type.Object({ code: Type.String(), atLeastPercent: Type.Number(), level: Type.Optional(Type.Enum(['province', 'district', 'commune'])) })),
  /** On the board the province's own, beside its units; on a sheet the unit's. */
  measured: list(Measured),
}
const Evidence = Type.Object({
  id: Id,
  part: Type.String(),
  kind: Type.Enum(['document', 'file', 'link', 'figure', 'training', 'communication', 'study']),
  title: Type.String(),
  documentNumber: Type.Optional(Type.String()),
  link: Type.Optional(Type.String()),
  fileId: Type.Optional(Id),
  heldOn: Type.Optional(Day),
  participants: Type.Optional(Type.Integer()),
  figure: Type.Optional(Type.Object({ code: Type.String(), name: Type.String(), rate: Type.Number(), on: Day })),
  recordedAt: Type.String(),
  recordedByName: Type.String(),
  confirmedAt: Type.Optional(Type.String()),
  confirmedByName: Type.Optional(Type.String()),
  withdrawn: Type.Optional(Type.Object({ at: Type.String(), byName: Type.String(), reason: Type.String() })),
})

/** References: what a deliverable comes after, and what of that is still open. */
const Order = { after: list(Type.String()), waitsFor: list(Type.String()) }

export const listPlans = defineContract({ id: 'listPlans', summary: 'Plans of reform, newest first', method: 'GET', path: '/api/plans', answer: Type.Object({ items: list(Type.Object(Head)) }) })

export const showPlan = defineContract({
  id: 'showPlan',
  summary: 'The board of a plan',
  method: 'GET',
  path: '/api/plans/:planId',
  params: PlanParams,
  answer: Type.Object({ ...Head, items: list(Type.Object({ ...Deliverable, ...Order, summary: Summary })), remarks: list(Remark), summary: Summary }),
})

const Mark = Type.Object({ part: Type.String(), month: Type.Integer(), lastDay: Day, units: Type.Integer(), done: Type.Integer(), state: Type.Enum(['done', 'to-confirm', 'late', 'soon', 'open', 'waiting']) })

export const showPlanGantt = defineContract({
  id: 'showPlanGantt',
  summary: 'A plan over the months of its year',
  method: 'GET',
  path: '/api/plans/:planId/gantt',
  params: PlanParams,
  answer: Type.Object({
    ...Head,
    today: Day,
    sections: list(Type.Object({
      ...Named.properties,
      rows: list(Type.Object({
        serial: Type.Number(), reference: Type.String(), text: Type.String(), deadline: Deadline, summary: Summary, ...Order,
        /** Months 1-12; absent where the plan says no day. */
        bar: Type.Optional(Type.Object({ from: Type.Integer(), to: Type.Integer(), beyond: Type.Optional(Day) })),
        marks: list(Mark),
      })),
    })),
  }),
})

const Level = Type.Enum(['province', 'district', 'commune'])

export const listPlanUnits = defineContract({
  id: 'listPlanUnits',
  summary: 'How far each unit is with a plan',
  method: 'GET',
  path: '/api/plans/:planId/units',
  params: PlanParams,
  query: Type.Object({ level: Type.Optional(Level), after: Type.Optional(Type.String({ maxLength: 60, description: 'code of the last unit of the page before' })) }),
  answer: Type.Object({
    ...Head,
    /** Levels that have units here, the province first; `count` is how many units. */
    levels: list(Type.Object({ level: Level, count: Type.Integer(), ...Summary.properties })),
    items: list(Type.Object({ unitId: Id, code: Type.String(), name: Type.String(), level: Level, ...Summary.properties })),
    next: Type.Optional(Type.String()),
  }),
})

export const giveWallKey = defineContract({
  id: 'giveWallKey',
  summary: 'A key by which a screen in a hall shows a plan, and nothing else, without anybody signed in',
  method: 'GET',
  path: '/api/plans/:planId/wall-key',
  params: PlanParams,
  answer: Type.Object({ wallKey: Type.String(), until: Type.String() }),
})

export const showPlanWall = defineContract({
  id: 'showPlanWall',
  summary: 'What the screen of a plan shows, by its key',
  method: 'GET',
  path: '/api/plan-walls/:wallKey',
  params: Type.Object({ wallKey: Type.String({ maxLength: 200 }) }),
  answer: Type.Object({ plan: showPlan.answer, levels: listPlanUnits.answer.properties.levels, gantt: showPlanGantt.answer }),
})

export const showUnitSheet = defineContract({
  id: 'showUnitSheet',
  summary: 'What one unit was given, showed and still lacks',
  method: 'GET',
  path: '/api/plans/:planId/units/:unitId',
  params: UnitParams,
  answer: Type.Object({
    ...Head,
    unit: Type.Object({ unitId: Id, code: Type.String(), name: Type.String() }),
    may: Type.Object({ record: Type.Boolean(), confirm: Type.Boolean() }),
    items: list(Type.Object({ ...Deliverable, part: Part, parts: list(Type.String()), standing: Type.Object({ kind: StandingKind, percent: Type.Number(), missing: list(Type.String()) }), evidence: list(Evidence), /** Its figures speak; no evidence is asked. */ byFigure: Type.Boolean(), waitsFor: list(Type.String()) })),
    /** What the system counts of this unit now, to be shown as evidence. */
    figures: list(Type.Object({ code: Type.String(), name: Type.String(), rate: Type.Number() })),
    summary: Summary,
  }),
})

/** Half a million signs hold the longest decision with its tags many times. */
const LONGEST_TEXT = 500_000

export const readPlanFile = defineContract({
  id: 'readPlanFile',
  summary: 'The text of a decision from its Word or Excel file, as if pasted; nothing is kept',
  method: 'POST',
  path: '/api/plans/read-file',
  body: 'bytes',
  answer: Type.Object({ text: Type.String() }),
})

const Report = Type.Object({ unitId: Type.Optional(Id), format: Type.Enum(['docx', 'xlsx', 'csv', 'pdf']) })

export const downloadPlanReport = defineContract({
  id: 'downloadPlanReport',
  summary: 'How far a plan is, or one unit with it, as a file',
  method: 'GET',
  path: '/api/plans/:planId/report',
  params: PlanParams,
  query: Report,
  answer: 'bytes',
})

const Figures = Type.Object({ sections: Type.Number(), assignments: Type.Number(), deliverables: Type.Number(), units: Type.Number(), parts: Type.Number() })

export const importPlan = defineContract({
  id: 'importPlan',
  summary: 'Brings in a plan from the table of its decision, or only reads it',
  method: 'POST',
  path: '/api/plans',
  body: Type.Object({
    text: Type.String({ minLength: 1, maxLength: LONGEST_TEXT }),
    number: Type.Optional(Type.String({ maxLength: 60 })),
    title: Type.Optional(Type.String({ maxLength: 300 })),
    year: Type.Optional(Type.Integer({ minimum: 2000, maximum: 2100 })),
    issuedOn: Type.Optional(Day),
    isTrial: Type.Optional(Type.Boolean()),
  }),
  answer: Type.Object({
    planId: Type.Optional(Id),
    number: Type.String(),
    title: Type.String(),
    year: Type.Number(),
    issuedOn: Day,
    remarks: list(Remark),
    figures: Figures,
    /** Of a trial: what was read, to be looked at before it is kept. */
    lines: Type.Optional(list(Type.Object({ reference: Type.String(), assignment: Type.String(), text: Type.String(), doers: list(Type.String()), deadline: Deadline }))),
  }),
})

export const withdrawPlan = defineContract({
  id: 'withdrawPlan',
  summary: 'Takes a plan back that was brought in wrongly, before anything was shown for it',
  method: 'POST',
  path: '/api/plans/:planId/withdrawal',
  params: PlanParams,
  body: Type.Object({ reason: Type.String({ maxLength: 500 }) }),
  answer: Type.Object({}),
})

export const draftNextPlan = defineContract({
  id: 'draftNextPlan',
  summary: "A draft of next year's plan from this one, tried by the reader of plans; nothing is kept",
  method: 'GET',
  path: '/api/plans/:planId/next',
  params: PlanParams,
  answer: Type.Object({
    ...Head,
    next: Type.Object({
      year: Type.Number(),
      title: Type.String(),
      text: Type.String(),
      /** Due once, and done. */
      leftOut: list(Type.Object({ reference: Type.String(), text: Type.String() })),
      /** Units, and groups of them, that the directory no longer knows when the next plan begins. */
      closed: list(Type.Object({ reference: Type.String(), said: Type.String() })),
    }),
    remarks: list(Remark),
    figures: Figures,
  }),
})

export const setPlanOrder = defineContract({
  id: 'setPlanOrder',
  summary: 'Which deliverables one of them comes after; while those are open it waits and nobody is late with it',
  method: 'PUT',
  path: '/api/plans/:planId/order',
  params: PlanParams,
  body: Type.Object({ reference: Type.String({ minLength: 1, maxLength: 60 }), after: Type.Array(Type.String({ maxLength: 60 }), { maxItems: 20 }) }),
  answer: Type.Object({ after: list(Type.String()) }),
})

export const recordEvidence = defineContract({
  id: 'recordEvidence',
  summary: 'What a unit shows for a deliverable',
  method: 'POST',
  path: '/api/plans/:planId/units/:unitId/evidence',
  params: UnitParams,
  body: Type.Object({
    serial: Type.Integer({ minimum: 1 }),
    part: Type.Optional(Type.String({ maxLength: 20 })),
    kind: Type.Enum(['document', 'file', 'link', 'figure', 'training', 'communication', 'study']),
    title: Type.Optional(Type.String({ maxLength: 300 })),
    documentNumber: Type.Optional(Type.String({ maxLength: 60 })),
    link: Type.Optional(Type.String({ maxLength: 500, pattern: '^https?://' })),
    fileId: Type.Optional(Id),
    heldOn: Type.Optional(Day),
    participants: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000_000 })),
    component: Type.Optional(Type.String({ maxLength: 20 })),
  }),
  answer: Type.Object({ evidenceId: Id }),
})

export const openEvidenceFile = defineContract({
  id: 'openEvidenceFile',
  summary: 'The file of evidence; each reading is recorded',
  method: 'GET',
  path: '/api/plans/:planId/evidence/:evidenceId/file',
  params: EvidenceParams,
  answer: 'bytes',
})

export const confirmEvidence = defineContract({ id: 'confirmEvidence', summary: 'Somebody else confirms evidence', method: 'POST', path: '/api/plans/:planId/evidence/:evidenceId/confirm', params: EvidenceParams, answer: Type.Object({ evidenceId: Id }) })

export const withdrawEvidence = defineContract({
  id: 'withdrawEvidence',
  summary: 'Evidence is taken back, with its reason',
  method: 'POST',
  path: '/api/plans/:planId/evidence/:evidenceId/withdraw',
  params: EvidenceParams,
  body: Type.Object({ reason: Type.String({ minLength: 1, maxLength: 500 }) }),
  answer: Type.Object({ evidenceId: Id }),
})
