// ASVS 5.0 §3.5.4: the desk and the portal may stand under a host name each; browsers then keep apart what belongs to either.
import type { FastifyRequest } from 'fastify'
import type { Actor } from '../../kernel/actor.ts'

export type Addresses = { readonly publicUrl: string; /** The desk's own address; absent: all is under one name. */ readonly deskUrl?: string | undefined }

/** `whole`: there is one name for all, or somebody at the machine itself asks. */
export type Face = 'whole' | 'portal' | 'desk'

const LOOPBACK = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/

/** By the name that was asked for, as the browser keeps cookies by it; a name nobody has given counts as the portal's. */
export const faceOf = ({ headers }: Pick<FastifyRequest, 'headers'>, { publicUrl, deskUrl }: Addresses): Face => {
  if (deskUrl === undefined) return 'whole'
  const host = (headers.host ?? '').toLowerCase()
  if (host === new URL(deskUrl).host) return 'desk'
  return host !== new URL(publicUrl).host && LOOPBACK.test(host) ? 'whole' : 'portal'
}

/** The origin that pages of this request are on. */
export const ownUrl = (request: Pick<FastifyRequest, 'headers'>, addresses: Addresses): string =>
  (faceOf(request, addresses) === 'desk' ? addresses.deskUrl : undefined) ?? addresses.publicUrl

/** A session of the one opens nothing at the other, wherever its token came from. */
export const isKnownAt = (face: Face, kind: Actor['kind']): boolean => (kind === 'staff' ? face !== 'portal' : kind !== 'citizen' || face !== 'desk')
