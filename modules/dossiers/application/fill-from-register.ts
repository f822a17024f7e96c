// NĐ 45/2020 Đ4, NĐ 42/2022 Đ15; NĐ 13/2023 Đ3: only whom the draft in hand names, for this draft, and by whoever fills it in.
import { plainDateAt } from '../../../kernel/plain-date.ts'
import type { UnitId } from '../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { APPLICANT_FORM_REF } from '../../forms/index.ts'
import { keepRegisteredRepresentative, lookUpEnterprise, lookUpPerson, type LookedUp, type RegisteredEnterprise, type RegisteredPerson, type RegisterMatter, type RegisterRefusal } from '../../identity/index.ts'
import { findPublished } from '../../procedures/index.ts'
import type { DraftRefusal } from '../domain/draft-refusal.ts'
import type { FilingDraft, RegisterSubject } from '../domain/filing-draft.ts'
import { fillFromTold } from '../domain/registered-answers.ts'
import { findDraft } from '../store/draft-store.ts'
import { keepDraft } from './change-draft.ts'
import { draftOwnerOf } from './draft-owner.ts'
import { underOwnIdentity } from './prefill-answers.ts'
import { findProcedureForm } from './procedure-form.ts'
import { toldOfEnterprise, toldOfPerson, toldOnForm } from './told-by-register.ts'

export type FillFromRegister = { readonly draftId: string; readonly who: RegisterSubject }
export type AskedRegister = { readonly register: 'population' | 'business'; readonly number: string; readonly looked: LookedUp<RegisteredPerson & RegisteredEnterprise> }

const openDraftOf = async (work: Work, draftId: string): Promise<Outcome<FilingDraft, DraftRefusal>> => {
  const draft = await findDraft(work.tx, draftOwnerOf(work.actor), draftId)
  if (!draft) return refuse({ kind: 'draft-not-found' })
  return draft.filedAs ? refuse({ kind: 'draft-already-filed', dossierId: draft.filedAs }) : ok(draft)
}

/** The unit the draft is open at: where it is to be received, else the official's own desk. */
const unitOf = ({ actor }: Work, { place }: FilingDraft): { readonly unitId?: UnitId } => {
  const unitId = place?.receivingUnitId ?? (actor.kind === 'staff' ? actor.roles.find(({ role }) => role === 'one-stop-officer')?.unitId : undefined)
  return actor.kind === 'staff' && unitId ? { unitId } : {}
}

type Answers = Readonly<Record<string, string>>
const answersOf = async (work: Work, draft: FilingDraft): Promise<Answers> => (await underOwnIdentity(work, { [APPLICANT_FORM_REF]: {}, ...draft.answers }))[APPLICANT_FORM_REF] ?? {}

/** Outside any transaction: the register may take its time. */
export const askRegister = async (work: Work, { draftId, who }: FillFromRegister): Promise<Outcome<AskedRegister, DraftRefusal | RegisterRefusal>> => {
  const found = await openDraftOf(work, draftId)
  if (!found.ok) return found
  const draft = found.value
  const procedure = await findPublished(work, draft.procedureCode, plainDateAt(work.now))
  if (!procedure) return refuse({ kind: 'procedure-not-published' })
  const answers = await answersOf(work, draft)
  const about: RegisterMatter = { kind: 'filing-draft', id: draft.id, label: procedure.name, procedureCode: procedure.code }
  if (who === 'enterprise') {
    const number = (answers['enterpriseCode'] ?? '').replaceAll(/[\s.]/g, '')
    const looked = await lookUpEnterprise(work, { about, registrationNumber: number, ...unitOf(work, draft) })
    return looked.ok ? ok({ register: 'business', number, looked: looked.value as AskedRegister['looked'] }) : looked
  }
  const number = (answers[`${who}.personalIdNumber`] ?? '').replaceAll(/[\s.-]/g, '')
  const person = { personalIdNumber: number, fullName: answers[`${who}.fullName`] ?? '', bornOn: answers[`${who}.bornOn`] ?? '' }
  const looked = await lookUpPerson(work, { purpose: 'fill-form', about, person, ...unitOf(work, draft) })
  return looked.ok ? ok({ register: 'population', number, looked: looked.value as AskedRegister['looked'] }) : looked
}

type Told = Readonly<Record<string, Answers>>

const toldOf = async (work: Work, { draft, who, answers }: { readonly draft: FilingDraft; readonly who: RegisterSubject; readonly answers: Answers }, facts: Partial<RegisteredPerson & RegisteredEnterprise>): Promise<Told> => {
  if (who === 'enterprise') return { [APPLICANT_FORM_REF]: await toldOfEnterprise(work, facts) }
  const told = await toldOfPerson(work, facts, { who, withPlace: who === 'submitter' && answers['applicantKind'] !== 'enterprise' })
  const procedure = who === 'submitter' ? await findPublished(work, draft.procedureCode, plainDateAt(work.now)) : undefined
  const form = procedure && (await findProcedureForm(work, procedure))
  return { [APPLICANT_FORM_REF]: told, ...(form ? { [form.ref]: toldOnForm(form, facts, answers['submitter.fullName'] ?? '') } : {}) }
}

/** Fills in what is empty, marks what the register says likewise, and remembers how the look-up ended. */
export const keepRegisterAnswer = async (work: Work, { draftId, who }: FillFromRegister, { register, number, looked }: AskedRegister): Promise<Outcome<FilingDraft, DraftRefusal>> => {
  const found = await openDraftOf(work, draftId)
  if (!found.ok) return found
  const draft = found.value
  const { answer, answeredAt: at } = looked
  const asked = { ...draft.asked, [who]: { register, number, at, outcome: answer.kind } }
  if (answer.kind !== 'found') {
    const kept = await keepDraft(work, draftId, { asked })
    return kept.ok ? ok(kept.value.draft) : kept
  }
  const answers = await answersOf(work, draft)
  if (who === 'enterprise') await keepRegisteredRepresentative(work, { enterprise: answer.value, personalIdNumber: answers['submitter.personalIdNumber'] ?? '' })
  const told = await toldOf(work, { draft, who, answers }, answer.value)
  const filled = Object.entries(told).map(([ref, texts]) => [ref, fillFromTold({ answers: draft.answers[ref] ?? {}, told: texts, register, at })] as const)
  const kept = await keepDraft(work, draftId, {
    asked,
    registered: { ...draft.registered, ...Object.fromEntries(filled.map(([ref, { registered }]) => [ref, { ...draft.registered?.[ref], ...registered }])) },
    answers: Object.fromEntries(filled.map(([ref, each]) => [ref, each.answers])),
  })
  return kept.ok ? ok(kept.value.draft) : kept
}
