import { redirect, type ActionFunctionArgs } from 'react-router'
import { showToast } from '../../../../design-system/staff/toast.tsx'
import { failForm, readForm, type SentForm } from '../../../../platform/web/form.ts'
import { apiOf, languageOf, valueOf } from '../../../../platform/web/loader.ts'
import { chooseMessages } from '../../../../platform/web/messages.ts'
import type { Problem } from '../../../../platform/web/problem.ts'
import { showFilingDraft } from '../../../dossiers/contract.ts'
import { askRegisterPressed, removeAsked, reuseAsked, uploadChosen } from '../../../dossiers/widgets.tsx'
import { acceptReception, keepReception, recordGuidance } from '../../contract-counter.ts'
import { inTurn } from './in-turn.ts'
import { receptionAddress } from './reception-address.ts'
import { keptOf, type Kept } from './keep-typed.ts'
import { counterMessages } from './words.ts'

type Api = ReturnType<typeof apiOf>

/** Every field of the page in one change, as each of them would be kept by itself. */
export const wholeOf = (sent: SentForm): Kept => {
  const form = new FormData()
  for (const [name, values] of Object.entries(sent.values)) form.set(name, values[0] ?? '')
  const parts = Object.keys(sent.values).map((name) => keptOf(form, name)).filter((kept) => kept !== undefined)
  const merged = (of: 'fields' | 'answers' | 'counts') => Object.assign({}, ...parts.map((kept) => kept[of] ?? {})) as Record<string, never>
  const place = parts.find((kept) => kept.place !== undefined)?.place
  const caseKey = parts.find((kept) => kept.caseKey !== undefined)?.caseKey
  return { fields: { sameFilingSeen: '', slipAsked: '', ...merged('fields') }, answers: merged('answers'), counts: merged('counts'), ...(place === undefined ? {} : { place }), ...(caseKey === undefined ? {} : { caseKey }) }
}

const wrongCounts = (sent: SentForm, reason: string): Problem | undefined => {
  const wrong = Object.entries(sent.values).filter(([name, [value = '']]) => /^(originals|copies)-/.test(name) && !/^\d{0,3}$/.test(value))
  if (wrong.length === 0) return undefined
  return { type: '/problems/invalid', title: reason, status: 422, kind: 'not-a-count', detail: reason, errors: wrong.map(([field]) => ({ field, reason })) }
}

const accept = async (api: Api, draftId: string, sent: SentForm) => {
  const accepted = await api(acceptReception, { params: { draftId }, body: {}, idempotencyKey: sent.idempotencyKey })
  if (!accepted.ok) return failForm(accepted.problem, sent)
  const { dossierId, code = '', slip, immediate, moneyReceiptId } = accepted.value
  if (slip) globalThis.open?.(`/api/dossiers/${dossierId}/slip`, '_blank', 'noopener')
  if (immediate) return redirect(`/desk/counter/at-once/${dossierId}${moneyReceiptId ? `?money=${moneyReceiptId}` : ''}`)
  return redirect(`/desk/counter?done=${encodeURIComponent(code)}&dossier=${dossierId}${slip ? '&slip=1' : ''}${moneyReceiptId ? `&money=${moneyReceiptId}` : ''}`)
}

/** Keeps everything first, so that a refusal loses nothing; then does what the button says. */
export const receptionAction = async (args: ActionFunctionArgs) => {
  const sent = await readForm(args.request)
  const api = apiOf(args)
  const draftId = args.params['draftId'] ?? ''
  const m = chooseMessages(counterMessages, languageOf(args))
  const wrong = wrongCounts(sent, m.notACount)
  if (wrong) return failForm(wrong, sent)
  const kept = await inTurn(() => api(keepReception, { params: { draftId }, body: wholeOf(sent) }))
  if (!kept.ok) return failForm(kept.problem, sent)
  const draft = valueOf(await api(showFilingDraft, { params: { draftId } }))
  const problem = (await uploadChosen(api, draft, sent)) ?? (await removeAsked(api, draftId, sent)) ?? (await reuseAsked(api, draftId, sent))
  if (problem) return failForm(problem, sent)
  const asked = await askRegisterPressed(api, draftId, sent)
  if (asked) return asked.ok ? redirect(receptionAddress(draftId)) : failForm(asked.problem, sent)
  if (sent.text('do') === 'accept') return accept(api, draftId, sent)
  if (sent.text('do') !== 'guide') {
    showToast({ tone: 'good', title: m.saved })
    return redirect(receptionAddress(draftId))
  }
  const note = sent.text('guideNote')
  const told = await api(recordGuidance, { params: { draftId }, body: note ? { note } : {}, idempotencyKey: sent.idempotencyKey })
  return told.ok ? redirect(`/desk/guidance/${told.value.guidanceId}`) : failForm(told.problem, sent)
}
