/** Where the province's adapter of the national portal is, and who we are there. */
export type PortalSettings = { readonly loginUrl: string; readonly dataUrl: string; /** Dictionaries, where they are elsewhere. */ readonly shareUrl: string; readonly user: string; readonly password: string; /** `madonvi` */ readonly agency: string; /** `dstcode` */ readonly destination: string; /** How long the link of a file is good. */ readonly linkDays: number }

const LINK_DAYS = 30

/** `dvcqg+https://user:password@host/base?madonvi=…&dstcode=…&login=/login&data=/mapi&share=/mapi&link_days=30`; checked when the setting was read. */
export const readPortalAddress = (address: string): PortalSettings => {
  const url = new URL(address)
  const base = `${url.protocol.split('+')[1] ?? 'https:'}//${url.host}${url.pathname.replace(/\/$/, '')}`
  const given = (name: string, otherwise: string): string => url.searchParams.get(name) ?? otherwise
  return {
    loginUrl: base + given('login', '/login'),
    dataUrl: base + given('data', '/mapi'),
    shareUrl: base + given('share', given('data', '/mapi')),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    agency: given('madonvi', ''),
    destination: given('dstcode', ''),
    linkDays: Number(given('link_days', String(LINK_DAYS))),
  }
}

/** Where no address is set now, one may have been. */
export const linkDaysOf = (address: string | undefined): number => (address === undefined || address === 'simulator' ? LINK_DAYS : readPortalAddress(address).linkDays)
