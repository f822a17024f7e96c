// RS-VAN v1.2: what VNeID tells us by itself, believed by `X-Webhook-Signature: sha256=<hmac of body>` alone.
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { SignedWord, SigningWord } from '../../official-documents/index.ts'
import type { VneidPartner } from './settings.ts'

const isTrue = ({ bytes, signature }: SignedWord, { secret }: VneidPartner): boolean => {
  const given = /^sha256=([0-9a-f]{64})$/i.exec(signature)?.[1]
  return given !== undefined && timingSafeEqual(Buffer.from(given, 'hex'), createHmac('sha256', secret).update(bytes).digest())
}

const named = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' && value.length <= 200 ? value : undefined)

const wordIn = (text: string): SigningWord => {
  try {
    const said = JSON.parse(text) as { readonly data?: { readonly handle?: unknown; readonly transactionCode?: unknown } } | null
    const [handle, transactionCode] = [named(said?.data?.handle), named(said?.data?.transactionCode)]
    return { ...(handle ? { handle } : {}), ...(transactionCode ? { transactionCode } : {}) }
  } catch {
    return {}
  }
}

/** Of a true message only which question or which certificate it is about: the answer itself is asked for. */
export const readWord = (word: SignedWord, partner: VneidPartner | undefined): SigningWord | undefined => {
  if (partner === undefined || !isTrue(word, partner)) return undefined
  return wordIn(Buffer.from(word.bytes).toString('utf8'))
}
