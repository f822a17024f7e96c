import { readVnd } from '../../../../../kernel/vnd.ts'
import type { CallAnswer, Client } from '../../../../../platform/web/client.ts'
import type { SentForm } from '../../../../../platform/web/form.ts'
import type { Problem } from '../../../../../platform/web/problem.ts'
import { attachWorkingPaper } from '../../../contract.ts'

export type Moved = { readonly dossierId: string; readonly version: number; readonly state: string; readonly code?: string; readonly dueAt?: string }
export type Sending = { readonly api: Client; readonly sent: SentForm; readonly dossierId: string; readonly version: number }
export type Command = (sending: Sending) => Promise<CallAnswer<Moved>>

/** The named field when something was typed, else no field. */
export const typed = <N extends string>(name: N, text: string | undefined): { readonly [K in N]?: string } => (text ? { [name]: text } : {}) as { readonly [K in N]?: string }

export const reasonOf = (sent: SentForm): { readonly reasonCode: string; readonly words: string } => ({ reasonCode: sent.text('reasonCode') ?? '', words: sent.text('words') ?? '' })

/** Nothing typed is no amount. */
export const amountOf = <N extends string>(name: N, text: string | undefined): { readonly [K in N]?: number } => {
  const amount: number | undefined = readVnd(text ?? '')
  return (amount === undefined ? {} : { [name]: amount }) as { readonly [K in N]?: number }
}

type WithPaper = { readonly ok: true; readonly paper: { readonly fileId?: string } } | { readonly ok: false; readonly problem: Problem }

/** Keeps the file chosen beside an act, when one was; the act then names it. */
export const sendPaper = async ({ api, sent, dossierId }: Sending): Promise<WithPaper> => {
  const file = sent.file('file')
  if (!file) return { ok: true, paper: {} }
  const answer = await api(attachWorkingPaper, {
    params: { dossierId },
    body: new Uint8Array(await file.arrayBuffer()),
    fileName: file.name,
    idempotencyKey: `${sent.idempotencyKey}-file`,
  })
  return answer.ok ? { ok: true, paper: { fileId: answer.value.fileId } } : { ok: false, problem: { ...answer.problem, errors: [{ field: 'file', reason: answer.problem.detail }] } }
}
