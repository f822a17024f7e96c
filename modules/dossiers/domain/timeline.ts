// NĐ 61/2018 article 26, TT 01/2018 article 16.2d: the applicant follows each step down to the unit; drafts of the office stay inside.
import type { UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { IssuedPaper } from './dossier-parts.ts'
import type { DossierEvent, RecordedEvent } from './event.ts'
import { EVENT_WORDS } from './event-words.ts'
import { isToldOfUndoing } from './undoable.ts'

export type TimelineEntry = {
  readonly version: number
  readonly at: Instant
  readonly type: DossierEvent['type']
  readonly by: string
  readonly byKind: 'citizen' | 'staff' | 'system'
  readonly vi: string
  readonly en: string
  /** Unit the dossier was handed to or asked. */
  readonly unitId?: UnitId
  /** Official it was given to. */
  readonly officialName?: string
  readonly note?: string
  /** The numbered paper that went out with it. */
  readonly paper?: { readonly documentId: string; readonly number: string }
}

/** Events that only repeat, in time and meaning, what stands beside them. */
const SILENT: ReadonlySet<DossierEvent['type']> = new Set(['DueDateSet', 'AppointmentSlipIssued', 'PauseBegan', 'PauseEnded', 'LeviesDemanded'])

/** Who is to do the work is the office's own affair, until it has it in hand. */
const OFFICE_ONLY: ReadonlySet<DossierEvent['type']> = new Set(['DossierReleased', 'PartHandedOver', 'OpinionOverdueTold', 'PapersHandedOver', 'ResultSigningStopped', 'ResultSigningDone'])

type Reader = 'applicant' | 'office'

/** Words the office writes for itself. */
const officeNoteOf = (event: DossierEvent): string | undefined => {
  switch (event.type) {
    case 'ApprovalRequested':
      return event.refusal ? `${event.proposal} (${event.refusal.words})` : event.proposal
    case 'DossierSentBack':
      return event.reason
    case 'DossierApproved':
    case 'PapersHandedOver':
      return event.note
    case 'OpinionAsked':
      return event.content
    case 'OpinionGiven':
    case 'BranchAnswered':
    case 'DossierAssigned':
    case 'DossierReleased':
    case 'WorkHandedOver':
    case 'PartHandedOver':
    case 'OwnStepTaken':
    case 'UnitSucceeded':
      return event.words
    case 'DossierHandedOver':
      return event.moved?.words
    default:
      return undefined
  }
}

const noteOf = (event: DossierEvent, reader: Reader): string | undefined => {
  switch (event.type) {
    case 'DossierSubmitted':
      return event.another?.reason
    case 'DossierRefused':
    case 'DossierSuspended':
    case 'ResultWithdrawn':
    case 'DossierDiscontinued':
    case 'ApologyIssued':
      return event.accounting.words
    case 'SupplementRequested':
      return [event.accounting.words, ...event.items.map(({ wrong }) => wrong)].join('; ')
    case 'SupplementGiven':
    case 'ObligationProofGiven':
      return event.note
    case 'ObligationDemanded':
      return event.noticeNumber ? `${event.content} (${event.noticeNumber})` : event.content
    case 'DossierResumed':
      return event.words
    case 'VerificationRecorded':
      return event.place
    case 'ResultIssued':
      return event.number ? `${event.name} (${event.number})` : event.name
    case 'ResultFoundSigned':
      return `${event.name}: ${event.signedBy}`
    case 'ResultSigningStopped':
    case 'ResultSigningDone':
      return event.name
    case 'ResultSigned':
      return event.names.join('; ')
    case 'ResultReturned':
      return event.receivedBy
    case 'WithdrawalTakenBack':
      return event.words
    case 'WithdrawalAsked':
    case 'WithdrawalDeclined':
    case 'DossierWithdrawn':
      return event.reason
    case 'OriginalsGivenBack':
      return `${event.papers.join('; ')}. ${event.receivedBy}`
    case 'PickupOrdered':
      return event.contents.join('; ')
    case 'PapersArrived':
      return event.postalOrder
    case 'StepUndone':
      return reader === 'office' || isToldOfUndoing(event.undoes.type) ? event.reason : undefined
    default:
      return reader === 'office' ? officeNoteOf(event) : undefined
  }
}

const placeOf = (event: DossierEvent): Pick<TimelineEntry, 'unitId' | 'officialName'> => {
  switch (event.type) {
    case 'DossierHandedOver':
      return { unitId: event.holder.unitId, ...(event.holder.assigneeName ? { officialName: event.holder.assigneeName } : {}) }
    case 'BranchOpened':
      return { unitId: event.branch.unitId }
    case 'OpinionAsked':
      return { unitId: event.unitId }
    case 'UnitSucceeded':
      return { unitId: event.to }
    case 'DossierAssigned':
    case 'WorkHandedOver':
    case 'PartHandedOver':
      return { officialName: event.name }
    default:
      return {}
  }
}

const slipOf = (event: DossierEvent): IssuedPaper | undefined => {
  switch (event.type) {
    case 'SupplementRequested':
    case 'DossierRefused':
    case 'DossierSuspended':
    case 'DossierDiscontinued':
    case 'ApologyIssued':
      return event.accounting.slip
    case 'OriginalsGivenBack':
      return event.slip
    case 'DossierWithdrawn':
      return event.accounting?.slip
    default:
      return undefined
  }
}

/** The appointment slip is an event of its own, told with the acceptance it belongs to. */
const paperOf = ({ event, version }: RecordedEvent, journal: readonly RecordedEvent[]): Pick<TimelineEntry, 'paper'> => {
  const issued = event.type === 'DossierAccepted' ? journal.find((each) => each.version > version && each.event.type === 'AppointmentSlipIssued')?.event : undefined
  const slip = issued?.type === 'AppointmentSlipIssued' ? issued.slip : slipOf(event)
  return slip ? { paper: { documentId: slip.documentId, number: slip.number } } : {}
}

const undoneWords = (type: string): { readonly vi: string; readonly en: string } => {
  const { vi, en } = EVENT_WORDS[type as DossierEvent['type']]
  return { vi: `hoàn tác việc “${vi}”`, en: `took back “${en}”` }
}

/** Actions of the dossier's own graph are called what the graph calls them; what was taken back is named. */
const wordsOf = (event: DossierEvent): { readonly vi: string; readonly en: string } => {
  if (event.type === 'StepUndone') return undoneWords(event.undoes.type)
  return event.type === 'OwnStepTaken' ? { vi: event.name.vi.toLocaleLowerCase('vi'), en: event.name.en.toLocaleLowerCase('en') } : EVENT_WORDS[event.type]
}

export const timelineOf = (journal: readonly RecordedEvent[], reader: Reader): readonly TimelineEntry[] =>
  journal
    .filter(({ event }) => !SILENT.has(event.type) && (reader === 'office' || !OFFICE_ONLY.has(event.type)))
    .map((recorded) => {
      const { version, at, by, event } = recorded
      const note = noteOf(event, reader)
      return {
        version,
        at,
        type: event.type,
        by: by.name,
        byKind: by.kind,
        ...wordsOf(event),
        ...placeOf(event),
        ...(note ? { note } : {}),
        ...paperOf(recorded, journal),
      }
    })
