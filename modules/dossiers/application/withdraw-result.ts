// NĐ 30/2020/NĐ-CP article 18: no result is withdrawn without its signed decision; vault, check code and holder know it in the same act.
import { ok, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import type { Dossier } from '../domain/dossier.ts'
import type { DossierRefusal } from '../domain/refusal.ts'
import { decideWithdrawResult } from '../domain/withdraw-result.ts'
import { actOnDossier, type OnDossier } from './act-on-dossier.ts'
import { issueWithdrawalLetter, reasonWords } from './issue-letters.ts'
import { tellApplicant } from './tell-applicant.ts'

export type WithdrawResult = OnDossier & { readonly serial?: number; readonly reasonCode: string; readonly words: string; readonly publicUrl?: string }

export const withdrawResult = async (work: Work, { serial, reasonCode, words, publicUrl, ...on }: WithdrawResult): Promise<Outcome<Dossier, DossierRefusal>> => {
  let name = ''
  const withdrawn = await actOnDossier<DossierRefusal>(work, on, async (dossier, standing) => {
    const decided = decideWithdrawResult(dossier, standing, { reasonCode, words, ...(serial === undefined ? {} : { serial }) })
    if (!decided.ok) return decided
    name = decided.value.name
    const accounting = await issueWithdrawalLetter(work, { dossier, accounting: decided.value.accounting, publicUrl, serial: decided.value.serial })
    return ok([{ ...decided.value, accounting }])
  })
  if (withdrawn.ok) await tellApplicant(work, withdrawn.value, { template: 'result-withdrawn', params: { result: name, reason: reasonWords({ reasonCode, words }) } })
  return withdrawn
}
