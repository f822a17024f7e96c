import type { StoredFileId, UnitId } from '../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { FileContent } from '../../../platform/http/route.ts'
import type { Work } from '../../../platform/work.ts'
import { serveFile, statesOfScans, type OpenFileRefusal, type ScanState } from '../../documents/index.ts'
import { markRead, readDossier } from '../../dossiers/index.ts'
import { can } from '../../identity/index.ts'
import { isSigningAwaited, signedVersionOf } from '../../official-documents/index.ts'
import { getUnit } from '../../organisation/index.ts'
import type { CopyOfOriginal, CopyRequest, ListedCopy } from '../domain/certified-copy.ts'
import type { Prolonging } from '../domain/prolong.ts'
import type { CertificationRefusal } from '../domain/refusal.ts'
import { listCopiesOfUnits, type CopiesWanted } from '../store/copies.view.ts'
import { findRequest, listCopies } from '../store/copy-store.ts'
import { listProlongings } from '../store/prolonging-store.ts'
import { mayWithCopies, unitsWithCopies } from './certifying-unit.ts'
import { levyStandingOf, type LevyStanding } from './levy-of-request.ts'

const MOST = 100

export const listOwnCopies = async (work: Work, { unitId, state }: { readonly unitId?: string; readonly state: CopiesWanted['state'] }): Promise<readonly ListedCopy[]> =>
  listCopiesOfUnits(work.tx, { unitIds: await unitsWithCopies(work, 'list', unitId), state, limit: MOST })

export type ShownRequest = {
  readonly request: CopyRequest
  readonly authorityName: string
  /** Where whoever reads this may keep a scan for it. */
  readonly scansAt: UnitId
  readonly dossierCode?: string
  readonly copies: readonly CopyOfOriginal[]
  readonly prolongings: readonly Prolonging[]
  /** How far the pages of each scan are drawn and read. */
  readonly readings: ReadonlyMap<string, ScanState>
  /** Which certified copies a signature is still being made for. */
  readonly awaited: ReadonlySet<number>
  readonly levy: LevyStanding
  readonly may: { readonly prepare: boolean; readonly certify: boolean; readonly refuse: boolean; readonly handOut: boolean; readonly prolong: boolean }
}

const awaitedOf = async (work: Work, copies: readonly CopyOfOriginal[]): Promise<ReadonlySet<number>> => {
  const awaited = new Set<number>()
  for (const { serial, certified } of copies) if (certified && (await isSigningAwaited(work, certified.fileId))) awaited.add(serial)
  return awaited
}

/** Whoever opens the page has the dossier it belongs to before them too: that is what is decided by certifying. */
const codeOf = async (work: Work, { dossierId }: CopyRequest): Promise<string | undefined> => {
  if (dossierId === undefined) return undefined
  const read = await readDossier(work, dossierId)
  if (!read.ok) return undefined
  await markRead(work, read.value.dossier)
  return read.value.dossier.code
}

export const showRequest = async (work: Work, requestId: string): Promise<Outcome<ShownRequest, CertificationRefusal>> => {
  const request = await findRequest(work.tx, requestId)
  if (!request || !(await mayWithCopies(work, 'read', request))) return refuse({ kind: 'copy-request-not-found' })
  const copies = await listCopies(work.tx, request.id)
  const code = await codeOf(work, request)
  const isOpen = request.handedOut === undefined
  const may = async (verb: 'prepare' | 'certify' | 'refuse' | 'hand-out'): Promise<boolean> => isOpen && (await mayWithCopies(work, verb, request))
  return ok({
    request,
    scansAt: can(work.actor, 'store', 'file', request.authorityId) ? request.authorityId : request.deskId,
    authorityName: (await getUnit(work, request.authorityId)).name,
    ...(code ? { dossierCode: code } : {}),
    copies,
    prolongings: await listProlongings(work.tx, request.id),
    readings: await statesOfScans(work, copies.map(({ scanFileId }) => scanFileId)),
    awaited: await awaitedOf(work, copies),
    levy: await levyStandingOf(work, request),
    may: { prepare: await may('prepare'), certify: await may('certify'), refuse: await may('refuse'), handOut: await may('hand-out'), prolong: request.dossierId === undefined && copies.some(({ state }) => state === 'prepared') && (await may('prepare')) },
  })
}

export type WhichFile = { readonly requestId: string; readonly serial: number; /** `print`: as it was before any signature, for hand and stamp. */ readonly as: 'scan' | 'print' | 'electronic' }

/** The agreement in writing under a prolonging. */
export const serveAgreement = async (work: Work, { requestId, serial }: { readonly requestId: string; readonly serial: number }): Promise<Outcome<FileContent, CertificationRefusal | OpenFileRefusal>> => {
  const request = await findRequest(work.tx, requestId)
  if (!request || !(await mayWithCopies(work, 'read', request))) return refuse({ kind: 'copy-request-not-found' })
  const fileId = (await listProlongings(work.tx, request.id)).find((each) => each.serial === serial)?.agreementFileId
  if (fileId === undefined) return refuse({ kind: 'copy-request-not-found' })
  return serveFile(work, { fileId: fileId as StoredFileId, purpose: 'copy-certification', unitId: request.authorityId }, () => true)
}

const fileIdOf = async (work: Work, { certified, scanFileId }: CopyOfOriginal, as: WhichFile['as']): Promise<StoredFileId | undefined> => {
  if (as === 'scan') return scanFileId
  return certified && (as === 'print' ? certified.fileId : signedVersionOf(work, certified.fileId))
}

export const serveCopyFile = async (work: Work, { requestId, serial, as }: WhichFile): Promise<Outcome<FileContent, CertificationRefusal | OpenFileRefusal>> => {
  const request = await findRequest(work.tx, requestId)
  if (!request || !(await mayWithCopies(work, 'read', request))) return refuse({ kind: 'copy-request-not-found' })
  const copy = (await listCopies(work.tx, request.id)).find((each) => each.serial === serial)
  const fileId = copy && (await fileIdOf(work, copy, as))
  if (fileId === undefined) return refuse({ kind: 'copy-request-not-found' })
  return serveFile(work, { fileId, purpose: 'copy-certification', unitId: request.authorityId, ...(request.dossierId ? { dossierId: request.dossierId } : {}) }, () => true)
}
