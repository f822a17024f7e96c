// RS-VAN v1.2: X-Partner-Code, X-Timestamp, X-Nonce, X-Signature; what is signed is ours to say, for the paper does not: second, nonce and body, each on a line.
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

export const PARTNER = { code: 'MOTCUA', secret: 'gia-lap-hmac' } as const

/** Seconds a question may have been on its way. */
const FRESH = 300

type Question = { readonly request: IncomingMessage; readonly body: string; readonly nowMs: number; readonly nonces: Set<string> }

const signatureOf = (...parts: readonly string[]): Buffer => createHmac('sha256', PARTNER.secret).update(parts.join('\n')).digest()

/** The status of the fault; none when the question is the partner's own, heard for the first time. */
export const partnerFault = ({ request, body, nowMs, nonces }: Question): string | undefined => {
  const [code, second, nonce, signature] = ['x-partner-code', 'x-timestamp', 'x-nonce', 'x-signature'].map((name) => request.headers[name])
  if (typeof code !== 'string' || typeof second !== 'string' || typeof nonce !== 'string' || typeof signature !== 'string') return '20'
  if (!/^\d{10}$/.test(second)) return '22'
  if (Math.abs(nowMs / 1000 - Number(second)) > FRESH) return '23'
  if (nonces.has(nonce)) return '24'
  if (code !== PARTNER.code) return '25'
  const wanted = signatureOf(second, nonce, body)
  const given = Buffer.from(signature, 'hex')
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return '26'
  nonces.add(nonce)
  return undefined
}

/** As VNeID signs what it tells its partner. */
export const signWord = (body: string): string => `sha256=${createHmac('sha256', PARTNER.secret).update(body).digest('hex')}`
