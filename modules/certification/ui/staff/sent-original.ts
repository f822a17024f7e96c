import type { Client } from '../../../../platform/web/client.ts'
import type { BodyOf } from '../../../../platform/web/contract.ts'
import type { SentForm } from '../../../../platform/web/form.ts'
import { chooseMessages } from '../../../../platform/web/messages.ts'
import type { Language } from '../../../../platform/web/language.ts'
import type { Problem } from '../../../../platform/web/problem.ts'
import { uploadFile } from '../../../documents/contract.ts'
import { storedFieldName } from '../../../documents/widgets.tsx'
import type { addOriginal } from '../../contract.ts'
import { copyMessages } from './words.ts'

type Sent = { readonly sent: SentForm; readonly api: Client; readonly language: Language; readonly unitId: string }

const atField = (field: string, problem: Problem): Problem => ({ ...problem, errors: [{ field, reason: problem.detail }] })

type SentFile = { readonly fileId?: string } | { readonly problem: Problem }

const refuseAt = (field: string, detail: string): { readonly problem: Problem } => ({ problem: atField(field, { type: '/problems/invalid', title: detail, status: 422, kind: 'invalid-request', detail }) })

/** Stored already by the field, or come with the form; nothing where none was chosen. */
export const sentFile = async ({ sent, api, language, unitId }: Sent, field: string): Promise<SentFile> => {
  const [stored, ...more] = sent.all(storedFieldName(field))
  if (more.length > 0) return refuseAt(field, chooseMessages(copyMessages, language).oneFileOnly)
  if (stored) return { fileId: stored }
  const file = sent.file(field)
  if (!file) return {}
  const kept = await api(uploadFile, { query: { unitId }, body: new Uint8Array(await file.arrayBuffer()), fileName: file.name, idempotencyKey: `${sent.idempotencyKey}-${field}` })
  return kept.ok ? { fileId: kept.value.id } : { problem: atField(field, kept.problem) }
}

const scanOf = async (given: Sent): Promise<{ readonly fileId: string } | { readonly problem: Problem }> => {
  const scan = await sentFile(given, 'scan')
  if ('problem' in scan) return scan
  return scan.fileId ? { fileId: scan.fileId } : refuseAt('scan', chooseMessages(copyMessages, given.language).scanMissing)
}

/** The original as the form says it, its scan kept. */
export const sentOriginal = async (given: Sent): Promise<{ readonly body: BodyOf<typeof addOriginal> } | { readonly problem: Problem }> => {
  const scan = await scanOf(given)
  if ('problem' in scan) return scan
  const { sent } = given
  const [number, issuer, issuedOn, validUntil] = [sent.text('number'), sent.text('issuer'), sent.date('issuedOn'), sent.date('validUntil')]
  return {
    body: {
      name: sent.text('name') ?? '',
      ...(number ? { number } : {}),
      ...(issuer ? { issuer } : {}),
      ...(issuedOn ? { issuedOn } : {}),
      ...(validUntil ? { validUntil } : {}),
      pages: Number(sent.text('pages') ?? ''),
      copies: Number(sent.text('copies') ?? ''),
      isCompared: sent.text('isCompared') === 'yes',
      fileId: scan.fileId,
    },
  }
}
