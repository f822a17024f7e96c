import { createHmac, randomUUID } from 'node:crypto'
import type { VneidPartner } from './settings.ts'

/**
 * RS-VAN v1.2 names the four headers of a signed partner and HMAC-SHA256, and not what is signed: ours signs second, nonce and body, each
 * on a line. VNeID answers 26 to another understanding; then this is the one line to change.
 */
export const signQuestion = ({ code, secret }: VneidPartner, body: string, nowMs: number): Readonly<Record<string, string>> => {
  const [second, nonce] = [String(Math.floor(nowMs / 1000)), randomUUID()]
  return {
    'x-partner-code': code,
    'x-timestamp': second,
    'x-nonce': nonce,
    'x-signature': createHmac('sha256', secret).update([second, nonce, body].join('\n')).digest('hex'),
  }
}
