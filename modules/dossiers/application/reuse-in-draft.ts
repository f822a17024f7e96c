import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { findFiles, storeFile, type FileOwner, type NationalPaper, type Reusable, type StoredFile } from '../../documents/index.ts'
import type { TakenFile } from '../../identity/index.ts'
import type { DraftRefusal } from '../domain/draft-refusal.ts'
import { EMPTY_COMPONENT, takeBack, useAgain, type DraftComponent, type FilingDraft } from '../domain/filing-draft.ts'
import type { Reused } from '../domain/reused.ts'
import { findDraft } from '../store/draft-store.ts'
import { withDraft } from './change-draft.ts'
import { draftOwnerOf, fileOwnerOf } from './draft-owner.ts'
import { offersForDraft, optionKeyOf, viewOffers } from './offer-reuse.ts'

export type ReuseRefusal = DraftRefusal | { readonly kind: 'reuse-not-offered' } | { readonly kind: 'national-file-unusable' }
export type ReuseInDraft = { readonly draftId: string; readonly key: string; readonly option: string }

export const listOffers = async (work: Work, draftId: string) => {
  const draft = await findDraft(work.tx, draftOwnerOf(work.actor), draftId)
  return draft ? ok({ items: viewOffers(await offersForDraft(work, draft)) }) : refuse({ kind: 'draft-not-found' as const })
}

export type Given = { readonly lookUpId?: string | undefined; /** Fetched from the national store for this very option. */ readonly files?: readonly TakenFile[] | undefined }
type Taken = { readonly reused: readonly Reused[]; readonly files: DraftComponent['files'] }

/** How people know the source, as the code of a dossier is one. */
const STORE = 'Kho dữ liệu quốc gia'

/** What the store sent is looked into as any file that comes from outside. */
export const keepNational = async (work: Work, { paper, owner, given: { lookUpId = '', files = [] } }: { readonly paper: NationalPaper; readonly owner: FileOwner; readonly given: Given }): Promise<Outcome<Taken, { readonly kind: 'national-file-unusable' }>> => {
  const { code, name, number, issuer } = paper
  const kept: StoredFile[] = []
  for (const { name: fileName, bytes } of files) {
    const stored = await storeFile(work, { bytes, fileName, owner })
    if (!stored.ok) return refuse({ kind: 'national-file-unusable' })
    kept.push(stored.value)
  }
  if (kept.length === 0) return refuse({ kind: 'national-file-unusable' })
  return ok({
    reused: kept.map(({ id }) => ({ from: 'national', fileId: id, name, code, issuer, sourceLabel: STORE, lookUpId, at: work.now, ...(number ? { number } : {}) })),
    files: kept.map(({ id, fileName, sha256 }) => ({ fileId: id, name: fileName, sha256 })),
  })
}

export const takenOf = async (work: Work, option: Exclude<Reusable, { from: 'national' }>, { lookUpId }: Given): Promise<Taken> => {
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

const takenInto = async (work: Work, draft: FilingDraft, { chosen, given }: { readonly chosen: Reusable; readonly given: Given }): Promise<Outcome<Taken, ReuseRefusal>> => {
  if (chosen.from !== 'national') return ok(await takenOf(work, chosen, given))
  const owner = fileOwnerOf(work.actor, draft)
  return owner ? keepNational(work, { paper: chosen.paper, owner, given }) : refuse({ kind: 'place-missing' })
}

/** Only what is offered at this very moment can be used; the server looks again. */
export const reuseInDraft = (work: Work, { draftId, key, option, ...given }: ReuseInDraft & Given): Promise<Outcome<FilingDraft, ReuseRefusal>> =>
  withDraft<ReuseRefusal>(work, draftId, async (draft) => {
    const offers = await offersForDraft(work, draft)
    const chosen = offers.find((each) => each.key === key)?.options.find((each) => optionKeyOf(each) === option)
    if (!chosen) return refuse({ kind: 'reuse-not-offered' })
    const taken = await takenInto(work, draft, { chosen, given })
    return taken.ok ? ok(useAgain(draft, key, taken.value)) : taken
  })

/** The paper is brought after all. */
export const takeReuseBack = (work: Work, { draftId, key }: Omit<ReuseInDraft, 'option'>): Promise<Outcome<FilingDraft, DraftRefusal>> =>
  withDraft<never>(work, draftId, (draft) => ok((draft.components[key] ?? EMPTY_COMPONENT).reused ? takeBack(draft, key) : draft))
