import { once } from 'node:events'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { rangeOf } from './byte-range.ts'
import type { FileContent } from './route.ts'

/** Shown in a browser; everything else is only saved, whatever was asked. */
const SHOWN = new Set(['application/pdf', 'image/jpeg', 'image/png'])

/**
 * What people hand in is never a page of ours: it loads nothing and runs nothing. Chrome's own PDF reader does not open
 * under `sandbox`, and runs no script of a PDF against this origin.
 */
const policyOf = (mediaType: string): string =>
  mediaType === 'application/pdf' ? "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'" : "default-src 'none'; frame-ancestors 'self'; sandbox"

const asciiName = (name: string): string => name.replace(/[^\x20-\x7e]|["\\]/g, '_')

export const nameFile = (reply: FastifyReply, { mediaType, name, inline }: { readonly mediaType: string; readonly name: string; readonly inline: boolean }): void => {
  const shown = inline && SHOWN.has(mediaType)
  reply.type(mediaType).headers({
    'content-disposition': `${shown ? 'inline' : 'attachment'}; filename="${asciiName(name)}"; filename*=UTF-8''${encodeURIComponent(name)}`,
    'content-security-policy': policyOf(mediaType),
  })
}

/** Whole, in part (RFC 9110 §14), or not at all when the reader has these bytes already. */
export const sendContent = async (request: FastifyRequest, reply: FastifyReply, sent: { readonly content: FileContent; readonly inline: boolean }): Promise<FastifyReply> => {
  const { content, inline } = sent
  const tag = `"${content.sha256}"`
  nameFile(reply, { mediaType: content.mediaType, name: content.fileName, inline })
  reply.headers({ etag: tag, 'accept-ranges': 'bytes' })
  if (request.headers['if-none-match'] === tag) return reply.code(304).send()
  const meant = request.headers['if-range'] === undefined || request.headers['if-range'] === tag
  const range = meant ? rangeOf(request.headers.range, content.sizeBytes) : undefined
  if (range === 'outside') return reply.code(416).header('content-range', `bytes */${content.sizeBytes}`).send()
  const stream = await content.open(range)
  // A file that vanished since is an error with words, not half an answer.
  if (stream.readableLength === 0 && content.sizeBytes > 0) await once(stream, 'readable')
  reply.header('content-length', range ? range.end - range.start + 1 : content.sizeBytes)
  if (range) reply.code(206).header('content-range', `bytes ${range.start}-${range.end}/${content.sizeBytes}`)
  return reply.send(stream)
}
