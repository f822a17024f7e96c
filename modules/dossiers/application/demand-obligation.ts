import { ok, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import type { Dossier } from '../domain/dossier.ts'
import { decideDemandObligation, decideMeetObligation, type ObligationFacts } from '../domain/obligation.ts'
import type { DossierRefusal } from '../domain/refusal.ts'
import { actOnDossier, type OnDossier } from './act-on-dossier.ts'
import { beginHold, endHold } from './hold.ts'
import { tellApplicant } from './tell-applicant.ts'

export type DemandObligation = OnDossier & ObligationFacts

const amountOf = (amount: number | undefined) => (amount === undefined ? {} : { amount: String(amount) })

export const demandObligation = async (work: Work, command: DemandObligation): Promise<Outcome<Dossier, DossierRefusal>> => {
  const demanded = await actOnDossier<DossierRefusal>(work, command, async (dossier, standing) => {
    const decided = decideDemandObligation(dossier, standing, { ...command, now: work.now })
    return decided.ok ? ok([...decided.value, ...(await beginHold(work, dossier, { kind: 'financial-obligation', reason: command.content.trim() }))]) : decided
  })
  const { amount, payBy } = command
  if (demanded.ok) await tellApplicant(work, demanded.value, { template: 'obligation-demanded', params: { ...amountOf(amount), ...(payBy ? { untilAt: payBy } : {}) } })
  return demanded
}

export const meetObligation = async (work: Work, command: OnDossier & { readonly proof: string }): Promise<Outcome<Dossier, DossierRefusal>> => {
  const met = await actOnDossier<DossierRefusal>(work, command, async (dossier, standing) => {
    const decided = decideMeetObligation(dossier, standing, command.proof)
    return decided.ok ? ok([...decided.value, ...(await endHold(work, dossier, work.now))]) : decided
  })
  if (met.ok) await tellApplicant(work, met.value, { template: 'obligation-met', params: amountOf(met.value.obligations.at(-1)?.amount) })
  return met
}
