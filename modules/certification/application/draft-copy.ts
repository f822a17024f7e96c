import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import type { OpenFileRefusal } from '../../documents/index.ts'
import { draftCertifiedCopy, type ScanRefusal, signerAt } from '../../official-documents/index.ts'
import type { CertificationRefusal } from '../domain/refusal.ts'
import { findRequest, listCopies } from '../store/copy-store.ts'
import { mayWithCopies } from './certifying-unit.ts'
import { certifiedFacts, scanToCertify } from './prepare-copy.ts'

/** What whoever certifies would sign, without a number: every page of the original and the words behind them. Nothing is kept. */
export const draftCopy = async (work: Work, { requestId, serial }: { readonly requestId: string; readonly serial: number }): Promise<Outcome<Uint8Array, CertificationRefusal | ScanRefusal | OpenFileRefusal>> => {
  const request = await findRequest(work.tx, requestId)
  if (!request || !(await mayWithCopies(work, 'certify', request))) return refuse({ kind: 'copy-request-not-found' })
  const copy = (await listCopies(work.tx, request.id)).find((each) => each.serial === serial)
  if (copy?.state !== 'prepared') return refuse({ kind: 'copy-request-not-found' })
  const scan = await scanToCertify(work, copy.scanFileId, request)
  if (!scan.ok) return scan
  const signer = await signerAt(work, request.authorityId)
  return ok(await draftCertifiedCopy(await certifiedFacts(work, request, { copy, scan: scan.value, publicUrl: '', signer }), scan.value, work.now))
}
