import type { DossierId } from '../../../kernel/ids.ts'
import { ok, type Outcome } from '../../../kernel/outcome.ts'
import { sha256Of } from '../../../platform/storage/sha256.ts'
import type { Work } from '../../../platform/work.ts'
import type { AnswerRecord } from '../../forms/index.ts'
import type { Dossier } from '../domain/dossier.ts'
import type { DossierRefusal } from '../domain/refusal.ts'
import type { AnswerChange, AnswerConflict } from '../domain/draft-conflict.ts'
import { answerField, belongsTo, draftContent, mergeFields, versionOf } from '../domain/supplement-draft.ts'
import { listAnswers } from '../store/dossier-store.ts'
import { keepDraftField, listSupplementDraft, lockSupplementDraft } from '../store/supplement-draft-store.ts'
import { listSupplementFiles } from '../store/supplement-file-store.ts'
import { openSupplement } from './attach-supplement-file.ts'
import { signInOf } from './change-draft.ts'

type Changes = Readonly<Record<string, string>>

/** What the forms asked about were answered at first, question by question. */
const earlierOf = async (work: Work, { id, supplement }: Dossier) => {
  const refs = new Set((supplement?.items ?? []).flatMap((item) => (item.kind === 'answer' ? [item.formRef] : [])))
  const records = (await listAnswers(work.tx, id)).filter(({ revision }) => revision === 1).map(({ record }) => record as AnswerRecord)
  return records.filter(({ formRef }) => refs.has(formRef)).map(({ formRef, answers, pages }) => ({
    formRef,
    answers: { ...answers },
    shown: Object.fromEntries(pages.flatMap(({ lines }) => lines.map(({ questionId, shown }) => [questionId, shown]))),
  }))
}

/** Told to whoever reads the draft before it is sent; a word or a file more is another. */
export const supplementDraftHash = async ({ tx }: Work, dossierId: DossierId): Promise<string> =>
  sha256Of(Buffer.from(draftContent(await listSupplementDraft(tx, dossierId), await listSupplementFiles(tx, dossierId))))

const viewOf = async (work: Work, dossier: Dossier) => {
  const fields = await listSupplementDraft(work.tx, dossier.id)
  const changedAt = fields.map((field) => field.changedAt).sort().at(-1)
  return {
    version: versionOf(fields),
    draftSha256: await supplementDraftHash(work, dossier.id),
    draft: Object.fromEntries(fields.map(({ field, words }) => [field, words])),
    forms: await earlierOf(work, dossier),
    ...(changedAt ? { changedAt } : {}),
  }
}

export type ShownSupplementDraft = Awaited<ReturnType<typeof viewOf>>

export const showSupplementDraft = async (work: Work, dossierId: DossierId): Promise<Outcome<ShownSupplementDraft, DossierRefusal>> => {
  const open = await openSupplement(work, { dossierId })
  return open.ok ? ok(await viewOf(work, open.value)) : open
}

type KeepSupplement = Pick<AnswerChange, 'basedOn' | 'insist' | 'tab'> & { readonly dossierId: DossierId; readonly changes: Changes }
type Conflict = Omit<AnswerConflict, 'formRef'>

/** Field by field as it is typed; nothing is judged before it is sent. What another device changed meanwhile is told, not overwritten. */
export const keepSupplementDraft = async (work: Work, command: KeepSupplement): Promise<Outcome<ShownSupplementDraft & { readonly conflicts?: readonly Conflict[] }, DossierRefusal>> => {
  const { dossierId, changes, ...basis } = command
  const open = await openSupplement(work, { dossierId })
  if (!open.ok) return open
  const items = open.value.supplement?.items ?? []
  const before = await lockSupplementDraft(work.tx, dossierId)
  const shownAtFirst = Object.fromEntries((await earlierOf(work, open.value)).flatMap(({ formRef, answers }) => Object.entries(answers).map(([id, answer]) => [answerField(formRef, id), answer])))
  const belonging = Object.fromEntries(Object.entries(changes).filter(([field]) => belongsTo(items, field)))
  const { fields, conflicts } = mergeFields(before, { ...basis, changes: belonging, shownAtFirst, at: work.now, by: signInOf(work) })
  for (const field of fields) await keepDraftField(work.tx, dossierId, { ...field, changedAt: work.now })
  const view = await viewOf(work, open.value)
  return ok(conflicts.length === 0 ? view : { ...view, conflicts: conflicts.map(({ formRef: _one, ...conflict }) => conflict) })
}
