import { Type } from 'typebox'
import { defineContract } from '../../platform/web/contract.ts'
import { Count, DossierParams, Instant, Line, list, Moved, Uuid, Version, Words } from './contract-views.ts'

const Reason = { reasonCode: Line, words: Words }
const Amount = Type.Integer({ minimum: 1, maximum: 1_000_000_000_000 })

export const requestSupplement = defineContract({
  id: 'requestSupplement',
  summary: 'Ask the applicant once for what is missing or wrong, item by item; the slip is signed and sent',
  method: 'POST',
  path: '/api/dossiers/:dossierId/request-supplement',
  params: DossierParams,
  body: Type.Object({
    version: Version,
    ...Reason,
    items: list(
      Type.Union([
        Type.Object({ kind: Type.Literal('component'), key: Line, wrong: Words }),
        Type.Object({ kind: Type.Literal('answer'), formRef: Line, questionId: Line, wrong: Words }),
        Type.Object({ kind: Type.Literal('other'), wrong: Words }),
      ]),
    ),
    /** Until when the applicant is asked to answer. */
    answerBy: Type.Optional(Instant),
  }),
  answer: Moved,
})

/** Which item of the request, in its numbering. */
const Item = Type.Integer({ minimum: 1, maximum: 500 })
const SupplementAnswer = Type.Object({
  version: Version,
  /** Papers counted over the counter, or files put beside the item before (attachSupplementFile). */
  components: Type.Optional(list(Type.Object({ item: Item, originals: Count, copies: Count }))),
  answers: Type.Optional(list(Type.Object({ item: Item, answer: Words }))),
  /** "I cannot give it, because …" is an answer too. */
  unable: Type.Optional(list(Type.Object({ item: Item, words: Words }))),
  /** Questions nobody answered before, which the corrected answers bring about. */
  further: Type.Optional(list(Type.Object({ formRef: Line, questionId: Line, answer: Words }))),
  note: Type.Optional(Words),
  /** The draft as it was read before sending (showSupplementDraft); where it stands otherwise by now, nothing is sent. */
  draftSha256: Type.Optional(Line),
})

export const giveSupplement = defineContract({
  id: 'giveSupplement',
  summary: 'Answer the supplement request of my dossier, every item at once',
  method: 'POST',
  path: '/api/my/dossiers/:dossierId/supplement',
  params: DossierParams,
  body: SupplementAnswer,
  answer: Moved,
})

export const attachSupplementFile = defineContract({
  id: 'attachSupplementFile',
  summary: 'Put a file beside an item of the supplement asked for; the name goes in x-file-name',
  method: 'POST',
  path: '/api/my/dossiers/:dossierId/supplement/items/:item/files',
  params: Type.Object({ dossierId: Uuid, item: Item }),
  body: 'bytes',
  answer: Type.Object({ files: list(Type.Object({ item: Item, fileId: Uuid, name: Type.String() })) }),
})

export const detachSupplementFile = defineContract({
  id: 'detachSupplementFile',
  summary: 'Take a file out of the supplement before it is given',
  method: 'DELETE',
  path: '/api/my/dossiers/:dossierId/supplement/items/:item/files/:fileId',
  params: Type.Object({ dossierId: Uuid, item: Item, fileId: Uuid }),
  answer: Type.Object({ files: list(Type.Object({ item: Item, fileId: Uuid, name: Type.String() })) }),
})

export const attachSupplementAtDesk = defineContract({
  id: 'attachSupplementAtDesk',
  summary: 'Put a scan of the desk, stored already, beside an item of the supplement it takes',
  method: 'PUT',
  path: '/api/dossiers/:dossierId/supplement/items/:item/files/:fileId',
  params: Type.Object({ dossierId: Uuid, item: Item, fileId: Uuid }),
  answer: Type.Object({ files: list(Type.Object({ item: Item, fileId: Uuid, name: Type.String() })) }),
})

export const takeSupplement = defineContract({
  id: 'takeSupplement',
  summary: 'Take the supplement over the counter for the applicant',
  method: 'POST',
  path: '/api/dossiers/:dossierId/take-supplement',
  params: DossierParams,
  body: SupplementAnswer,
  answer: Moved,
})

export const acceptSupplement = defineContract({
  id: 'acceptSupplement',
  summary: 'Find the dossier complete now; the limit starts from zero from the moment it was given',
  method: 'POST',
  path: '/api/dossiers/:dossierId/accept-supplement',
  params: DossierParams,
  body: Type.Object({ version: Version }),
  answer: Moved,
})

export const askOpinion = defineContract({
  id: 'askOpinion',
  summary: 'Ask another unit for its opinion, with what is asked and until when',
  method: 'POST',
  path: '/api/dossiers/:dossierId/opinions',
  params: DossierParams,
  body: Type.Object({ version: Version, unitId: Uuid, content: Words, dueAt: Instant }),
  answer: Moved,
})

const AnswerParams = Type.Object({ dossierId: Uuid, serial: Type.Integer({ minimum: 1 }) })

export const answerOpinion = defineContract({
  id: 'answerOpinion',
  summary: 'Give the opinion my unit was asked for; a file is put beside it before',
  method: 'POST',
  path: '/api/dossiers/:dossierId/opinions/:serial/answer',
  params: AnswerParams,
  body: Type.Object({ words: Words, fileId: Type.Optional(Uuid) }),
  answer: Moved,
})

export const tellOpinionOverdue = defineContract({
  id: 'tellOpinionOverdue',
  summary: 'Tell the head of the one-stop desk that an opinion is overdue',
  method: 'POST',
  path: '/api/dossiers/:dossierId/opinions/:serial/overdue',
  params: AnswerParams,
  body: Type.Object({ version: Version }),
  answer: Moved,
})

export const answerBranch = defineContract({
  id: 'answerBranch',
  summary: 'Answer for my agency’s part of a dossier that several handle in parallel',
  method: 'POST',
  path: '/api/dossiers/:dossierId/branches/:serial/answer',
  params: AnswerParams,
  /** `action`: of the branch’s step in its graph; unless said the only one it has. */
  body: Type.Object({ words: Words, fileId: Type.Optional(Uuid), action: Type.Optional(Line) }),
  answer: Moved,
})

const Key = Type.String({ minLength: 1, maxLength: 100 })

export const takeStep = defineContract({
  id: 'takeStep',
  summary: 'Do an action of the dossier’s own workflow that has no command of its own (see `steps` of the dossier)',
  method: 'POST',
  path: '/api/dossiers/:dossierId/steps',
  params: DossierParams,
  /** `serial`: of an agency’s parallel step; absent: the main step. An agency answers for its part whatever others did meanwhile: its `version` is not compared. */
  body: Type.Object({
    version: Version,
    action: Key,
    serial: Type.Optional(Type.Integer({ minimum: 1 })),
    words: Type.Optional(Words),
    fileId: Type.Optional(Uuid),
    /** Papers at hand beside what the dossier holds, by the keys the workflow asks for. */
    papers: Type.Optional(list(Key)),
    /** Units that play parts of the workflow from now on. */
    parties: Type.Optional(Type.Record(Key, Uuid)),
    facts: Type.Optional(Type.Record(Key, Line)),
  }),
  answer: Moved,
})

export const attachWorkingPaper = defineContract({
  id: 'attachWorkingPaper',
  summary: 'Keep a file of the office for this dossier (opinion, minutes of a verification); the name goes in x-file-name',
  method: 'POST',
  path: '/api/dossiers/:dossierId/working-papers',
  params: DossierParams,
  body: 'bytes',
  answer: Type.Object({ fileId: Uuid, name: Type.String() }),
})

export const recordVerification = defineContract({
  id: 'recordVerification',
  summary: 'Put a field verification on record: when, where, who, what, and its minutes',
  method: 'POST',
  path: '/api/dossiers/:dossierId/verifications',
  params: DossierParams,
  body: Type.Object({ version: Version, tookPlaceAt: Instant, place: Line, participants: list(Line), content: Words, fileId: Type.Optional(Uuid) }),
  answer: Moved,
})

export const suspendDossier = defineContract({
  id: 'suspendDossier',
  summary: 'Suspend, with a reason; the time until it is resumed does not count',
  method: 'POST',
  path: '/api/dossiers/:dossierId/suspend',
  params: DossierParams,
  body: Type.Object({ version: Version, ...Reason }),
  answer: Moved,
})

export const resumeDossier = defineContract({
  id: 'resumeDossier',
  summary: 'Take up a suspended dossier again',
  method: 'POST',
  path: '/api/dossiers/:dossierId/resume',
  params: DossierParams,
  body: Type.Object({ version: Version, words: Type.Optional(Words) }),
  answer: Moved,
})

export const demandObligation = defineContract({
  id: 'demandObligation',
  summary: 'Demand a payment obligation (tax notice); the time until it is met does not count',
  method: 'POST',
  path: '/api/dossiers/:dossierId/demand-obligation',
  params: DossierParams,
  body: Type.Object({ version: Version, content: Words, amount: Type.Optional(Amount), noticeNumber: Type.Optional(Line), payBy: Type.Optional(Instant) }),
  answer: Moved,
})

export const meetObligation = defineContract({
  id: 'meetObligation',
  summary: 'Record that the payment obligation was met, with its proof',
  method: 'POST',
  path: '/api/dossiers/:dossierId/meet-obligation',
  params: DossierParams,
  body: Type.Object({ version: Version, proof: Words }),
  answer: Moved,
})

export const apologise = defineContract({
  id: 'apologise',
  summary: 'Apologise in writing, signed by the head; a new date once and in time, or none',
  method: 'POST',
  path: '/api/dossiers/:dossierId/apologise',
  params: DossierParams,
  body: Type.Object({ version: Version, ...Reason, newDueAt: Type.Optional(Instant) }),
  answer: Moved,
})

export const recalculateDueDate = defineContract({
  id: 'recalculateDueDate',
  summary: 'Count the promised date anew on the calendar of today, with a reason',
  method: 'POST',
  path: '/api/dossiers/:dossierId/recalculate',
  params: DossierParams,
  body: Type.Object({ version: Version, reason: Words }),
  answer: Moved,
})

export const handOverPapers = defineContract({
  id: 'handOverPapers',
  summary: 'Record that the papers reached who examines them; measured against the moment they were due',
  method: 'POST',
  path: '/api/dossiers/:dossierId/hand-over-papers',
  params: DossierParams,
  body: Type.Object({ version: Version, note: Type.Optional(Words) }),
  answer: Moved,
})

export const collectLevy = defineContract({
  id: 'collectLevy',
  summary: 'Mark levies received in cash at the counter',
  method: 'POST',
  path: '/api/dossiers/:dossierId/collect-levy',
  params: DossierParams,
  body: Type.Object({ version: Version, amount: Amount, note: Type.Optional(Words) }),
  answer: Moved,
})
