import { constants, createCipheriv, generateKeyPairSync, publicEncrypt, randomBytes, type KeyObject } from 'node:crypto'
import type { Fault } from './faults.ts'

export type Sealed = { readonly data: string; readonly key: string }

/** AES-128-ECB with PKCS#5 padding under a fresh key; the key under the client's public key, RSA PKCS#1 v1.5. */
export const seal = (text: string, publicKey: KeyObject): Sealed => {
  const key = randomBytes(16)
  const cipher = createCipheriv('aes-128-ecb', key, null)
  const data = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  const wrapped = publicEncrypt({ key: publicKey, padding: constants.RSA_PKCS1_PADDING }, key)
  return { data: data.toString('base64'), key: wrapped.toString('base64') }
}

const HOUR = 3600
let stranger: KeyObject | undefined
const strangersKey = (): KeyObject => (stranger ??= generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey)

const flipByte = (base64: string): string => {
  const bytes = Buffer.from(base64, 'base64')
  bytes[Math.floor(bytes.length / 2)] = (bytes[Math.floor(bytes.length / 2)] ?? 0) ^ 0x55
  return bytes.toString('base64')
}

/** An answer sealed for the client, as good or as bad as the fault says. */
export const sealAnswer = (answer: object, publicKey: KeyObject, fault: Fault): Sealed | object => {
  const iat = Math.floor(Date.now() / 1000) - (fault === 'expired' ? HOUR : 0)
  const told = { ...answer, iat }
  if (fault === 'unsealed') return told
  const sealed = seal(JSON.stringify(told), fault === 'wrong-key' ? strangersKey() : publicKey)
  return fault === 'tampered' ? { ...sealed, data: flipByte(sealed.data) } : sealed
}
