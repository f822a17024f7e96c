// NĐ 61/2018/NĐ-CP article 4, NĐ 45/2020/NĐ-CP article 11: a supplement asks for nothing the state holds; whoever asks is told, and one tap answers.
import type { DossierId, PersonId } from '../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { recordView } from '../../audit/index.ts'
import type { Reusable, ReusableComponent } from '../../documents/index.ts'
import { mayActFor } from '../../identity/index.ts'
import { componentsForCase, getVersion } from '../../procedures/index.ts'
import { whyNot } from '../domain/abilities.ts'
import type { Dossier } from '../domain/dossier.ts'
import type { DossierRefusal } from '../domain/refusal.ts'
import { lockSupplementDraft } from '../store/supplement-draft-store.ts'
import { insertSupplementFile, listSupplementFiles, type SupplementFile } from '../store/supplement-file-store.ts'
import { openSupplement, ownerOf } from './attach-supplement-file.ts'
import { optionKeyOf, reusableOf, viewOffers } from './offer-reuse.ts'
import { askStoreForDossier, nationalForDossier, takeForDossier, type TakeNationalRefusal, type TakenNational } from './national-store.ts'
import { keepNational, takenOf, type Given } from './reuse-in-draft.ts'
import { readDossier } from './show-dossier.ts'
import { standingOf } from './standing.ts'

/** What was handed in already, and is wrong, is no answer. */
const isNew = ({ id, components }: Dossier, option: ReusableComponent['options'][number]): boolean => {
  if (!('papers' in option)) return true
  const handedIn = new Set(components.flatMap(({ files }) => files.map(({ fileId }) => fileId)))
  return option.papers.every(({ sourceDossierId, fileId }) => sourceDossierId !== id && !handedIn.has(fileId))
}

const offersFor = async (work: Work, dossier: Dossier, holderId: PersonId): Promise<readonly ReusableComponent[]> => {
  const { versionId, caseKey, code } = dossier.procedure
  const specs = componentsForCase(await getVersion(work, versionId), caseKey)
  const offers = await reusableOf(work, { holderId, procedureCode: code, specs, national: () => nationalForDossier(work, { dossier, holderId }) })
  return offers.map(({ key, options }) => ({ key, options: options.filter((option) => isNew(dossier, option)) })).filter(({ options }) => options.length > 0)
}

/** One's own vault; another's only on a ground that an office verified. */
const holderOf = async (work: Work, { applicant, procedure }: Dossier): Promise<PersonId | undefined> => {
  const { personId } = applicant
  if (work.actor.kind !== 'citizen' || personId === undefined || personId === work.actor.personId) return work.actor.kind === 'citizen' ? personId : undefined
  const ground = await mayActFor(work, personId, procedure.code)
  return ground?.verifiedAt === undefined ? undefined : personId
}

const askedIn = ({ supplement }: Dossier): ReadonlySet<string> => new Set((supplement?.items ?? []).flatMap((item) => (item.kind === 'component' ? [item.key] : [])))

/** Papers only: a register is read by whoever examines, not handed in. */
const offeredTo = async (work: Work, dossier: Dossier): Promise<readonly ReusableComponent[]> => {
  const holderId = await holderOf(work, dossier)
  if (!holderId) return []
  const asked = askedIn(dossier)
  const offers = (await offersFor(work, dossier, holderId)).filter(({ key }) => asked.has(key))
  return offers.map(({ key, options }) => ({ key, options: options.filter(({ from }) => from !== 'state') })).filter(({ options }) => options.length > 0)
}

/** Outside any transaction: the national store is asked for what the supplement wants. */
export const askForSupplement = async (work: Work, dossierId: DossierId): Promise<void> => {
  const open = await openSupplement(work, { dossierId })
  const holderId = open.ok ? await holderOf(work, open.value) : undefined
  if (!open.ok || !holderId) return
  const asked = askedIn(open.value)
  await askStoreForDossier(work, { dossier: open.value, holderId, isAsked: (key) => asked.has(key) })
}

export const listSupplementOffers = async (work: Work, dossierId: DossierId) => {
  const open = await openSupplement(work, { dossierId })
  return open.ok ? ok({ items: viewOffers(await offeredTo(work, open.value)) }) : open
}

export type ReuseInSupplement = { readonly dossierId: DossierId; readonly item: number; readonly option: string }

type Chosen = { readonly dossier: Dossier; readonly option: Reusable }

const chosenOf = async (work: Work, { option, ...on }: ReuseInSupplement): Promise<Outcome<Chosen, DossierRefusal | { readonly kind: 'reuse-not-offered' }>> => {
  const open = await openSupplement(work, on)
  if (!open.ok) return open
  const item = open.value.supplement?.items.find(({ serial }) => serial === on.item)
  const offers = item?.kind === 'component' ? (await offeredTo(work, open.value)).find(({ key }) => key === item.key) : undefined
  const chosen = offers?.options.find((each) => optionKeyOf(each) === option)
  return chosen ? ok({ dossier: open.value, option: chosen }) : refuse({ kind: 'reuse-not-offered' })
}

/** Outside any transaction: files of the national store, where that is what was chosen. */
export const takeForSupplement = async (work: Work, asked: ReuseInSupplement): Promise<Outcome<Partial<TakenNational>, TakeNationalRefusal | DossierRefusal | { readonly kind: 'reuse-not-offered' }>> => {
  if (!asked.option.startsWith('national:')) return ok({})
  const chosen = await chosenOf(work, asked)
  if (!chosen.ok) return chosen
  const { dossier, option } = chosen.value
  const holderId = await holderOf(work, dossier)
  return option.from === 'national' && holderId ? takeForDossier(work, { dossier, holderId }, option.paper) : refuse({ kind: 'reuse-not-offered' })
}

type ReuseSupplementRefusal = DossierRefusal | { readonly kind: 'reuse-not-offered' } | { readonly kind: 'national-file-unusable' }

/** Kept beside the item until the supplement is given, with its source; only what is offered at this very moment. */
export const reuseInSupplement = async (work: Work, { lookUpId, files: fetched, ...on }: ReuseInSupplement & Given): Promise<Outcome<readonly SupplementFile[], ReuseSupplementRefusal>> => {
  await lockSupplementDraft(work.tx, on.dossierId)
  const chosen = await chosenOf(work, on)
  if (!chosen.ok) return chosen
  const { dossier, option } = chosen.value
  const taken = option.from === 'national' ? await keepNational(work, { paper: option.paper, owner: ownerOf(work, dossier), given: { lookUpId, files: fetched } }) : ok(await takenOf(work, option, {}))
  if (!taken.ok) return taken
  const { reused, files } = taken.value
  for (const [at, file] of files.entries()) {
    const source = reused[at]
    await insertSupplementFile(work.tx, on.dossierId, { item: on.item, ...file, addedAt: work.now, ...(source ? { reused: source } : {}) })
  }
  return ok(await listSupplementFiles(work.tx, on.dossierId))
}

const mayAsk = async (work: Work, dossierId: DossierId): Promise<Outcome<Dossier, DossierRefusal>> => {
  const read = await readDossier(work, dossierId)
  if (!read.ok) return read
  const no = whyNot('request-supplement', read.value.dossier, standingOf(work))
  return no ? refuse(no) : ok(read.value.dossier)
}

/** Outside any transaction: before somebody asks for a paper, the national store is asked whether it is there. */
export const askForHints = async (work: Work, dossierId: DossierId): Promise<void> => {
  const may = await mayAsk(work, dossierId)
  const holderId = may.ok ? may.value.applicant.personId : undefined
  if (may.ok && holderId) await askStoreForDossier(work, { dossier: may.value, holderId, isAsked: () => true })
}

/** What need not be asked for; the look is on record for whose vault it is. */
export const listSupplementHints = async (work: Work, dossierId: DossierId) => {
  const may = await mayAsk(work, dossierId)
  if (!may.ok) return may
  const dossier = may.value
  const holderId = dossier.applicant.personId
  const offers = holderId ? await offersFor(work, dossier, holderId) : []
  const unitId = dossier.state === 'submitted' ? dossier.receivingUnitId : dossier.resolvingUnitId
  if (holderId && offers.length > 0) await recordView(work, { personIds: [holderId], purpose: 'examine-dossier', dossierId: dossier.id, thing: 'dossier', thingId: dossier.id, unitId })
  return ok({ items: viewOffers(offers) })
}
