// NĐ 61/2018 article 26, TT 01/2018 article 16.2d: the applicant follows each step down to the unit; drafts of the office stay inside.
import type { UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { DossierEvent, RecordedEvent } from './event.ts'
import { EVENT_WORDS } from './event-words.ts'

export type TimelineEntry = {
  readonly version: number
  readonly at: Instant
  readonly type: DossierEvent['type']
  readonly by: string
  readonly byKind: 'citizen' | 'staff' | 'system'
  readonly vi: string
  readonly en: string
  /** Unit the dossier was handed to. */
  readonly unitId?: UnitId
  readonly note?: string
}

/** Events that only repeat, in time and meaning, what stands beside them. */
const SILENT: ReadonlySet<DossierEvent['type']> = new Set(['DueDateSet', 'AppointmentSlipIssued'])

const noteOf = (event: DossierEvent, reader: 'applicant' | 'office'): string | undefined => {
  switch (event.type) {
    case 'DossierRefused':
      return event.accounting.words
    case 'ResultIssued':
      return event.number ? `${event.name} (${event.number})` : event.name
    case 'ResultReturned':
      return event.receivedBy
    case 'DossierWithdrawn':
      return event.reason
    case 'ApprovalRequested':
      return reader === 'office' ? event.proposal : undefined
    case 'DossierSentBack':
      return reader === 'office' ? event.reason : undefined
    case 'DossierApproved':
      return reader === 'office' ? event.note : undefined
    default:
      return undefined
  }
}

export const timelineOf = (journal: readonly RecordedEvent[], reader: 'applicant' | 'office'): readonly TimelineEntry[] =>
  journal
    .filter(({ event }) => !SILENT.has(event.type))
    .map(({ version, at, by, event }) => {
      const note = noteOf(event, reader)
      return {
        version,
        at,
        type: event.type,
        by: by.name,
        byKind: by.kind,
        ...EVENT_WORDS[event.type],
        ...(event.type === 'DossierHandedOver' ? { unitId: event.holder.unitId } : {}),
        ...(note ? { note } : {}),
      }
    })
