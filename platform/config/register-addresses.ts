import { createPublicKey } from 'node:crypto'
import type { Parsed } from './setting.ts'
import { wrong } from './setting.ts'

/** Secrets go unencrypted only to this very machine. */
const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]'])

/** Checked here so that a slip shows at start; `modules/integrations` opens it. Never printed: the secret stands inside. */
export const lgspAddress = (text: string): Parsed<string> => {
  const url = URL.canParse(text) ? new URL(text) : undefined
  const isSafe = url?.protocol === 'lgsp+https:' || (url?.protocol === 'lgsp+http:' && LOOPBACK.has(url.hostname))
  return url && isSafe && url.username !== '' && url.password !== '' && url.searchParams.get('partner')
    ? { value: text }
    : wrong(
        'phải có dạng lgsp+https://consumer-key:secret@máy/đường-dẫn?partner=mã-đơn-vị&access=…&accessSecret=…&app=…&token=/token; http chỉ dùng cho máy này (127.0.0.1)',
        'must look like lgsp+https://consumer-key:secret@host/path?partner=code&access=…&accessSecret=…&app=…&token=/token; http only for this machine (127.0.0.1)',
      )
}

/** Kinds of keys that sign; one that only agrees on secrets (X25519) would prove nothing. */
const SIGNING_KEYS: ReadonlySet<string> = new Set(['rsa', 'rsa-pss', 'ec', 'ed25519', 'ed448'])

const isKey = (base64: string): boolean => {
  try {
    return SIGNING_KEYS.has(createPublicKey({ key: Buffer.from(base64, 'base64'), format: 'der', type: 'spki' }).asymmetricKeyType ?? '')
  } catch {
    return false
  }
}

/** Unsigned answers are believed only where that was said in so many words. */
export const storeAddress = (text: string): Parsed<string> => {
  const address = lgspAddress(text)
  if (!('value' in address)) return address
  const verify = new URLSearchParams(new URL(text).search.replaceAll('+', '%2B')).get('verify') ?? ''
  return verify === 'none' || isKey(verify)
    ? address
    : wrong('phải có thêm &verify=khóa công khai (SPKI, Base64) mà Kho ký câu trả lời, hoặc verify=none nếu Kho không ký', 'must also hold &verify=the public key (SPKI, Base64) the store signs with, or verify=none where it does not sign')
}

/** Public, so without a secret; `simulator` starts one beside the demo. */
export const boardAddress = (text: string): Parsed<string> => {
  if (text === 'simulator') return { value: text }
  const url = URL.canParse(text) ? new URL(text) : undefined
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.has(url.hostname))
  return url && isSafe && url.username === '' && url.searchParams.get('tinh')
    ? { value: text }
    : wrong('phải là simulator (chỉ khi trình diễn) hoặc có dạng https://máy/jsp/rest.jsp?tinh=mã-tỉnh-trên-Cổng', 'must be simulator (demo only) or look like https://host/jsp/rest.jsp?tinh=the-province-on-the-portal')
}

/** `simulator` starts one beside the demo; the real one is never guessed. */
export const portalAddress = (text: string): Parsed<string> => {
  if (text === 'simulator') return { value: text }
  const url = URL.canParse(text) ? new URL(text) : undefined
  const isSafe = url?.protocol === 'dvcqg+https:' || (url?.protocol === 'dvcqg+http:' && LOOPBACK.has(url.hostname))
  return url && isSafe && url.username !== '' && url.password !== '' && url.searchParams.get('madonvi') && url.searchParams.get('dstcode') && /^[1-9]\d{0,2}$/.test(url.searchParams.get('link_days') ?? '30')
    ? { value: text }
    : wrong('phải là simulator (chỉ khi trình diễn) hoặc có dạng dvcqg+https://người-dùng:mật-khẩu@máy/gốc?madonvi=…&dstcode=…&login=/login&data=/mapi&link_days=30', 'must be simulator (demo only) or look like dvcqg+https://user:password@host/base?madonvi=…&dstcode=…&login=/login&data=/mapi&link_days=30')
}
