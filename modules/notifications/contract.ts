import { Type } from 'typebox'
import { defineContract } from '../../platform/web/contract.ts'

const noticeSchema = Type.Object({
  id: Type.String({ format: 'uuid' }),
  template: Type.String(),
  vi: Type.Object({ title: Type.String(), text: Type.String() }),
  en: Type.Object({ title: Type.String(), text: Type.String() }),
  about: Type.Object({ kind: Type.String(), id: Type.String({ format: 'uuid' }) }),
  at: Type.String(),
  read: Type.Boolean(),
})

export const listNotices = defineContract({
  id: 'listNotices',
  summary: 'My notices, newest first',
  method: 'GET',
  path: '/api/notices',
  query: Type.Object({ after: Type.Optional(Type.String({ format: 'uuid' })), limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })) }),
  answer: Type.Object({ items: Type.Array(noticeSchema), unread: Type.Integer(), next: Type.Optional(Type.String()) }),
})

export const readNotices = defineContract({
  id: 'readNotices',
  summary: 'Mark my notices as read, up to and with one of them',
  method: 'POST',
  path: '/api/notices/read',
  body: Type.Object({ upTo: Type.String({ format: 'uuid' }) }),
  answer: Type.Object({ unread: Type.Integer() }),
})
