/** Where the platform is, who we are there, and the secret both know. */
export type PlatformSettings = { readonly base: string; readonly partner: string; readonly secret: string }

/** `platform+https://partner:secret@host/path`; checked when the setting was read. */
export const readPlatformAddress = (address: string): PlatformSettings => {
  const url = new URL(address)
  const scheme = url.protocol.split('+')[1] ?? 'https:'
  return { base: `${scheme}//${url.host}${url.pathname.replace(/\/$/, '')}`, partner: decodeURIComponent(url.username), secret: decodeURIComponent(url.password) }
}
