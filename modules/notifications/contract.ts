import { Type } from 'typebox'
import { defineContract } from '../../platform/web/contract.ts'
import { CHANNELS, OUTSIDE_CHANNELS } from './domain/channel.ts'
import { OFFICIAL_KINDS, PERSON_KINDS } from './domain/event-kind.ts'
import { MESSAGE_STATES } from './domain/message.ts'

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
  query: Type.Object({
    after: Type.Optional(Type.String({ format: 'uuid' })),
    /** Only those about one thing, e.g. a dossier. */
    aboutId: Type.Optional(Type.String({ format: 'uuid' })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
  }),
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

export const countUnreadNotices = defineContract({
  id: 'countUnreadNotices',
  summary: 'How many of my notices are unread; counted up to 99',
  method: 'GET',
  path: '/api/notices/unread',
  answer: Type.Object({ unread: Type.Integer() }),
})

const channelSchema = Type.Enum([...CHANNELS])
const kindSchema = Type.Enum([...PERSON_KINDS, ...OFFICIAL_KINDS])
const minuteSchema = Type.Integer({ minimum: 0, maximum: 1439, description: 'minute of the day in Viet Nam' })
const wishes = {
  language: Type.Enum(['vi', 'en']),
  timing: Type.Enum(['at-once', 'daily']),
  digestHour: Type.Integer({ minimum: 0, maximum: 23 }),
  quiet: Type.Optional(Type.Object({ from: minuteSchema, until: minuteSchema })),
  email: Type.Optional(Type.String({ maxLength: 254 })),
  phone: Type.Optional(Type.String({ maxLength: 20 })),
}

export const getNoticePreference = defineContract({
  id: 'getNoticePreference',
  summary: 'How I am told of things, and what I may choose',
  method: 'GET',
  path: '/api/notices/preference',
  answer: Type.Object({
    ...wishes,
    kinds: Type.Array(Type.Object({ kind: kindSchema, legal: Type.Boolean(), alwaysInApp: Type.Boolean(), on: Type.Array(channelSchema) })),
    /** The app and the channels that have a provider here. */
    channels: Type.Array(channelSchema),
    /** Masked. */
    reachedAt: Type.Object({ email: Type.Optional(Type.String()), phone: Type.Optional(Type.String()) }),
    setsOwnContact: Type.Boolean(),
  }),
})

export const setNoticePreference = defineContract({
  id: 'setNoticePreference',
  summary: 'Choose how I am told; legal notices always stay in the app',
  method: 'PUT',
  path: '/api/notices/preference',
  body: Type.Object({ ...wishes, on: Type.Array(Type.Object({ kind: kindSchema, channel: channelSchema }), { maxItems: 100 }) }),
  answer: Type.Object({ kept: Type.Boolean() }),
})

const outsideSchema = Type.Enum([...OUTSIDE_CHANNELS])

const messageSchema = Type.Object({
  recipientId: Type.String({ format: 'uuid' }),
  id: Type.String({ format: 'uuid' }),
  recipientKind: Type.Enum(['person', 'official', 'contact']),
  channel: outsideSchema,
  template: Type.String(),
  /** What it tells of, in a few words. */
  subject: Type.Object({ vi: Type.String(), en: Type.String() }),
  state: Type.Enum([...MESSAGE_STATES]),
  /** Masked; absent once erased. */
  address: Type.Optional(Type.String()),
  attempts: Type.Integer(),
  sends: Type.Integer(),
  fault: Type.Optional(Type.String()),
  createdAt: Type.String(),
  dueAt: Type.String(),
  sentAt: Type.Optional(Type.String()),
  deliveredAt: Type.Optional(Type.String()),
  mayResend: Type.Boolean(),
})

export const listNoticeMessages = defineContract({
  id: 'listNoticeMessages',
  summary: 'Messages of notices by channel, newest first, and what is wrong with their providers; without words or addresses',
  method: 'GET',
  path: '/api/operation/notice-messages',
  query: Type.Object({
    all: Type.Optional(Type.Boolean()),
    channel: Type.Optional(outsideSchema),
    after: Type.Optional(Type.String({ format: 'uuid' })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
  }),
  answer: Type.Object({
    channels: Type.Array(
      Type.Object({
        channel: outsideSchema,
        connected: Type.Boolean(),
        waiting: Type.Integer(),
        failed: Type.Integer(),
        givenUp: Type.Integer(),
        alerts: Type.Array(Type.Object({ cause: Type.String(), openedAt: Type.String(), lastAt: Type.String(), failures: Type.Integer() })),
      }),
    ),
    items: Type.Array(messageSchema),
    next: Type.Optional(Type.String()),
  }),
})

export const resendNoticeMessage = defineContract({
  id: 'resendNoticeMessage',
  summary: 'Send a message again that was given up or is said not to have come',
  method: 'POST',
  path: '/api/operation/notice-messages/resend',
  body: Type.Object({ recipientId: Type.String({ format: 'uuid' }), id: Type.String({ format: 'uuid' }) }),
  answer: Type.Object({ sends: Type.Integer() }),
})
