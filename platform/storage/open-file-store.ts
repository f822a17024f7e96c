import { fileURLToPath } from 'node:url'
import { FileStoreError, type FileStore } from './file-store.ts'
import { openLocalFileStore } from './local-file-store.ts'
import { openS3FileStore } from './s3-file-store.ts'

const SHAPES = 'file:///absolute/folder or s3+https://key:secret@host/bucket?region=name'

const misconfigured = (reason: string): FileStoreError =>
  new FileStoreError('misconfigured', `STORAGE_URL ${reason}; it looks like ${SHAPES}.`)

const openS3 = (url: URL): FileStore => {
  const bucket = url.pathname.replace(/^\/|\/$/g, '')
  if (url.username === '' || url.password === '') throw misconfigured('names no key and secret')
  if (bucket === '') throw misconfigured('names no bucket')
  return openS3FileStore({
    origin: `${url.protocol.slice('s3+'.length)}//${url.host}`,
    bucket,
    region: url.searchParams.get('region') ?? 'us-east-1',
    accessKeyId: decodeURIComponent(url.username),
    secretAccessKey: decodeURIComponent(url.password),
  })
}

/** Opens the store a STORAGE_URL names. The address may hold a secret: no message repeats it. */
export const openFileStore = (address: string): FileStore => {
  if (!URL.canParse(address)) throw misconfigured('is not an address')
  const url = new URL(address)
  if (url.protocol === 'file:') return openLocalFileStore(fileURLToPath(url))
  if (url.protocol === 's3+https:' || url.protocol === 's3+http:') return openS3(url)
  throw misconfigured(`begins with ${url.protocol}`)
}
