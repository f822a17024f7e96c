import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { fold } from '../../../kernel/vietnamese-text.ts'
import type { Work } from '../../../platform/work.ts'
import type { ProcedureState } from '../domain/procedure-version.ts'
import type { RunNotFound } from '../domain/refusals.ts'
import type { ImportRunRow } from '../store/import-store.ts'
import { findImportRun, type ImportChangeLine, type ImportChangeQuery, type ImportRunHeading, listImportChangeLines, listImportRunRows } from '../store/import-run-store.ts'
import { type CatalogueLine, findCodesByWords, listCatalogueLines } from '../store/procedure-store.ts'

export type Page<T> = { readonly items: readonly T[]; readonly next?: string }

/** One more row than asked tells whether a next page exists. */
const pageOf = <T>(rows: readonly T[], { limit, keyOf }: { readonly limit: number; readonly keyOf: (row: T) => string }): Page<T> => {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, ...(rows.length > limit && last !== undefined ? { next: keyOf(last) } : {}) }
}

export type CatalogueQuestion = { readonly q?: string; readonly state?: ProcedureState; readonly after?: string; readonly limit?: number }

/** The whole catalogue by code; words narrow it by code or by part of the name. */
export const listCatalogue = async (work: Work, { q, limit = 20, ...filter }: CatalogueQuestion): Promise<Page<CatalogueLine>> => {
  const words = fold(q ?? '')
  const codes = words === '' ? undefined : await findCodesByWords(work.tx, words)
  if (codes?.length === 0) return { items: [] }
  const rows = await listCatalogueLines(work.tx, { ...filter, ...(codes === undefined ? {} : { codes }), limit: limit + 1 })
  return pageOf(rows, { limit, keyOf: (row) => row.code })
}

export const listImportRuns = async (work: Work, { after, limit = 20 }: { readonly after?: string; readonly limit?: number }): Promise<Page<ImportRunHeading>> =>
  pageOf(await listImportRunRows(work.tx, { ...(after === undefined ? {} : { after }), limit: limit + 1 }), { limit, keyOf: (row) => row.id })

export const getImportRun = async (work: Work, runId: string): Promise<Outcome<ImportRunRow, RunNotFound>> => {
  const run = await findImportRun(work.tx, runId)
  return run === undefined ? refuse({ kind: 'import-run-not-found' }) : ok(run)
}

export const listImportChanges = async (work: Work, { limit = 50, ...query }: Omit<ImportChangeQuery, 'limit'> & { readonly limit?: number }): Promise<Page<ImportChangeLine>> =>
  pageOf(await listImportChangeLines(work.tx, { ...query, limit: limit + 1 }), { limit, keyOf: (row) => row.code })
