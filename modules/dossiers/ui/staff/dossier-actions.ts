import { redirect, type ActionFunctionArgs } from 'react-router'
import { showToast } from '../../../../design-system/staff/toast.tsx'
import type { CallAnswer, Client } from '../../../../platform/web/client.ts'
import { failForm, readForm, type SentForm } from '../../../../platform/web/form.ts'
import { apiOf, languageOf } from '../../../../platform/web/loader.ts'
import { chooseMessages } from '../../../../platform/web/messages.ts'
import {
  acceptDossier,
  approveDossier,
  attachResult,
  claimDossier,
  refuseDossier,
  requestApproval,
  returnResult,
  sendBackDossier,
} from '../../contract.ts'
import { staffMessages } from './words.ts'

type Moved = { readonly dossierId: string; readonly code?: string }
type Sending = { readonly api: Client; readonly sent: SentForm; readonly dossierId: string; readonly version: number }
type Command = (sending: Sending) => Promise<CallAnswer<Moved>>

export const waivedOf = (sent: SentForm): readonly { readonly key: string; readonly reason: string }[] =>
  Object.entries(sent.values).flatMap(([field, [reason]]) => (field.startsWith('waive-') && reason ? [{ key: field.slice('waive-'.length), reason }] : []))

const methodOf = (text: string | undefined): 'in-person' | 'online' | 'postal' => (text === 'online' || text === 'postal' ? text : 'in-person')

const attach: Command = async ({ api, sent, dossierId, version }) => {
  const file = sent.file('file')
  const number = sent.text('number')
  return api(attachResult, {
    params: { dossierId },
    query: { version, name: sent.text('name') ?? file?.name ?? '', ...(number ? { number } : {}) },
    body: new Uint8Array((await file?.arrayBuffer()) ?? new ArrayBuffer(0)),
    fileName: file?.name ?? '',
    idempotencyKey: sent.idempotencyKey,
  })
}

const giveBack: Command = ({ api, sent, dossierId, version }) => {
  const note = sent.text('note')
  return api(returnResult, {
    params: { dossierId },
    body: { version, method: methodOf(sent.text('method')), receivedBy: sent.text('receivedBy') ?? '', ...(note ? { note } : {}) },
    idempotencyKey: sent.idempotencyKey,
  })
}

/** One command per ability; the form of each sends its name in `do`. */
const COMMANDS = {
  accept: ({ api, sent, dossierId, version }) =>
    api(acceptDossier, { params: { dossierId }, body: { version, waived: waivedOf(sent) }, idempotencyKey: sent.idempotencyKey }),
  refuse: ({ api, sent, dossierId, version }) =>
    api(refuseDossier, {
      params: { dossierId },
      body: { version, reasonCode: sent.text('reasonCode') ?? '', words: sent.text('words') ?? '' },
      idempotencyKey: sent.idempotencyKey,
    }),
  claim: ({ api, sent, dossierId, version }) => api(claimDossier, { params: { dossierId }, body: { version }, idempotencyKey: sent.idempotencyKey }),
  'request-approval': ({ api, sent, dossierId, version }) =>
    api(requestApproval, { params: { dossierId }, body: { version, proposal: sent.text('proposal') ?? '' }, idempotencyKey: sent.idempotencyKey }),
  approve: ({ api, sent, dossierId, version }) => {
    const note = sent.text('note')
    return api(approveDossier, { params: { dossierId }, body: { version, ...(note ? { note } : {}) }, idempotencyKey: sent.idempotencyKey })
  },
  'send-back': ({ api, sent, dossierId, version }) =>
    api(sendBackDossier, { params: { dossierId }, body: { version, reason: sent.text('reason') ?? '' }, idempotencyKey: sent.idempotencyKey }),
  'attach-result': attach,
  'return-result': giveBack,
} as const satisfies Readonly<Record<string, Command>>

const isCommand = (text: string | undefined): text is keyof typeof COMMANDS => text !== undefined && Object.hasOwn(COMMANDS, text)

/** Every button of the dossier page ends here; what the server refuses is shown above the page with all that was typed. */
export const dossierAction = async (args: ActionFunctionArgs) => {
  const sent = await readForm(args.request)
  const asked = sent.text('do')
  if (!isCommand(asked)) throw new Error(`unknown action ${asked ?? ''}`)
  const dossierId = sent.text('dossierId') ?? ''
  const answer = await COMMANDS[asked]({ api: apiOf(args), sent, dossierId, version: Number(sent.text('version')) })
  if (!answer.ok) return failForm(answer.problem, sent)
  showToast({ tone: 'good', title: chooseMessages(staffMessages, languageOf(args)).done[asked] })
  return redirect(`/desk/dossiers/${encodeURIComponent(answer.value.code ?? dossierId)}`)
}
