import { plainDateAt } from '../../../kernel/plain-date.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { openBench, type BenchPerson } from '../../documents/index.ts'
import { APPLICANT_FORM_REF } from '../../forms/index.ts'
import { componentsForCase, findPublished } from '../../procedures/index.ts'
import { checkDigitise, digitisable, digitisingUnitOf } from '../domain/digitise.ts'
import type { DraftRefusal } from '../domain/draft-refusal.ts'
import type { FilingDraft } from '../domain/filing-draft.ts'
import type { DossierRefusal } from '../domain/refusal.ts'
import { findDraft } from '../store/draft-store.ts'
import { draftOwnerOf, fileOwnerOf } from './draft-owner.ts'
import { readDossier } from './show-dossier.ts'
import { standingOf } from './standing.ts'

export type OpenedBench = { readonly benchId: string }

const NAME_FIELDS = ['applicant.fullName', 'submitter.fullName', 'enterpriseName'] as const

/** As a register told them first, then as they were declared. */
const peopleOfDraft = ({ answers, registered }: FilingDraft): readonly BenchPerson[] => {
  const [typed, told] = [answers[APPLICANT_FORM_REF] ?? {}, registered?.[APPLICANT_FORM_REF] ?? {}]
  return peopleNamed(NAME_FIELDS.map((field) => told[field]?.text), NAME_FIELDS.map((field) => typed[field]))
}

const peopleNamed = (told: readonly (string | undefined)[], declared: readonly (string | undefined)[]): readonly BenchPerson[] => {
  const all = [...told.map((name) => ({ name, by: 'register' as const })), ...declared.map((name) => ({ name, by: 'declared' as const }))]
  return [...new Map(all.toReversed().flatMap(({ name, by }) => (name?.trim() ? [[name.trim(), { name: name.trim(), by }] as const] : []))).values()].toReversed()
}

/** Papers on the counter: a bench for what the procedure asks for. */
export const openBenchForDraft = async (work: Work, draftId: string): Promise<Outcome<OpenedBench, DraftRefusal>> => {
  const draft = await findDraft(work.tx, draftOwnerOf(work.actor), draftId)
  if (draft === undefined) return refuse({ kind: 'draft-not-found' })
  if (draft.filedAs) return refuse({ kind: 'draft-already-filed', dossierId: draft.filedAs })
  const owner = fileOwnerOf(work.actor, draft)
  if (owner?.kind !== 'unit') return refuse({ kind: 'place-missing' })
  const procedure = await findPublished(work, draft.procedureCode, plainDateAt(work.now))
  if (procedure === undefined) return refuse({ kind: 'procedure-not-published' })
  const slots = componentsForCase(procedure, draft.caseKey).map(({ key, name }) => ({ key, name }))
  const { id: benchId } = await openBench(work, { unitId: owner.unitId, subject: { kind: 'filing-draft', id: draft.id }, title: procedure.name, returnTo: `/desk/counter/${draft.id}`, slots, people: peopleOfDraft(draft) })
  return ok({ benchId })
}

/** Papers of a dossier that was received already. */
export const openBenchForDossier = async (work: Work, reference: string): Promise<Outcome<OpenedBench, DossierRefusal>> => {
  const read = await readDossier(work, reference)
  if (!read.ok) return read
  const { dossier } = read.value
  const standing = standingOf(work)
  const no = checkDigitise(dossier, standing)
  const unitId = digitisingUnitOf(dossier, standing)
  if (no !== undefined || unitId === undefined) return refuse(no ?? { kind: 'not-permitted-here' })
  const slots = digitisable(dossier).map(({ serial, name }) => ({ key: String(serial), name }))
  const title = dossier.code === undefined ? dossier.procedure.name : `${dossier.code}: ${dossier.procedure.name}`
  const { id: benchId } = await openBench(work, { unitId, subject: { kind: 'dossier', id: dossier.id }, title, returnTo: `/desk/dossiers/${dossier.code ?? dossier.id}`, slots, people: peopleNamed([], [dossier.applicant.fullName, dossier.submitter.fullName]) })
  return ok({ benchId })
}
