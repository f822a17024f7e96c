import { randomInt } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import { normalisePassword } from '../domain/password-rule.ts'

/** OWASP Password Storage Cheat Sheet: argon2id, 19 MiB, 2 passes, 1 lane (argon2id is the library's own default). */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

export const hashPassword = (password: string): Promise<string> => hash(normalisePassword(password), PARAMETERS)

/** Hashed once: an unknown name costs as much time as a wrong password. */
let nobody: Promise<string> | undefined

/** False for a wrong password and for an account that does not exist (`undefined`), in the same time. */
export const verifyPassword = async (password: string, passwordHash: string | undefined): Promise<boolean> => {
  nobody ??= hashPassword('no account has this password')
  const right = await verify(passwordHash ?? (await nobody), normalisePassword(password))
  return right && passwordHash !== undefined
}

/** No look-alikes (0 O, 1 l I): it is read aloud or copied from paper once. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'
const letters = (count: number): string => Array.from({ length: count }, () => LETTERS[randomInt(LETTERS.length)]).join('')

/** 16 letters in groups of four, about 79 bits. */
export const newTemporaryPassword = (): string => [4, 4, 4, 4].map(letters).join('-')
