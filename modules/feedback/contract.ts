import { Type, type TSchema } from 'typebox'
import { defineContract } from '../../platform/web/contract.ts'

const Uuid = Type.String({ format: 'uuid' })
const Instant = Type.String({ description: 'ISO 8601, UTC' })
/** Rules say in words what is too long; this only bounds what is read at all. */
const Text = Type.String({ maxLength: 300_000 })
const Words = Type.String({ maxLength: 25_000 })
const Line = Type.String({ maxLength: 300 })
const Code = Type.String({ minLength: 1, maxLength: 60 })
const list = <T extends TSchema>(item: T) => Type.Immutable(Type.Array(item))
const Kind = Type.Enum(['feedback', 'proposal'])
const TakenDown = Type.Enum(['phone', 'paper', 'email', 'national-portal'])
const Channel = Type.Enum(['portal', 'dossier', 'unit-code', 'phone', 'paper', 'email', 'national-portal', 'survey'])
const State = Type.Enum(['received', 'processing', 'awaiting-supplement', 'to-review', 'published', 'closed'])
const Class = Type.Enum(['not-accepted', 'conduct', 'own-regulation', 'other-regulation'])
const Result = Type.Enum(['fixed', 'refused', 'not-ours', 'duplicate'])
export const LISTS = ['open', 'late', 'review', 'waiting', 'ended'] as const
const CodeParams = Type.Object({ feedbackCode: Code })
const ItemParams = Type.Object({ feedbackId: Uuid })

const sent = {
  kind: Type.Optional(Kind),
  text: Text,
  name: Line,
  address: Type.String({ maxLength: 500 }),
  phone: Type.Optional(Type.String({ maxLength: 30 })),
  email: Type.Optional(Type.String({ maxLength: 200 })),
  unitCode: Type.Optional(Code),
  dossierCode: Type.Optional(Code),
  officialName: Type.Optional(Line),
  isNoComplaint: Type.Optional(Type.Boolean({ description: 'The sender read that complaints and denunciations go another way' })),
}

export const sendFeedback = defineContract({
  id: 'sendFeedback',
  summary: 'Send feedback or a proposal; the answer is its code, by which it is followed',
  method: 'POST',
  path: '/api/feedback',
  body: Type.Object(sent),
  answer: Type.Object({ feedbackCode: Type.String() }),
})

export const takeDownFeedback = defineContract({
  id: 'takeDownFeedback',
  summary: 'Write down what was said by telephone, brought on paper, sent by e-mail or passed on by the national portal',
  method: 'POST',
  path: '/api/desk/feedback',
  body: Type.Object({ ...sent, takenDown: TakenDown, foreignCode: Type.Optional(Type.String({ maxLength: 60, description: 'Of the national portal: its code there, by which it comes in once' })), unitId: Uuid }),
  answer: Type.Object({ feedbackCode: Type.String() }),
})

const PublicAnswer = { at: Instant, text: Type.String(), outcome: Result }

export const followFeedback = defineContract({
  id: 'followFeedback',
  summary: 'How far an item is, for whoever has its code',
  method: 'GET',
  path: '/api/feedback/items/:feedbackCode',
  params: CodeParams,
  answer: Type.Object({
    code: Type.String(),
    kind: Kind,
    state: State,
    receivedAt: Instant,
    unitName: Type.String(),
    solveBy: Type.Optional(Instant),
    transfers: list(Type.Object({ at: Instant, reason: Type.String(), unitName: Type.String() })),
    wanted: Type.Optional(Type.String()),
    contestedAt: Type.Optional(Instant),
    before: Type.Optional(Type.Object(PublicAnswer)),
    answer: Type.Optional(Type.Object({ ...PublicAnswer, duplicateOf: Type.Optional(Type.String()) })),
    closedAt: Type.Optional(Instant),
    closedBecause: Type.Optional(Type.Enum(['solved', 'silence', 'after-contest'])),
    mayJudge: Type.Boolean(),
    mayContest: Type.Boolean(),
    /** How many came with it: whoever has the code reads none of them. */
    files: Type.Integer(),
    mayAddFile: Type.Boolean(),
  }),
})

const Moved = Type.Object({ state: State })

export const supplementFeedback = defineContract({
  id: 'supplementFeedback',
  summary: 'Add what the office asked for',
  method: 'POST',
  path: '/api/feedback/items/:feedbackCode/supplement',
  params: CodeParams,
  body: Type.Object({ words: Text }),
  answer: Moved,
})

/** One file at a time: a photo, a scan, a paper. */
export const addFeedbackFile = defineContract({
  id: 'addFeedbackFile',
  summary: 'Add a photo or paper to an item that is worked at; for whoever handles it, never published',
  method: 'POST',
  path: '/api/feedback/items/:feedbackCode/files',
  params: CodeParams,
  body: 'bytes',
  answer: Moved,
})

export const solveFeedback = defineContract({
  id: 'solveFeedback',
  summary: 'The sender says that it is solved',
  method: 'POST',
  path: '/api/feedback/items/:feedbackCode/solved',
  params: CodeParams,
  answer: Moved,
})

export const contestFeedback = defineContract({
  id: 'contestFeedback',
  summary: 'The sender contests the answer, once: it goes to the next level',
  method: 'POST',
  path: '/api/feedback/items/:feedbackCode/contest',
  params: CodeParams,
  body: Type.Object({ words: Text }),
  answer: Moved,
})

export const listPublicFeedback = defineContract({
  id: 'listPublicFeedback',
  summary: 'What was answered, without personal data, newest first',
  method: 'GET',
  path: '/api/feedback/published',
  query: Type.Object({ unitCode: Type.Optional(Code), after: Type.Optional(Uuid) }),
  answer: Type.Object({ next: Type.Optional(Uuid), items: list(Type.Object({ itemId: Uuid, unitName: Type.String(), publishedAt: Instant, text: Type.String(), answer: Type.String(), outcome: Result, contested: Type.Boolean() })) }),
})

export const listMyFeedback = defineContract({
  id: 'listMyFeedback',
  summary: 'What I sent',
  method: 'GET',
  path: '/api/my/feedback',
  answer: Type.Object({ items: list(Type.Object({ code: Type.String(), heading: Type.String(), state: State, receivedAt: Instant, unitName: Type.String() })) }),
})

const Place = { address: Type.String({ maxLength: 300 }), hotline: Type.String({ maxLength: 60 }), email: Type.String({ maxLength: 200 }) }

export const showFeedbackPlace = defineContract({
  id: 'showFeedbackPlace',
  summary: 'Where a unit takes feedback: address, hotline, e-mail; the province without a unit',
  method: 'GET',
  path: '/api/feedback/place',
  query: Type.Object({ unitCode: Type.Optional(Code) }),
  answer: Type.Object({ unitCode: Type.String(), unitName: Type.String(), ...Place, receiverName: Type.String() }),
})

export const openFeedbackSheet = defineContract({
  id: 'openFeedbackSheet',
  summary: 'The sheet posted at a reception place: how to send feedback, where, and a code to scan',
  method: 'GET',
  path: '/api/feedback/sheet',
  query: Type.Object({ unitCode: Type.Optional(Code) }),
  answer: 'bytes',
})

export const keepFeedbackPlace = defineContract({
  id: 'keepFeedbackPlace',
  summary: 'Say where a unit takes feedback',
  method: 'PUT',
  path: '/api/desk/feedback/places/:unitId',
  params: Type.Object({ unitId: Uuid }),
  body: Type.Object(Place),
  answer: Type.Object({}),
})

const SheetPart = Type.Enum(['unitName', 'address', 'hotline', 'email', 'receiverName', 'limits'])

export const listFeedbackSheets = defineContract({
  id: 'listFeedbackSheets',
  summary: 'The sheet about feedback that should hang at my units, and where it hangs, those no longer right first',
  method: 'GET',
  path: '/api/desk/feedback-sheets',
  answer: Type.Object({
    places: list(Type.Object({ unitId: Uuid, unitCode: Type.String(), unitName: Type.String(), ...Place, receiverName: Type.String(), edition: Type.String(), mayKeep: Type.Boolean() })),
    items: list(Type.Object({ id: Uuid, unitId: Uuid, unitName: Type.String(), place: Type.String(), edition: Type.String(), confirmation: Type.String(), postedAt: Instant, officialName: Type.String(), changed: list(SheetPart), mayRemove: Type.Boolean() })),
  }),
})

export const recordFeedbackSheet = defineContract({
  id: 'recordFeedbackSheet',
  summary: 'Confirm that the sheet about feedback now hangs at a place of one’s unit',
  method: 'POST',
  path: '/api/desk/feedback-sheets',
  body: Type.Object({ unitId: Uuid, place: Type.String({ maxLength: 200 }), edition: Type.String({ maxLength: 20, description: 'As printed at the foot of the sheet' }), confirmation: Type.String({ maxLength: 500, description: 'Who saw it hanging, and how' }) }),
  answer: Type.Object({ id: Uuid }),
})

export const removeFeedbackSheet = defineContract({
  id: 'removeFeedbackSheet',
  summary: 'Say that the sheet about feedback hangs no more at a place, and why',
  method: 'POST',
  path: '/api/desk/feedback-sheets/:postingId/removal',
  params: Type.Object({ postingId: Uuid }),
  body: Type.Object({ reason: Type.String({ maxLength: 500, description: 'Why it was taken away' }) }),
  answer: Type.Object({}),
})

const Line_ = Type.Object({
  itemId: Uuid, code: Type.String(), kind: Kind, channel: Channel, state: State, class: Type.Optional(Class), outcome: Type.Optional(Result), unitName: Type.String(),
  senderName: Type.String(), heading: Type.String(), receivedAt: Instant, dueAt: Type.Optional(Instant), late: Type.Boolean(), contested: Type.Boolean(),
})

export const listFeedback = defineContract({
  id: 'listFeedback',
  summary: 'Feedback of my units: open, late, to review, waiting for the sender, ended',
  method: 'GET',
  path: '/api/desk/feedback',
  query: Type.Object({ list: Type.Optional(Type.Enum([...LISTS])), unitId: Type.Optional(Uuid), q: Type.Optional(Type.String({ maxLength: 100 })), phone: Type.Optional(Type.String({ maxLength: 30, description: 'Everything of a caller, whatever its state' })), after: Type.Optional(Uuid) }),
  answer: Type.Object({ counts: Type.Object({ open: Type.Integer(), late: Type.Integer(), review: Type.Integer(), waiting: Type.Integer(), ended: Type.Integer() }), items: list(Line_), next: Type.Optional(Uuid) }),
})

export const showFeedback = defineContract({
  id: 'showFeedback',
  summary: 'One item with everything said and done',
  method: 'GET',
  path: '/api/desk/feedback/:feedbackId',
  params: ItemParams,
  answer: Type.Object({
    itemId: Uuid, code: Type.String(), foreignCode: Type.Optional(Type.String()), kind: Kind, channel: Channel, state: State, text: Type.String(), unitName: Type.String(), receivedAt: Instant,
    sender: Type.Object({ name: Type.String(), address: Type.String(), phone: Type.Optional(Type.String()), email: Type.Optional(Type.String()), verified: Type.Boolean() }),
    subject: Type.Object({ dossierId: Type.Optional(Uuid), dossierCode: Type.Optional(Type.String()), procedureName: Type.Optional(Type.String()), step: Type.Optional(Type.String()), /** Where the dossier stood, in words. */ stepSaid: Type.Optional(Type.Object({ vi: Type.String(), en: Type.String() })), officialId: Type.Optional(Uuid), officialName: Type.Optional(Type.String()) }),
    clock: Type.Object({ from: Instant, classifyBy: Instant, supplementBy: Instant, solveBy: Instant }),
    dueAt: Type.Optional(Instant), late: Type.Boolean(), class: Type.Optional(Class),
    supplements: list(Type.Object({ at: Instant, words: Type.String() })),
    transfers: list(Type.Object({ at: Instant, reason: Type.String(), fromUnitName: Type.String() })),
    files: list(Type.Object({ fileId: Uuid, name: Type.String(), at: Instant })),
    wanted: Type.Optional(Type.String()),
    draft: Type.Optional(Type.Object({ at: Instant, by: Type.String(), text: Type.String(), outcome: Result, duplicateOf: Type.Optional(Type.String()) })),
    /** What will be public of a drafted answer, and of what it answers. */
    wording: Type.Optional(Type.Object({ text: Type.String(), answer: Type.String() })),
    sentBack: Type.Optional(Type.Object({ at: Instant, by: Type.String(), reason: Type.String() })),
    published: Type.Optional(Type.Object({ at: Instant, by: Type.String(), text: Type.String(), publicText: Type.String(), publicAnswer: Type.String(), outcome: Result, inTime: Type.Boolean(), duplicateOf: Type.Optional(Type.String()) })),
    contest: Type.Optional(Type.Object({ at: Instant, words: Type.String(), answer: Type.String() })),
    likes: list(Type.Object({ itemId: Uuid, code: Type.String(), heading: Type.String(), alike: Type.Integer(), receivedAt: Instant })),
    journal: list(Type.Object({ at: Instant, by: Type.String({ description: 'Empty where nobody did it but the system' }), type: Type.String() })),
    may: Type.Object({ classify: Type.Boolean(), transfer: Type.Boolean(), answer: Type.Boolean(), publish: Type.Boolean(), isAbout: Type.Boolean(), hasAnswered: Type.Boolean({ description: 'Gave the answer that was contested: others give the second' }) }),
  }),
})

export const openFeedbackFile = defineContract({
  id: 'openFeedbackFile',
  summary: 'A file that came with an item; each reading is recorded',
  method: 'GET',
  path: '/api/desk/feedback/:feedbackId/files/:fileId',
  params: Type.Object({ feedbackId: Uuid, fileId: Uuid }),
  answer: 'bytes',
})

const act = <B extends TSchema>(id: string, summary: string, body: B) =>
  defineContract({ id, summary, method: 'POST' as const, path: `/api/desk/feedback/:feedbackId/${id.replace('Feedback', '').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}` as const, params: ItemParams, body, answer: Moved })

export const classifyFeedback = act('classifyFeedback', 'Put it into one of the four classes', Type.Object({ class: Class }))
export const askSenderFeedback = act('askSenderFeedback', 'Ask the sender for more', Type.Object({ words: Words }))
export const transferFeedback = act('transferFeedback', 'Pass it on to the unit whose matter it is; the limits begin anew', Type.Object({ unitCode: Code, reason: Words }))
export const answerFeedback = act('answerFeedback', 'Draft the answer with its outcome', Type.Object({ text: Words, outcome: Result, duplicateOf: Type.Optional(Type.String({ maxLength: 60 })), isUnfounded: Type.Optional(Type.Boolean()) }))
export const sendBackFeedback = act('sendBackFeedback', 'Give a drafted answer back, with the reason', Type.Object({ reason: Words }))
export const publishFeedback = act('publishFeedback', 'Publish the answer without personal data, words struck out as […] where the public should not read them, and tell the sender', Type.Object({ text: Type.Optional(Words), answer: Type.Optional(Words) }))
