import { randomBytes } from 'node:crypto'

const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** `MC` and fourteen signs without look-alikes: 70 random bits, short enough for the words of a bank transfer. */
export const newReference = (): string => `MC${Array.from(randomBytes(14), (byte) => SIGNS[byte % 32]).join('')}`
