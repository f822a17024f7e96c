// VNeID 2026 as seen in practice: `{"data","key"}`; key = RSA PKCS#1 v1.5 of an AES key, data = AES-ECB PKCS#5 of UTF-8 JSON.
import { constants, createDecipheriv, privateDecrypt, type KeyObject } from 'node:crypto'

const AES_KEY_BYTES = [16, 24, 32]

const fromBase64 = (text: string): Buffer | undefined => {
  const bytes = Buffer.from(text, 'base64')
  return text !== '' && bytes.toString('base64') === text ? bytes : undefined
}

const unsealWith = (data: Buffer, wrapped: Buffer, privateKey: KeyObject): string | undefined => {
  try {
    const key = privateDecrypt({ key: privateKey, padding: constants.RSA_PKCS1_PADDING }, wrapped)
    if (!AES_KEY_BYTES.includes(key.length)) return undefined
    const decipher = createDecipheriv(`aes-${key.length * 8}-ecb`, key, null)
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat([decipher.update(data), decipher.final()]))
  } catch {
    return undefined
  }
}

/** One answer for every fault, so that no sender learns which step failed (Bleichenbacher); while our key is changed at the provider, both are tried. */
export const unsealText = (sealed: { readonly data: string; readonly key: string }, privateKeys: readonly KeyObject[]): string | undefined => {
  const data = fromBase64(sealed.data)
  const wrapped = fromBase64(sealed.key)
  if (data === undefined || wrapped === undefined) return undefined
  // Each key is tried whatever the others said: the time tells nothing either.
  return privateKeys.map((key) => unsealWith(data, wrapped, key)).find((text) => text !== undefined)
}

const isSealed = (body: unknown): body is { data: string; key: string } =>
  typeof body === 'object' && body !== null && 'data' in body && 'key' in body && typeof body.data === 'string' && typeof body.key === 'string'

/** The object inside a sealed body; undefined when it is not sealed, not for us, or not whole. */
export const unsealBody = (text: string, privateKeys: readonly KeyObject[]): Readonly<Record<string, unknown>> | undefined => {
  try {
    const body: unknown = JSON.parse(text)
    const inside = isSealed(body) ? unsealText(body, privateKeys) : undefined
    const opened: unknown = inside === undefined ? undefined : JSON.parse(inside)
    return typeof opened === 'object' && opened !== null && !Array.isArray(opened) ? (opened as Readonly<Record<string, unknown>>) : undefined
  } catch {
    return undefined
  }
}
