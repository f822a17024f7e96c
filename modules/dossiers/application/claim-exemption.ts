// Luật Phí và lệ phí 97/2015/QH13 Điều 10: offered where something is to be paid, by the grounds in force today.
import { plainDateAt } from '../../../kernel/plain-date.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { exemptionGrounds, groundViews, groundWords } from '../../payments/index.ts'
import { findPublished, levyMeaning, type ProcedureVersion } from '../../procedures/index.ts'
import type { LevyClaim } from '../domain/dossier-parts.ts'
import type { DraftRefusal } from '../domain/draft-refusal.ts'
import type { FilingDraft } from '../domain/filing-draft.ts'
import { findDraft } from '../store/draft-store.ts'
import { draftOwnerOf } from './draft-owner.ts'
import { channelLineOf } from './time-limit-of.ts'

const payableOnline = (procedure: ProcedureVersion, { channelKey }: FilingDraft): number =>
  (channelLineOf(procedure, 'online', channelKey)?.levies ?? []).reduce((sum, levy) => sum + (levyMeaning(levy) === 'fixed' ? (levy.amount ?? 0) : 0), 0)

type Offered = { readonly total: number; readonly items: ReturnType<typeof groundViews> }

export const listLevyGrounds = async (work: Work, draftId: string): Promise<Outcome<Offered, DraftRefusal>> => {
  const draft = await findDraft(work.tx, draftOwnerOf(work.actor), draftId)
  if (!draft) return refuse({ kind: 'draft-not-found' })
  const procedure = await findPublished(work, draft.procedureCode, plainDateAt(work.now))
  const total = procedure ? payableOnline(procedure, draft) : 0
  return ok({ total, items: procedure && total > 0 ? groundViews(exemptionGrounds(work, procedure.sector.name)) : [] })
}

/** In the words of the ground as it stands today; where nothing is to be paid nothing is claimed. */
export const claimOf = (work: Work, procedure: ProcedureVersion, draft: FilingDraft): Outcome<LevyClaim | undefined, DraftRefusal> => {
  if (!draft.levyClaim || payableOnline(procedure, draft) === 0) return ok(undefined)
  const { ground, words } = draft.levyClaim
  const byLaw = groundWords(work, ground, procedure.sector.name)
  return byLaw === undefined ? refuse({ kind: 'levy-ground-unknown' }) : ok({ ground, words: [byLaw, words?.trim()].filter(Boolean).join('; ') })
}
