import type { FileStore } from './file-store.ts'
import type { Scratch } from './scratch.ts'

let current: FileStore | undefined
let scratch: Scratch | undefined

/** Said once at start (and by tests): where the files of this process live. */
export const useFileStore = (store: FileStore): void => {
  current = store
}

export const currentFileStore = (): FileStore => {
  if (current === undefined) throw new Error('No file store yet: call useFileStore(openFileStore(STORAGE_URL)) at start')
  return current
}

/** Said once at start (and by tests): where half-done files of this process lie. */
export const useScratch = (folder: Scratch): void => {
  scratch = folder
}

export const currentScratch = (): Scratch => {
  if (scratch === undefined) throw new Error('No scratch folder yet: call useScratch(openScratch(folder)) at start')
  return scratch
}
