import type { Client } from '../../../../platform/web/client.ts'
import type { BodyOf } from '../../../../platform/web/contract.ts'
import type { SentForm } from '../../../../platform/web/form.ts'
import { chooseMessages } from '../../../../platform/web/messages.ts'
import type { Language } from '../../../../platform/web/language.ts'
import type { Problem } from '../../../../platform/web/problem.ts'
import { sentScan } from '../../../documents/widgets.tsx'
import type { addOriginal } from '../../contract.ts'
import { copyMessages } from './words.ts'

type Sent = { readonly sent: SentForm; readonly api: Client; readonly language: Language; readonly unitId: string }

/** At which field a refusal is to be mended. */
const FIELD_OF: Readonly<Record<string, string>> = {
  'not-compared': 'isCompared', 'requester-missing': 'requesterName', 'validity-before-issue': 'validUntil', 'exemption-ground-unknown': 'exemptionGround', 'dossier-not-for-copies': 'dossier', 'scan-not-printable': 'scan', 'scan-too-long': 'scan',
}

export const atFields = (problem: Problem): Problem => {
  const field = FIELD_OF[problem.kind]
  return field === undefined ? problem : { ...problem, errors: [{ field, reason: problem.detail }] }
}

type SentFile = Awaited<ReturnType<typeof sentScan>>

/** Of several pictures one PDF, named as its field is. */
export const sentFile = ({ sent, api, language, unitId }: Sent, field: 'scan' | 'agreement'): Promise<SentFile> =>
  sentScan({ sent, api, unitId, title: (field === 'scan' ? sent.text('name') : undefined) ?? chooseMessages(copyMessages, language)[field === 'scan' ? 'scan' : 'agreementFile'] }, field)

const scanOf = async (given: Sent): Promise<{ readonly fileId: string } | { readonly problem: Problem }> => {
  const scan = await sentFile(given, 'scan')
  if ('problem' in scan) return scan
  const missing = chooseMessages(copyMessages, given.language).scanMissing
  return scan.fileId ? { fileId: scan.fileId } : { problem: { type: '/problems/invalid', title: missing, status: 422, kind: 'invalid-request', detail: missing, errors: [{ field: 'scan', reason: missing }] } }
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
