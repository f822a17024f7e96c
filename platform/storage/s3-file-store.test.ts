import { createHash, createHmac } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openFileStore } from './open-file-store.ts'
import { sha256Of } from './sha256.ts'

const SECRET = 's3cr/et+with=signs'
const objects = new Map<string, Buffer>()
const ranges: string[] = []
let reads = 0
let answerNext: { status: number; code: string } | undefined
let server: Server
let address: string

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest()

/** Checks an AWS Signature Version 4 the way a store does: rebuilt from the request alone. */
const signatureHolds = (request: IncomingMessage): boolean => {
  const match = /^AWS4-HMAC-SHA256 Credential=key\/(\d{8})\/vn-1\/s3\/aws4_request, SignedHeaders=([a-z0-9;-]+), Signature=([0-9a-f]{64})$/.exec(request.headers.authorization ?? '')
  if (!match) return false
  const [, day = '', signedHeaders = '', signature] = match
  const url = new URL(request.url ?? '/', 'http://x')
  const query = [...url.searchParams].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
  const headers = signedHeaders.split(';').map((name) => `${name}:${String(request.headers[name]).trim()}\n`)
  const canonical = [request.method, url.pathname, query.join('&'), headers.join(''), signedHeaders, request.headers['x-amz-content-sha256']].join('\n')
  const toSign = ['AWS4-HMAC-SHA256', request.headers['x-amz-date'], `${day}/vn-1/s3/aws4_request`, createHash('sha256').update(canonical).digest('hex')].join('\n')
  const key = hmac(hmac(hmac(hmac(`AWS4${SECRET}`, day), 'vn-1'), 's3'), 'aws4_request')
  return hmac(key, toSign).toString('hex') === signature
}

const refuse = (response: ServerResponse, status: number, code: string): void => {
  response.writeHead(status, { 'content-type': 'application/xml' }).end(`<Error><Code>${code}</Code></Error>`)
}

const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const body = Buffer.concat(chunks)
  if (answerNext) return refuse(response, answerNext.status, answerNext.code)
  if (!signatureHolds(request)) return refuse(response, 403, 'SignatureDoesNotMatch')
  const path = request.url ?? ''
  if (request.method === 'GET') reads += 1
  if (request.method === 'PUT') {
    if (request.headers['x-amz-content-sha256'] !== sha256Of(body)) return refuse(response, 400, 'XAmzContentSHA256Mismatch')
    objects.set(path, body)
    response.writeHead(200).end()
    return
  }
  if (path.startsWith('/files?')) return void response.writeHead(200).end('<ListBucketResult/>')
  const object = objects.get(path)
  if (object === undefined) return refuse(response, 404, 'NoSuchKey')
  const [, start, end] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? []
  if (start === undefined) return void response.writeHead(200, { etag: `"${sha256Of(object)}"` }).end(request.method === 'HEAD' ? undefined : object)
  ranges.push(request.headers.range ?? '')
  response.writeHead(206).end(object.subarray(Number(start), Number(end) + 1))
}

beforeAll(async () => {
  server = createServer((request, response) => void serve(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  address = `s3+http://key:${encodeURIComponent(SECRET)}@127.0.0.1:${port}/files?region=vn-1`
})
afterAll(() => server.close())
beforeEach(() => {
  objects.clear()
  ranges.length = 0
  reads = 0
  answerNext = undefined
})

const bytesOf = async (stream: Readable): Promise<Buffer> => Buffer.concat(await stream.toArray())
const bytes = new TextEncoder().encode('Giấy khai sinh')
const hash = sha256Of(bytes)

describe('openS3FileStore', () => {
  it('puts, finds and gets with signatures a store accepts', async () => {
    const store = openFileStore(address)
    await store.check()
    expect(await store.has(hash)).toBe(false)
    expect(await store.put(bytes)).toBe(hash)
    expect([...objects.keys()]).toEqual([`/files/${hash.slice(0, 2)}/${hash}`])
    expect(await store.has(hash)).toBe(true)
    expect(Buffer.from(await store.get(hash)).equals(Buffer.from(bytes))).toBe(true)
  })

  it('takes a wrong secret as what it is, without repeating it', async () => {
    const store = openFileStore(address.replace(encodeURIComponent(SECRET), 'guess'))
    const refusal = expect.objectContaining({ fault: 'read-only', message: expect.not.stringContaining('guess') })
    await expect(store.put(bytes)).rejects.toEqual(refusal)
    expect(objects.size).toBe(0)
  })

  it('proves every reading', async () => {
    const store = openFileStore(address)
    await store.put(bytes)
    objects.set(`/files/${hash.slice(0, 2)}/${hash}`, Buffer.from('other'))
    await expect(store.get(hash)).rejects.toMatchObject({ fault: 'damaged' })
    await expect(store.get('0'.repeat(64))).rejects.toMatchObject({ fault: 'missing' })
  })

  it('takes a finished file of this machine as it lies, and streams it back', async () => {
    const folder = mkdtempSync(join(tmpdir(), 's3-put-'))
    const path = join(folder, 'ban-ve.pdf')
    const large = Buffer.alloc(3 * 1024 * 1024, 'Bản vẽ thiết kế ')
    writeFileSync(path, large)
    const store = openFileStore(address)
    await store.putFile(path, sha256Of(large))
    // The hash is signed with the request: a file that is not what it is called is refused by the store.
    await expect(store.putFile(path, hash)).rejects.toMatchObject({ fault: expect.any(String), message: expect.stringContaining('Nothing was half-written') })
    expect([...objects.keys()]).toHaveLength(1)
    expect(await bytesOf(await store.open(sha256Of(large)))).toEqual(large)
    rmSync(folder, { recursive: true, force: true })
  })

  it('sends the part asked for, and proves the whole once for many parts', async () => {
    const store = openFileStore(address)
    const sheet = Buffer.from('0123456789'.repeat(1000))
    const sha256 = await store.put(sheet)
    for (const [start, end] of [[0, 9], [10, 24], [9_990, 9_999]] as const) expect(await bytesOf(await store.open(sha256, { start, end }))).toEqual(sheet.subarray(start, end + 1))
    expect(ranges).toEqual(['bytes=0-9', 'bytes=10-24', 'bytes=9990-9999'])
    expect(reads).toBe(ranges.length + 1)
    objects.set(`/files/${sha256.slice(0, 2)}/${sha256}`, Buffer.from('0123456780'.repeat(1000)))
    await expect(store.open(sha256, { start: 0, end: 4 })).rejects.toMatchObject({ fault: 'damaged' })
    await expect(store.open('0'.repeat(64), { start: 0, end: 4 })).rejects.toMatchObject({ fault: 'missing' })
  })

  it.each([
    [507, 'InsufficientStorage', 'full'],
    [403, 'QuotaExceeded', 'full'],
    [403, 'AccessDenied', 'read-only'],
    [503, 'SlowDown', 'unreachable'],
  ])('%i %s is %s', async (status, code, fault) => {
    answerNext = { status, code }
    await expect(openFileStore(address).put(bytes)).rejects.toMatchObject({ fault, message: expect.stringContaining('Nothing was half-written') })
  })

  it('says that nobody answers', async () => {
    const closed = createServer()
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve))
    const { port } = closed.address() as AddressInfo
    await new Promise((resolve) => closed.close(resolve))
    await expect(openFileStore(`s3+http://key:x@127.0.0.1:${port}/files`).get(hash)).rejects.toMatchObject({ fault: 'unreachable' })
  })
})

describe('openFileStore', () => {
  it.each(['', 'files', 'ftp://host/x', 's3+https://host/bucket', 's3+https://key:secret@host', 's3+https://key:secret@host/'])('refuses %j with the shape it wants', (wrong) => {
    expect(() => openFileStore(wrong)).toThrow(/STORAGE_URL .* looks like/)
  })

  it('never repeats a secret', () => {
    expect(() => openFileStore('s3+https://key:verysecret@host')).toThrow(expect.objectContaining({ message: expect.not.stringContaining('verysecret') }))
  })
})
