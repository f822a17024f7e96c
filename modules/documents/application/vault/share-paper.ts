import type { DossierId, PersonId } from '../../../../kernel/ids.ts'
import { epochMs, instantFromMs } from '../../../../kernel/instant.ts'
import { plainDateAt } from '../../../../kernel/plain-date.ts'
import { ok, refuse, type Outcome } from '../../../../kernel/outcome.ts'
import { newId } from '../../../../platform/db/new-id.ts'
import type { FileContent } from '../../../../platform/http/route.ts'
import type { Work } from '../../../../platform/work.ts'
import { standingOn, type PaperRecord } from '../../domain/vault/paper-record.ts'
import { isShared, LONGEST_SHARE_DAYS, type PaperShare, type PaperUse } from '../../domain/vault/share.ts'
import { findRecordById } from '../../store/vault/paper-record-store.ts'
import { insertShare, insertUses, listSharesOfDossier, markAllRevoked, markRevoked } from '../../store/vault/paper-share-store.ts'
import { serveFile } from '../open-file.ts'
import { opensVaultOf, otherHolders } from './vault-holders.ts'
import type { VaultRefusal } from './vault-refusal.ts'

const DAY_MS = 86_400_000

export type SharePaper = { readonly recordId: string; readonly days: number; readonly dossierId: DossierId; readonly label: string }

/** The act of the holder, or of who stands for them; whoever calls has seen that the dossier is theirs and open. */
export const sharePaper = async (work: Work, { recordId, days, dossierId, label }: SharePaper): Promise<Outcome<PaperShare, VaultRefusal>> => {
  const record = await findRecordById(work.tx, recordId)
  if (!record || !(await opensVaultOf(work, record.holderId))) return refuse({ kind: 'paper-record-not-found' })
  if (standingOn(record, plainDateAt(work.now)) !== 'valid') return refuse({ kind: 'paper-not-valid' })
  const untilAt = instantFromMs(epochMs(work.now) + Math.min(days, LONGEST_SHARE_DAYS) * DAY_MS)
  const share: PaperShare = { id: newId<string>(), dossierId, recordId: record.id, holderId: record.holderId, label, madeAt: work.now, untilAt }
  await insertShare(work.tx, share)
  await work.tell({ type: 'documents.paper-shared', record, share })
  return ok(share)
}

export const revokeShare = async (work: Work, { dossierId, shareId }: { readonly dossierId: string; readonly shareId: string }): Promise<Outcome<{ readonly revoked: boolean }, VaultRefusal>> => {
  if (work.actor.kind !== 'citizen') return refuse({ kind: 'paper-record-not-found' })
  const holderIds = [work.actor.personId, ...(await otherHolders(work)).map(({ personId }) => personId)]
  const revoked = await markRevoked(work.tx, { dossierId: dossierId as DossierId, id: shareId, holderIds }, work.now)
  return revoked ? ok({ revoked: true }) : refuse({ kind: 'paper-share-not-found' })
}

/** NĐ 13/2023 Đ12: on the holder's request every opening of their papers to an office ends; whoever calls has answered that request. */
export const revokeAllShares = (work: Work, holderId: PersonId): Promise<number> => markAllRevoked(work.tx, holderId, work.now)

type Shared = { readonly record: PaperRecord; readonly share: PaperShare }

const sharedNow = async (work: Work, dossierId: DossierId): Promise<readonly Shared[]> => {
  const found: Shared[] = []
  for (const share of await listSharesOfDossier(work.tx, dossierId)) {
    const record = isShared(share, work.now) ? await findRecordById(work.tx, share.recordId) : undefined
    if (record && standingOn(record, plainDateAt(work.now)) === 'valid' && !found.some((each) => each.record.id === record.id)) found.push({ record, share })
  }
  return found
}

/** What stands on each, without its content. */
export const sharedPapersOf = async (work: Work, dossierId: DossierId) =>
  (await sharedNow(work, dossierId)).map(({ record, share }) => ({
    recordId: record.id,
    name: record.name,
    ...(record.number ? { number: record.number } : {}),
    ...(record.issuer ? { issuer: record.issuer } : {}),
    ...(record.issuedOn ? { issuedOn: record.issuedOn } : {}),
    standing: standingOn(record, plainDateAt(work.now)),
    untilAt: share.untilAt,
  }))

/** Purpose and dossier go into the reading log of the paper's holder. */
export const openSharedPaper = async (work: Work, { dossierId, recordId, purpose }: { readonly dossierId: DossierId; readonly recordId: string; readonly purpose: string }): Promise<Outcome<FileContent, VaultRefusal>> => {
  const shared = (await sharedNow(work, dossierId)).find(({ record }) => record.id === recordId)
  if (!shared) return refuse({ kind: 'paper-share-not-found' })
  await work.tell({ type: 'documents.paper-read', record: shared.record, purpose })
  return serveFile(work, { fileId: shared.record.fileId, purpose, dossierId }, () => true)
}

/** Which papers a dossier used again, for the pages of their holders. */
export const noteUses = (work: Work, uses: readonly PaperUse[]): Promise<void> => insertUses(work.tx, uses)
