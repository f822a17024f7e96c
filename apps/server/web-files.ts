import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
}

type Served = { readonly type: string; readonly etag: string; readonly immutable: boolean; readonly forms: Readonly<Record<string, Buffer>> }

/** The build writes `x.br` and `x.gz` beside each `x`. */
const readServed = (path: string): Served => {
  const plain = readFileSync(path)
  const forms: Record<string, Buffer> = { identity: plain }
  if (existsSync(`${path}.br`)) forms['br'] = readFileSync(`${path}.br`)
  if (existsSync(`${path}.gz`)) forms['gzip'] = readFileSync(`${path}.gz`)
  return {
    type: TYPES[extname(path)] ?? 'application/octet-stream',
    etag: `"${createHash('sha256').update(plain).digest('base64url').slice(0, 20)}"`,
    immutable: /-[\w-]{8}[.]\w+$/.test(path),
    forms,
  }
}

const readFolder = (folder: string): Map<string, Served> => {
  const files = new Map<string, Served>()
  if (!existsSync(folder)) return files
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    if (TYPES[extname(name)] !== undefined) files.set(`/assets/${name}`, readServed(join(folder, name)))
  return files
}

export const acceptedEncoding = (request: FastifyRequest): 'br' | 'gzip' | 'identity' => {
  const accepted = String(request.headers['accept-encoding'] ?? '')
  if (/\bbr\b/.test(accepted)) return 'br'
  return /\bgzip\b/.test(accepted) ? 'gzip' : 'identity'
}

const sendServed = (request: FastifyRequest, reply: FastifyReply, file: Served): FastifyReply => {
  reply.headers({
    'content-type': file.type,
    etag: file.etag,
    vary: 'accept-encoding',
    'cache-control': file.immutable ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
  })
  if (request.headers['if-none-match'] === file.etag) return reply.code(304).send()
  const encoding = acceptedEncoding(request)
  const bytes = file.forms[encoding]
  if (bytes === undefined || encoding === 'identity') return reply.send(file.forms['identity'])
  return reply.header('content-encoding', encoding).send(bytes)
}

/** Scripts, styles and pictures of both apps from memory (about a megabyte), already compressed. */
export const addWebFiles = (app: FastifyInstance, folders: readonly string[]): void => {
  const files = new Map(folders.flatMap((folder) => [...readFolder(join(folder, 'assets'))]))
  app.get('/assets/*', { config: { operation: 'asset', rateLimit: false } }, (request, reply) => {
    const file = files.get(request.url.split('?')[0] ?? '')
    return file === undefined ? reply.code(404).type('text/plain').send('404') : sendServed(request, reply, file)
  })
  const icon = files.get('/assets/citizen/emblem.svg')
  app.get('/favicon.ico', { config: { operation: 'asset', rateLimit: false } }, (request, reply) =>
    icon === undefined ? reply.code(404).send() : sendServed(request, reply, icon),
  )
}
