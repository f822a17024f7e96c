import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { failForm, readForm, type SentForm } from '../../../../platform/web/form.ts'
import { apiOf, languageOf, valueOf } from '../../../../platform/web/loader.ts'
import type { Language } from '../../../../platform/web/language.ts'
import { chooseMessages } from '../../../../platform/web/messages.ts'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import type { Problem } from '../../../../platform/web/problem.ts'
import { uploadFile } from '../../../documents/contract.ts'
import { storedFieldName } from '../../../documents/widgets.tsx'
import { atField } from '../../../dossiers/widgets.tsx'
import { concludeAtOnce, proposeAtOnce, showSitting } from '../../contract-sitting.ts'
import { checkOf, takerOf } from './receipt-fields.tsx'
import { counterMessages } from './words.ts'

export type Sitting = AnswerOf<typeof showSitting>

const addressOf = (dossierId: string): string => `/desk/counter/at-once/${dossierId}`

/** Whoever opens it when it is over, or goes the ordinary way, is led to where the dossier stands. */
export const loadSitting = async (args: LoaderFunctionArgs): Promise<Sitting> => {
  const shown = valueOf(await apiOf(args)(showSitting, { params: { dossierId: args.params['dossierId'] ?? '' } }))
  if (shown.next === 'collect') throw redirect(`/desk/returns?q=${encodeURIComponent(shown.code)}`)
  if (shown.next === 'leave') throw redirect(`/desk/dossiers/${encodeURIComponent(shown.code)}`)
  return shown
}

const missing = (reason: string): Problem => ({ type: '/problems/invalid', title: reason, status: 422, kind: 'invalid-request', detail: reason, errors: [{ field: 'result', reason }] })

/** Stored already by the field, or come with the form. */
const resultOf = async ({ sent, api, language }: { readonly sent: SentForm; readonly api: ReturnType<typeof apiOf>; readonly language: Language }) => {
  const stored = sent.all(storedFieldName('result')).at(-1)
  if (stored) return { fileId: stored }
  const file = sent.file('result')
  if (!file) return { problem: missing(chooseMessages(counterMessages, language).sittingFileMissing) }
  const body = new Uint8Array(await file.arrayBuffer())
  const kept = await api(uploadFile, { query: { unitId: sent.text('deskId') ?? '' }, body, fileName: file.name, idempotencyKey: `${sent.idempotencyKey}-result` })
  return kept.ok ? { fileId: kept.value.id } : { problem: { ...kept.problem, errors: [{ field: 'result', reason: kept.problem.detail }] } }
}

const conclude = async (args: ActionFunctionArgs, dossierId: string, sent: SentForm) => {
  const api = apiOf(args)
  const result = await resultOf({ sent, api, language: languageOf(args) })
  if ('problem' in result) return failForm(result.problem, sent)
  const given = (field: 'number' | 'takerIdNumber' | 'authorisation' | 'originalsGivenBack') => {
    const text = sent.text(field)
    return text ? { [field]: text } : {}
  }
  const body = {
    version: Number(sent.text('version')), fileId: result.fileId, name: sent.text('name') ?? '', receivedBy: sent.text('receivedBy') ?? '', taker: takerOf(sent), identityCheck: checkOf(sent),
    ...given('number'), ...given('takerIdNumber'), ...given('authorisation'), ...given('originalsGivenBack'),
  }
  const done = await api(concludeAtOnce, { params: { dossierId }, body, idempotencyKey: sent.idempotencyKey })
  if (!done.ok) return failForm(atField(done.problem, sent), sent)
  const { code, receiptId } = done.value
  return redirect(`/desk/counter?done=${encodeURIComponent(code)}&dossier=${dossierId}&handed=1${receiptId ? `&receipt=${receiptId}` : ''}`)
}

export const sittingAction = async (args: ActionFunctionArgs) => {
  const sent = await readForm(args.request)
  const dossierId = args.params['dossierId'] ?? ''
  if (sent.text('do') !== 'propose') return conclude(args, dossierId, sent)
  const proposed = await apiOf(args)(proposeAtOnce, { params: { dossierId }, body: { version: Number(sent.text('version')) }, idempotencyKey: sent.idempotencyKey })
  return proposed.ok ? redirect(addressOf(dossierId)) : failForm(proposed.problem, sent)
}
