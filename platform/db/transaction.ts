import type { Kysely } from 'kysely'

/** An open transaction (or, for plain questions, the pool). Stores see it through `tables<OwnTables>(tx)`. */
// oxlint-disable-next-line typescript/no-explicit-any -- each store names its own tables
export type Transaction = Kysely<any>

/** Gives a store its own typed tables: `const db = tables<DossierTables>(tx)`; keys are `schema.table`. */
export const tables = <T>(tx: Transaction): Kysely<T> => tx as unknown as Kysely<T>
