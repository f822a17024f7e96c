import { Type } from 'typebox'
import { defineContract } from '../../platform/web/contract.ts'
import { ALARM_KINDS } from './domain/file-alarm.ts'

const Instant = Type.String({ description: 'ISO 8601, UTC' })
const Walk = { checked: Type.Integer(), checkedBytes: Type.Integer(), faults: Type.Integer() }

export const showFileKeeping = defineContract({
  id: 'showFileKeeping',
  summary: 'Whether all stored files are whole: the last full walk through them, the one under way, what is missing or damaged',
  method: 'GET',
  path: '/api/operation/files',
  answer: Type.Object({
    lastFull: Type.Optional(Type.Object({ ...Walk, endedAt: Instant })),
    current: Type.Optional(Type.Object({ ...Walk, begunAt: Instant, share: Type.Number({ description: '0 to 1' }) })),
    openAlarms: Type.Integer(),
    alarms: Type.Immutable(Type.Array(Type.Object({ kind: Type.Enum([...ALARM_KINDS]), thing: Type.String(), detail: Type.String(), openedAt: Instant, seenAt: Instant }))),
  }),
})
