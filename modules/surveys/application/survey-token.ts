import { createHash, createHmac } from 'node:crypto'
import { keysOf, newestOf, type KeyRing } from '../../../platform/keys/key-ring.ts'

const TOKEN_BYTES = 16

const tokenBy = (key: Uint8Array, dossierId: string): string => createHmac('sha256', key).update(`survey ${dossierId}`).digest().subarray(0, TOKEN_BYTES).toString('base64url')

/** Always the same for one dossier, so that a link, a QR code and a kiosk lead to one questionnaire; 128 bits that only the secret gives. */
export const tokenOf = (secret: KeyRing, dossierId: string): string => tokenBy(newestOf(secret), dossierId)

/** All the database keeps of a token. */
export const hashOf = (token: string): Uint8Array => createHash('sha256').update(token).digest()

/** What the token of a dossier may have been kept as, by each key. */
export const hashesOf = (secret: KeyRing, dossierId: string): readonly Uint8Array[] => keysOf(secret).map((key) => hashOf(tokenBy(key, dossierId)))

type Invited = { readonly dossierId: string; readonly tokenHash: Uint8Array }

/** Which key of the ring the invitation was made with; −1: none of them. */
export const keyOf = (secret: KeyRing, { dossierId, tokenHash }: Invited): number => hashesOf(secret, dossierId).findIndex((hash) => Buffer.from(hash).equals(tokenHash))

/** Where the questionnaire of an invitation is: by the key it was made with, so that a link sent before the key was changed is the one shown after. */
export const surveyPathOf = (secret: KeyRing, invited: Invited): string => `/danh-gia/${tokenBy(keysOf(secret)[keyOf(secret, invited)] ?? newestOf(secret), invited.dossierId)}`
