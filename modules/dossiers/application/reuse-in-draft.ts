import type { StoredFileId } from '../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { findFiles, type Reusable } from '../../documents/index.ts'
import type { DraftRefusal } from '../domain/draft-refusal.ts'
import { EMPTY_COMPONENT, takeBack, useAgain, type FilingDraft } from '../domain/filing-draft.ts'
import type { Reused } from '../domain/reused.ts'
import { findDraft } from '../store/draft-store.ts'
import { withDraft } from './change-draft.ts'
import { draftOwnerOf } from './draft-owner.ts'
import { offersForDraft, optionKeyOf, viewOffers } from './offer-reuse.ts'

export type ReuseRefusal = DraftRefusal | { readonly kind: 'reuse-not-offered' }
export type ReuseInDraft = { readonly draftId: string; readonly key: string; readonly option: string }

export const listOffers = async (work: Work, draftId: string) => {
  const draft = await findDraft(work.tx, draftOwnerOf(work.actor), draftId)
  return draft ? ok({ items: viewOffers(await offersForDraft(work, draft)) }) : refuse({ kind: 'draft-not-found' as const })
}

type Taken = { readonly reused: readonly Reused[]; readonly files: readonly { readonly fileId: StoredFileId; readonly name: string }[] }

export const takenOf = async (work: Work, option: Reusable, lookUpId: string | undefined): Promise<Taken> => {
  const at = work.now
  if (option.from === 'state') return { reused: [{ from: 'state', register: option.register, rule: option.rule, source: option.source, at, ...(lookUpId ? { lookUpId } : {}) }], files: [] }
  const names = new Map((await findFiles(work, option.papers.map(({ fileId }) => fileId))).map(({ id, fileName }) => [id, fileName]))
  return {
    reused: option.papers.map(({ id, fileId, name, number, issuer, sourceLabel }) => ({
      from: option.from, recordId: id, fileId, name, at, ...(number ? { number } : {}), ...(issuer ? { issuer } : {}), ...(sourceLabel ? { sourceLabel } : {}),
    })),
    files: option.papers.map(({ fileId, name }) => ({ fileId, name: names.get(fileId) ?? name })),
  }
}

/** Only what is offered at this very moment can be used; the server looks again. */
export const reuseInDraft = (work: Work, { draftId, key, option, lookUpId }: ReuseInDraft & { readonly lookUpId?: string | undefined }): Promise<Outcome<FilingDraft, ReuseRefusal>> =>
  withDraft<ReuseRefusal>(work, draftId, async (draft) => {
    const offers = await offersForDraft(work, draft)
    const chosen = offers.find((each) => each.key === key)?.options.find((each) => optionKeyOf(each) === option)
    return chosen ? ok(useAgain(draft, key, await takenOf(work, chosen, lookUpId))) : refuse({ kind: 'reuse-not-offered' })
  })

/** The paper is brought after all. */
export const takeReuseBack = (work: Work, { draftId, key }: Omit<ReuseInDraft, 'option'>): Promise<Outcome<FilingDraft, DraftRefusal>> =>
  withDraft<never>(work, draftId, (draft) => ok((draft.components[key] ?? EMPTY_COMPONENT).reused ? takeBack(draft, key) : draft))
