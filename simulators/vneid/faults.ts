/**
 * How the provider may misbehave. `slow`: token and userinfo wait; `wrong`: userinfo speaks of somebody else; `down`: 503 to
 * everything; `denied`: every consent is a no; `badly-signed`: the id token's signature is broken; `other-audience`: it is signed
 * well and made for another client; `access-token`: an access token of this client stands in its place; `unconfirmed`: it says
 * something else was confirmed; `replayed`: token and userinfo answers of the exchange before come again. Encrypted answers
 * only: `wrong-key` seals for another key, `tampered` changes a byte on the way, `expired` is an hour old, `unsealed` is plain.
 */
export const FAULTS = [
  'none', 'slow', 'wrong', 'down', 'denied', 'badly-signed', 'other-audience', 'access-token', 'unconfirmed', 'replayed', 'wrong-key', 'tampered', 'expired', 'unsealed',
] as const
export type Fault = (typeof FAULTS)[number]

export const isFault = (text: unknown): text is Fault => (FAULTS as readonly unknown[]).includes(text)

/** Longer than any caller waits. */
export const SLOW_MS = 20_000

/** Changes one letter in the middle of the signature: base64url stays valid, the signature does not. */
export const breakSignature = (jwt: string): string => {
  const at = jwt.lastIndexOf('.') + 11
  return jwt.slice(0, at) + (jwt[at] === 'A' ? 'B' : 'A') + jwt.slice(at + 1)
}
