import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { keysOf, newestOf, type KeyRing } from '../../../platform/keys/key-ring.ts'

const NONCE = 12
const TAG = 16

/** AES-256-GCM by the newest key; `about` (the account) is authenticated too, so a sealed secret opens for its own account alone. */
export const seal = (ring: KeyRing, plain: string, about: string): Buffer => {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', newestOf(ring), nonce).setAAD(Buffer.from(about))
  const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
}

const openWith = (key: Uint8Array, sealed: Buffer, about: string): string => {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE)).setAAD(Buffer.from(about))
  decipher.setAuthTag(sealed.subarray(NONCE, NONCE + TAG))
  return Buffer.concat([decipher.update(sealed.subarray(NONCE + TAG)), decipher.final()]).toString('utf8')
}

type Opened = { readonly plain: string; /** Which key of the ring had sealed it. */ readonly key: number }

const tryAll = (ring: KeyRing, sealed: Buffer, about: string): Opened | { readonly cause: unknown } => {
  let cause: unknown
  for (const [at, key] of keysOf(ring).entries())
    try {
      return { plain: openWith(key, sealed, about), key: at }
    } catch (fault) {
      cause = fault
    }
  return { cause }
}

/** Throws when no key, or the account or the bytes, are those that were sealed. */
export const open = (ring: KeyRing, sealed: Buffer, about: string): string => {
  const opened = tryAll(ring, sealed, about)
  if ('cause' in opened) throw opened.cause
  return opened.plain
}

/** −1 where none opens it. */
export const keyOf = (ring: KeyRing, sealed: Buffer, about: string): number => {
  const opened = tryAll(ring, sealed, about)
  return 'cause' in opened ? -1 : opened.key
}
