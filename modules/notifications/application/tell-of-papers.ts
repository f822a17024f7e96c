import type { DomainEvent, Work } from '../../../platform/work.ts'
import type { PaperRecord, PaperShare } from '../../documents/index.ts'
import { findPerson, listStandingFor } from '../../identity/index.ts'
import { notify, type Notify } from './notify.ts'

/** As documents tells them, by its own types. */
type PaperTold = DomainEvent & { readonly record: PaperRecord }

const isTold = (event: DomainEvent): event is PaperTold => typeof event['record'] === 'object' && event['record'] !== null

const paramsOf = ({ name, number, issuer }: PaperRecord) => ({ paper: name, ...(number ? { number } : {}), ...(issuer ? { unit: issuer } : {}) })
const aboutOf = ({ id }: PaperRecord) => ({ kind: 'paper', id })
const sayDay = (day: string): string => day.split('-').toReversed().join('/')

/** The holder, and who stands for an organisation or a child by law: those cannot sign in themselves. */
const tellHolder = async (work: Work, record: PaperRecord, { template, params = {} }: Pick<Notify, 'template'> & Partial<Pick<Notify, 'params'>>): Promise<void> => {
  const told = { template, about: aboutOf(record) }
  await notify(work, { ...told, personId: record.holderId, params: { ...paramsOf(record), ...params } })
  const standing = await listStandingFor(work, record.holderId)
  const holder = standing.length > 0 ? ((await findPerson(work, record.holderId))?.name ?? '') : ''
  for (const personId of standing) await notify(work, { ...told, personId, params: { ...paramsOf(record), ...params, holder } })
}

/** What comes with a dossier is told by the dossier; the rest comes unasked. */
const OF_DOSSIERS: ReadonlySet<PaperRecord['origin']> = new Set(['dossier-result', 'dossier-component', 'upload'])

export const onPaperPublished = async (work: Work, event: DomainEvent): Promise<void> => {
  if (!isTold(event) || OF_DOSSIERS.has(event.record.origin)) return
  await tellHolder(work, event.record, { template: 'paper-added' })
}

export const onPaperWithdrawn = async (work: Work, event: DomainEvent): Promise<void> => {
  if (!isTold(event)) return
  const { record, reason } = event
  await tellHolder(work, record, { template: 'paper-withdrawn', params: typeof reason === 'string' ? { reason } : {} })
}

export const onPaperShared = async (work: Work, event: DomainEvent): Promise<void> => {
  if (!isTold(event)) return
  const { label, untilAt } = event['share'] as PaperShare
  await tellHolder(work, event.record, { template: 'paper-shared', params: { procedure: label, untilAt } })
}

export const onPaperRead = async (work: Work, event: DomainEvent): Promise<void> => {
  if (!isTold(event)) return
  const by = work.actor.kind === 'staff' ? { by: work.actor.fullName } : {}
  await tellHolder(work, event.record, { template: 'paper-read', params: { ...by, purpose: String(event['purpose']) } })
}

export const onPaperExpiring = async (work: Work, event: DomainEvent): Promise<void> => {
  if (!isTold(event) || !event.record.validUntil) return
  await tellHolder(work, event.record, { template: 'paper-expiring', params: { until: sayDay(event.record.validUntil) } })
}
