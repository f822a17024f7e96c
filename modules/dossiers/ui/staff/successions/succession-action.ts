import type { ActionFunctionArgs } from 'react-router'
import { failForm, readForm, type SentForm } from '../../../../../platform/web/form.ts'
import { apiOf, languageOf } from '../../../../../platform/web/loader.ts'
import { chooseMessages } from '../../../../../platform/web/messages.ts'
import type { AnswerOf } from '../../../../../platform/web/contract.ts'
import { moveToHeir, previewMoveToHeir } from '../../../contract.ts'
import { successionMessages } from './words.ts'

type Item = { readonly dossierId: string; readonly version: number; readonly name: string }

export type LookAhead = { readonly kind: 'preview'; readonly values: SentForm['values']; readonly toUnitId: string; readonly names: Readonly<Record<string, string>> } & AnswerOf<typeof previewMoveToHeir>
export type MovedOutcomes = { readonly kind: 'moved'; readonly outcomes: readonly { readonly name: string; readonly refused?: string }[] }

/** Of a row's box: which dossier, the version that was read, its name for the answer. */
export const itemValue = ({ dossierId, version, name }: Item): string => `${dossierId}|${version}|${name}`

const itemsOf = (sent: SentForm): readonly Item[] =>
  sent.all('item').map((text) => {
    const [dossierId = '', version = '', ...name] = text.split('|')
    return { dossierId, version: Number(version), name: name.join('|') }
  })

const missing = (detail: string, sent: SentForm, field?: string) => failForm({ type: '/problems/invalid', title: detail, status: 422, kind: 'nothing-chosen', detail, ...(field ? { errors: [{ field, reason: detail }] } : {}) }, sent)

/** Looking ahead or moving, of one divided unit at a time. */
export const successionAction = async (args: ActionFunctionArgs) => {
  const sent = await readForm(args.request)
  const language = languageOf(args)
  const m = chooseMessages(successionMessages, language)
  const items = itemsOf(sent)
  const [fromUnitId, toUnitId] = [sent.text('fromUnitId') ?? '', sent.text('toUnitId') ?? '']
  if (items.length === 0) return missing(m.noneChosen, sent)
  if (toUnitId === '') return missing(m.heirMissing, sent, 'toUnitId')
  const names = Object.fromEntries(items.map(({ dossierId, name }) => [dossierId, name]))
  if (sent.text('do') === 'preview') {
    const shown = await apiOf(args)(previewMoveToHeir, { body: { fromUnitId, toUnitId, dossierIds: items.map(({ dossierId }) => dossierId) }, idempotencyKey: sent.idempotencyKey })
    return shown.ok ? ({ kind: 'preview', values: sent.values, toUnitId, names, ...shown.value } satisfies LookAhead) : failForm(shown.problem, sent)
  }
  const moved = await apiOf(args)(moveToHeir, {
    body: { fromUnitId, toUnitId, items: items.map(({ dossierId, version }) => ({ dossierId, version })), words: sent.text('words') ?? '' },
    idempotencyKey: sent.idempotencyKey,
  })
  if (!moved.ok) return failForm(moved.problem, sent)
  const outcomes = moved.value.items.map(({ dossierId, refusal }) => ({ name: names[dossierId] ?? '', ...(refusal ? { refused: refusal[language] } : {}) }))
  return { kind: 'moved', outcomes } satisfies MovedOutcomes
}
