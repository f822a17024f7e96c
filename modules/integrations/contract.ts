import { Type } from 'typebox'
import { CONNECTORS } from './domain/connector.ts'
import { defineContract } from '../../platform/web/contract.ts'

const Uuid = Type.String({ format: 'uuid' })
const Instant = Type.String({ description: 'ISO 8601, UTC' })

export const OutboxLineView = Type.Object({
  subjectId: Uuid,
  /** Of the dossier the message is about. */
  code: Type.Optional(Type.String()),
  procedureName: Type.Optional(Type.String()),
  receiver: Type.String(),
  position: Type.Integer(),
  type: Type.String(),
  state: Type.Enum(['waiting', 'waiting-for-connection', 'delivered', 'dead']),
  attempts: Type.Integer(),
  appendedAt: Instant,
  nextAttemptAt: Type.Optional(Instant),
  deliveredAt: Type.Optional(Instant),
  fault: Type.Optional(Type.String()),
})

export const listOutboxMessages = defineContract({
  id: 'listOutboxMessages',
  summary: 'Messages to outside systems, newest first: waiting, waiting for a connection, delivered, given up',
  method: 'GET',
  path: '/api/operation/outbox',
  query: Type.Object({
    all: Type.Optional(Type.Boolean()),
    after: Type.Optional(Type.String({ maxLength: 120 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
  }),
  answer: Type.Object({
    items: Type.Immutable(Type.Array(OutboxLineView)),
    /** Messages on their way, by receiver; counted up to 10,000. */
    waiting: Type.Immutable(Type.Array(Type.Object({ receiver: Type.String(), count: Type.Integer(), connected: Type.Boolean() }))),
    next: Type.Optional(Type.String()),
  }),
})

export const retryOutboxMessage = defineContract({
  id: 'retryOutboxMessage',
  summary: 'Send a message that was given up again, and those it holds back after it',
  method: 'POST',
  path: '/api/operation/outbox/retry',
  body: Type.Object({ subjectId: Uuid, receiver: Type.String({ maxLength: 100 }), position: Type.Integer({ minimum: 1 }) }),
  answer: Type.Object({ retried: Type.Boolean() }),
})

export const listConnections = defineContract({
  id: 'listConnections',
  summary: 'Every outside system: connected, simulated or not, when it last answered, when and why it last did not, how often in a week, since when it fails',
  method: 'GET',
  path: '/api/operation/connections',
  answer: Type.Object({
    items: Type.Immutable(
      Type.Array(
        Type.Object({
          connector: Type.Enum([...CONNECTORS]),
          standing: Type.Enum(['connected', 'simulated', 'none']),
          answeredAt: Type.Optional(Instant),
          failedAt: Type.Optional(Instant),
          fault: Type.Optional(Type.String()),
          /** Of the last seven days, today among them. */
          week: Type.Object({ answers: Type.Integer(), faults: Type.Integer() }),
          /** No answer followed these faults yet. */
          failing: Type.Optional(Type.Object({ since: Instant, failures: Type.Integer() })),
        }),
      ),
    ),
  }),
})

export const openPortalFile = defineContract({
  id: 'openPortalFile',
  summary: 'A file of a dossier, for the national portal: by the link it was told, until that is over; each opening is recorded',
  method: 'GET',
  path: '/api/portal/files/:fileId',
  params: Type.Object({ fileId: Uuid }),
  query: Type.Object({ dossierId: Uuid, until: Type.Integer({ minimum: 0, maximum: 99_999_999_999 }), seal: Type.String({ maxLength: 100 }) }),
  answer: 'bytes',
})

export const listRegisterConnections = defineContract({
  id: 'listRegisterConnections',
  summary: 'National registers: connected or not, what each is asked for and on what basis, how the look-ups of the week ended, when it last answered, what is wrong now',
  method: 'GET',
  path: '/api/operation/registers',
  answer: Type.Object({
    items: Type.Immutable(
      Type.Array(
        Type.Object({
          register: Type.Enum(['population', 'business', 'personal-store']),
          connected: Type.Boolean(),
          counts: Type.Record(Type.String(), Type.Integer()),
          answeredAt: Type.Optional(Instant),
          /** What it is asked for: on what basis, what is taken of its answer, how often this week and when last. */
          purposes: Type.Immutable(Type.Array(Type.Object({ purpose: Type.String(), words: Type.Object({ vi: Type.String(), en: Type.String() }), legalBasis: Type.String(), facts: Type.Immutable(Type.Array(Type.String())), asked: Type.Integer(), lastAt: Type.Optional(Instant) }))),
          alerts: Type.Immutable(Type.Array(Type.Object({ cause: Type.String(), openedAt: Instant, lastAt: Instant, failures: Type.Integer() }))),
        }),
      ),
    ),
  }),
})
