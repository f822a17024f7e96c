let limitBytes = 100 * 1024 * 1024

/** Said once at start: the largest file taken in parts. */
export const useUploadLimit = (bytes: number): void => {
  limitBytes = bytes
}

export const uploadLimit = (): number => limitBytes
