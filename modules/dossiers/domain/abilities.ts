// NĐ 61/2018 articles 17-20 say who does what and when; the buttons of a screen and the refusals of the server both ask here.
import type { OfficialId, PersonId, UnitId } from '../../../kernel/ids.ts'
import type { Dossier, DossierState } from './dossier.ts'
import { STATE_NAMES } from './national-status.ts'
import { returningUnitOf } from './reception.ts'
import type { DossierRefusal } from './refusal.ts'

export type Ability =
  | 'accept'
  | 'refuse'
  | 'claim'
  | 'request-approval'
  | 'approve'
  | 'send-back'
  | 'attach-result'
  | 'return-result'
  | 'withdraw'

/** What an official may be permitted to do with dossiers of a unit. */
export type DossierVerb = 'accept' | 'refuse' | 'examine' | 'propose' | 'approve' | 'send-back' | 'attach-result' | 'return-result'

/** Who stands before the dossier, as far as the rules care. */
export type Standing =
  | { readonly kind: 'citizen'; readonly personId: PersonId }
  | { readonly kind: 'staff'; readonly officialId: OfficialId; readonly may: (verb: DossierVerb, unitId: UnitId) => boolean }
  | { readonly kind: 'nobody' }

type Rule = { readonly states: readonly DossierState[]; readonly permitted: (dossier: Dossier, standing: Standing) => boolean }

const staffMay =
  (verb: DossierVerb, at: 'receivingUnitId' | 'resolvingUnitId') =>
  (dossier: Dossier, standing: Standing): boolean =>
    standing.kind === 'staff' && standing.may(verb, dossier[at])

const mayReturn = (dossier: Dossier, standing: Standing): boolean => standing.kind === 'staff' && standing.may('return-result', returningUnitOf(dossier))

const mayIssue = (dossier: Dossier, standing: Standing): boolean =>
  staffMay('attach-result', 'resolvingUnitId')(dossier, standing) || mayReturn(dossier, standing)

export const isOwn = (dossier: Dossier, standing: Standing): boolean =>
  standing.kind === 'citizen' && (dossier.applicant.personId === standing.personId || dossier.submitter.personId === standing.personId)

const RULES: Readonly<Record<Ability, Rule>> = {
  accept: { states: ['submitted'], permitted: staffMay('accept', 'receivingUnitId') },
  refuse: { states: ['submitted'], permitted: staffMay('refuse', 'receivingUnitId') },
  claim: { states: ['examining'], permitted: staffMay('examine', 'resolvingUnitId') },
  'request-approval': { states: ['examining'], permitted: staffMay('propose', 'resolvingUnitId') },
  approve: { states: ['awaiting-approval'], permitted: staffMay('approve', 'resolvingUnitId') },
  'send-back': { states: ['awaiting-approval'], permitted: staffMay('send-back', 'resolvingUnitId') },
  'attach-result': { states: ['approved', 'completed'], permitted: mayIssue },
  'return-result': { states: ['completed', 'approved'], permitted: mayReturn },
  // TT 03/2025 article 7: only while no decision has been made.
  withdraw: { states: ['submitted', 'accepted', 'examining', 'awaiting-approval'], permitted: isOwn },
}

export const ABILITIES = Object.keys(RULES) as readonly Ability[]

const holdingRefusal = (ability: Ability, dossier: Dossier, standing: Standing): DossierRefusal | undefined => {
  const { holder } = dossier
  if (standing.kind !== 'staff') return undefined
  const other = holder?.assigneeId !== undefined && holder.assigneeId !== standing.officialId
  if (ability === 'claim' && other) return { kind: 'claimed-by-other', name: holder.assigneeName ?? '' }
  if (ability !== 'request-approval') return undefined
  if (other) return { kind: 'claimed-by-other', name: holder.assigneeName ?? '' }
  return holder?.assigneeId === undefined ? { kind: 'not-claimed' } : undefined
}

/** The reason why not, or undefined when it may be done now. */
export const whyNot = (ability: Ability, dossier: Dossier, standing: Standing): DossierRefusal | undefined => {
  const rule = RULES[ability]
  if (!rule.permitted(dossier, standing)) return { kind: 'not-permitted-here' }
  if (!rule.states.includes(dossier.state)) {
    if (ability === 'withdraw' && dossier.decidedAt) return { kind: 'already-decided' }
    const words = STATE_NAMES[dossier.state]
    return { kind: 'wrong-state', state: dossier.state, stateVi: words.vi, stateEn: words.en }
  }
  if (ability === 'return-result' && dossier.results.length === 0) return { kind: 'result-missing' }
  return holdingRefusal(ability, dossier, standing)
}

export const abilitiesOf = (dossier: Dossier, standing: Standing): readonly Ability[] =>
  ABILITIES.filter((ability) => whyNot(ability, dossier, standing) === undefined && !(ability === 'claim' && isClaimed(dossier)))

const isClaimed = (dossier: Dossier): boolean => dossier.holder?.assigneeId !== undefined
