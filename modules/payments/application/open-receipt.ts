import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import type { DossierId } from '../../../kernel/ids.ts'
import { openPaper, type OfficialDocumentId } from '../../official-documents/index.ts'
import type { PaymentRefusal } from '../domain/refusal.ts'
import { listDemandsOf } from '../store/demand-store.ts'
import { mayRead } from './may-with-payment.ts'

/** For who paid and for the unit that collected. */
export const openReceipt = async (work: Work, { subjectId, documentId }: { readonly subjectId: string; readonly documentId: string }): Promise<Outcome<{ readonly bytes: Uint8Array; readonly fileName: string }, PaymentRefusal>> => {
  const demand = (await listDemandsOf(work.tx, [subjectId])).find(({ receipts }) => receipts.some(({ receipt }) => receipt?.documentId === documentId))
  if (!demand || !(await mayRead(work, demand))) return refuse({ kind: 'demand-not-found' })
  const opened = await openPaper(work, { subjectId: subjectId as DossierId, documentId: documentId as OfficialDocumentId, purpose: 'receipt' })
  if (!opened.ok) return refuse({ kind: 'demand-not-found' })
  return ok({ bytes: opened.value.bytes, fileName: opened.value.file.fileName })
}
