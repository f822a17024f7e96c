import { createHash } from 'node:crypto'

/** RFC 7636, S256. */
export const createChallenge = (verifier: string): string => createHash('sha256').update(verifier).digest('base64url')
