/** Where the post's gateway is, who we are there, and the token both know. */
export type PostSettings = { readonly base: string; readonly customer: string; readonly token: string }

/** `post+https://customer:token@host/path`; checked when the setting was read. */
export const readPostAddress = (address: string): PostSettings => {
  const url = new URL(address)
  const scheme = url.protocol.split('+')[1] ?? 'https:'
  return { base: `${scheme}//${url.host}${url.pathname.replace(/\/$/, '')}`, customer: decodeURIComponent(url.username), token: decodeURIComponent(url.password) }
}
