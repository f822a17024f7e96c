import type { FastifyRequest } from 'fastify'

/** Browsers only keep `__Host-` cookies that are Secure, of path `/` and of this very host. */
const COOKIES = ['__Host-motcua', 'motcua'] as const

const DEVICE_COOKIES = ['__Host-motcua-device', 'motcua-device'] as const
/** The longest life browsers grant a cookie. */
const DEVICE_SECONDS = 400 * 86_400

/** Under https the plain name is nobody's: a neighbouring host may set it for us, and would sign people in as somebody else. */
const valueOf = ({ cookies }: FastifyRequest, names: readonly [string, string], url: string): string | undefined => cookies[names[url.startsWith('https:') ? 0 : 1]]

export const sessionTokenOf = (request: FastifyRequest, url: string): string | undefined => valueOf(request, COOKIES, url)

export const deviceTokenOf = (request: FastifyRequest, url: string): string | undefined => valueOf(request, DEVICE_COOKIES, url)

export const deviceCookie = (publicUrl: string, token: string): string => {
  const secure = publicUrl.startsWith('https:')
  return `${DEVICE_COOKIES[secure ? 0 : 1]}=${token}; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}; Max-Age=${DEVICE_SECONDS}`
}

/** A mark of a day, for what is counted by device; `SameSite=Strict`, so that it is sent to our own pages alone. */
const DAY_MARK_COOKIES = ['__Host-motcua-day', 'motcua-day'] as const
const DAY_SECONDS = 86_400

export const dayMarkOf = (request: FastifyRequest, url: string): string | undefined => valueOf(request, DAY_MARK_COOKIES, url)

export const dayMarkCookie = (publicUrl: string, token: string): string => {
  const secure = publicUrl.startsWith('https:')
  return `${DAY_MARK_COOKIES[secure ? 0 : 1]}=${token}; Path=/; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}; Max-Age=${DAY_SECONDS}`
}

/** The server alone decides when a session ends; the cookie lives as long as the browser is open. */
export const sessionCookie = (publicUrl: string, token: string | undefined): string => {
  const secure = publicUrl.startsWith('https:')
  const name = COOKIES[secure ? 0 : 1]
  const life = token === undefined ? '; Max-Age=0' : ''
  return `${name}=${token ?? ''}; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}${life}`
}

/**
 * A command must come from our own pages: browsers say where a request starts (`Origin`, `Sec-Fetch-Site`), programs
 * say neither. Together with SameSite=Lax this is the defence against forged requests (OWASP CSRF cheat sheet).
 */
export const comesFromElsewhere = (request: FastifyRequest, ownUrl: string): boolean => {
  const site = request.headers['sec-fetch-site']
  if (site === 'same-origin' || site === 'none') return false
  const origin = request.headers.origin
  if (origin === undefined) return site === 'cross-site' || site === 'same-site'
  if (origin === new URL(ownUrl).origin) return false
  return !URL.canParse(origin) || new URL(origin).host !== request.headers.host
}
