import { createHash } from 'node:crypto'
import type { Instant } from '../../../kernel/instant.ts'
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

/** Puts the signature into its room. The prepared bytes stay untouched, so that a failed attempt can be finished again. */
export const finishSignature = ({ pdf, room, signedAttributes, chain }: PreparedSignature, { signature, timeStamp }: FinishedSignature): Buffer => {
  const cms = buildCms({ signedAttributes, signature, chain: chainOf(chain), ...(timeStamp === undefined ? {} : { timeStamp }) })
  if (cms.length * 2 > room.to - room.from) throw new Error(`the signature needs ${cms.length} bytes, there is room for ${(room.to - room.from) / 2}`)
  const signed = Buffer.from(pdf)
  signed.write(cms.toString('hex'), room.from, 'latin1')
  return signed
}
