import { createPrivateKey, sign, type KeyObject } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { SignerFault, type HashSigner } from './hash-signer.ts'

/** A key of the demonstration says so in its name. */
const DEMO = /^demo-/

const NAME = /^[A-Za-z0-9._-]{1,100}$/

/** Keys that lie in files, for demonstration, tests and servers that keep an agency's key: `<folder>/<credential>.pem`. Those of the demonstration sign only while it lasts. */
export const openSoftSigner = (folder: string, { demo }: { readonly demo: boolean }): HashSigner => {
  const keys = new Map<string, KeyObject>()
  const keyOf = async (credential: string): Promise<KeyObject> => {
    const known = keys.get(credential)
    if (known !== undefined) return known
    if (!NAME.test(credential)) throw new SignerFault(`${credential} is no name of a key`)
    if (!demo && DEMO.test(credential)) throw new SignerFault(`${credential} is a key of the demonstration, which is over`)
    const pem = await readFile(join(folder, `${credential}.pem`), 'utf8').catch((cause: unknown) => {
      throw new SignerFault(`the key ${credential} cannot be read`, { cause })
    })
    const key = createPrivateKey(pem)
    keys.set(credential, key)
    return key
  }
  return {
    ask: async (credential, documents) => {
      const key = await keyOf(credential)
      return { state: 'signed', signatures: documents.map(({ signedAttributes }) => sign('sha256', signedAttributes, key)) }
    },
    poll: async () => ({ state: 'expired' }),
  }
}
