// Nghị định 23/2015/NĐ-CP Điều 21: recorded before the promise is over, with its ground, and with the agreement where it is longer; the slip is printed anew.
import type { StoredFileId } from '../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { findFile } from '../../documents/index.ts'
import type { CopyOfOriginal, CopyRequest } from '../domain/certified-copy.ts'
import { decideProlong, MOST_DAYS_ALONE, type Prolonging } from '../domain/prolong.ts'
import type { CertificationRefusal } from '../domain/refusal.ts'
import { listCopies, lockRequest } from '../store/copy-store.ts'
import { insertProlonging, listProlongings, writePromise } from '../store/prolonging-store.ts'
import { mayWithCopies, nameOfActor } from './certifying-unit.ts'
import { promisedReturn } from './promised-return.ts'

export type ProlongCopies = Pick<Prolonging, 'workingDays' | 'ground' | 'agreementFileId'> & { readonly requestId: string }

/** Kept for the desk or the authority, as scans are. */
const isKeptHere = async (work: Work, fileId: string, { authorityId, deskId }: CopyRequest): Promise<boolean> => {
  const file = await findFile(work, fileId as StoredFileId)
  return file?.owner.kind === 'unit' && (file.owner.unitId === authorityId || file.owner.unitId === deskId)
}

export const prolongCopies = async (work: Work, { requestId, workingDays, ground, agreementFileId }: ProlongCopies): Promise<Outcome<readonly CopyOfOriginal[], CertificationRefusal>> => {
  const request = await lockRequest(work.tx, requestId)
  if (!request || !(await mayWithCopies(work, 'prepare', request))) return refuse({ kind: 'copy-request-not-found' })
  const agreement = agreementFileId === undefined ? {} : { agreementFileId }
  const decided = decideProlong(request, await listCopies(work.tx, request.id), { workingDays, ...agreement, now: work.now })
  if (!decided.ok) return decided
  if (agreementFileId !== undefined && !(await isKeptHere(work, agreementFileId, request))) return refuse({ kind: 'agreement-missing', most: MOST_DAYS_ALONE })
  const serial = (await listProlongings(work.tx, request.id)).length + 1
  const moved: CopyOfOriginal[] = []
  for (const copy of decided.value) {
    const returnsAt = await promisedReturn(work, request.authorityId, { preparedAt: copy.preparedAt, prolongedDays: workingDays })
    if (returnsAt === undefined) throw new Error(`the calendar of ${request.authorityId} ends before the promise`)
    const promise = { returnsAt, prolongedDays: workingDays, prolongedBy: serial }
    await writePromise(work.tx, copy, promise)
    moved.push({ ...copy, ...promise })
  }
  await insertProlonging(work.tx, request.id, { serial, workingDays, ground, ...agreement, at: work.now, by: nameOfActor(work) })
  return ok(moved)
}
