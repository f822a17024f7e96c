// NĐ 23/2015/NĐ-CP Điều 7: whoever waits until the next working day goes home with its hour and day on paper.
import { refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import type { OpenedFile, OpenFileRefusal } from '../../documents/index.ts'
import { issueCopySlip, letterheadOf, openPaper } from '../../official-documents/index.ts'
import type { CertificationRefusal } from '../domain/refusal.ts'
import { listCopies, lockRequest } from '../store/copy-store.ts'
import { mayWithCopies } from './certifying-unit.ts'

/** Printed anew once another original was added. */
export const openCopySlip = async (work: Work, requestId: string): Promise<Outcome<OpenedFile, CertificationRefusal | OpenFileRefusal>> => {
  // Held while its slip is drawn: two tabs take one number.
  const request = await lockRequest(work.tx, requestId)
  if (!request || !(await mayWithCopies(work, 'read', request))) return refuse({ kind: 'copy-request-not-found' })
  const { returnsAt, requester: { name, idNumber, phone }, receivedAt, receivedBy } = request
  if (returnsAt === undefined) return refuse({ kind: 'copies-same-day' })
  const slip = await issueCopySlip(work, {
    requestId: request.id,
    unit: await letterheadOf(work, request.deskId),
    requester: { name, ...(idNumber ? { idNumber } : {}), ...(phone ? { phone } : {}) },
    originals: (await listCopies(work.tx, request.id)).filter(({ state }) => state !== 'refused').map(({ original, pages, copies }) => ({ name: original.name, pages, copies })),
    receivedAt,
    receivedBy,
    returnsAt,
  })
  return openPaper(work, { subjectId: request.id, documentId: slip.documentId, purpose: 'copy-certification' })
}
