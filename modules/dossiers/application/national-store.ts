// NĐ 45/2020/NĐ-CP articles 11 and 16: before papers are asked for, the applicant's national store is asked for what could take their place.
import type { PersonId, UnitId } from '../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { plainDateAt } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import { resultCodesFor, type NationalPaper } from '../../documents/index.ts'
import { askStoreFor, findHeldResults, isRegisterConnected, takeFromStore, type NationalResult, type RegisterMatter, type RegisterRefusal, type StoreMatter, type TakenFile } from '../../identity/index.ts'
import { componentsForCase, findPublished, getVersion, type DossierComponentSpec } from '../../procedures/index.ts'
import type { Dossier } from '../domain/dossier.ts'
import type { FilingDraft } from '../domain/filing-draft.ts'
import { findDraft } from '../store/draft-store.ts'
import { draftOwnerOf } from './draft-owner.ts'
import { askable, holderOfDraft } from './holder-of-draft.ts'

/** For which draft, and at the counter for which desk, a register is asked. */
export const matterOf = ({ id, procedureCode, place }: FilingDraft): { readonly about: RegisterMatter; readonly unitId?: UnitId } => ({
  about: { kind: 'filing-draft', id, label: procedureCode, procedureCode },
  ...(place ? { unitId: place.receivingUnitId as UnitId } : {}),
})

/** Before anything is filled in, of the signed-in person alone. */
const matterOfProcedure = (procedureCode: string, holderId: PersonId, label = procedureCode): StoreMatter => ({ about: { kind: 'procedure', id: procedureCode, label, procedureCode }, holderId })

/** What was told before the form began serves the draft of the same person. */
const affairOf = ({ actor }: Work, draft: FilingDraft, holderId: PersonId) => ({
  ...matterOf(draft),
  holderId,
  ...(actor.kind === 'citizen' && actor.personId === holderId ? { before: matterOfProcedure(draft.procedureCode, holderId) } : {}),
})

type Asking = { readonly matter: Parameters<typeof askStoreFor>[1]; readonly procedureCode: string; readonly specs: readonly DossierComponentSpec[] }

const ask = async (work: Work, { matter, procedureCode, specs }: Asking): Promise<void> =>
  askStoreFor(work, matter, await resultCodesFor(work, { components: askable(specs), procedureCode, on: plainDateAt(work.now) }))

const heldFor = (work: Work, matter: Asking['matter']): Promise<readonly NationalResult[]> => (isRegisterConnected('personal-store') ? findHeldResults(work, matter) : Promise.resolve([]))

/** Outside any transaction, before offers are listed; whatever goes wrong, the rest is offered as ever. */
export const askStoreForDraft = async (work: Work, draftId: string): Promise<void> => {
  if (!isRegisterConnected('personal-store')) return
  const draft = await findDraft(work.tx, draftOwnerOf(work.actor), draftId)
  const holderId = draft && (await holderOfDraft(work, draft))
  const procedure = holderId && (await findPublished(work, draft.procedureCode, plainDateAt(work.now)))
  if (procedure) await ask(work, { matter: affairOf(work, draft, holderId), procedureCode: procedure.code, specs: componentsForCase(procedure, draft.caseKey) })
}

/** What it told for this draft. */
export const nationalFor = (work: Work, draft: FilingDraft, holderId: PersonId): Promise<readonly NationalResult[]> => heldFor(work, affairOf(work, draft, holderId))

export const askStoreForProcedure = async (work: Work, procedureCode: string): Promise<void> => {
  if (work.actor.kind !== 'citizen' || !isRegisterConnected('personal-store')) return
  const procedure = await findPublished(work, procedureCode, plainDateAt(work.now))
  if (procedure) await ask(work, { matter: matterOfProcedure(procedureCode, work.actor.personId, procedure.name), procedureCode, specs: procedure.cases.flatMap(({ components }) => components) })
}

export const nationalForProcedure = (work: Work, procedureCode: string, holderId: PersonId): Promise<readonly NationalResult[]> => heldFor(work, matterOfProcedure(procedureCode, holderId))

type OfDossier = { readonly dossier: Dossier; readonly holderId: PersonId }

const matterOfDossier = ({ dossier, holderId }: OfDossier): StoreMatter => {
  const { id, code, procedure, state, receivingUnitId, resolvingUnitId } = dossier
  return { about: { kind: 'dossier', id, label: code ?? procedure.code, procedureCode: procedure.code }, unitId: state === 'submitted' ? receivingUnitId : resolvingUnitId, holderId }
}

export const askStoreForDossier = async (work: Work, { dossier, holderId, isAsked }: OfDossier & { readonly isAsked: (key: string) => boolean }): Promise<void> => {
  if (!isRegisterConnected('personal-store')) return
  const { versionId, caseKey, code } = dossier.procedure
  const specs = componentsForCase(await getVersion(work, versionId), caseKey).filter(({ key }) => isAsked(key))
  await ask(work, { matter: matterOfDossier({ dossier, holderId }), procedureCode: code, specs })
}

export const nationalForDossier = (work: Work, of: OfDossier): Promise<readonly NationalResult[]> => heldFor(work, matterOfDossier(of))

export type TakenNational = { readonly lookUpId: string; readonly files: readonly TakenFile[] }
export type TakeNationalRefusal = RegisterRefusal | { readonly kind: 'register-silent' } | { readonly kind: 'national-file-unusable' }

/** Its files, outside any transaction. */
export const takeNational = async (work: Work, matter: StoreMatter, paper: NationalPaper): Promise<Outcome<TakenNational, TakeNationalRefusal>> => {
  const taken = await takeFromStore(work, matter, paper)
  if (!taken.ok) return taken
  if (taken.value.kind === 'found') return ok(taken.value.value)
  return refuse({ kind: taken.value.kind === 'down' ? 'register-silent' : 'national-file-unusable' })
}

export const takeForDossier = (work: Work, of: OfDossier, paper: NationalPaper): Promise<Outcome<TakenNational, TakeNationalRefusal>> => takeNational(work, matterOfDossier(of), paper)
