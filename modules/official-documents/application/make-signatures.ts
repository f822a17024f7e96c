// Between the transactions: drawing, asking the keeper of the key, the stamp. Nothing here touches the database.
import type { Instant } from '../../../kernel/instant.ts'
import { drawSignature } from '../../../platform/signing/appearance/draw-signature.ts'
import { openPdf } from '../../../platform/signing/pdf/open-pdf.ts'
import { cornerOfFirstPage, fieldSizeOf } from '../../../platform/signing/pdf/signature-field.ts'
import { SignerFault, type SignAnswer } from '../../../platform/signing/sign/hash-signer.ts'
import { acceptSignature, finishSignature, prepareSignature, type PreparedSignature } from '../../../platform/signing/sign/prepare-signature.ts'
import { currentFileStore } from '../../../platform/storage/current-file-store.ts'
import type { StoredFile } from '../../documents/index.ts'
import type { SigningCertificate } from '../domain/certificate.ts'
import type { Asked, OpenOrder } from '../store/signing-store.ts'
import { signingDesk } from './signing-desk.ts'

export type Claimed = { readonly order: OpenOrder; readonly base: StoredFile }
/** Orders of one certificate that stand alike: asked together, or asked for together. */
export type ClaimedGroup = { readonly certificate: SigningCertificate; readonly claimed: readonly Claimed[] }

export type Made =
  | { readonly kind: 'signed'; readonly bytes: Uint8Array; readonly isStamped: boolean }
  | { readonly kind: 'asked'; readonly asked: Asked }
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'fault'; readonly why: string; /** What was asked is worth nothing any more. */ readonly anew?: true }
export type MadeOrder = { readonly claimed: Claimed; readonly made: Made }

/** A stamp that does not come is left out after so many tries: the signature itself is what counts. */
const STAMP_TRIES = 3

/** Where a file has no place for it (NĐ 30/2020 annex I): at the upper right of the first page, the seal left of the person. */
const CORNER_OF_ROLE = { signer: { fromRight: 14, fromTop: 14, width: 190, height: 46 }, seal: { fromRight: 208, fromTop: 8, width: 58, height: 58 } } as const

type Ready = { readonly claimed: Claimed; readonly prepared: PreparedSignature }

const faultOf = (claimed: Claimed, fault: unknown): MadeOrder => ({ claimed, made: { kind: 'fault', why: fault instanceof Error ? fault.message : String(fault) } })

/** The same order prepared again at the same moment is the same, byte for byte: that is how an answer finds its paper. */
const prepareOrder = async ({ order, base }: Claimed, { certificate, at }: { readonly certificate: SigningCertificate; readonly at: Instant }): Promise<PreparedSignature> => {
  const pdf = await currentFileStore().get(base.sha256)
  const file = openPdf(pdf)
  const own = fieldSizeOf(file, order.field)
  const rect = own === undefined ? cornerOfFirstPage(file, CORNER_OF_ROLE[order.role]) : undefined
  const size = rect === undefined ? own : { width: rect[2] - rect[0], height: rect[3] - rect[1] }
  const appearance = size === undefined ? undefined : await drawSignature({ ...order.drawing, ...size })
  const place = { fieldName: order.field, ...(rect ? { rect } : {}), ...(appearance ? { appearance } : {}) }
  return prepareSignature({ pdf, chain: certificate.chain, at, signerName: certificate.name, reason: order.title, place })
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

const finishOrder = async ({ claimed, prepared }: Ready, given: Buffer | undefined): Promise<MadeOrder> => {
  try {
    if (given === undefined) throw new SignerFault('a signature is missing in the answer')
    const signature = acceptSignature(prepared, given)
    const timeStamp = await stampFor(claimed.order, signature)
    const bytes = finishSignature(prepared, { signature, ...(timeStamp === undefined ? {} : { timeStamp }) })
    return { claimed, made: { kind: 'signed', bytes, isStamped: timeStamp !== undefined } }
  } catch (fault) {
    return faultOf(claimed, fault)
  }
}

const answerOf = async (one: Ready, { answer, place, at }: { readonly answer: SignAnswer; readonly place: number; readonly at: Instant }): Promise<MadeOrder> => {
  if (answer.state === 'signed') return finishOrder(one, answer.signatures[place])
  if (answer.state === 'waiting') return { claimed: one.claimed, made: { kind: 'asked', asked: { handle: answer.handle, askedAt: at, hash: one.prepared.toSign.toString('hex') } } }
  return { claimed: one.claimed, made: { kind: 'refused', why: answer.state } }
}

const isOtherThanAsked = ({ claimed: { order }, prepared }: Ready): boolean => order.asked !== undefined && order.asked.hash !== prepared.toSign.toString('hex')

const askFor = async (ready: readonly Ready[], { method, credential }: SigningCertificate, handle: string | undefined): Promise<SignAnswer> => {
  const signer = signingDesk().signers[method]
  if (signer === undefined) throw new SignerFault(`no keeper of ${method} keys is configured`)
  if (handle !== undefined) return signer.poll(handle)
  return signer.ask(credential, ready.map(({ claimed, prepared }) => ({ name: claimed.order.title, signedAttributes: prepared.signedAttributes, hash: prepared.toSign })))
}

const signReady = async (ready: readonly Ready[], { certificate, at, handle }: { readonly certificate: SigningCertificate; readonly at: Instant; readonly handle: string | undefined }): Promise<readonly MadeOrder[]> => {
  // A new release may draw otherwise: what was asked is then no longer this paper, and is asked anew.
  if (ready.some(isOtherThanAsked)) return ready.map(({ claimed }) => ({ claimed, made: { kind: 'fault', why: 'the paper is prepared differently now', anew: true } }))
  try {
    const answer = await askFor(ready, certificate, handle)
    const made: MadeOrder[] = []
    for (const [place, one] of ready.entries()) made.push(await answerOf(one, { answer, place, at }))
    return made
  } catch (fault) {
    return ready.map(({ claimed }) => faultOf(claimed, fault))
  }
}

/** Never throws: what goes wrong with one order is said of that order. */
export const makeSignatures = async ({ certificate, claimed }: ClaimedGroup, now: Instant): Promise<readonly MadeOrder[]> => {
  const asked = claimed[0]?.order.asked
  const at = asked?.askedAt ?? now
  const ready: Ready[] = []
  const failed: MadeOrder[] = []
  for (const one of claimed) {
    try {
      ready.push({ claimed: one, prepared: await prepareOrder(one, { certificate, at }) })
    } catch (fault) {
      failed.push(faultOf(one, fault))
    }
  }
  return [...failed, ...(ready.length === 0 ? [] : await signReady(ready, { certificate, at, handle: asked?.handle }))]
}
