import { createPrivateKey, type KeyObject } from 'node:crypto'

const LEAST_BITS = 2048

/** An RSA key in PEM, PKCS#1 (`RSA PRIVATE KEY`) or PKCS#8 (`PRIVATE KEY`); undefined for anything else. */
const readPrivateKey = (pem: string): KeyObject | undefined => {
  try {
    const key = createPrivateKey(pem)
    return key.asymmetricKeyType === 'rsa' && (key.asymmetricKeyDetails?.modulusLength ?? 0) >= LEAST_BITS ? key : undefined
  } catch {
    return undefined
  }
}

const BLOCK = /-----BEGIN [^-]+-----[^-]+-----END [^-]+-----/g

/** All keys of a file, the newest first; undefined where it holds none, or anything else among them. */
export const readPrivateKeys = (text: string): readonly KeyObject[] | undefined => {
  const keys = (text.match(BLOCK) ?? []).map(readPrivateKey)
  const right = keys.filter((key) => key !== undefined)
  return right.length > 0 && right.length === keys.length ? right : undefined
}
