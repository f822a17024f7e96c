import { AwsClient } from 'aws4fetch'
import { FileStoreError, isSha256, type FileStore } from './file-store.ts'
import { sha256Of } from './sha256.ts'

export type S3Place = {
  /** `https://host[:port]` */
  readonly origin: string
  readonly bucket: string
  readonly region: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
}

const TIMEOUT_MS = 30_000

const refused = async (what: string, response: Response): Promise<FileStoreError> => {
  const code = /<Code>([^<]{1,80})<\/Code>/.exec(await response.text().catch(() => ''))?.[1] ?? ''
  const said = `${response.status}${code === '' ? '' : ` ${code}`}`
  if (response.status === 507 || /QuotaExceeded|InsufficientStorage|EntityTooLarge/.test(code))
    return new FileStoreError('full', `${what}: no room left (${said}). Nothing was half-written.`)
  if (response.status === 401 || response.status === 403)
    return new FileStoreError('read-only', `${what}: the key in STORAGE_URL may not do this (${said}). Nothing was half-written.`)
  if (response.status === 404) return new FileStoreError('missing', `${what}: not found (${said}).`)
  return new FileStoreError('unreachable', `${what}: the store answered ${said}. Nothing was half-written.`)
}

/** S3 and its likes (Ceph RGW, MinIO …), path style. The payload's hash is signed, so a garbled upload is refused by the store. */
export const openS3FileStore = (place: S3Place): FileStore => {
  const client = new AwsClient({
    accessKeyId: place.accessKeyId,
    secretAccessKey: place.secretAccessKey,
    region: place.region,
    service: 's3',
    retries: 2,
    initRetryMs: 100,
  })
  const where = `${place.origin}/${place.bucket}`
  const urlOf = (sha256: string): string => {
    if (!isSha256(sha256)) throw new FileStoreError('missing', `Not a file address: ${sha256.slice(0, 80)}`)
    return `${where}/${sha256.slice(0, 2)}/${sha256}`
  }
  const send = async (what: string, url: string, init: RequestInit): Promise<Response> => {
    try {
      return await client.fetch(url, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) })
    } catch (cause) {
      throw new FileStoreError('unreachable', `${what}: ${where} does not answer. Nothing was half-written.`, cause)
    }
  }
  return {
    put: async (bytes) => {
      const sha256 = sha256Of(bytes)
      const what = `Cannot store the file ${sha256}`
      const body = new Blob([Uint8Array.from(bytes)])
      const response = await send(what, urlOf(sha256), {
        method: 'PUT',
        body: await body.arrayBuffer(),
        headers: { 'x-amz-content-sha256': sha256, 'content-type': 'application/octet-stream' },
      })
      if (!response.ok) throw await refused(what, response)
      return sha256
    },
    get: async (sha256) => {
      const what = `Cannot read the file ${sha256}`
      const response = await send(what, urlOf(sha256), { method: 'GET' })
      if (!response.ok) throw await refused(what, response)
      const bytes = new Uint8Array(await response.arrayBuffer())
      if (sha256Of(bytes) !== sha256) throw new FileStoreError('damaged', `The file ${sha256} in ${where} no longer has its hash.`)
      return bytes
    },
    has: async (sha256) => {
      const what = `Cannot look for the file ${sha256}`
      const response = await send(what, urlOf(sha256), { method: 'HEAD' })
      if (response.ok) return true
      if (response.status === 404) return false
      throw await refused(what, response)
    },
    check: async () => {
      const response = await send('Cannot use the store', `${where}?max-keys=1&list-type=2`, { method: 'GET' })
      if (!response.ok) throw await refused('Cannot use the store', response)
    },
  }
}
