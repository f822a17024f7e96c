// RS-VAN v1.2: what VNeID tells us by itself, believed by `X-Webhook-Signature: sha256=<hmac of body>` alone.
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { SignedWord, SigningWord } from '../../official-documents/index.ts'
import type { VneidPartner } from './settings.ts'

const isTrue = ({ bytes, signature }: SignedWord, { secret }: VneidPartner): boolean => {
  const given = /^sha256=([0-9a-f]{64})$/i.exec(signature)?.[1]
  return given !== undefined && timingSafeEqual(Buffer.from(given, 'hex'), createHmac('sha256', secret).update(bytes).digest())
}

const handleIn = (text: string): string | undefined => {
  try {
    const said = JSON.parse(text) as { readonly data?: { readonly handle?: unknown } } | null
    const handle = said?.data?.handle
    return typeof handle === 'string' && handle.length <= 200 ? handle : undefined
  } catch {
    return undefined
  }
}

/** Of a true message only which question it is about: the answer itself is asked for. Messages of other kinds name none. */
export const readWord = (word: SignedWord, partner: VneidPartner | undefined): SigningWord | undefined => {
  if (partner === undefined || !isTrue(word, partner)) return undefined
  const handle = handleIn(Buffer.from(word.bytes).toString('utf8'))
  return handle === undefined ? {} : { handle }
}
