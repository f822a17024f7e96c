import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { joinTrust, NOBODY_TRUSTED, trustPem, type TrustList } from './trust-list.ts'

/** A file of the demonstration says so in its name. */
const DEMO = /^demo-/

const readOne = async (folder: string, name: string): Promise<TrustList> => {
  try {
    return trustPem(await readFile(join(folder, name), 'utf8'), { demo: DEMO.test(name) })
  } catch {
    // A file that holds no certificate trusts nobody.
    return NOBODY_TRUSTED
  }
}

/** Every certificate in the folder's `.pem` and `.crt` files, those of the demonstration only while it lasts; no folder trusts nobody. */
export const readTrustFolder = async (folder: string, { demo }: { readonly demo: boolean }): Promise<TrustList> => {
  const names = await readdir(folder).catch(() => [])
  const wanted = names.filter((name) => /\.(?:pem|crt)$/.test(name) && (demo || !DEMO.test(name))).toSorted()
  return joinTrust(...(await Promise.all(wanted.map((name) => readOne(folder, name)))))
}
