// Nghị định 23/2015/NĐ-CP Điều 20; Nghị định 45/2020/NĐ-CP Điều 10: number, paper copy and electronic copy in one act of whoever may certify.
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import type { OpenFileRefusal } from '../../documents/index.ts'
import { approveDossier, attachResult, readDossier, type DossierRefusal } from '../../dossiers/index.ts'
import { issueCertifiedCopy, type IssuedDocument, type ScanRefusal, signerAt } from '../../official-documents/index.ts'
import type { Certified, CopyOfOriginal, CopyRequest } from '../domain/certified-copy.ts'
import { decideOnce } from '../domain/decide.ts'
import type { CertificationRefusal } from '../domain/refusal.ts'
import { listCopies, lockRequest, writeCertified } from '../store/copy-store.ts'
import { mayWithCopies } from './certifying-unit.ts'
import { certifiedFacts, scanToCertify } from './prepare-copy.ts'

export type WhichCopy = { readonly requestId: string; readonly serial: number }
type Refused = CertificationRefusal | ScanRefusal | OpenFileRefusal | DossierRefusal

const find = async (work: Work, { requestId, serial }: WhichCopy): Promise<Outcome<{ readonly request: CopyRequest; readonly copy: CopyOfOriginal }, CertificationRefusal>> => {
  const request = await lockRequest(work.tx, requestId)
  if (!request || !(await mayWithCopies(work, 'certify', request))) return refuse({ kind: 'copy-request-not-found' })
  const copy = (await listCopies(work.tx, request.id)).find((each) => each.serial === serial)
  return copy ? ok({ request, copy }) : refuse({ kind: 'copy-request-not-found' })
}

/** The decision on the dossier is this signature; its result is the electronic copy. */
const settleDossier = async (work: Work, { dossierId }: CopyRequest, { copy, document }: { readonly copy: CopyOfOriginal; readonly document: IssuedDocument }): Promise<Outcome<undefined, Refused>> => {
  if (dossierId === undefined) return ok(undefined)
  const read = await readDossier(work, dossierId)
  if (!read.ok) return read
  let { dossier } = read.value
  if (dossier.state === 'awaiting-approval') {
    const approved = await approveDossier(work, { dossierId })
    if (!approved.ok) return approved
    dossier = approved.value
  }
  if (dossier.state !== 'approved' && dossier.state !== 'completed') return refuse({ kind: 'dossier-not-ready', reference: dossier.code ?? dossierId })
  const { validUntil } = copy.original
  const attached = await attachResult(work, { dossierId, ...(validUntil ? { validUntil } : {}), isCopy: true, name: `Bản sao có chứng thực: ${copy.original.name}`, number: document.number, fileId: document.fileId })
  return attached.ok ? ok(undefined) : (attached as Outcome<undefined, Refused>)
}

const certifyOne = async (work: Work, which: WhichCopy, publicUrl: string): Promise<Outcome<Certified, Refused>> => {
  const found = await find(work, which)
  if (!found.ok) return found
  const { request, copy } = found.value
  const once = decideOnce(copy)
  if (!once.ok) return once
  const scan = await scanToCertify(work, copy.scanFileId, request)
  if (!scan.ok) return scan
  const signer = await signerAt(work, request.authorityId)
  const document = await issueCertifiedCopy(work, await certifiedFacts(work, request, { copy, scan: scan.value, publicUrl, signer }), scan.value)
  const certified: Certified = {
    at: work.now,
    year: document.year,
    serial: document.serial,
    number: document.number,
    documentId: document.documentId,
    fileId: document.fileId,
    signerId: signer.officialId,
    signerName: signer.name,
    ...(signer.post === undefined ? {} : { signerPost: signer.post }),
    // Signed after the act, if at all: `on-file-signed.ts`.
    isElectronic: false,
  }
  await writeCertified(work.tx, copy, certified)
  const settled = await settleDossier(work, request, { copy, document })
  return settled.ok ? ok(certified) : settled
}

const byRequest = (one: WhichCopy, other: WhichCopy): number => (one.requestId === other.requestId ? one.serial - other.serial : one.requestId < other.requestId ? -1 : 1)

/** All or none, in the order they were taken in: numbers follow it, and two heads never wait in a circle. */
export const certifyCopies = async (work: Work, items: readonly WhichCopy[], publicUrl: string): Promise<Outcome<readonly Certified[], Refused>> => {
  const done: Certified[] = []
  for (const which of items.toSorted(byRequest)) {
    const certified = await certifyOne(work, which, publicUrl)
    if (!certified.ok) return certified
    done.push(certified.value)
  }
  return ok(done)
}
