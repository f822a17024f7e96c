import { createHash, verify } from 'node:crypto'
import type { Instant } from '../../../kernel/instant.ts'
import { integer, sequence } from '../asn1/der.ts'
import { buildCms, buildSignedAttributes } from '../cms/build-cms.ts'
import { readCertificate, type Certificate } from '../cms/certificate.ts'
import { appendRevision } from '../pdf/append-revision.ts'
import { openPdf } from '../pdf/open-pdf.ts'
import { layField, type FieldPlace } from '../pdf/signature-field.ts'
import { dict, name, raw, text, type PdfValue } from '../pdf/values.ts'

export type SignatureOrder = {
  readonly pdf: Uint8Array
  /** The signer's own first, then whoever issued it; DER. */
  readonly chain: readonly Uint8Array[]
  readonly at: Instant
  readonly signerName: string
  readonly reason?: string
  readonly location?: string
  readonly place?: FieldPlace
}

/** Everything but the signature itself. Plain bytes: it may be kept and finished days later, by another process. */
export type PreparedSignature = {
  readonly pdf: Buffer
  /** Of the hexadecimal room, without its brackets. */
  readonly room: { readonly from: number; readonly to: number }
  readonly signedAttributes: Buffer
  /** SHA-256 that the key signs. */
  readonly toSign: Buffer
  readonly chain: readonly Uint8Array[]
}

/** Room for signature, chain and time-stamp; what is not used stays zero. */
const ROOM_BYTES = 12_000
const RANGE_ROOM = '/ByteRange [0 0000000000 0000000000 0000000000]'.length

const pad = (value: number): string => String(value).padStart(10, '0')

/** `D:20261127094100+07'00'`: the time as offices of Viet Nam write it. */
export const pdfTime = (at: Instant): string => {
  const local = new Date(Date.parse(at) + 7 * 3_600_000).toISOString()
  return `D:${local.slice(0, 19).replace(/[-:T]/g, '')}+07'00'`
}

const signatureValue = ({ at, signerName, reason, location }: SignatureOrder): PdfValue =>
  dict({
    Type: name('Sig'),
    Filter: name('Adobe.PPKLite'),
    SubFilter: name('ETSI.CAdES.detached'),
    Name: text(signerName),
    M: text(pdfTime(at)),
    ...(reason === undefined ? {} : { Reason: text(reason) }),
    ...(location === undefined ? {} : { Location: text(location) }),
    ByteRange: raw(' '.repeat(RANGE_ROOM - '/ByteRange '.length)),
    Contents: raw(`<${'0'.repeat(ROOM_BYTES * 2)}>`),
  })

/** Writes the byte range into its room; answers where the signature goes. */
const fillRange = (pdf: Buffer, from: number): PreparedSignature['room'] => {
  const open = pdf.indexOf(`<${'0'.repeat(64)}`, from)
  const close = open + ROOM_BYTES * 2 + 1
  const range = pdf.indexOf('/ByteRange ', from)
  pdf.write(`/ByteRange [0 ${pad(open)} ${pad(close + 1)} ${pad(pdf.length - close - 1)}]`, range, 'latin1')
  return { from: open + 1, to: close }
}

const chainOf = (chain: readonly Uint8Array[]): readonly [Certificate, ...Certificate[]] => {
  const [signer, ...rest] = chain.map(readCertificate)
  if (signer === undefined) throw new Error('a signature needs a certificate')
  return [signer, ...rest]
}

/** Adds a revision with an empty signature to the file. The file itself is not changed; `PdfFault` says why it cannot be signed. */
export const prepareSignature = (order: SignatureOrder): PreparedSignature => {
  const file = openPdf(order.pdf)
  const laid = layField(file, order.place)
  const objects = new Map([...laid.objects, [laid.valueNum, signatureValue(order)] as const])
  const { bytes: pdf, places } = appendRevision(file, objects)
  const room = fillRange(pdf, places.get(laid.valueNum) ?? 0)
  const hash = createHash('sha256').update(pdf.subarray(0, room.from - 1)).update(pdf.subarray(room.to + 1)).digest()
  const signedAttributes = buildSignedAttributes(hash, chainOf(order.chain)[0])
  return { pdf, room, signedAttributes, toSign: createHash('sha256').update(signedAttributes).digest(), chain: order.chain }
}

export type FinishedSignature = { readonly signature: Uint8Array; readonly timeStamp?: Uint8Array }

/** Some keepers answer r and s of ECDSA side by side instead of DER: 64, 96 or 132 bytes. */
const asDer = (signature: Uint8Array, { key }: Certificate): Uint8Array => {
  if (key.asymmetricKeyType !== 'ec' || ![64, 96, 132].includes(signature.length) || (signature[0] === 0x30 && signature[1] === signature.length - 2)) return signature
  const half = signature.length / 2
  return sequence(integer(unpadded(signature.subarray(0, half))), integer(unpadded(signature.subarray(half))))
}

const unpadded = (bytes: Uint8Array): Uint8Array => bytes.subarray(Math.max(0, bytes.findIndex((byte) => byte !== 0)))

/** The signature as it goes into the file. A keeper that answers for another key, or another paper, must not spoil it: throws. */
export const acceptSignature = ({ signedAttributes, chain }: PreparedSignature, given: Uint8Array): Uint8Array => {
  const [signer] = chainOf(chain)
  const signature = asDer(given, signer)
  if (!verify('sha256', signedAttributes, signer.key, signature)) throw new Error('the signature is not of this certificate and this paper')
  return signature
}

/** Puts the signature into its room. The prepared bytes stay untouched, so that a failed attempt can be finished again. */
export const finishSignature = (prepared: PreparedSignature, { signature: given, timeStamp }: FinishedSignature): Buffer => {
  const { pdf, room, signedAttributes } = prepared
  const signature = acceptSignature(prepared, given)
  const cms = buildCms({ signedAttributes, signature, chain: chainOf(prepared.chain), ...(timeStamp === undefined ? {} : { timeStamp }) })
  if (cms.length * 2 > room.to - room.from) throw new Error(`the signature needs ${cms.length} bytes, there is room for ${(room.to - room.from) / 2}`)
  const signed = Buffer.from(pdf)
  signed.write(cms.toString('hex'), room.from, 'latin1')
  return signed
}
