import { Type } from 'typebox'
import { Both, Instant, list, Uuid } from './contract-basics.ts'

const PaperRef = Type.Object({ documentId: Type.String(), number: Type.String() })
const NamedFile = Type.Object({ fileId: Uuid, name: Type.String() })
const UnitRef = Type.Object({ id: Uuid, name: Type.String() })
const Answer = Type.Object({ at: Instant, by: Type.String(), words: Type.String(), file: Type.Optional(NamedFile) })

/** A reason of the catalogue, the official's own words, and the signed paper. */
export const AccountingView = Type.Object({ reason: Both, words: Type.String(), slip: Type.Optional(PaperRef) })

export const SupplementView = Type.Object({
  stage: Type.Enum(['reception', 'examination']),
  requestedAt: Instant,
  requestedBy: Type.String(),
  accounting: AccountingView,
  answerBy: Type.Optional(Instant),
  /** When the applicant was reminded that this time ends soon. */
  remindedAt: Type.Optional(Instant),
  /** The time given to answer is over, and nothing was sent. */
  late: Type.Optional(Type.Boolean()),
  items: list(
    Type.Object({
      serial: Type.Integer(),
      kind: Type.Enum(['component', 'answer', 'other']),
      key: Type.Optional(Type.String()),
      formRef: Type.Optional(Type.String()),
      questionId: Type.Optional(Type.String()),
      /** Component or question in the words the applicant knows. */
      name: Type.Optional(Type.String()),
      wrong: Type.String(),
      /** Put beside it and not given yet; only for who answers. The hash only of what is one's own. */
      files: list(Type.Object({ ...NamedFile.properties, sha256: Type.Optional(Type.String()), /** Out of the applicant's own papers. */ reused: Type.Optional(Type.Boolean()) })),
    }),
  ),
  given: Type.Optional(Type.Object({ at: Instant, by: Type.String(), note: Type.Optional(Type.String()), unable: list(Type.Object({ item: Type.Integer(), words: Type.String() })) })),
  acceptedAt: Type.Optional(Instant),
  undone: Type.Boolean(),
})

export const PauseView = Type.Object({
  serial: Type.Integer(),
  kind: Type.Enum(['supplement', 'financial-obligation', 'suspension']),
  mode: Type.Enum(['pause-resume', 'restart']),
  basis: Type.String(),
  reason: Type.String(),
  from: Instant,
  until: Type.Optional(Instant),
  undone: Type.Boolean(),
})

export const OpinionView = Type.Object({
  serial: Type.Integer(),
  unit: UnitRef,
  content: Type.String(),
  askedAt: Instant,
  askedBy: Type.String(),
  dueAt: Type.Optional(Instant),
  answer: Type.Optional(Answer),
  overdueToldAt: Type.Optional(Instant),
  /** Who answers for the unit, once it was given to somebody. */
  officialName: Type.Optional(Type.String()),
  /** Mine to answer now. */
  mine: Type.Boolean(),
})

export const BranchView = Type.Object({
  serial: Type.Integer(),
  step: Type.String(),
  name: Type.Optional(Both),
  unit: UnitRef,
  since: Instant,
  dueAt: Type.Optional(Instant),
  done: Type.Optional(Answer),
  officialName: Type.Optional(Type.String()),
  mine: Type.Boolean(),
})

/** An open step of the dossier's workflow: the main one and those beside it. `actions`: what the one who asks may do there by `takeStep`. */
export const StepView = Type.Object({
  serial: Type.Integer(),
  step: Type.String(),
  name: Both,
  unit: UnitRef,
  /** Works at the same time as the leading one: its actions are sent with `serial`. */
  beside: Type.Boolean(),
  dueAt: Type.Optional(Instant),
  officialName: Type.Optional(Type.String()),
  actions: list(
    Type.Object({
      code: Type.String(),
      name: Both,
      needs: list(Type.String()),
      /** Parts of the workflow a unit may be named for with this action. */
      mayName: list(Type.Object({ code: Type.String(), name: Both })),
    }),
  ),
})

export const VerificationView = Type.Object({
  serial: Type.Integer(),
  recordedAt: Instant,
  recordedBy: Type.String(),
  tookPlaceAt: Instant,
  place: Type.String(),
  participants: list(Type.String()),
  content: Type.String(),
  minutes: Type.Optional(NamedFile),
})

export const ObligationView = Type.Object({
  serial: Type.Integer(),
  demandedAt: Instant,
  content: Type.String(),
  amount: Type.Optional(Type.Integer()),
  noticeNumber: Type.Optional(Type.String()),
  payBy: Type.Optional(Instant),
  late: Type.Optional(Type.Boolean()),
  /** What the applicant handed in as proof. */
  proofs: Type.Optional(list(Type.Object({ at: Instant, by: Type.String(), files: list(NamedFile), note: Type.Optional(Type.String()) }))),
  met: Type.Optional(Type.Object({ at: Instant, by: Type.String(), proof: Type.String() })),
})

export const ApologyView = Type.Object({ at: Instant, by: Type.String(), accounting: AccountingView, from: Type.Optional(Instant), to: Type.Optional(Instant) })

export const LeviesView = Type.Object({
  lines: list(Type.Object({ line: Type.Integer(), kind: Type.String(), amount: Type.Optional(Type.Integer()), note: Type.Optional(Type.String()), exemption: Type.Optional(Type.String()), stated: Type.Optional(Type.Integer()), reason: Type.Optional(Type.String()) })),
  payments: list(Type.Object({ at: Instant, by: Type.String(), amount: Type.Integer(), note: Type.Optional(Type.String()), method: Type.Optional(Type.String()), receipt: Type.Optional(Type.String()) })),
  total: Type.Integer(),
  paid: Type.Integer(),
  owed: Type.Integer(),
})

/** How the papers stand against the moment they had to be handed over. */
export const HandoverView = Type.Object({ state: Type.Enum(['not-due', 'waiting', 'late', 'in-time', 'handed-over-late']), dueAt: Type.Optional(Instant), handedOverAt: Type.Optional(Instant) })

/** What `undo` would undo. */
export const LastActView = Type.Object({ version: Type.Integer(), type: Type.String(), at: Instant, by: Type.String(), vi: Type.String(), en: Type.String() })
