import { createHash, createHmac } from 'node:crypto'

const TOKEN_BYTES = 16

/** Always the same for one dossier, so that a link, a QR code and a kiosk lead to one questionnaire; 128 bits that only the secret gives. */
export const tokenOf = (secret: Uint8Array, dossierId: string): string => createHmac('sha256', secret).update(`survey ${dossierId}`).digest().subarray(0, TOKEN_BYTES).toString('base64url')

/** Where the questionnaire of a dossier is; made anew each time, kept nowhere. */
export const surveyPathOf = (secret: Uint8Array, dossierId: string): string => `/danh-gia/${tokenOf(secret, dossierId)}`

/** All the database keeps of a token. */
export const hashOf = (token: string): Uint8Array => createHash('sha256').update(token).digest()
