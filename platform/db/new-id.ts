import { v7 } from 'uuid'

/** A UUID version 7: its order is the order of creation. Made here because PostgreSQL 15 has no uuidv7(). */
export const newId = <Id extends string>(): Id => v7() as Id
