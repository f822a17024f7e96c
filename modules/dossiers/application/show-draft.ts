import type { PersonId } from '../../../kernel/ids.ts'
import { plainDateAt } from '../../../kernel/plain-date.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { answerPagesOf, APPLICANT_FORM_REF, evaluateAnswers, getForm } from '../../forms/index.ts'
import { getPerson, mayActFor } from '../../identity/index.ts'
import { componentsForCase, findPublished, type ProcedureVersion } from '../../procedures/index.ts'
import type { DraftRefusal } from '../domain/draft-refusal.ts'
import { declaredInForm } from '../domain/conditional-component.ts'
import { EMPTY_COMPONENT, type FilingDraft } from '../domain/filing-draft.ts'
import { findDraft, listOpenDrafts } from '../store/draft-store.ts'
import { postFaults } from './check-post.ts'
import { viewConfirmation } from './confirm-filing.ts'
import { draftOwnerOf } from './draft-owner.ts'
import { listFilingPlaces, type NamedPlace } from './filing-places.ts'
import { listProvenQuestions } from './prefill-answers.ts'
import { viewProcedureForm } from './procedure-form.ts'
import { viewRegister } from './view-register.ts'
import { similarToDraft, type SimilarDossier } from './similar-to-draft.ts'

/** The applicant page as filled in, and what it still needs: the same judgement filing makes. */
const judgedOf = async (work: Work, draft: FilingDraft) => {
  const answers = draft.answers[APPLICANT_FORM_REF] ?? {}
  const evaluation = await evaluateAnswers(work, await getForm(work, APPLICANT_FORM_REF), answers)
  return {
    declared: answerPagesOf(evaluation).map(({ title, lines }) => ({ title, lines: [...lines] })),
    faults: [...evaluation.faults.map(({ questionId, text }) => ({ field: questionId, reason: text })), ...(await postFaults(work, draft.procedureCode, answers))],
  }
}

const componentsOf = (draft: FilingDraft, procedure: ProcedureVersion) => {
  const asked = componentsForCase(procedure, draft.caseKey)
  const declared = declaredInForm(asked)
  return asked.map(({ key, name, originals, copies, electronicForm, templates }) => ({
    key,
    name,
    asked: { originals, copies, electronicForm },
    ...(declared?.key === key ? { declared: true } : {}),
    templates,
    ...(draft.components[key] ?? EMPTY_COMPONENT),
  }))
}

const viewOf = async (work: Work, draft: FilingDraft, procedure: ProcedureVersion) => ({
  draftId: draft.id,
  version: draft.version,
  procedure: { code: procedure.code, name: procedure.name, channels: [...new Set(procedure.channels.map(({ kind }) => kind))] },
  cases: procedure.cases.filter((each) => each.role === 'alternative').map(({ key, name }) => ({ key, name })),
  ...(draft.caseKey ? { caseKey: draft.caseKey } : {}),
  ...(draft.place ? { place: draft.place } : {}),
  ...(draft.levyClaim ? { levyClaim: draft.levyClaim } : {}),
  answers: { ...draft.answers[APPLICANT_FORM_REF] },
  proven: await listProvenQuestions(work),
  components: componentsOf(draft, procedure),
  ...(await judgedOf(work, draft)),
  ...(await viewConfirmation(work, procedure, draft)),
  ...(await viewProcedureForm(work, draft, procedure)),
  register: await viewRegister(work, draft),
  changedAt: draft.changedAt,
  ...(draft.filedAs ? { filedAs: draft.filedAs } : {}),
})

export type ShownDraft = Awaited<ReturnType<typeof viewOf>> & { readonly similar?: readonly SimilarDossier[] }

/** A draft with what its procedure asks for today. */
export const viewDraft = async (work: Work, draft: FilingDraft): Promise<Outcome<ShownDraft, DraftRefusal>> => {
  const procedure = await findPublished(work, draft.procedureCode, plainDateAt(work.now))
  return procedure ? ok(await viewOf(work, draft, procedure)) : refuse({ kind: 'procedure-not-published' })
}

export const showDraft = async (work: Work, draftId: string): Promise<Outcome<ShownDraft, DraftRefusal>> => {
  const draft = await findDraft(work.tx, draftOwnerOf(work.actor), draftId)
  if (!draft) return refuse({ kind: 'draft-not-found' })
  const shown = await viewDraft(work, draft)
  return shown.ok ? ok({ ...shown.value, ...(await similarToDraft(work, draft)) }) : shown
}

/** Whom an official fills it in for: what was typed so far. */
const personNamed = ({ answers, owner }: FilingDraft): { readonly personName?: string } => {
  const name = answers[APPLICANT_FORM_REF]?.['submitter.fullName']
  return owner.kind === 'official' && name ? { personName: name } : {}
}

type ForWhom = { readonly actingFor?: PersonId; readonly applicantName?: string }

const NAMES: Readonly<Record<string, string>> = { 'on-behalf': 'applicant.fullName', enterprise: 'enterpriseName' }

/** Whom the applicant page names so far, when it is not the citizen. */
const namedIn = ({ answers }: FilingDraft): ForWhom => {
  const given = answers[APPLICANT_FORM_REF] ?? {}
  const applicantName = given[NAMES[given['applicantKind'] ?? ''] ?? '']?.trim()
  return applicantName ? { applicantName } : {}
}

/** For whom a citizen fills it in; undefined when they may act for the one they chose no more: nobody goes on with such a draft. */
const forWhom = async (work: Work, draft: FilingDraft): Promise<ForWhom | undefined> => {
  const { actingFor, procedureCode } = draft
  if (work.actor.kind !== 'citizen') return {}
  if (actingFor === undefined) return namedIn(draft)
  const ground = await mayActFor(work, actingFor, procedureCode)
  return ground && { actingFor, applicantName: (await getPerson(work, actingFor)).name }
}

/** Open drafts of the actor; one whose procedure is published no more is left out. */
export const listMyDrafts = async (work: Work) => {
  const drafts = await listOpenDrafts(work.tx, draftOwnerOf(work.actor))
  const items = []
  for (const draft of drafts) {
    const procedure = await findPublished(work, draft.procedureCode, plainDateAt(work.now))
    const whom = await forWhom(work, draft)
    if (procedure && whom) items.push({ draftId: draft.id, procedureCode: draft.procedureCode, procedureName: procedure.name, ...personNamed(draft), ...whom, changedAt: draft.changedAt })
  }
  return items
}

/** What was typed and not filed yet, for whoever typed it (NĐ 13/2023 Đ9.3). */
export const draftsTyped = async (work: Work) =>
  (await listOpenDrafts(work.tx, draftOwnerOf(work.actor))).map(({ procedureCode, place, levyClaim, answers, createdAt, changedAt }) => ({ procedureCode, place, answers, ...(levyClaim ? { levyClaim } : {}), createdAt, changedAt }))

export const listPlaces = async (work: Work, procedureCode: string): Promise<Outcome<readonly NamedPlace[], DraftRefusal>> => {
  const procedure = await findPublished(work, procedureCode, plainDateAt(work.now))
  return procedure?.state === 'public' ? ok(await listFilingPlaces(work, procedure)) : refuse({ kind: 'procedure-not-published' })
}
