import type { Proof } from '../../../platform/module.ts'
import { currentFileStore } from '../../../platform/storage/current-file-store.ts'
import { FileStoreError } from '../../../platform/storage/file-store.ts'
import { listHashesAfter } from '../store/stored-file-store.ts'

const PAGE = 500
/** Reading waits for the disk, hashing for a core: a few at a time keep both busy. */
const AT_ONCE = 4

const faultOf = async (sha256: string): Promise<string | undefined> => {
  try {
    await currentFileStore().prove(sha256)
    return undefined
  } catch (error) {
    if (error instanceof FileStoreError) return error.message
    throw error
  }
}

const faultsOf = async (hashes: readonly string[]): Promise<readonly string[]> => {
  const left = hashes.values()
  const faults: string[] = []
  const takeOn = async (): Promise<void> => {
    for (const sha256 of left) {
      const fault = await faultOf(sha256)
      if (fault !== undefined) faults.push(fault)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, takeOn))
  return faults
}

/** Reads back every byte that a row promises, each content once, in little memory: nothing lost, nothing changed. */
export const filesProof: Proof = {
  name: 'files-have-their-hash',
  outside: true,
  find: async (work) => {
    const faults: string[] = []
    let checked = 0
    for (let after = ''; ; ) {
      const page = await listHashesAfter(work.tx, after, PAGE)
      faults.push(...(await faultsOf(page)))
      checked += page.length
      const last = page.at(-1)
      if (last === undefined) return { checked, faults }
      after = last
    }
  },
}
