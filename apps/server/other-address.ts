import type { FastifyRequest } from 'fastify'
import { faceOf, type Addresses } from '../../platform/http/face.ts'

const OF_BOTH = /^\/(?:assets\/|favicon\.ico)/

/** Where a page is shown that was asked for under the other's name; undefined where it is asked for under its own. */
export const otherAddress = (request: Pick<FastifyRequest, 'headers' | 'url'>, addresses: Addresses): string | undefined => {
  const face = faceOf(request, addresses)
  const { publicUrl, deskUrl } = addresses
  if (face === 'whole' || deskUrl === undefined || OF_BOTH.test(request.url)) return undefined
  // `//host/path` would name another host; it is only an odd path of ours.
  const path = request.url.replace(/^[^/]*\/+/, '/')
  const ofDesk = /^\/desk(?:[/?]|$)/.test(path)
  if (face === 'portal') return ofDesk ? deskUrl + path : undefined
  if (/^\/(?:\?|$)/.test(path)) return `${deskUrl}/desk`
  return ofDesk ? undefined : publicUrl + path
}
