// Nghị định 23/2015/NĐ-CP Điều 22: refused with its ground, and the levy of it is demanded no more.
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import type { CopyOfOriginal } from '../domain/certified-copy.ts'
import { decideHandOut, decideOnce } from '../domain/decide.ts'
import type { RefusalGround } from '../domain/refusal-ground.ts'
import type { CertificationRefusal } from '../domain/refusal.ts'
import { listCopies, lockRequest, writeHandedOut, writeRefused } from '../store/copy-store.ts'
import { mayWithCopies, nameOfActor } from './certifying-unit.ts'
import type { WhichCopy } from './certify-copies.ts'
import { collectOwed, demandLevy } from './levy-of-request.ts'

export type RefuseCopy = WhichCopy & { readonly ground: RefusalGround; readonly words?: string }

export const refuseCopy = async (work: Work, { requestId, serial, ground, words }: RefuseCopy): Promise<Outcome<CopyOfOriginal, CertificationRefusal>> => {
  const request = await lockRequest(work.tx, requestId)
  if (!request || !(await mayWithCopies(work, 'refuse', request))) return refuse({ kind: 'copy-request-not-found' })
  const copy = (await listCopies(work.tx, request.id)).find((each) => each.serial === serial)
  if (!copy) return refuse({ kind: 'copy-request-not-found' })
  const once = decideOnce(copy)
  if (!once.ok) return once
  const refused = { at: work.now, by: nameOfActor(work), ground, ...(words ? { words } : {}) }
  await writeRefused(work.tx, copy, refused)
  await demandLevy(work, request)
  return ok({ ...copy, state: 'refused', refused })
}

/** Copies and originals are given, what is owed is taken in cash against a receipt; a dossier is returned at its counter. */
export const handOutCopies = async (work: Work, { requestId, receivedBy }: { readonly requestId: string; readonly receivedBy: string }): Promise<Outcome<undefined, CertificationRefusal>> => {
  const request = await lockRequest(work.tx, requestId)
  if (!request || !(await mayWithCopies(work, 'hand-out', request))) return refuse({ kind: 'copy-request-not-found' })
  const decided = decideHandOut(request, await listCopies(work.tx, request.id))
  if (!decided.ok) return decided
  await collectOwed(work, request)
  await writeHandedOut(work.tx, request.id, { at: work.now, to: receivedBy, by: nameOfActor(work) })
  return ok(undefined)
}
