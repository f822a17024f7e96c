import { Type } from 'typebox'
import { Both, Count, DossierParams, Instant, Limit, Line, list, Next, Uuid, Version, Words } from './contract-basics.ts'
import {
  AccountingView, ApologyView, BranchView, HandoverView, LastActView, LeviesView, ObligationView, OpinionView, PauseView, StepView, SupplementView, VerificationView,
} from './contract-course-views.ts'

export { Count, DossierParams, Instant, Limit, Line, list, Next, Uuid, Version, Words }

export const Channel = Type.Enum(['in-person', 'online', 'postal'])
const Punctuality = Type.Enum(['no-date', 'paused', 'on-track', 'due-soon', 'overdue', 'early', 'on-time', 'late'])
const TimeLimitView = Type.Object({ unit: Type.String(), quantity: Type.Optional(Type.Number()), text: Type.Optional(Type.String()) })
const UnitRef = Type.Object({ id: Uuid, name: Type.String() })
const FileRef = Type.Object({ fileId: Uuid, name: Type.String() })

export const SummaryView = Type.Object({
  dossierId: Uuid,
  version: Version,
  code: Type.Optional(Type.String()),
  state: Type.String(),
  stateName: Both,
  nationalStatus: Type.Integer(),
  procedure: Type.Object({ code: Type.String(), name: Type.String() }),
  applicantName: Type.String(),
  channel: Channel,
  assisted: Type.Boolean(),
  submittedAt: Instant,
  acceptedAt: Type.Optional(Instant),
  dueAt: Type.Optional(Instant),
  /** When the step it stands in should be done. */
  stepDueAt: Type.Optional(Instant),
  punctuality: Punctuality,
  /** Why it stands where it stands in a list: what is left, of which date. */
  urgency: Both,
  /** Its clock stands still. */
  paused: Type.Optional(Type.Object({ kind: Type.Enum(['supplement', 'financial-obligation', 'suspension']), since: Instant })),
  holder: Type.Optional(Type.Object({ step: Type.String(), /** What the step stands for: receive, examine, verify, coordinate, approve, return. */ stage: Type.Optional(Type.String()), unit: UnitRef, role: Type.Optional(Type.String()), officialId: Type.Optional(Uuid), officialName: Type.Optional(Type.String()), since: Type.Optional(Instant), mine: Type.Boolean(), /** Of an absent colleague one stands in for. */ covered: Type.Optional(Type.Boolean()) })),
  /** In lists of a desk: what is new in it for the one who reads. */
  marks: Type.Optional(list(Type.Enum(['unseen', 'changed', 'supplement-given', 'sent-back', 'opinion-given']))),
})

export const AnswerSourceView = Type.Union([Type.Object({ from: Type.Literal('register'), register: Type.Optional(Type.Enum(['population', 'business'])), at: Type.Optional(Type.String()) }), Type.Object({ from: Type.Literal('earlier-dossier'), code: Type.Optional(Type.String()) })])

const AnswerLineView = Type.Object({
  questionId: Type.String(),
  question: Both,
  answer: Type.String(),
  shown: Both,
  whose: Type.Optional(Both),
  inRow: Type.Optional(Type.Object({ id: Type.String(), row: Type.Integer(), label: Both, rowLabel: Both })),
  /** Where it comes from besides being typed. */
  source: Type.Optional(AnswerSourceView),
  /** The file the answer is. */
  file: Type.Optional(Type.Object({ fileId: Type.String(), name: Type.String(), sha256: Type.Optional(Type.String()) })),
})

/** Pages of a form as filled in, each answer under its question. */
const AnswerPages = Type.Array(
  Type.Object({ id: Type.Optional(Type.String()), formRef: Type.Optional(Type.String()), title: Both, /** 2 when it came with the supplement. */ revision: Type.Optional(Type.Integer()), lines: Type.Array(AnswerLineView) }),
)

/** What the state held already stands in for a paper; the source stays written on it. */
const ReusedView = Type.Object({
  from: Type.Enum(['state', 'result', 'national', 'upload']),
  register: Type.Optional(Type.Enum(['population', 'business'])),
  source: Type.Optional(Type.String()),
  recordId: Type.Optional(Uuid),
  name: Type.Optional(Type.String()),
  number: Type.Optional(Type.String()),
  issuer: Type.Optional(Type.String()),
  sourceLabel: Type.Optional(Type.String()),
  at: Instant,
})

const ComponentView = Type.Object({
  serial: Type.Integer(),
  key: Type.Optional(Type.String()),
  name: Type.String(),
  originals: Type.Integer(),
  copies: Type.Integer(),
  files: list(FileRef),
  /** 2 when it came with the supplement. */
  revision: Type.Optional(Type.Integer()),
  reused: Type.Optional(list(ReusedView)),
  digitised: Type.Optional(Type.Boolean()),
})

const TimelineView = Type.Object({
  version: Type.Integer(),
  at: Instant,
  type: Type.String(),
  by: Type.String(),
  byKind: Type.Enum(['citizen', 'staff', 'system']),
  vi: Type.String(),
  en: Type.String(),
  unitName: Type.Optional(Type.String()),
  officialName: Type.Optional(Type.String()),
  note: Type.Optional(Type.String()),
  /** The numbered paper that went out with it. */
  paper: Type.Optional(Type.Object({ documentId: Type.String(), number: Type.String() })),
})

const ResultView = Type.Object({
  serial: Type.Integer(),
  name: Type.String(),
  number: Type.Optional(Type.String()),
  fileId: Uuid,
  issuedAt: Instant,
  /** Waits for the signature of the head and the agency. */
  unsigned: Type.Optional(Type.Boolean()),
  fileName: Type.Optional(Type.String()),
  sizeBytes: Type.Optional(Type.Integer()),
  /** To compare the file in hand with what was issued. */
  sha256: Type.Optional(Type.String()),
})

export const DueView = Type.Object({
  dueAt: Type.Optional(Instant),
  /** What the index counts by, where it differs: pauses subtracted whatever the law says of them. */
  indexDueAt: Type.Optional(Instant),
  /** Until when an apology may set a new date. */
  reappointUntil: Type.Optional(Instant),
  pauses: list(PauseView),
  /** Sentences that explain the date, newest promise last. */
  changes: list(Type.Object({ at: Instant, by: Type.String(), why: Type.String(), from: Type.Optional(Instant), to: Type.Optional(Instant), words: Type.Optional(Type.String()), vi: list(Type.String()), en: list(Type.String()) })),
  limit: Type.Optional(TimeLimitView),
  ruleSet: Type.Optional(Type.String()),
  basis: list(Type.Object({ number: Type.String(), title: Type.String() })),
  handover: Type.Optional(Type.String()),
})

const SimilarView = Type.Object({ dossierId: Uuid, code: Type.Optional(Type.String()), stateName: Both, submittedAt: Instant })

export const DossierView = Type.Object({
  summary: SummaryView,
  applicant: Type.Object({
    kind: Type.String(),
    fullName: Type.String(),
    idNumber: Type.Optional(Type.String()),
    address: Type.Optional(Type.String()),
    phone: Type.Optional(Type.String()),
    email: Type.Optional(Type.String()),
  }),
  /** For the applicant's side only: whose dossier it is, which a name does not say. */
  applicantId: Type.Optional(Uuid),
  submitter: Type.Object({ fullName: Type.String(), phone: Type.Optional(Type.String()), authorisation: Type.Optional(Type.String()) }),
  contentRequested: Type.Optional(Type.String()),
  resultBy: Type.Optional(Type.String()),
  resultAddress: Type.Optional(Type.String()),
  /** Where a result on paper is handed out. */
  returningUnit: UnitRef,
  /** How and by whom the result was taken. */
  returned: Type.Optional(Type.Object({ at: Instant, method: Type.Enum(['in-person', 'online', 'postal']), receivedBy: Type.String(), postalOrder: Type.Optional(Type.String()) })),
  receivingUnit: UnitRef,
  resolvingUnit: UnitRef,
  components: list(ComponentView),
  /** Components the procedure names and nobody handed in; the accepting officer settles each. */
  missing: list(Type.Object({ key: Type.String(), name: Type.String() })),
  waived: list(Type.Object({ key: Type.String(), name: Type.String(), reason: Type.String() })),
  answers: AnswerPages,
  /** Whether it holds the form of its procedure, which can be printed. */
  declared: Type.Boolean(),
  proposal: Type.Optional(Type.String()),
  /** What the head wants done again, for the office only. */
  sentBack: Type.Optional(Type.Object({ at: Instant, by: Type.String(), reason: Type.String() })),
  refusal: Type.Optional(AccountingView),
  /** The officer proposes to refuse; for the office. */
  proposedRefusal: Type.Optional(AccountingView),
  /** The applicant asked to withdraw. */
  withdrawalAsked: Type.Optional(Type.Object({ at: Instant, by: Type.String(), reason: Type.String(), assisted: Type.Optional(Type.Boolean()) })),
  slip: Type.Optional(Type.Object({ number: Type.String() })),
  results: list(ResultView),
  supplement: Type.Optional(SupplementView),
  opinions: list(OpinionView),
  branches: list(BranchView),
  /** Where it stands in its workflow now. */
  steps: list(StepView),
  verifications: list(VerificationView),
  obligations: list(ObligationView),
  apologies: list(ApologyView),
  levies: Type.Optional(LeviesView),
  /** On what ground the applicant says they need not pay, or pay less, and how the counter decided. */
  levyClaim: Type.Optional(Type.Object({ words: Type.String(), state: Type.Enum(['open', 'granted', 'declined']), reason: Type.Optional(Type.String()) })),
  /** For the office only. */
  handover: Type.Optional(HandoverView),
  /** Originals are held that go back with the result. */
  holdsOriginals: Type.Boolean(),
  /** Present when the one who asks may undo it. */
  lastAct: Type.Optional(LastActView),
  /** For the office: what happened since this official last opened it. */
  sinceLastSeen: Type.Optional(Type.Object({ seenAt: Instant, entries: list(TimelineView) })),
  /** Dossiers that may be the same matter (person and procedure), for the office. */
  similar: list(SimilarView),
  /** For the office: the same is open in that dossier too, and the reason given for another. */
  another: Type.Optional(Type.Object({ twinId: Uuid, reason: Type.String() })),
  /** For the office: the use of somebody’s data here is restricted to what the dossier itself needs. */
  restricted: Type.Optional(Type.Literal(true)),
  due: DueView,
  timeline: list(TimelineView),
  /** What the one who asks may do now: the same rules the server refuses by. */
  abilities: list(Type.String()),
})

const DraftComponentView = Type.Object({
  key: Type.String(),
  name: Type.String(),
  /** What the procedure asks for. */
  asked: Type.Object({ originals: Type.Integer(), copies: Type.Integer(), electronicForm: Type.Boolean() }),
  /** The procedure's form stands for it. */
  declared: Type.Optional(Type.Boolean()),
  templates: list(Type.Object({ fileName: Type.String(), address: Type.Optional(Type.String()) })),
  originals: Type.Integer(),
  copies: Type.Integer(),
  files: list(Type.Object({ fileId: Uuid, name: Type.String(), sha256: Type.Optional(Type.String()) })),
  reused: Type.Optional(list(ReusedView)),
})

export const PlaceView = Type.Object({ receivingUnitId: Uuid, resolvingUnitId: Uuid })
export const Answers = Type.Record(Type.String({ maxLength: 80 }), Words)

const ProcedureFormView = Type.Object({
  ref: Type.String(),
  title: Both,
  answers: Answers,
  proven: list(Type.String()),
  /** Pages shown now, each with how much it still needs. */
  pages: list(Type.Object({ id: Type.String(), title: Both, faults: Type.Integer() })),
  declared: AnswerPages,
  faults: list(Type.Object({ pageId: Type.String(), field: Type.String(), reason: Both })),
  /** Answers of the person's last dossier with the same form, to take over by one tap. */
  offers: list(Type.Object({ field: Type.String(), answer: Type.String(), shown: Both, source: Type.String(), submittedAt: Instant })),
})

/** From where a draft is changed. */
export const ChangeBasis = {
  /** The draft's version the screen showed: an answer changed elsewhere since is told instead of overwritten. */
  basedOn: Type.Optional(Type.Integer({ minimum: 1 })),
  /** The browser tab that types, by an id of its own; its own changes are no conflict. */
  tab: Type.Optional(Line),
  /** Questions where the own answer is to stand nevertheless. */
  insist: Type.Optional(list(Line)),
}

export const ConflictView = Type.Object({ formRef: Type.String(), field: Type.String(), mine: Type.String(), theirs: Type.String(), changedAt: Instant, otherDevice: Type.Boolean() })

export const ClaimedGroundView = Type.Object({ ground: Line, words: Type.Optional(Words) })

export const DraftView = Type.Object({
  draftId: Uuid,
  version: Version,
  procedure: Type.Object({ code: Type.String(), name: Type.String(), channels: list(Type.String()) }),
  cases: list(Type.Object({ key: Type.String(), name: Type.String() })),
  caseKey: Type.Optional(Type.String()),
  place: Type.Optional(PlaceView),
  levyClaim: Type.Optional(ClaimedGroundView),
  answers: Answers,
  /** Questions answered by what was proved at sign-in; typing over them changes nothing. */
  proven: list(Type.String()),
  components: list(DraftComponentView),
  /** The applicant page as filled in so far. */
  declared: AnswerPages,
  /** Dossiers of the same person on the same procedure, open or filed lately, where one draft is asked for. */
  similar: Type.Optional(list(SimilarView)),
  /** What the applicant page still needs, question by question. */
  faults: list(Type.Object({ field: Type.String(), reason: Both })),
  /** Present when filing needs a confirmation by VNeID in place of a signature. */
  confirmation: Type.Optional(
    Type.Object({ about: Type.String(), contentHash: Type.String(), purpose: Type.String(), confirmedAt: Type.Optional(Instant), missing: Type.Optional(Type.String()) }),
  ),
  /** The form of the procedure, where it names one; asked page by page after the applicant page. */
  form: Type.Optional(ProcedureFormView),
  /** What national registers may be asked for this draft, and what came of it. */
  register: Type.Object({
    population: Type.Boolean(),
    business: Type.Boolean(),
    /** Questions of the applicant page, and of the procedure's form, whose answer is a register's. */
    filled: list(Type.String()),
    formFilled: list(Type.String()),
    notes: list(Type.Object({ kind: Type.String(), tone: Type.Enum(['info', 'good', 'warn', 'bad']), vi: Type.String(), en: Type.String() })),
  }),
  /** What this change did not keep, because the same question was answered elsewhere meanwhile. */
  conflicts: Type.Optional(list(ConflictView)),
  changedAt: Instant,
  filedAs: Type.Optional(Uuid),
})

/** What a command answers: where the dossier stands now. */
export const Moved = Type.Object({ dossierId: Uuid, version: Version, state: Type.String(), code: Type.Optional(Type.String()), dueAt: Type.Optional(Instant) })
export const Waived = Type.Optional(list(Type.Object({ key: Line, reason: Words })))
