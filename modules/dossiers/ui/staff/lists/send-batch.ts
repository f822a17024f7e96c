import type { ActionFunctionArgs } from 'react-router'
import type { CallAnswer, Client } from '../../../../../platform/web/client.ts'
import { failForm, readForm, type SentForm } from '../../../../../platform/web/form.ts'
import { apiOf, languageOf } from '../../../../../platform/web/loader.ts'
import { chooseMessages } from '../../../../../platform/web/messages.ts'
import { approveDossiers, assignDossier, handOverWork, sendBackDossier } from '../../../contract.ts'
import { listMessages, type ListWords } from './words.ts'

export type Chosen = { readonly dossierId: string; readonly version: number; readonly name: string }
export type BatchAct = 'approve' | 'send-back' | 'assign' | 'hand-over-work'
export type Batch = { readonly act: BatchAct; readonly outcomes: readonly { readonly name: string; readonly refused?: string }[] }

/** A row's box carries which dossier, the version that was read, and its name for the answer. */
export const chosenValue = ({ dossierId, version, name }: Chosen): string => `${dossierId}|${version}|${name}`

const chosenOf = (sent: SentForm): readonly Chosen[] =>
  sent.all('item').map((text) => {
    const [dossierId = '', version = '', ...name] = text.split('|')
    return { dossierId, version: Number(version), name: name.join('|') }
  })

const toOutcome = (name: string, answer: CallAnswer<unknown>) => (answer.ok ? { name } : { name, refused: answer.problem.detail })

type Sending = { readonly api: Client; readonly sent: SentForm; readonly chosen: readonly Chosen[]; readonly language: 'vi' | 'en' }

const approveMany = async ({ api, sent, chosen, language }: Sending): Promise<Batch['outcomes'] | CallAnswer<never>> => {
  const note = sent.text('note')
  const answer = await api(approveDossiers, {
    body: { items: chosen.map(({ dossierId, version }) => ({ dossierId, version })), ...(note ? { note } : {}), ...(sent.text('issue') === 'yes' ? { issue: true } : {}) },
    idempotencyKey: sent.idempotencyKey,
  })
  if (!answer.ok) return answer
  const names = new Map(chosen.map(({ dossierId, name }) => [dossierId, name]))
  return answer.value.items.map(({ dossierId, refusal }) => ({ name: names.get(dossierId) ?? '', ...(refusal ? { refused: refusal[language] } : {}) }))
}

/** One after the other, each with its own key: a repeated press does none of them twice. */
const eachOf = async (chosen: readonly Chosen[], send: (one: Chosen, index: number) => Promise<CallAnswer<unknown>>): Promise<Batch['outcomes']> => {
  const outcomes = []
  for (const [index, one] of chosen.entries()) outcomes.push(toOutcome(one.name, await send(one, index)))
  return outcomes
}

const sendBackMany = ({ api, sent, chosen }: Sending) =>
  eachOf(chosen, ({ dossierId, version }, index) =>
    api(sendBackDossier, { params: { dossierId }, body: { version, reason: sent.text('reason') ?? '' }, idempotencyKey: `${sent.idempotencyKey}-${index}` }),
  )

const assignMany = ({ api, sent, chosen }: Sending) =>
  eachOf(chosen, ({ dossierId, version }, index) =>
    api(assignDossier, { params: { dossierId }, body: { version, officialId: sent.text('officialId') ?? '' }, idempotencyKey: `${sent.idempotencyKey}-${index}` }),
  )

const handOverMany = ({ api, sent, chosen }: Sending) =>
  eachOf(chosen, ({ dossierId, version }, index) =>
    api(handOverWork, { params: { dossierId }, body: { version, officialId: sent.text('officialId') ?? '', words: sent.text('words') ?? '' }, idempotencyKey: `${sent.idempotencyKey}-${index}` }),
  )

const ACTS = { approve: approveMany, 'send-back': sendBackMany, assign: assignMany, 'hand-over-work': handOverMany } as const
const isAct = (text: string | undefined): text is BatchAct => text !== undefined && Object.hasOwn(ACTS, text)

/** What is missing, and in which field where there is one. */
const nothingToSend = (m: ListWords, sent: SentForm, chosen: readonly Chosen[]): readonly [detail: string, field?: string] | undefined => {
  if (chosen.length === 0) return [m.noneChosen]
  const act = sent.text('do')
  if ((act === 'assign' || act === 'hand-over-work') && !sent.text('officialId')) return [m.officialMissing, 'officialId']
  return act === 'hand-over-work' && !sent.text('words') ? [m.handOverReasonMissing, 'words'] : undefined
}

/** An act on several: each succeeds or is refused on its own, and the page says which. */
export const batchAction = async (args: ActionFunctionArgs) => {
  const sent = await readForm(args.request)
  const language = languageOf(args)
  const act = sent.text('do')
  if (!isAct(act)) throw new Error(`unknown action ${act ?? ''}`)
  const chosen = chosenOf(sent)
  const missing = nothingToSend(chooseMessages(listMessages, language), sent, chosen)
  if (missing) {
    const [detail, field] = missing
    return failForm({ type: '/problems/invalid', title: detail, status: 422, kind: 'nothing-chosen', detail, ...(field ? { errors: [{ field, reason: detail }] } : {}) }, sent)
  }
  const done = await ACTS[act]({ api: apiOf(args), sent, chosen, language })
  return 'ok' in done ? failForm(done.ok ? { type: '', title: '', status: 500, kind: '', detail: '' } : done.problem, sent) : ({ act, outcomes: done } satisfies Batch)
}
