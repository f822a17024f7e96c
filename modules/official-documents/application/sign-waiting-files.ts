// docs/decisions/0020: signatures are made after the act, once, by whoever comes first; cut off anywhere, the next pass goes on.
import type { Instant } from '../../../kernel/instant.ts'
import { addJob } from '../../../platform/jobs/job-queue.ts'
import type { Job } from '../../../platform/module.ts'
import { drawSignature } from '../../../platform/signing/appearance/draw-signature.ts'
import { openPdf } from '../../../platform/signing/pdf/open-pdf.ts'
import { fieldSizeOf } from '../../../platform/signing/pdf/signature-field.ts'
import { SignerFault, type HashSigner, type SignAnswer } from '../../../platform/signing/sign/hash-signer.ts'
import { acceptSignature, finishSignature, prepareSignature, type PreparedSignature } from '../../../platform/signing/sign/prepare-signature.ts'
import { sha256Of } from '../../../platform/storage/sha256.ts'
import { currentFileStore } from '../../../platform/storage/current-file-store.ts'
import type { Work } from '../../../platform/work.ts'
import { findFile, storeFile, type StoredFile } from '../../documents/index.ts'
import type { SigningCertificate } from '../domain/certificate.ts'
import { afterFault } from '../domain/signing-order.ts'
import { getCertificate } from '../store/certificate-store.ts'
import { insertSignedFile, lockOpenOrders, updateOrder, type OpenOrder } from '../store/signing-store.ts'
import { signedVersionOf } from './find-signed-file.ts'
import { SIGN_JOB } from './order-signatures.ts'
import { signingDesk } from './signing-desk.ts'

/** One question to a phone may hold this many papers. */
const BATCH = 100
/** A stamp that does not come is left out after so many tries: the signature itself is what counts. */
const STAMP_TRIES = 3
const POLL_MS = 5_000

type Ready = { readonly order: OpenOrder; readonly base: StoredFile; readonly prepared: PreparedSignature }

const prepareOrder = async (work: Work, order: OpenOrder, { certificate, at }: { readonly certificate: SigningCertificate; readonly at: Instant }): Promise<Ready> => {
  const base = await findFile(work, await signedVersionOf(work, order.fileId))
  if (base === undefined) throw new Error(`file ${order.fileId} is gone`)
  const pdf = await currentFileStore().get(base.sha256)
  const size = fieldSizeOf(openPdf(pdf), order.field)
  const appearance = size === undefined ? undefined : await drawSignature({ ...order.drawing, ...size })
  const place = { fieldName: order.field, ...(appearance ? { appearance } : {}) }
  const prepared = prepareSignature({ pdf, chain: certificate.chain, at, signerName: certificate.name, reason: order.title, place })
  return { order, base, prepared }
}

const stampFor = async ({ attempts, asked }: OpenOrder, signature: Uint8Array): Promise<Uint8Array | undefined> => {
  const { stamp } = signingDesk()
  if (stamp === undefined) return undefined
  try {
    return await stamp(signature)
  } catch (fault) {
    // What a person has signed is not asked of them again.
    if (asked !== undefined || attempts >= STAMP_TRIES) return undefined
    throw fault
  }
}

const keepSigned = async (work: Work, { order, base, prepared }: Ready, { signature: given, certificate }: { readonly signature: Buffer; readonly certificate: SigningCertificate }): Promise<void> => {
  const signature = acceptSignature(prepared, given)
  const timeStamp = await stampFor(order, signature)
  const bytes = finishSignature(prepared, { signature, ...(timeStamp === undefined ? {} : { timeStamp }) })
  const stored = await storeFile(work, { bytes, fileName: base.fileName, owner: base.owner })
  if (!stored.ok) throw new Error(`our own signed paper was refused: ${stored.refusal.kind}`)
  const { subjectId, fileId, serial, role } = order
  await insertSignedFile(work.tx, {
    subjectId,
    fileId,
    serial,
    role,
    signedFileId: stored.value.id,
    sha256: sha256Of(bytes),
    certificateId: certificate.id,
    signerName: certificate.name,
    isStamped: timeStamp !== undefined,
    isDemo: certificate.isDemo,
    signedAt: work.now,
  })
  await updateOrder(work.tx, order, { state: 'signed', fault: null })
}

const keepFault = async (work: Work, orders: readonly OpenOrder[], fault: unknown): Promise<void> => {
  const words = fault instanceof Error ? fault.message : String(fault)
  for (const order of orders) {
    const { state, attempts, nextAt } = afterFault(order, work.now)
    await updateOrder(work.tx, order, { state, attempts, nextAt, fault: words, asked: null })
  }
}

const soon = (now: Instant): Instant => new Date(Date.parse(now) + POLL_MS).toISOString() as Instant

type Answered = { readonly ready: readonly Ready[]; readonly certificate: SigningCertificate; readonly answer: SignAnswer; readonly at: Instant }

const keepSignature = async (work: Work, one: Ready, { signature, certificate }: { readonly signature: Buffer | undefined; readonly certificate: SigningCertificate }): Promise<void> => {
  try {
    if (signature === undefined) throw new SignerFault('a signature is missing in the answer')
    await keepSigned(work, one, { signature, certificate })
  } catch (fault) {
    await keepFault(work, [one.order], fault)
  }
}

const keepAnswer = async (work: Work, { ready, certificate, answer, at }: Answered): Promise<void> => {
  for (const [place, one] of ready.entries()) {
    if (answer.state === 'signed') await keepSignature(work, one, { signature: answer.signatures[place], certificate })
    else if (answer.state === 'waiting') await updateOrder(work.tx, one.order, { state: 'asked', asked: { handle: answer.handle, askedAt: at, hash: one.prepared.toSign.toString('hex') }, nextAt: soon(work.now) })
    // Nobody answered in time: asked again when somebody says so, as after a no.
    else await updateOrder(work.tx, one.order, { state: 'refused', fault: answer.state, asked: null })
  }
}

const prepareAll = async (work: Work, orders: readonly OpenOrder[], with_: { readonly certificate: SigningCertificate; readonly at: Instant }): Promise<readonly Ready[]> => {
  const ready: Ready[] = []
  for (const order of orders) {
    const one = await prepareOrder(work, order, with_).catch((fault: unknown) => keepFault(work, [order], fault))
    if (one) ready.push(one)
  }
  return ready
}

const askAgain = async (work: Work, orders: readonly OpenOrder[]): Promise<void> => {
  for (const order of orders) await updateOrder(work.tx, order, { state: 'waiting', asked: null, fault: 'the paper was prepared differently' })
}

/** Orders of one certificate that stand alike: asked together, or asked for together. */
const signGroup = async (work: Work, orders: readonly OpenOrder[], signer: HashSigner): Promise<void> => {
  const [first] = orders
  if (first === undefined) return undefined
  const certificate = await getCertificate(work.tx, first.certificateId)
  const { asked } = first
  const at = asked?.askedAt ?? work.now
  const ready = await prepareAll(work, orders, { certificate, at })
  if (ready.length === 0) return undefined
  if (ready.some(({ order, prepared }) => order.asked !== undefined && order.asked.hash !== prepared.toSign.toString('hex'))) return askAgain(work, orders)
  const answer = asked === undefined ? await signer.ask(certificate.credential, ready.map(({ order, prepared }) => ({ name: order.title, signedAttributes: prepared.signedAttributes, hash: prepared.toSign }))) : await signer.poll(asked.handle)
  return keepAnswer(work, { ready, certificate, answer, at })
}

/** What one certificate breaks does not undo what another has signed. */
const signGroupSafely = async (work: Work, orders: readonly OpenOrder[]): Promise<void> => {
  const [first] = orders
  if (first === undefined) return undefined
  const { method } = await getCertificate(work.tx, first.certificateId)
  const signer = signingDesk().signers[method]
  // A token signs at its desk: the file waits until it comes back from there.
  if (signer === undefined) return keepFault(work, orders, new SignerFault(`no keeper of ${method} keys is configured`))
  return signGroup(work, orders, signer).catch((fault: unknown) => keepFault(work, orders, fault))
}

const groupOf = ({ certificateId, handle }: OpenOrder): string => `${certificateId} ${handle ?? ''}`

export type Pass = { readonly taken: number }

/** One pass over what wants a signature now. */
export const signWaitingFiles = async (work: Work): Promise<Pass> => {
  const orders = await lockOpenOrders(work.tx, work.now, BATCH)
  for (const group of Map.groupBy(orders, groupOf).values()) await signGroupSafely(work, group)
  return { taken: orders.length }
}

export const signJob: Job = {
  name: SIGN_JOB,
  cron: '* * * * *',
  run: async (work) => {
    const { taken } = await signWaitingFiles(work)
    // The seal comes after the signer, and a full batch hides more.
    if (taken > 0) await addJob(work, { name: SIGN_JOB, key: SIGN_JOB })
  },
}

