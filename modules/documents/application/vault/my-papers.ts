// NĐ 45/2020/NĐ-CP article 16: every account holder has a store of their own data; what the state read in it, and why, is the holder's to know.
import type { PaperRecordId, PersonId, UnitId } from '../../../../kernel/ids.ts'
import type { Instant } from '../../../../kernel/instant.ts'
import { plainDateAt } from '../../../../kernel/plain-date.ts'
import { ok, refuse, type Outcome } from '../../../../kernel/outcome.ts'
import { fold } from '../../../../kernel/vietnamese-text.ts'
import type { FileContent } from '../../../../platform/http/route.ts'
import { drawQr } from '../../../../platform/pdf/draw-qr.ts'
import type { Work } from '../../../../platform/work.ts'
import { listReadingsOf, type PersonalDataView } from '../../../audit/index.ts'
import { findPerson } from '../../../identity/index.ts'
import { findUnit } from '../../../organisation/index.ts'
import { whyClosed } from '../../domain/malware-scan.ts'
import type { StoredFile } from '../../domain/stored-file.ts'
import { standingOn, type PaperKind, type PaperRecord } from '../../domain/vault/paper-record.ts'
import { isShared, type PaperShare } from '../../domain/vault/share.ts'
import { listSharesOfRecord, listUses } from '../../store/vault/paper-share-store.ts'
import { findRecordById, listFilesEver, pageOfRecords } from '../../store/vault/paper-record-store.ts'
import { findFile } from '../find-file.ts'
import { serveFile } from '../open-file.ts'
import { forgetRecord } from './change-record.ts'
import { opensVaultOf, otherHolders } from './vault-holders.ts'
import type { VaultRefusal } from './vault-refusal.ts'

export const viewOfPaper = (work: Work, record: PaperRecord) => {
  const { id: recordId, holderId: _holder, version: _version, state: _state, sources: _sources, fileId: _file, originalFileId: _original, statement: _statement, issuerUnitId: _unit, typeCode: _type, changedAt: _changed, ...shown } = record
  return { recordId, ...shown, standing: standingOn(record, plainDateAt(work.now)) }
}

const personOf = ({ actor }: Work): PersonId | undefined => (actor.kind === 'citizen' ? actor.personId : undefined)

/** Of one's own vault or of one that stands open to them; another's paper is told like none. */
const findOpen = async (work: Work, recordId: string): Promise<PaperRecord | undefined> => {
  const record = await findRecordById(work.tx, recordId)
  if (!record || (record.state !== 'published' && record.state !== 'withdrawn')) return undefined
  return (await opensVaultOf(work, record.holderId)) ? record : undefined
}

/** `q`: part of its name, number, issuer or dossier's code. `holder`: absent, one's own. */
export type ListMyPapers = { readonly holder?: string | undefined; readonly after?: string | undefined; readonly kind?: PaperKind | undefined; readonly q?: string | undefined; readonly valid?: 'yes' | undefined; readonly limit?: number | undefined }

export const listMyPapers = async (work: Work, { holder, after, kind, q, valid, limit = 30 }: ListMyPapers) => {
  const ownId = personOf(work)
  if (!ownId) return { items: [], holders: [] }
  const holders = await otherHolders(work)
  const holderId = holder === undefined || holder === ownId ? ownId : holders.find(({ personId }) => personId === holder)?.personId
  if (!holderId) return { items: [], holders }
  const found = await pageOfRecords(work.tx, holderId, { after, kind, q: q && fold(q), validOn: valid && plainDateAt(work.now), limit: limit + 1 })
  const items = found.slice(0, limit).map((record) => viewOfPaper(work, record))
  const last = items.at(-1)
  return { items, holders, ...(found.length > limit && last ? { next: last.recordId } : {}) }
}

const READINGS: ReadonlySet<string> = new Set(['personal-data-viewed', 'file-viewed'])
const MOST_READINGS = 100

const readingOf = async (work: Work, { at, actor, purpose = '', dossierId }: PersonalDataView) => {
  const unit = actor.unitId === undefined ? undefined : await findUnit(work, actor.unitId as UnitId)
  return { at, purpose, ...(actor.name ? { officialName: actor.name } : {}), ...(unit ? { unitName: unit.name } : {}), ...(dossierId ? { dossierId } : {}), times: 1 }
}

/** One line a day, reader, purpose and dossier. */
const readingsOf = async (work: Work, record: PaperRecord, before: string | undefined) => {
  const { fileId, originalFileId, holderId } = record
  const thingIds = [...new Set([fileId, ...(originalFileId ? [originalFileId] : []), ...(await listFilesEver(work.tx, record))])]
  const read = await listReadingsOf(work, { thing: 'stored-file', thingIds, notBy: holderId, before, limit: MOST_READINGS })
  const views = read.filter(({ event }) => READINGS.has(event))
  const lines = new Map<string, Awaited<ReturnType<typeof readingOf>>>()
  for (const view of views) {
    const reading = await readingOf(work, view)
    const key = [plainDateAt(reading.at), reading.officialName, reading.unitName, reading.purpose, reading.dossierId].join('|')
    const known = lines.get(key)
    lines.set(key, known ? { ...known, times: known.times + 1 } : reading)
  }
  const last = read.at(-1)
  return { readings: [...lines.values()], ...(read.length === MOST_READINGS && last ? { earlierReadings: last.id } : {}) }
}

const proofOf = (work: Work, record: PaperRecord, publicUrl: string) => {
  if (record.statement === undefined || standingOn(record, plainDateAt(work.now)) !== 'valid') return {}
  const address = `${publicUrl}/xac-thuc#${record.statement}`
  return { proof: { address, svg: drawQr(address) } }
}

/** What stays because a dossier or an authority stands on it is not the holder's to erase (NĐ 13/2023 art. 16.2); the rest is nobody else's to erase. */
const isForgettable = ({ kind, origin }: PaperRecord): boolean => kind === 'component' && (origin === 'dossier-component' || origin === 'upload')

const shownShare = (share: PaperShare, now: Instant) => {
  const { id: shareId, dossierId, label, madeAt, untilAt, revokedAt } = share
  return { shareId, dossierId, label, madeAt, untilAt, ...(revokedAt ? { revokedAt } : {}), ended: !isShared(share, now) }
}

const isOwn = (work: Work, { holderId }: PaperRecord): boolean => holderId === personOf(work)

const holderOf = async (work: Work, record: PaperRecord) => {
  const holder = isOwn(work, record) ? undefined : await findPerson(work, record.holderId)
  return holder ? { holder: { personId: holder.id, name: holder.name } } : {}
}

const closedOf = ({ malwareScan, destroyedAt }: StoredFile) => {
  const closed = whyClosed(malwareScan, destroyedAt !== undefined)
  return closed ? { closed: closed.kind } : {}
}

const sourcesOf = ({ sources: { name: _name, typeCode: _type, ...shown } }: PaperRecord) => shown

export const showMyPaper = async (work: Work, { recordId, readingsBefore, publicUrl }: { readonly recordId: string; readonly readingsBefore?: string | undefined; readonly publicUrl: string }) => {
  const record = await findOpen(work, recordId)
  if (!record) return refuse({ kind: 'paper-record-not-found' as const })
  const file = await findFile(work, record.fileId)
  if (!file) return refuse({ kind: 'paper-file-not-found' as const })
  const [uses, shares, readings] = [await listUses(work.tx, record.id), await listSharesOfRecord(work.tx, record.id), await readingsOf(work, record, readingsBefore)]
  return ok({
    paper: viewOfPaper(work, record),
    ...(await holderOf(work, record)),
    sources: sourcesOf(record),
    file: { fileName: file.fileName, mediaType: file.mediaType, sizeBytes: file.sizeBytes, ...closedOf(file) },
    ...proofOf(work, record, publicUrl),
    ...readings,
    uses: uses.map(({ at, dossierId, label }) => ({ at, dossierId, label })),
    shares: shares.map((share) => shownShare(share, work.now)),
    mayForget: record.state === 'published' && isOwn(work, record) && isForgettable(record),
  })
}

export const openMyPaper = async (work: Work, recordId: string): Promise<Outcome<FileContent, VaultRefusal>> => {
  const record = await findOpen(work, recordId)
  return record ? serveFile(work, { fileId: record.fileId, purpose: isOwn(work, record) ? 'own-paper' : 'represented-paper' }, () => true) : refuse({ kind: 'paper-record-not-found' })
}

export const forgetMyPaper = async (work: Work, recordId: string): Promise<Outcome<{ readonly forgotten: boolean }, VaultRefusal>> => {
  const record = await findOpen(work, recordId)
  if (!record) return refuse({ kind: 'paper-record-not-found' })
  if (!isOwn(work, record)) return refuse({ kind: 'paper-of-another' })
  if (!isForgettable(record)) return refuse({ kind: 'paper-kept-by-law' })
  const forgotten = await forgetRecord(work, { holderId: record.holderId, recordId: record.id as PaperRecordId })
  return forgotten.ok ? ok({ forgotten: true }) : forgotten
}
