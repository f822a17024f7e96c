import { Type } from 'typebox'
import { defineContract } from '../../platform/web/contract.ts'
import { ANNOUNCED_CHANGES, ANNOUNCEMENT_ACTS, ANNOUNCEMENT_STATES } from './domain/announcing/announcement.ts'

const plainDate = Type.String({ format: 'date', description: 'YYYY-MM-DD' })
const list = <T extends Parameters<typeof Type.Array>[0]>(item: T) => Type.Immutable(Type.Array(item))
const text = (maxLength: number) => Type.String({ minLength: 1, maxLength })
const state = Type.Enum([...ANNOUNCEMENT_STATES])
const change = Type.Enum([...ANNOUNCED_CHANGES])
const params = Type.Object({ announcementId: Type.String({ format: 'uuid' }) })

const basis = Type.Object({ number: text(100), title: text(2000), promulgatedOn: plainDate, effectiveOn: plainDate, isShortened: Type.Boolean({ description: 'Made by the shortened way: other limits hold' }) })
const draft = {
  title: text(1000),
  basis,
  lines: Type.Immutable(
    Type.Array(
      Type.Object({
        code: text(60),
        change,
        number: Type.Optional(Type.Integer({ minimum: 1, description: 'Version that is announced; the newest unless said' })),
        retiredOn: Type.Optional(plainDate),
        replacedByCode: Type.Optional(text(60)),
      }),
      { maxItems: 500 },
    ),
  ),
}

const shown = {
  id: Type.String(),
  unitId: Type.String(),
  unitName: Type.String(),
  title: Type.String(),
  basis: Type.Object({ number: Type.String(), title: Type.String(), promulgatedOn: Type.String(), effectiveOn: Type.String(), isShortened: Type.Boolean() }),
  lines: list(Type.Object({ code: Type.String(), name: Type.String(), change, versionNumber: Type.Optional(Type.Integer()), retiredOn: Type.Optional(Type.String()), replacedByCode: Type.Optional(Type.String()) })),
  state,
  draftedByName: Type.String(),
  openedAt: Type.String(),
  sentBackReason: Type.Optional(Type.String()),
  decision: Type.Optional(Type.Object({ number: Type.String(), signer: Type.String(), signedOn: Type.String() })),
  uploadedAt: Type.Optional(Type.String()),
  uploadNote: Type.Optional(Type.String()),
  publishedAt: Type.Optional(Type.String()),
  days: list(Type.Object({ step: Type.Enum(['announce', 'upload', 'publish', 'lock']), dueOn: Type.String(), doneOn: Type.Optional(Type.String()), standing: Type.Enum(['waiting', 'in-time', 'late', 'overdue']) })),
  may: list(Type.Enum([...ANNOUNCEMENT_ACTS])),
}

export const listAnnouncements = defineContract({
  id: 'listAnnouncements',
  summary: 'Announcement decisions, newest first, each with its days: all of the province for procedure control, its own for a department',
  method: 'GET',
  path: '/api/announcements',
  query: Type.Object({ after: Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000 })) }),
  answer: Type.Object({ items: list(Type.Object(shown)), next: Type.Optional(Type.Integer()) }),
})

export const showAnnouncement = defineContract({
  id: 'showAnnouncement',
  summary: 'One announcement decision with its lines, days and journal',
  method: 'GET',
  path: '/api/announcements/:announcementId',
  params,
  answer: Type.Object({ ...shown, posted: Type.Optional(Type.Object({ right: Type.Integer(), wrong: list(Type.Object({ id: Type.String(), unitName: Type.String(), place: Type.String(), form: Type.String(), codes: list(Type.String()) })) })), events: list(Type.Object({ serial: Type.Integer(), act: Type.String(), at: Type.String(), byName: Type.String(), words: Type.Optional(Type.String()) })) }),
})

const moved = Type.Object({ id: Type.String(), state })

export const draftAnnouncement = defineContract({ id: 'draftAnnouncement', summary: 'Draft an announcement decision: the text it rests on, and what is new, amended or abolished', method: 'POST', path: '/api/announcements', body: Type.Object({ unitId: Type.String({ format: 'uuid' }), ...draft }), answer: moved })

const at = (act: string) => `/api/announcements/:announcementId/${act}` as const
const reason = Type.Object({ reason: text(1000) })

export const changeAnnouncement = defineContract({ id: 'changeAnnouncement', summary: 'Change a draft, whole', method: 'POST', path: at('change'), params, body: Type.Object(draft), answer: moved })
export const checkAnnouncement = defineContract({ id: 'checkAnnouncement', summary: 'Procedure control finds the draft good; never whoever drafted it', method: 'POST', path: at('check'), params, answer: moved })
export const sendBackAnnouncement = defineContract({ id: 'sendBackAnnouncement', summary: 'Send a draft back to whoever drafted it', method: 'POST', path: at('send-back'), params, body: reason, answer: moved })
export const submitAnnouncement = defineContract({ id: 'submitAnnouncement', summary: 'Laid before the chairman for signature', method: 'POST', path: at('submit'), params, answer: moved })
export const announceDecision = defineContract({
  id: 'announceDecision',
  summary: 'Enter number, signer and day of the signed decision (công bố): reception of what it abolishes is locked, the rest goes to the national database',
  method: 'POST',
  path: at('announce'),
  params,
  body: Type.Object({ number: text(60), signer: text(200), signedOn: plainDate }),
  answer: moved,
})
export const confirmAnnouncementUpload = defineContract({ id: 'confirmAnnouncementUpload', summary: 'Say that the decision was entered into the national database by hand', method: 'POST', path: at('upload'), params, body: Type.Object({ note: text(500) }), answer: moved })
export const publishAnnouncement = defineContract({ id: 'publishAnnouncement', summary: 'Make public (công khai) every version of the decision', method: 'POST', path: at('publish'), params, answer: moved })
export const cancelAnnouncement = defineContract({ id: 'cancelAnnouncement', summary: 'Give up a decision that was not signed', method: 'POST', path: at('cancel'), params, body: reason, answer: moved })
