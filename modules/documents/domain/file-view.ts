import type { StoredFile } from './stored-file.ts'

/** What anybody who may see a file is told of it: nothing about its owner. */
export const viewOf = ({ id, fileName, mediaType, sizeBytes, sha256, storedAt, malwareScan }: StoredFile) => ({
  id,
  fileName,
  mediaType,
  sizeBytes,
  sha256,
  storedAt,
  malwareScan,
})
