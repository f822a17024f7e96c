import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits. Tokens are kept only as hashes, so reading the database opens no session. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** A fast hash is right for random tokens; passwords take argon2id instead. */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest()
