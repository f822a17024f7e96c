import { openAsBlob } from 'node:fs'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { AwsClient } from 'aws4fetch'
import { FileStoreError, isSha256, type FileStore } from './file-store.ts'
import { rememberProven } from './proven.ts'
import { sha256Of, sha256OfStream } from './sha256.ts'

export type S3Place = {
  /** `https://host[:port]` */
  readonly origin: string
  readonly bucket: string
  readonly region: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
}

const TIMEOUT_MS = 30_000
/** A large file over a poor line, both ways. */
const LONG_TIMEOUT_MS = 600_000

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

type Sending = RequestInit & { readonly timeout?: number }

const connect = (place: S3Place) => {
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
  /** Whatever the store answers; throws only where it does not answer. */
  const ask = async (what: string, url: string, { timeout = TIMEOUT_MS, ...init }: Sending): Promise<Response> => {
    try {
      return await client.fetch(url, { ...init, signal: AbortSignal.timeout(timeout) })
    } catch (cause) {
      throw new FileStoreError('unreachable', `${what}: ${where} does not answer. Nothing was half-written.`, cause)
    }
  }
  const send = async (what: string, url: string, sending: Sending): Promise<Response> => {
    const response = await ask(what, url, sending)
    if (!response.ok) throw await refused(what, response)
    return response
  }
  const stream = async (sha256: string, headers: Record<string, string> = {}): Promise<Readable> => {
    const response = await send(`Cannot read the file ${sha256}`, urlOf(sha256), { method: 'GET', headers, timeout: LONG_TIMEOUT_MS })
    return response.body === null ? Readable.from([]) : Readable.fromWeb(response.body as ReadableStream)
  }
  const put = async (sha256: string, body: ArrayBuffer | Blob, timeout: number): Promise<void> => {
    const headers = { 'x-amz-content-sha256': sha256, 'content-type': 'application/octet-stream' }
    await send(`Cannot store the file ${sha256}`, urlOf(sha256), { method: 'PUT', body, headers, timeout })
  }
  const asideOf = (sha256: string): string => `${where}/leaving/${urlOf(sha256).slice(-64)}`
  /** Copied by the store itself, then taken from its old place; nothing happens where there is nothing. */
  const move = async (sha256: string, from: string, to: string): Promise<boolean> => {
    const what = `Cannot move the file ${sha256}`
    const source = new URL(from).pathname
    const copied = await ask(what, to, { method: 'PUT', headers: { 'x-amz-copy-source': source }, timeout: LONG_TIMEOUT_MS })
    if (copied.status === 404) return false
    if (!copied.ok) throw await refused(what, copied)
    await send(what, from, { method: 'DELETE' })
    return true
  }
  return { where, urlOf, asideOf, move, ask, send, stream, put }
}

/** S3 and its likes (Ceph RGW, MinIO …), path style. The payload's hash is signed, so a garbled upload is refused by the store. */
export const openS3FileStore = (place: S3Place): FileStore => {
  const { where, urlOf, asideOf, move, ask, send, stream, put } = connect(place)
  const damaged = (sha256: string): FileStoreError => new FileStoreError('damaged', `The file ${sha256} in ${where} no longer has its hash.`)
  const prove = async (sha256: string): Promise<void> => {
    if ((await sha256OfStream(await stream(sha256))) !== sha256) throw damaged(sha256)
  }
  const signatureOf = async (sha256: string): Promise<string> => {
    const { headers } = await send(`Cannot look for the file ${sha256}`, urlOf(sha256), { method: 'HEAD' })
    return ['etag', 'last-modified', 'content-length'].map((name) => headers.get(name)).join(' ')
  }
  const onceProven = rememberProven()
  return {
    put: async (bytes) => {
      const sha256 = sha256Of(bytes)
      await put(sha256, Uint8Array.from(bytes).buffer, TIMEOUT_MS)
      return sha256
    },
    putFile: async (path, sha256) => put(sha256, await openAsBlob(path), LONG_TIMEOUT_MS),
    get: async (sha256) => {
      const response = await send(`Cannot read the file ${sha256}`, urlOf(sha256), { method: 'GET' })
      const bytes = new Uint8Array(await response.arrayBuffer())
      if (sha256Of(bytes) !== sha256) throw damaged(sha256)
      return bytes
    },
    open: async (sha256, range) => {
      await onceProven(sha256, await signatureOf(sha256), () => prove(sha256))
      return stream(sha256, range && { range: `bytes=${range.start}-${range.end}` })
    },
    prove,
    setAside: (sha256) => move(sha256, urlOf(sha256), asideOf(sha256)),
    bringBack: (sha256) => move(sha256, asideOf(sha256), urlOf(sha256)),
    discard: async (sha256) => {
      await send(`Cannot discard the file ${sha256}`, asideOf(sha256), { method: 'DELETE' })
    },
    has: async (sha256) => {
      const what = `Cannot look for the file ${sha256}`
      const response = await ask(what, urlOf(sha256), { method: 'HEAD' })
      if (response.ok) return true
      if (response.status === 404) return false
      throw await refused(what, response)
    },
    check: async () => {
      await send('Cannot use the store', `${where}?max-keys=1&list-type=2`, { method: 'GET' })
    },
  }
}
