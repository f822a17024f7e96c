// NĐ 45/2020/NĐ-CP articles 11 and 16: before papers are asked for, the applicant's national store is asked for what could take their place.
import type { PersonId, UnitId } from '../../../kernel/ids.ts'
import { plainDateAt } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import { resultCodesFor } from '../../documents/index.ts'
import { askStoreFor, findHeldResults, isRegisterConnected, type NationalResult, type RegisterMatter } from '../../identity/index.ts'
import { componentsForCase, findPublished } from '../../procedures/index.ts'
import type { FilingDraft } from '../domain/filing-draft.ts'
import { findDraft } from '../store/draft-store.ts'
import { draftOwnerOf } from './draft-owner.ts'
import { askable, holderOfDraft } from './holder-of-draft.ts'

/** For which draft, and at the counter for which desk, a register is asked. */
export const matterOf = ({ id, procedureCode, place }: FilingDraft): { readonly about: RegisterMatter; readonly unitId?: UnitId } => ({
  about: { kind: 'filing-draft', id, label: procedureCode, procedureCode },
  ...(place ? { unitId: place.receivingUnitId as UnitId } : {}),
})

/** Outside any transaction, before offers are listed; whatever goes wrong, the rest is offered as ever. */
export const askStoreForDraft = async (work: Work, draftId: string): Promise<void> => {
  if (!isRegisterConnected('personal-store')) return
  const draft = await findDraft(work.tx, draftOwnerOf(work.actor), draftId)
  const holderId = draft && (await holderOfDraft(work, draft))
  const on = plainDateAt(work.now)
  const procedure = holderId && (await findPublished(work, draft.procedureCode, on))
  if (!procedure) return
  const components = askable(componentsForCase(procedure, draft.caseKey))
  await askStoreFor(work, { ...matterOf(draft), holderId }, await resultCodesFor(work, { components, procedureCode: procedure.code, on }))
}

/** What it told for this draft. */
export const nationalFor = async (work: Work, draft: FilingDraft, holderId: PersonId): Promise<readonly NationalResult[]> =>
  isRegisterConnected('personal-store') ? findHeldResults(work, { ...matterOf(draft), holderId }) : []
