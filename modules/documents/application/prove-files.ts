import type { Proof } from '../../../platform/module.ts'
import { currentFileStore } from '../../../platform/storage/current-file-store.ts'
import { FileStoreError } from '../../../platform/storage/file-store.ts'
import { listHashesAfter } from '../store/stored-file-store.ts'

const PAGE = 500

const faultOf = async (sha256: string): Promise<string | undefined> => {
  try {
    await currentFileStore().get(sha256)
    return undefined
  } catch (error) {
    if (error instanceof FileStoreError) return error.message
    throw error
  }
}

/** Reads back every byte that a row promises: nothing lost, nothing changed. */
export const filesProof: Proof = {
  name: 'files-have-their-hash',
  find: async (work) => {
    const faults: string[] = []
    let checked = 0
    for (let after = ''; ; ) {
      const page = await listHashesAfter(work.tx, after, PAGE)
      for (const sha256 of page) faults.push(...[await faultOf(sha256)].filter((fault) => fault !== undefined))
      checked += page.length
      const last = page.at(-1)
      if (last === undefined) return { checked, faults }
      after = last
    }
  },
}
