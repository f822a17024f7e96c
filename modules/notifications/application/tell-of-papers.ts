import type { DomainEvent, Work } from '../../../platform/work.ts'
import type { PaperRecord, PaperShare } from '../../documents/index.ts'
import { notify } from './notify.ts'

/** As documents tells them, by its own types. */
type PaperTold = DomainEvent & { readonly record: PaperRecord }

const isTold = (event: DomainEvent): event is PaperTold => typeof event['record'] === 'object' && event['record'] !== null

const paramsOf = ({ name, number, issuer }: PaperRecord) => ({ paper: name, ...(number ? { number } : {}), ...(issuer ? { unit: issuer } : {}) })
const aboutOf = ({ id }: PaperRecord) => ({ kind: 'paper', id })
const sayDay = (day: string): string => day.split('-').toReversed().join('/')

/** What comes with a dossier is told by the dossier; the rest comes unasked. */
const OF_DOSSIERS: ReadonlySet<PaperRecord['origin']> = new Set(['dossier-result', 'dossier-component', 'upload'])

export const onPaperPublished = async (work: Work, event: DomainEvent): Promise<void> => {
  if (!isTold(event) || OF_DOSSIERS.has(event.record.origin)) return
  const { record } = event
  await notify(work, { personId: record.holderId, template: 'paper-added', params: paramsOf(record), about: aboutOf(record) })
}

export const onPaperWithdrawn = async (work: Work, event: DomainEvent): Promise<void> => {
  if (!isTold(event)) return
  const { record, reason } = event
  await notify(work, { personId: record.holderId, template: 'paper-withdrawn', params: { ...paramsOf(record), ...(typeof reason === 'string' ? { reason } : {}) }, about: aboutOf(record) })
}

export const onPaperShared = async (work: Work, event: DomainEvent): Promise<void> => {
  if (!isTold(event)) return
  const { label, untilAt } = event['share'] as PaperShare
  await notify(work, { personId: event.record.holderId, template: 'paper-shared', params: { ...paramsOf(event.record), procedure: label, untilAt }, about: aboutOf(event.record) })
}

export const onPaperRead = async (work: Work, event: DomainEvent): Promise<void> => {
  if (!isTold(event)) return
  const by = work.actor.kind === 'staff' ? { by: work.actor.fullName } : {}
  await notify(work, { personId: event.record.holderId, template: 'paper-read', params: { ...paramsOf(event.record), ...by, purpose: String(event['purpose']) }, about: aboutOf(event.record) })
}

export const onPaperExpiring = async (work: Work, event: DomainEvent): Promise<void> => {
  if (!isTold(event) || !event.record.validUntil) return
  const { record } = event
  await notify(work, { personId: record.holderId, template: 'paper-expiring', params: { ...paramsOf(record), until: sayDay(event.record.validUntil) }, about: aboutOf(record) })
}
