import { Type } from 'typebox'
import { defineContract } from '../../platform/web/contract.ts'
import { ALARM_KINDS } from './domain/file-alarm.ts'
import { BACKUP_WORRIES } from './domain/judge-backups.ts'

const Instant = Type.String({ description: 'ISO 8601, UTC' })
const Walk = { checked: Type.Integer(), checkedBytes: Type.Integer(), faults: Type.Integer() }
const Run = { at: Instant, rows: Type.Integer(), files: Type.Integer() }

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
    backups: Type.Object({
      backup: Type.Optional(Type.Object(Run)),
      failedBackup: Type.Optional(Type.Object({ at: Instant, faults: Type.Immutable(Type.Array(Type.String())) })),
      goodDrill: Type.Optional(Type.Object({ ...Run, backup: Type.String(), seconds: Type.Optional(Type.Integer({ description: 'How long a restore takes' })) })),
      restored: Type.Optional(Type.Object({ ...Run, backup: Type.String() })),
      failedDrill: Type.Optional(Type.Object({ at: Instant, backup: Type.String(), faults: Type.Immutable(Type.Array(Type.String())) })),
      worries: Type.Immutable(Type.Array(Type.Enum([...BACKUP_WORRIES]), { description: 'What stands between this installation and coming back, judged by age' })),
      logHeldUp: Type.Optional(Type.Integer({ description: 'Bytes of the database’s log that wait beside the data because the place of backups cannot be reached' })),
    }),
    scanner: Type.Object({
      connected: Type.Boolean(),
      waiting: Type.Integer(),
      closed: Type.Immutable(Type.Array(Type.Object({ sha256: Type.String(), state: Type.Enum(['quarantined', 'unscanned']), said: Type.String(), settledAt: Instant, fileNames: Type.Immutable(Type.Array(Type.String())) }))),
    }),
  }),
})

export const decideClosedFile = defineContract({
  id: 'decideClosedFile',
  summary: 'A file the scanner closed: leave it closed, have it scanned again, or open it on one’s own word, with the reason',
  method: 'POST',
  path: '/api/operation/files/:sha256/decide',
  params: Type.Object({ sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }) }),
  body: Type.Object({ choice: Type.Enum(['confirm', 'release', 'scan-again']), reason: Type.String({ minLength: 5, maxLength: 500 }) }),
  answer: Type.Object({ choice: Type.String() }),
})
