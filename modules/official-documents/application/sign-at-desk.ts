// A token (PKCS#11) signs on the official's own machine: the program there fetches the file and brings it back signed.
import { createHash, randomBytes } from 'node:crypto'
import { epochMs, instantFromMs, type Instant } from '../../../kernel/instant.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { addJob } from '../../../platform/jobs/job-queue.ts'
import { readCertificate } from '../../../platform/signing/cms/certificate.ts'
import { openPdf } from '../../../platform/signing/pdf/open-pdf.ts'
import { listSignatureFields } from '../../../platform/signing/pdf/signature-field.ts'
import { findChanges } from '../../../platform/signing/validate/find-changes.ts'
import type { PdfReport } from '../../../platform/signing/validate/report.ts'
import { currentFileStore } from '../../../platform/storage/current-file-store.ts'
import { sha256Of } from '../../../platform/storage/sha256.ts'
import type { Work } from '../../../platform/work.ts'
import { findFile, storeFile, type StoredFile } from '../../documents/index.ts'
import { getCertificate } from '../store/certificate-store.ts'
import { insertSignedFile, listOrdersOf, updateOrder, type OpenOrder } from '../store/signing-store.ts'
import { lockByTicket, setTicket } from '../store/ticket-store.ts'
import { reportOnFile } from './check-file.ts'
import { signedVersionOf } from './find-signed-file.ts'
import { SIGN_JOB } from './order-signatures.ts'
import { takeOrder, type OrderRefusal, type WhichOrder } from './signing-orders.ts'

const TICKET_MINUTES = 15

const hashOf = (ticket: string): string => createHash('sha256').update(ticket).digest('hex')

export type GivenTicket = { readonly ticket: string; readonly until: Instant }
export type TicketRefusal = OrderRefusal | { readonly kind: 'signature-comes-later' }

export const waitsForEarlier = async (work: Work, { fileId, serial }: OpenOrder): Promise<boolean> => (await listOrdersOf(work.tx, [fileId])).some((one) => one.serial < serial && one.state !== 'signed')

/** Lets a program without a session fetch this one file and bring it back, for a quarter of an hour. */
export const giveTicket = async (work: Work, which: WhichOrder): Promise<Outcome<GivenTicket, TicketRefusal>> => {
  const taken = await takeOrder(work, which)
  if (!taken.ok) return taken
  if (await waitsForEarlier(work, taken.value)) return refuse({ kind: 'signature-comes-later' })
  const ticket = randomBytes(24).toString('hex')
  const until = instantFromMs(epochMs(work.now) + TICKET_MINUTES * 60_000)
  await setTicket(work.tx, taken.value, { sha256: hashOf(ticket), until })
  return ok({ ticket, until })
}

export type DeskRefusal = { readonly kind: 'ticket-unknown' } | { readonly kind: 'signed-otherwise'; readonly reasonVi: string; readonly reasonEn: string }
export type ToSign = { readonly order: OpenOrder; readonly base: StoredFile; readonly bytes: Uint8Array }

const openTicket = async (work: Work, ticket: string): Promise<ToSign | undefined> => {
  const order = await lockByTicket(work.tx, hashOf(ticket), work.now)
  const base = order === undefined ? undefined : await findFile(work, await signedVersionOf(work, order.fileId))
  return order === undefined || base === undefined ? undefined : { order, base, bytes: await currentFileStore().get(base.sha256) }
}

export const fetchToSign = async (work: Work, ticket: string): Promise<Outcome<{ readonly file: StoredFile; readonly bytes: Uint8Array }, DeskRefusal>> => {
  const found = await openTicket(work, ticket)
  return found === undefined ? refuse({ kind: 'ticket-unknown' }) : ok({ file: found.base, bytes: found.bytes })
}

const otherwise = (reasonVi: string, reasonEn: string): DeskRefusal => ({ kind: 'signed-otherwise', reasonVi, reasonEn })

/** What a desk brought back, with what the check says of it. */
export type BroughtFile = { readonly bytes: Uint8Array; readonly report: PdfReport }

/** Before any transaction: the check of a file may take seconds, and is made only for whoever holds a ticket. */
export const reportOnSigned = async (work: Work, ticket: string, bytes: Uint8Array): Promise<Outcome<BroughtFile, DeskRefusal>> => {
  if ((await lockByTicket(work.tx, hashOf(ticket), work.now)) === undefined) return refuse({ kind: 'ticket-unknown' })
  return ok({ bytes, report: await reportOnFile(work, bytes) })
}

/** It is our file continued by one signature of the certificate that was ordered, and by nothing else. */
const whyNot = async (work: Work, { order, bytes }: ToSign, { bytes: signed, report }: BroughtFile): Promise<DeskRefusal | undefined> => {
  if (!Buffer.from(signed).subarray(0, bytes.length).equals(Buffer.from(bytes))) return otherwise('tệp gửi về không phải là tệp đã giao ký', 'the file is not the one given out')
  const last = report.state === 'signed' ? report.signatures.findLast(({ coverage }) => coverage === 'whole-file') : undefined
  if (last?.integrity !== 'intact') return otherwise('tệp gửi về không có chữ ký nguyên vẹn bao trùm cả tệp', 'the file carries no intact signature over the whole of it')
  if (last.field !== order.field && listSignatureFields(openPdf(bytes)).some(({ name }) => name === order.field)) return otherwise('chữ ký không nằm ở ô ký đã giao', 'the signature is not in the field that was ordered')
  const before = await reportOnFile(work, bytes)
  if (report.state !== 'signed' || report.signatures.length !== (before.state === 'signed' ? before.signatures.length : 0) + 1) return otherwise('tệp gửi về có nhiều hơn một chữ ký mới', 'the file carries more than one new signature')
  const [own] = (await getCertificate(work.tx, order.certificateId)).chain
  if (own === undefined || last.certificate?.sha256 !== readCertificate(own).sha256) return otherwise('chữ ký dùng một chứng thư khác với chứng thư đã đăng ký', 'the signature is of another certificate than the registered one')
  const more = [...findChanges(openPdf(signed), bytes.length)].filter((kind) => kind !== 'signature' && kind !== 'validation-data')
  return more.length === 0 ? undefined : otherwise('ngoài chữ ký, tệp còn bị sửa', 'besides the signature, the file was altered')
}

const keep = async (work: Work, { order, base }: ToSign, { bytes, report }: BroughtFile): Promise<StoredFile> => {
  const stored = await storeFile(work, { bytes, fileName: base.fileName, owner: base.owner })
  if (!stored.ok) throw new Error(`a signed paper was refused: ${stored.refusal.kind}`)
  const { subjectId, fileId, serial, role, certificateId } = order
  const { name, isDemo } = await getCertificate(work.tx, certificateId)
  const isStamped = report.state === 'signed' && report.signatures.at(-1)?.stampedAt !== undefined
  await insertSignedFile(work.tx, { subjectId, fileId, serial, role, signedFileId: stored.value.id, sha256: sha256Of(bytes), certificateId, signerName: name, isStamped, isDemo, signedAt: work.now })
  // Whoever hears of it asks whether it was the last one.
  await updateOrder(work.tx, order, { state: 'signed', fault: null })
  await work.tell({ type: 'official-documents.file-signed', subjectId, fileId, signedFileId: stored.value.id, signerName: name, role })
  await addJob(work, { name: SIGN_JOB })
  return stored.value
}

/** `number`: of the paper that was signed, where it has one. */
export type Received = { readonly file: StoredFile; readonly number?: string }

/** Takes what the desk's program brings back. A file that is anything else than ours, signed as ordered, changes nothing. */
export const receiveSigned = async (work: Work, ticket: string, brought: BroughtFile): Promise<Outcome<Received, DeskRefusal>> => {
  const found = await openTicket(work, ticket)
  if (found === undefined) return refuse({ kind: 'ticket-unknown' })
  const taken = await takeBrought(work, found, brought)
  if (!taken.ok) return taken
  const { number } = found.order
  return ok({ file: taken.value, ...(number === undefined ? {} : { number }) })
}

export const takeBrought = async (work: Work, found: ToSign, brought: BroughtFile): Promise<Outcome<StoredFile, DeskRefusal>> => {
  const no = await whyNot(work, found, brought)
  return no === undefined ? ok(await keep(work, found, brought)) : refuse(no)
}
