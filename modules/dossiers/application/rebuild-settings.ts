import type { DossierId } from '../../../kernel/ids.ts'
import type { DatabaseOptions } from '../../../platform/db/database.ts'
import type { RebuiltRows } from '../store/rebuild-rows.ts'

export type RebuildSettings = {
  /** Of the tables' owner, unless `dry`: the application's role may take no row away. */
  readonly connection: DatabaseOptions['connection']
  /** Only told, nothing written. */
  readonly dry: boolean
}
export type AskedPage = { readonly nth: number; readonly ids: readonly DossierId[] }
export type AnsweredPage = RebuiltRows & { readonly nth: number }

/** Pages a worker has at a time: while one is folded the rows of the next are read. */
export const AT_ONCE = 2
