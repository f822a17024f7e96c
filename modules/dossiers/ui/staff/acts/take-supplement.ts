import type { CallAnswer, Client } from '../../../../../platform/web/client.ts'
import type { SentForm } from '../../../../../platform/web/form.ts'
import type { Problem } from '../../../../../platform/web/problem.ts'
import { uploadFile } from '../../../../documents/contract.ts'
import { storedFieldName } from '../../../../documents/widgets.tsx'
import { readForm, type FormToFill } from '../../../../forms/contract.ts'
import { askedFiles, readAsked } from '../../../../forms/widgets.tsx'
import { attachSupplementAtDesk, takeSupplement } from '../../../contract.ts'
import { answerField, fileField, formsAsked, givenByDraft, NOTE_FIELD, otherField, unableField } from '../../../domain/supplement-draft.ts'
import { keepFiles } from '../../keep-form-files.ts'
import { readPapersTaken } from './read-items.ts'
import type { Command, Sending } from './send-act.ts'

type Item = { readonly serial: number; readonly kind: 'component' | 'answer' | 'other'; readonly formRef?: string; readonly questionId?: string }

/** An item as the form carries it: `3|answer|applicant-v1|street`. */
export const itemField = ({ serial, kind, formRef = '', questionId = '' }: Item): string => [String(serial), kind, formRef, questionId].join('|')

const KINDS = ['component', 'answer', 'other'] as const

export const itemsSent = (sent: SentForm): readonly Item[] =>
  sent.all('item').flatMap((text) => {
    const [serial = '', named = '', formRef = '', questionId = ''] = text.split('|')
    const kind = KINDS.find((each) => each === named)
    return kind ? [{ serial: Number(serial), kind, ...(formRef === '' ? {} : { formRef }), ...(questionId === '' ? {} : { questionId }) }] : []
  })

const atField = (field: string, problem: Problem): Problem => ({ ...problem, errors: [{ field, reason: problem.detail }] })

type Failed = { readonly ok: false; readonly problem: Problem }
const failed = (problem: Problem): Failed => ({ ok: false, problem })

const deskOf = (sent: SentForm): string => sent.text('desk') ?? ''

/** Ids of the scans of one item: stored by the field already, or come with the form. */
const scansOf = async (api: Client, sent: SentForm, field: string): Promise<{ readonly ok: true; readonly ids: readonly string[] } | Failed> => {
  const ids = [...sent.all(storedFieldName(field))]
  for (const [index, file] of sent.files(field).entries()) {
    const kept = await api(uploadFile, { query: { unitId: deskOf(sent) }, body: new Uint8Array(await file.arrayBuffer()), fileName: file.name, idempotencyKey: `${sent.idempotencyKey}-${field}-${String(index)}` })
    if (!kept.ok) return failed(atField(field, kept.problem))
    ids.push(kept.value.id)
  }
  return { ok: true, ids }
}

/** Beside their items, as the applicant's own would lie there; once is enough, however often it is sent. */
const attachScans = async ({ api, sent, dossierId }: Sending, items: readonly Item[]): Promise<Problem | undefined> => {
  for (const { serial: item } of items) {
    const field = fileField(item)
    const scans = await scansOf(api, sent, field)
    if (!scans.ok) return scans.problem
    for (const fileId of scans.ids) {
      const attached = await api(attachSupplementAtDesk, { params: { dossierId, item, fileId }, idempotencyKey: `${sent.idempotencyKey}-${fileId}` })
      if (!attached.ok) return atField(field, attached.problem)
    }
  }
  return undefined
}

type Answered = { readonly ok: true; readonly draft: Readonly<Record<string, string>> } | Failed

/** Answers of the forms by the names of their fields, files among them. */
const answersOf = async ({ api, sent }: Sending, items: readonly Item[]): Promise<Answered> => {
  const draft: Record<string, string> = {}
  for (const ref of formsAsked(items)) {
    const form: CallAnswer<FormToFill> = await api(readForm, { params: { formRef: ref } })
    if (!form.ok) return form
    const prefix = answerField(ref)
    for (const [id, text] of Object.entries(readAsked(form.value.definition, sent, prefix))) draft[`${prefix}${id}`] = text
    const files = await keepFiles(api, askedFiles(form.value.definition, sent, prefix), { sent, unitId: deskOf(sent) })
    if (files.problem) return failed(files.problem)
    Object.assign(draft, files.answers)
  }
  return { ok: true, draft }
}

/** A draft that is written and given in one press: what the citizen's pages keep field by field. */
export const takeAtDesk: Command = async (sending) => {
  const { api, sent, dossierId, version } = sending
  const items = itemsSent(sent)
  const answered = await answersOf(sending, items)
  if (!answered.ok) return answered
  const problem = await attachScans(sending, items)
  if (problem) return failed(problem)
  const words = [NOTE_FIELD, ...items.flatMap(({ serial }) => [unableField(serial), otherField(serial)])]
  const given = givenByDraft(items, { ...Object.fromEntries(words.map((field) => [field, sent.text(field) ?? ''])), ...answered.draft })
  return api(takeSupplement, { params: { dossierId }, body: { version, components: readPapersTaken(sent.values), ...given }, idempotencyKey: sent.idempotencyKey })
}
