import type { Upload } from './upload.ts'

/** What the sender needs to go on: nothing of the content, nothing of the owner. */
export const viewOfUpload = ({ id, fileName, sizeBytes, receivedBytes, expiresAt, fileId }: Upload) => ({
  id,
  fileName,
  sizeBytes,
  receivedBytes,
  expiresAt,
  ...(fileId === undefined ? {} : { fileId }),
})
