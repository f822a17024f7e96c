// Nghị định 23/2015/NĐ-CP Điều 19-20: taken in, compared with the original page by page, scanned; ready for whoever certifies.
import type { CopyRequestId, DossierId, StoredFileId } from '../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { newId } from '../../../platform/db/new-id.ts'
import type { Work } from '../../../platform/work.ts'
import { askReading, drawnInstead, openFile, type OpenedFile, type OpenFileRefusal } from '../../documents/index.ts'
import { readDossier, type Dossier, type DossierRefusal } from '../../dossiers/index.ts'
import { type CertifiedCopy, letterheadOf, readScan, readScanToSign, type ReadScan, type ScanRefusal, tryScan } from '../../official-documents/index.ts'
import type { CopyOfOriginal, CopyRequest, Original, Requester } from '../domain/certified-copy.ts'
import { decidePrepare } from '../domain/decide.ts'
import type { CertificationRefusal } from '../domain/refusal.ts'
import { insertCopy, insertRequest, listCopies, lockRequest } from '../store/copy-store.ts'
import { findAuthority, mayWithCopies, nameOfActor } from './certifying-unit.ts'
import { demandLevy, wordExemption } from './levy-of-request.ts'
import { promisedReturn } from './promised-return.ts'

export type PrepareCopy = {
  readonly original: Original
  readonly pages: number
  readonly copies: number
  readonly isCompared: boolean
  readonly fileId: string
  /** A TIFF as a PDF, drawn before the act (`drawTiff`). */
  readonly drawn?: Uint8Array
  /** Its pages stay as they came: what our own demonstration draws is not read. */
  readonly unread?: true
}

export type OpenCopyRequest = PrepareCopy & {
  readonly unitId: string
  readonly requester?: Requester
  /** By law, with its article; else in words alone. */
  readonly exemptionGround?: string
  readonly exemption?: string
  /** Code or id of the dossier it belongs to. */
  readonly dossier?: string
}

type Refused = CertificationRefusal | ScanRefusal | OpenFileRefusal | DossierRefusal

const dossierFor = async (work: Work, reference: string, authorityId: string): Promise<Outcome<Dossier, Refused>> => {
  const read = await readDossier(work, reference)
  if (!read.ok) return read
  const { dossier } = read.value
  return dossier.acceptance?.immediate && dossier.resolvingUnitId === authorityId ? ok(dossier) : refuse({ kind: 'dossier-not-for-copies', reference })
}

const requesterOf = ({ applicant }: Dossier): Requester => ({
  name: applicant.fullName,
  ...(applicant.idNumber ? { idNumber: applicant.idNumber } : {}),
  ...(applicant.phone ? { phone: applicant.phone } : {}),
  ...(applicant.address ? { address: applicant.address } : {}),
  ...(applicant.personId ? { personId: applicant.personId } : {}),
})

/** Scanned at the desk or at the authority; whoever certifies reads what the desk scanned. */
const openScan = (work: Work, fileId: string, { authorityId, deskId }: Pick<CopyRequest, 'authorityId' | 'deskId'>): Promise<Outcome<OpenedFile, OpenFileRefusal>> =>
  openFile(work, { fileId: fileId as StoredFileId, purpose: 'copy-certification', unitId: authorityId }, ({ owner }) => owner.kind === 'unit' && (owner.unitId === authorityId || owner.unitId === deskId))

type TakenScan = { readonly scanFileId: StoredFileId; readonly scan: ReadScan }

const scanOf = async (work: Work, { fileId, drawn }: PrepareCopy, at: Pick<CopyRequest, 'authorityId' | 'deskId'>): Promise<Outcome<TakenScan, ScanRefusal | OpenFileRefusal>> => {
  const opened = await openScan(work, fileId, at)
  if (!opened.ok) return opened
  const { file, bytes } = await drawnInstead(work, opened.value, drawn)
  const scan = readScan({ bytes, mediaType: file.mediaType })
  return scan.ok ? ok({ scanFileId: file.id, scan: scan.value }) : scan
}

/** As it is certified: in two layers, once its pages were read. */
export const scanToCertify = async (work: Work, fileId: string, at: Pick<CopyRequest, 'authorityId' | 'deskId'>): Promise<Outcome<ReadScan, ScanRefusal | OpenFileRefusal>> => {
  const opened = await openScan(work, fileId, at)
  return opened.ok ? readScanToSign(work, { fileId: opened.value.file.id, bytes: opened.value.bytes, mediaType: opened.value.file.mediaType }) : opened
}

export const certifiedFacts = async (work: Work, request: CopyRequest, { copy, scan, publicUrl, signer }: { readonly copy: Pick<CopyOfOriginal, 'original' | 'copies'>; readonly scan: ReadScan; readonly publicUrl: string; readonly signer: CertifiedCopy['signer'] }): Promise<CertifiedCopy> => {
  const { name, idNumber } = request.requester
  return {
    requestId: request.id,
    unit: await letterheadOf(work, request.authorityId),
    original: copy.original,
    copies: copy.copies,
    requester: { name, ...(idNumber ? { idNumber } : {}) },
    scan: scan.copied,
    signer,
    lookUpUrl: publicUrl,
  }
}

/** What a dossier began with is promised on the dossier's own slip; what is added later came later. */
const promiseOf = async (work: Work, { authorityId, dossierId }: CopyRequest, isAdded: boolean): Promise<Pick<CopyOfOriginal, 'returnsAt'>> => {
  const returnsAt = dossierId === undefined || isAdded ? await promisedReturn(work, authorityId, { preparedAt: work.now }) : undefined
  return returnsAt === undefined ? {} : { returnsAt }
}

const addTo = async (work: Work, request: CopyRequest, given: PrepareCopy): Promise<Outcome<CopyOfOriginal, Refused>> => {
  const already = await listCopies(work.tx, request.id)
  const taken = await scanOf(work, given, request)
  if (!taken.ok) return taken
  const { scanFileId, scan } = taken.value
  const decided = decidePrepare(request, { ...given, scanPages: scan.copied.pages }, already.length)
  if (!decided.ok) return decided
  const tried = await tryScan(work, await certifiedFacts(work, request, { copy: given, scan, publicUrl: '', signer: { officialId: '' as never, name: '' } }), scan)
  if (!tried.ok) return tried
  const copy: CopyOfOriginal = {
    requestId: request.id,
    serial: already.length + 1,
    authorityId: request.authorityId,
    original: given.original,
    pages: given.pages,
    copies: given.copies,
    levy: decided.value.levy,
    scanFileId,
    state: 'prepared',
    preparedAt: work.now,
    preparedBy: nameOfActor(work),
    ...(await promiseOf(work, request, already.length > 0)),
  }
  await insertCopy(work.tx, copy)
  if (!given.unread) await askReading(work, { fileId: copy.scanFileId, pages: scan.copied.pages })
  await demandLevy(work, request)
  return ok(copy)
}

/** The first original of somebody who stands here, with a dossier or without. */
export const openCopyRequest = async (work: Work, command: OpenCopyRequest): Promise<Outcome<CopyOfOriginal, Refused>> => {
  const authority = await findAuthority(work, command.unitId)
  if (authority?.kind !== 'commune-peoples-committee') return refuse({ kind: 'not-a-certifying-unit' })
  if (!(await mayWithCopies(work, 'prepare', { authorityId: authority.id, deskId: command.unitId as never }))) return refuse({ kind: 'certifying-unit-not-yours' })
  const dossier = command.dossier ? await dossierFor(work, command.dossier, authority.id) : undefined
  if (dossier && !dossier.ok) return dossier
  const requester = dossier ? requesterOf(dossier.value) : command.requester
  if (!requester || requester.name.trim() === '') return refuse({ kind: 'requester-missing' })
  const exemption = wordExemption(work, command)
  if (!exemption.ok) return exemption
  const request: CopyRequest = {
    id: newId<CopyRequestId>(),
    authorityId: authority.id,
    deskId: command.unitId as never,
    ...(dossier ? { dossierId: dossier.value.id as DossierId } : {}),
    requester,
    ...(exemption.value ? { exemption: exemption.value } : {}),
    receivedAt: work.now,
    receivedBy: nameOfActor(work),
  }
  await insertRequest(work.tx, request)
  return addTo(work, request, command)
}

/** Another original of the same person at the same time: a number of its own later. */
export const addOriginal = async (work: Work, requestId: string, given: PrepareCopy): Promise<Outcome<CopyOfOriginal, Refused>> => {
  const request = await lockRequest(work.tx, requestId)
  if (!request || !(await mayWithCopies(work, 'prepare', request))) return refuse({ kind: 'copy-request-not-found' })
  return addTo(work, request, given)
}
