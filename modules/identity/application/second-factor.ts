import { randomInt } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import { toDataURL } from 'qrcode'
import { epochMs, type Instant } from '../../../kernel/instant.ts'

const PERIOD_SECONDS = 30

/** RFC 6238 with the parameters every authenticator app knows. */
const totpOf = (secret: string, names: { readonly issuer?: string; readonly label?: string } = {}): TOTP =>
  new TOTP({ ...names, secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period: PERIOD_SECONDS })

export const newSecret = (): string => new Secret({ size: 20 }).base32

export type Enrolment = { readonly secret: string; readonly uri: string; readonly qr: string }

/** What the authenticator app needs: as QR picture, as address and as text to type. */
export const describeEnrolment = async (secret: string, names: { readonly issuer: string; readonly label: string }): Promise<Enrolment> => {
  const uri = totpOf(secret, names).toString()
  return { secret: secret.replace(/(.{4})(?=.)/g, '$1 '), uri, qr: await toDataURL(uri, { margin: 2, width: 240 }) }
}

/**
 * The time step a code belongs to (one step of clock drift either way), or undefined when it is wrong. A step is used once:
 * the caller refuses one not after the last.
 */
export const findStep = (secret: string, code: string, now: Instant): number | undefined => {
  const token = code.replace(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return undefined
  const timestamp = epochMs(now)
  const delta = totpOf(secret).validate({ token, timestamp, window: 1 })
  return delta === null ? undefined : Math.floor(timestamp / 1000 / PERIOD_SECONDS) + delta
}

const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const group = (): string => Array.from({ length: 4 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')

/** Ten codes of 120 bits, so that a plain hash keeps them (ASVS 5.0 §6.5.2 asks 112); shown once, kept hashed. */
export const newRecoveryCodes = (): readonly string[] => Array.from({ length: 10 }, () => Array.from({ length: 6 }, group).join('-'))

/** As typed, however grouped, also one of the 16 letters handed out before; undefined when it cannot be a recovery code. */
export const readRecoveryCode = (text: string): string | undefined => {
  const plain = text.toUpperCase().replace(/[^A-Z0-9]/g, '')
  return /^[A-Z2-9]{16}(?:[A-Z2-9]{8})?$/.test(plain) ? plain.replace(/(.{4})(?=.)/g, '$1-') : undefined
}
