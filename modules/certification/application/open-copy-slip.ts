// NĐ 23/2015/NĐ-CP Điều 7: whoever waits until the next working day goes home with its hour and day on paper.
import { refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import type { OpenedFile, OpenFileRefusal } from '../../documents/index.ts'
import { issueCopySlip, letterheadOf, openPaper } from '../../official-documents/index.ts'
import { PROLONGING_WORDS } from '../domain/prolong.ts'
import type { CertificationRefusal } from '../domain/refusal.ts'
import { listCopies, lockRequest } from '../store/copy-store.ts'
import { listProlongings } from '../store/prolonging-store.ts'
import { mayWithCopies } from './certifying-unit.ts'

/** Printed anew once another original was added or the time prolonged. */
export const openCopySlip = async (work: Work, requestId: string): Promise<Outcome<OpenedFile, CertificationRefusal | OpenFileRefusal>> => {
  // Held while its slip is drawn: two tabs take one number.
  const request = await lockRequest(work.tx, requestId)
  if (!request || !(await mayWithCopies(work, 'read', request))) return refuse({ kind: 'copy-request-not-found' })
  const prolongings = new Map((await listProlongings(work.tx, request.id)).map(({ serial, workingDays, ground, agreementFileId }) => [serial, { workingDays, ground: PROLONGING_WORDS[ground].vi, isAgreed: agreementFileId !== undefined }]))
  const promised = (await listCopies(work.tx, request.id)).flatMap(({ state, original: { name }, pages, copies, preparedAt, returnsAt, prolongedBy = 0 }) => {
    if (state === 'refused' || returnsAt === undefined) return []
    const prolonged = prolongings.get(prolongedBy)
    return [{ name, pages, copies, receivedAt: preparedAt, returnsAt, ...(prolonged ? { prolonged } : {}) }]
  })
  if (promised.length === 0) return refuse({ kind: 'copies-same-day' })
  const { requester: { name, idNumber, phone }, receivedBy } = request
  const slip = await issueCopySlip(work, {
    requestId: request.id,
    unit: await letterheadOf(work, request.deskId),
    requester: { name, ...(idNumber ? { idNumber } : {}), ...(phone ? { phone } : {}) },
    originals: promised,
    receivedBy,
  })
  return openPaper(work, { subjectId: request.id, documentId: slip.documentId, purpose: 'copy-certification' })
}
