/** A partner whose questions are signed besides being sent under an account; VNeID signs its own messages to us likewise. */
export type VneidPartner = { readonly code: string; readonly secret: string }

export type VneidAccount = { readonly base: string; readonly username: string; readonly password: string; readonly originator: string; readonly partner?: VneidPartner }

/** `vneid+https://user:password@host/base?originator=CODE&partner=CODE&partnerSecret=…`; without a partner no header is signed and no message believed. */
export const readVneidAddress = (address: string): VneidAccount => {
  const url = new URL(address.replace(/^vneid\+/, ''))
  // Secrets are often base64: a plus is a plus, as it was written.
  const asked = new URLSearchParams(url.search.replaceAll('+', '%2B'))
  const [code, secret] = [asked.get('partner'), asked.get('partnerSecret')]
  return {
    base: `${url.origin}${url.pathname.replace(/\/$/, '')}`,
    username: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    originator: asked.get('originator') ?? '',
    ...(code && secret ? { partner: { code, secret } } : {}),
  }
}
