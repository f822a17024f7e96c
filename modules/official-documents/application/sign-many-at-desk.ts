// Nghị định 30/2020/NĐ-CP Điều 13: a hundred results signed by token in one go: one archive out, the signed files back in any order under any name; each file says itself whose continuation it is.
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { currentFileStore } from '../../../platform/storage/current-file-store.ts'
import { sha256Of } from '../../../platform/storage/sha256.ts'
import type { Work } from '../../../platform/work.ts'
import { findFile, whyClosed, writeZip, type StoredFile } from '../../documents/index.ts'
import type { OpenOrder } from '../store/signing-store.ts'
import { signedVersionOf } from './find-signed-file.ts'
import { takeBrought, waitsForEarlier, type BroughtFile, type DeskRefusal } from './sign-at-desk.ts'
import { findMyOrders, takeOrder } from './signing-orders.ts'

/** What one archive holds at most: what a person signs in one go, and what memory bears. */
const MOST_FILES = 100
const MOST_BYTES = 100 * 1024 * 1024

type Waiting = { readonly order: OpenOrder; readonly base: StoredFile }

/** Orders of tokens that may be signed now, each with the file as it stands. */
const listWaiting = async (work: Work): Promise<readonly Waiting[]> => {
  const orders = (await findMyOrders(work)).filter(({ method, state }) => method === 'token' && state !== 'signed' && state !== 'cancelled')
  const waiting: Waiting[] = []
  for (const order of orders) {
    if (await waitsForEarlier(work, order)) continue
    const base = await findFile(work, await signedVersionOf(work, order.fileId))
    if (base && !whyClosed(base.malwareScan)) waiting.push({ order, base })
  }
  return waiting
}

export type NothingToSign = { readonly kind: 'nothing-to-sign-by-token' }

/** The files that wait for my token, the oldest first. */
export const packToSign = async (work: Work): Promise<Outcome<Uint8Array, NothingToSign>> => {
  const parts: { readonly name: string; readonly text: Uint8Array }[] = []
  let size = 0
  for (const { base } of (await listWaiting(work)).slice(0, MOST_FILES)) {
    size += base.sizeBytes
    if (size > MOST_BYTES && parts.length > 0) break
    parts.push({ name: `${String(parts.length + 1).padStart(3, '0')}-${base.fileName}`, text: await currentFileStore().get(base.sha256) })
  }
  return parts.length === 0 ? refuse({ kind: 'nothing-to-sign-by-token' }) : ok(writeZip(parts))
}

/** A signed PDF begins with the file it continues, byte for byte. */
const findContinued = (waiting: readonly Waiting[], bytes: Uint8Array): Waiting | undefined => {
  const begins = new Map<number, string>()
  const hashOfFirst = (size: number): string => {
    const known = begins.get(size) ?? sha256Of(bytes.subarray(0, size))
    begins.set(size, known)
    return known
  }
  return waiting.find(({ base }) => base.sizeBytes < bytes.length && hashOfFirst(base.sizeBytes) === base.sha256)
}

export const receiveOneOfMany = async (work: Work, brought: BroughtFile): Promise<Outcome<{ readonly title: string }, DeskRefusal>> => {
  const found = findContinued(await listWaiting(work), brought.bytes)
  const taken = found && (await takeOrder(work, found.order))
  if (!found || !taken?.ok) return refuse({ kind: 'signed-otherwise', reasonVi: 'tệp gửi về không phải là tệp nào đang chờ ký', reasonEn: 'it continues none of the files that wait' })
  const kept = await takeBrought(work, { order: taken.value, base: found.base, bytes: await currentFileStore().get(found.base.sha256) }, brought)
  return kept.ok ? ok({ title: found.order.title }) : kept
}
