// NĐ 61/2018 articles 15.3 and 19.4: the applicant answers exactly what was asked; what was first handed in stays as it was.
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { freezeAnswers, getForm, type AnswerRecord, type AnswersRefusal } from '../../forms/index.ts'
import { notify } from '../../notifications/index.ts'
import { whyNot } from '../domain/abilities.ts'
import type { SupplementItem } from '../domain/dossier-parts.ts'
import type { Dossier } from '../domain/dossier.ts'
import type { AnswerGiven } from '../domain/event.ts'
import type { DossierRefusal } from '../domain/refusal.ts'
import { decideGiveSupplement, type SupplementAnswers } from '../domain/supplement.ts'
import { insertAnswers, listAnswers } from '../store/dossier-store.ts'
import { removeSupplementDraft } from '../store/supplement-draft-store.ts'
import { listSupplementFiles, removeSupplementFiles } from '../store/supplement-file-store.ts'
import { actOnDossier, type OnDossier } from './act-on-dossier.ts'
import { restartReceptionClock } from './hold.ts'
import { supplementDraftHash } from './keep-supplement-draft.ts'
import { noteReuse } from './note-reuse.ts'
import { underOwnFiles } from './own-file-answers.ts'
import { tellApplicant } from './tell-applicant.ts'

export type GiveSupplement = OnDossier & {
  readonly components: readonly { readonly item: number; readonly originals: number; readonly copies: number }[]
  readonly answers: readonly { readonly item: number; readonly answer: string }[]
  readonly unable: readonly { readonly item: number; readonly words: string }[]
  /** Questions nobody answered before, which the corrected answers bring about. */
  readonly further?: readonly { readonly formRef: string; readonly questionId: string; readonly answer: string }[]
  readonly note?: string
  /** The draft as it was read before sending. */
  readonly draftSha256?: string
}

export type SupplementRefusal = DossierRefusal | AnswersRefusal

type AnswerItem = Extract<SupplementItem, { kind: 'answer' }>

/** The whole form frozen anew with the corrected answers, so that the same rules judge them. */
const refrozen = async (work: Work, dossier: Dossier, { answers, further = [] }: Pick<GiveSupplement, 'answers' | 'further'>): Promise<Outcome<readonly AnswerRecord[], AnswersRefusal>> => {
  const items = (dossier.supplement?.items ?? []).filter((item): item is AnswerItem => item.kind === 'answer')
  const given = items.flatMap((item) => answers.filter((answer) => answer.item === item.serial && answer.answer.trim() !== '').map(({ answer }) => ({ ...item, answer })))
  if (given.length === 0) return ok([])
  const first = (await listAnswers(work.tx, dossier.id)).filter(({ revision }) => revision === 1).map(({ record }) => record as AnswerRecord)
  const records: AnswerRecord[] = []
  for (const record of first) {
    const corrected = given.filter(({ formRef }) => formRef === record.formRef)
    if (corrected.length === 0) continue
    // What was answered before and not asked for again stays as it was, whatever came with the post.
    const brought = further.filter(({ formRef, questionId }) => formRef === record.formRef && record.answers[questionId] === undefined)
    const changes = Object.fromEntries([...brought, ...corrected].map(({ questionId, answer }) => [questionId, answer]))
    const form = await getForm(work, record.formRef)
    const frozen = await freezeAnswers(work, form, { ...record.answers, ...(await underOwnFiles(work, form, changes)) })
    if (!frozen.ok) return frozen
    records.push(frozen.value)
  }
  return ok(records)
}

const shownIn = (records: readonly AnswerRecord[], { formRef, questionId }: AnswerItem): string | undefined =>
  records.find((record) => record.formRef === formRef)?.pages.flatMap(({ lines }) => lines).find((line) => line.questionId === questionId)?.shown.vi

const answersOf = (dossier: Dossier, answers: GiveSupplement['answers'], records: readonly AnswerRecord[]): readonly AnswerGiven[] =>
  answers.flatMap(({ item, answer }) => {
    const asked = dossier.supplement?.items.find(({ serial }) => serial === item)
    if (asked?.kind !== 'answer') return [{ item, formRef: '', questionId: '', question: '', answer, shown: answer }]
    return [{ item, formRef: asked.formRef, questionId: asked.questionId, question: asked.question, answer, shown: shownIn(records, asked) ?? answer }]
  })

const givenOf = async (work: Work, dossier: Dossier, command: GiveSupplement): Promise<Omit<SupplementAnswers, 'answers'>> => {
  const files = await listSupplementFiles(work.tx, dossier.id)
  const counted = new Map(command.components.map((each) => [each.item, each]))
  const items = [...new Set([...files.map(({ item }) => item), ...counted.keys()])].sort((a, b) => a - b)
  return {
    components: items.map((item) => {
      const beside = files.filter((file) => file.item === item)
      const reused = beside.flatMap((file) => file.reused ?? [])
      return {
        item,
        originals: counted.get(item)?.originals ?? 0,
        copies: counted.get(item)?.copies ?? 0,
        files: beside.map(({ fileId, name }) => ({ fileId, name })),
        ...(reused.length > 0 ? { reused } : {}),
      }
    }),
    unable: command.unable,
    ...(command.note ? { note: command.note } : {}),
  }
}

const tellOfficer = async (work: Work, { holder, code, id }: Dossier): Promise<void> => {
  if (!holder?.assigneeId) return
  await notify(work, { officialId: holder.assigneeId, template: 'supplement-received', params: { code: code ?? '', procedure: '' }, about: { kind: 'dossier', id } })
}

/** From the portal or over the counter; every item at once, so that the one request has one answer. */
export const giveSupplement = async (work: Work, command: GiveSupplement): Promise<Outcome<Dossier, SupplementRefusal>> => {
  const given = await actOnDossier<SupplementRefusal>(work, command, async (dossier, standing) => {
    const no = whyNot('give-supplement', dossier, standing)
    if (no) return refuse(no)
    if (command.draftSha256 !== undefined && command.draftSha256 !== (await supplementDraftHash(work, dossier.id))) return refuse({ kind: 'supplement-changed' })
    const records = await refrozen(work, dossier, command)
    if (!records.ok) return records
    const decided = decideGiveSupplement(dossier, standing, { ...(await givenOf(work, dossier, command)), answers: answersOf(dossier, command.answers, records.value) })
    if (!decided.ok) return decided
    await insertAnswers(work.tx, dossier.id, { records: records.value, revision: 2 })
    await removeSupplementFiles(work.tx, dossier.id)
    await removeSupplementDraft(work.tx, dossier.id)
    if (dossier.supplement?.stage === 'reception') await restartReceptionClock(work, dossier)
    return decided
  })
  if (!given.ok) return given
  await noteReuse(work, given.value)
  // The clock stands until the office has accepted it: no date is promised before.
  await tellApplicant(work, given.value, { template: 'supplement-received', params: { dueAt: '' } })
  await tellOfficer(work, given.value)
  return given
}
