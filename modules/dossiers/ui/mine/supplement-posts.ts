import { redirect, type ActionFunctionArgs } from 'react-router'
import type { Client } from '../../../../platform/web/client.ts'
import { failForm, readForm, type SentForm } from '../../../../platform/web/form.ts'
import type { Language } from '../../../../platform/web/language.ts'
import { apiOf, languageOf } from '../../../../platform/web/loader.ts'
import type { Problem } from '../../../../platform/web/problem.ts'
import { storedFieldName } from '../../../documents/widgets.tsx'
import { askedFiles, readAsked, sayAnswer } from '../../../forms/widgets.tsx'
import { attachStoredSupplementFile, attachSupplementFile, detachSupplementFile, giveSupplement, keepSupplementDraft, reuseInSupplement } from '../../contract.ts'
import { answerField, fileField, givenByDraft, NOTE_FIELD, otherField, unableField } from '../../domain/supplement-draft.ts'
import { conflictProblem } from '../conflict-problem.ts'
import { keepEach } from '../keep-each.ts'
import { keepFiles } from '../keep-form-files.ts'
import { readBasis } from '../read-basis.ts'
import { addressOf, nameOf } from './say-more.ts'
import { loadSupplement, type Item, type SupplementLoaded } from './supplement-loading.ts'

/** Every field the page showed, as it was left. */
const changesOf = ({ supplement, forms }: SupplementLoaded, sent: SentForm): Record<string, string> => {
  const plain = [NOTE_FIELD, ...supplement.items.flatMap(({ serial }) => [unableField(serial), otherField(serial)])]
  const written = plain.flatMap((field) => (sent.values[field] === undefined ? [] : [[field, sent.values[field][0] ?? ''] as const]))
  const answered = forms.flatMap(({ ref, toFill }) => {
    const prefix = answerField(ref)
    return Object.entries(readAsked(toFill.definition, sent, prefix)).map(([id, answer]) => [`${prefix}${id}`, answer] as const)
  })
  return Object.fromEntries([...written, ...answered])
}

const atField = (item: number, problem: Problem): Problem => ({ ...problem, errors: [{ field: fileField(item), reason: problem.detail }] })

type Upload = { readonly dossierId: string; readonly items: readonly Item[]; readonly sent: SentForm }
type Chosen = { readonly item: number; readonly fileId: string } | { readonly item: number; readonly file: File; readonly index: number }

/** Files stored already by the field (with scripts), then those that came with the form (without). */
const chosenIn = ({ items, sent }: Upload): readonly Chosen[] =>
  items.flatMap(({ serial: item }): readonly Chosen[] => [
    ...sent.all(storedFieldName(fileField(item))).map((fileId) => ({ item, fileId })),
    ...sent.files(fileField(item)).map((file, index) => ({ item, file, index })),
  ])

/** Every file the page sent; those that are refused are told, the others kept. */
const upload = (api: Client, given: Upload): Promise<Problem | undefined> =>
  keepEach(chosenIn(given), async (chosen) => {
    const { item } = chosen
    const params = { dossierId: given.dossierId, item }
    const key = given.sent.idempotencyKey
    const answer =
      'fileId' in chosen
        ? await api(attachStoredSupplementFile, { params: { ...params, fileId: chosen.fileId }, idempotencyKey: `${key}-${chosen.fileId}` })
        : await api(attachSupplementFile, { params, body: new Uint8Array(await chosen.file.arrayBuffer()), fileName: chosen.file.name, idempotencyKey: `${key}-${item}-${chosen.index}` })
    return answer.ok ? undefined : atField(item, answer.problem)
  })

/** The button that takes a file out sends `item|file`. */
const removeAsked = async (api: Client, dossierId: string, sent: SentForm): Promise<Problem | undefined> => {
  const [item, fileId] = sent.text('remove')?.split('|') ?? []
  if (!item || !fileId) return undefined
  const answer = await api(detachSupplementFile, { params: { dossierId, item: Number(item), fileId } })
  return answer.ok ? undefined : answer.problem
}

/** The button of one of one's own papers sends `item|option`. */
const reuseAsked = async (api: Client, dossierId: string, sent: SentForm): Promise<Problem | undefined> => {
  const [item, option] = sent.text('reuse')?.split('|') ?? []
  if (!item || !option) return undefined
  const answer = await api(reuseInSupplement, { params: { dossierId, item: Number(item) }, body: { option }, idempotencyKey: `${sent.idempotencyKey}-reuse-${item}` })
  return answer.ok ? undefined : atField(Number(item), answer.problem)
}

/** What a field holds, as people read it. */
const sayField = ({ forms }: SupplementLoaded, language: Language) => (field: string, text: string): string => {
  const form = forms.find(({ ref }) => field.startsWith(answerField(ref)))
  return form ? sayAnswer(form.toFill, field.slice(answerField(form.ref).length), text)[language] : text
}

/** Keeps everything on the page, whichever button was pressed. */
export const supplementAction = async (args: ActionFunctionArgs) => {
  const loaded = await loadSupplement(args)
  const sent = await readForm(args.request)
  const api = apiOf(args)
  const { dossierId } = loaded.shown.summary
  const names = loaded.forms.flatMap(({ ref, toFill }) => askedFiles(toFill.definition, sent, answerField(ref)))
  const files = await keepFiles(api, names, { sent })
  const kept = await api(keepSupplementDraft, { params: { dossierId }, body: { changes: { ...changesOf(loaded, sent), ...files.answers }, ...readBasis(sent) } })
  if (!kept.ok) return failForm(kept.problem, sent)
  const refused = await keepEach([async () => files.problem, () => upload(api, { dossierId, items: loaded.supplement.items, sent })], (each) => each())
  const problem = refused ?? (await removeAsked(api, dossierId, sent)) ?? (await reuseAsked(api, dossierId, sent))
  if (problem) return failForm(problem, sent)
  const { conflicts } = kept.value
  if (conflicts) return failForm(conflictProblem({ conflicts, language: languageOf(args), say: sayField(loaded, languageOf(args)) }), sent)
  return redirect(addressOf(nameOf(loaded.shown), sent.text('go') === 'check' ? '/bo-sung/kiem-tra' : '/bo-sung'), 303)
}

/** Sends what is kept, once. A second press or a second tab finds it sent; what another device wrote or attached after the page was drawn is shown first. */
export const sendSupplement = async (args: ActionFunctionArgs) => {
  const { shown, supplement, draft } = await loadSupplement(args)
  const sent = await readForm(args.request)
  const { answers, further, ...given } = givenByDraft(supplement.items, draft)
  const answer = await apiOf(args)(giveSupplement, {
    params: { dossierId: shown.summary.dossierId },
    body: { version: Number(sent.text('version') ?? '1'), answers, further, ...given, draftSha256: sent.text('draftSha256') ?? '' },
    idempotencyKey: sent.idempotencyKey,
  })
  if (answer.ok || answer.problem.kind === 'supplement-already-given') return redirect(`${addressOf(nameOf(shown))}?given=1`, 303)
  return failForm(answer.problem, sent)
}
