// RFC 3161 2.4.1, 3.4: asks a time-stamp authority over HTTP.
import { createHash, randomBytes } from 'node:crypto'
import { BerFault, child, readBer } from '../asn1/ber.ts'
import { boolean, integer, octets, oid, sequence } from '../asn1/der.ts'
import { OID } from '../cms/oids.ts'
import { readTimeStamp } from '../cms/read-time-stamp.ts'

/** No stamp was given: the authority is away, refuses, or answers something else than what was asked. */
export class TimeStampFault extends Error {}

const PATIENCE_MS = 5_000
const LARGEST = 100_000

const newNonce = (): Buffer => {
  const nonce = randomBytes(8)
  nonce[0] = ((nonce[0] ?? 0) & 0x7f) | 0x40
  return nonce
}

const post = async (url: string, body: Buffer): Promise<Buffer> => {
  const answer = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/timestamp-query' }, body: new Uint8Array(body), signal: AbortSignal.timeout(PATIENCE_MS) })
  if (!answer.ok) throw new TimeStampFault(`the time-stamp authority answers ${answer.status}`)
  const bytes = Buffer.from(await answer.arrayBuffer())
  if (bytes.length > LARGEST) throw new TimeStampFault('the time-stamp authority answers too much')
  return bytes
}

const GRANTED: ReadonlySet<number> = new Set([0, 1])

const tokenIn = (answer: Buffer): Buffer => {
  const response = readBer(answer)
  const status = child(child(response, 0), 0).content[0] ?? 2
  if (!GRANTED.has(status)) throw new TimeStampFault('the time-stamp authority refuses')
  return child(response, 1).whole
}

/** A token over these bytes; the answer is checked before it is believed. */
export const requestTimeStamp = async (url: string, bytes: Uint8Array): Promise<Buffer> => {
  const nonce = newNonce()
  const hash = createHash('sha256').update(bytes).digest()
  const request = sequence(integer(1), sequence(sequence(oid(OID.sha256)), octets(hash)), integer(nonce), boolean(true))
  try {
    const token = tokenIn(await post(url, request))
    const stamp = readTimeStamp(token, (digest) => createHash(digest).update(bytes).digest())
    if (!stamp.isGood || stamp.nonce?.equals(nonce) !== true) throw new TimeStampFault('the time-stamp is not of what was asked')
    return token
  } catch (cause) {
    if (cause instanceof TimeStampFault) throw cause
    throw new TimeStampFault(cause instanceof BerFault ? 'the time-stamp authority answers nonsense' : 'the time-stamp authority does not answer', { cause })
  }
}
