/**
 * How the provider may misbehave. `slow`: token and userinfo wait; `wrong`: userinfo speaks of somebody else; `down`: 503 to
 * everything; `denied`: every consent is a no; `badly-signed`: the id token's signature is broken.
 */
export const FAULTS = ['none', 'slow', 'wrong', 'down', 'denied', 'badly-signed'] as const
export type Fault = (typeof FAULTS)[number]

export const isFault = (text: unknown): text is Fault => (FAULTS as readonly unknown[]).includes(text)

/** Longer than any caller waits. */
export const SLOW_MS = 20_000

/** Changes one letter in the middle of the signature: base64url stays valid, the signature does not. */
export const breakSignature = (jwt: string): string => {
  const at = jwt.lastIndexOf('.') + 11
  return jwt.slice(0, at) + (jwt[at] === 'A' ? 'B' : 'A') + jwt.slice(at + 1)
}
