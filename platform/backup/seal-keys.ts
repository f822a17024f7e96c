import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto'
import { wrongPassphrase } from './backup-faults.ts'

/** What a pass-phrase is stretched with; kept in the manifest, so that later releases may ask for more. */
export type KeySeal = { readonly salt: string; readonly cost: number }

const COST = 2 ** 16
const [NONCE, TAG] = [12, 16]

export const newKeySeal = (): KeySeal => ({ salt: randomBytes(16).toString('base64'), cost: COST })

export type KeyBox = { readonly seal: (name: string, bytes: Uint8Array) => Buffer; /** @throws OperatorFault `backup-passphrase` */ readonly open: (name: string, sealed: Uint8Array) => Buffer }

const stretch = (passphrase: string, { salt, cost }: KeySeal): Promise<Buffer> =>
  new Promise((resolve, reject) =>
    scrypt(passphrase.normalize('NFC'), Buffer.from(salt, 'base64'), 32, { N: cost, r: 8, p: 1, maxmem: 256 * cost * 8 }, (fault, key) => (fault ? reject(fault) : resolve(key))))

/** AES-256-GCM by a key of the pass-phrase; each file is bound to its name. */
export const openKeyBox = async (passphrase: string, seal: KeySeal): Promise<KeyBox> => {
  const key = await stretch(passphrase, seal)
  return {
    seal: (name, bytes) => {
      const nonce = randomBytes(NONCE)
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(name))
      const body = Buffer.concat([cipher.update(bytes), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), body])
    },
    open: (name, sealed) => {
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE), { authTagLength: TAG }).setAAD(Buffer.from(name)).setAuthTag(sealed.subarray(NONCE, NONCE + TAG))
        return Buffer.concat([decipher.update(sealed.subarray(NONCE + TAG)), decipher.final()])
      } catch (cause) {
        throw wrongPassphrase(name, cause)
      }
    },
  }
}
