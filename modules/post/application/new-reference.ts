import { randomBytes } from 'node:crypto'

const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** `BC` and fourteen signs nobody mixes up; what the post knows an order by. */
export const newReference = (): string => `BC${[...randomBytes(14)].map((byte) => SIGNS[byte % 32]).join('')}`
