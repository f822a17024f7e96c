import type { DossierId } from '../../../kernel/ids.ts'
import { ok, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import type { AnswerRecord } from '../../forms/index.ts'
import type { Dossier } from '../domain/dossier.ts'
import type { DossierRefusal } from '../domain/refusal.ts'
import { belongsTo } from '../domain/supplement-draft.ts'
import { listAnswers } from '../store/dossier-store.ts'
import { keepDraftField, listSupplementDraft } from '../store/supplement-draft-store.ts'
import { openSupplement } from './attach-supplement-file.ts'

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

const viewOf = async (work: Work, dossier: Dossier) => {
  const fields = await listSupplementDraft(work.tx, dossier.id)
  const changedAt = fields.map((field) => field.changedAt).sort().at(-1)
  return {
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

/** Field by field as it is typed; nothing is judged before it is sent. */
export const keepSupplementDraft = async (work: Work, { dossierId, changes }: { readonly dossierId: DossierId; readonly changes: Changes }): Promise<Outcome<ShownSupplementDraft, DossierRefusal>> => {
  const open = await openSupplement(work, { dossierId })
  if (!open.ok) return open
  const items = open.value.supplement?.items ?? []
  for (const [field, words] of Object.entries(changes)) if (belongsTo(items, field)) await keepDraftField(work.tx, dossierId, { field, words, changedAt: work.now })
  return ok(await viewOf(work, open.value))
}
