// NĐ 61/2018 articles 16-17: by any of the three channels, by the applicant or an authorised person; never empty.
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { DossierComponent, Party } from './dossier.ts'
import type { DossierSubmitted } from './event.ts'
import type { DossierRefusal } from './refusal.ts'

export type SubmitFacts = Omit<DossierSubmitted, 'type'> & {
  /** The procedure asks for at least one paper, so none at all cannot be right. */
  readonly asksForComponents: boolean
  readonly offeredChannels: readonly string[]
}

export const isGiven = (component: Pick<DossierComponent, 'originals' | 'copies' | 'files' | 'reused'>): boolean =>
  component.originals > 0 || component.copies > 0 || component.files.length > 0 || (component.reused ?? []).length > 0

/** Field names of the applicant that are still needed. */
export const missingPartyFields = (party: Party): readonly string[] => {
  const missing: string[] = []
  if (party.fullName.trim() === '') missing.push('fullName')
  if (!party.idNumber?.trim()) missing.push('idNumber')
  if (!party.address?.trim()) missing.push('address')
  return missing
}

export const decideSubmit = (facts: SubmitFacts): Outcome<readonly DossierSubmitted[], DossierRefusal> => {
  const { asksForComponents, offeredChannels, ...event } = facts
  const fields = missingPartyFields(event.applicant)
  if (fields.length > 0) return refuse({ kind: 'applicant-incomplete', fields: fields.join(', ') })
  const given = event.components.filter(isGiven).map((component, index) => ({ ...component, serial: index + 1 }))
  if (asksForComponents && given.length === 0) return refuse({ kind: 'empty-dossier' })
  // A clerk may enter at the counter what the sheet lists for other channels only; a citizen online may not.
  if (event.channel === 'online' && !event.assisted && !offeredChannels.includes('online'))
    return refuse({ kind: 'channel-not-offered', channel: 'online' })
  return ok([{ type: 'DossierSubmitted', ...event, components: given }])
}
