import type { FileStore } from './file-store.ts'

let current: FileStore | undefined

/** Said once at start (and by tests): where the files of this process live. */
export const useFileStore = (store: FileStore): void => {
  current = store
}

export const currentFileStore = (): FileStore => {
  if (current === undefined) throw new Error('No file store yet: call useFileStore(openFileStore(STORAGE_URL)) at start')
  return current
}
