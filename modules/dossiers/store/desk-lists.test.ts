import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { UnitId } from '../../../kernel/ids.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { countStatements } from '../../../tests/support/count-statements.ts'
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'
import type { SearchTerm } from '../domain/search-term.ts'
import { searchDossiers } from './desk-lists.view.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await openTestDatabase()
})
afterAll(() => db.close())

/** How PostgreSQL would find what a clerk of a few units looks for. */
const planOf = async (term: SearchTerm): Promise<string> => {
  const { statements } = await countStatements(db.pool).during(() => db.work({}, ({ tx }) => searchDossiers(tx, { term, unitIds: [newId<UnitId>(), newId<UnitId>()], limit: 21 })))
  const asked = statements.find((statement) => statement.includes('FROM dossiers.dossier')) ?? ''
  const plan = await db.work({}, async ({ tx }) => {
    await sql`SET LOCAL enable_seqscan = off`.execute(tx)
    return (await sql.raw(`EXPLAIN (GENERIC_PLAN) ${asked}`).execute(tx)).rows
  })
  return JSON.stringify(plan)
}

it('finds a code by the keys of its issue and of its dossier, whatever a unit holds', async () => {
  const plan = await planOf({ by: 'code', code: 'H46.28-250211-0007' })
  expect(plan).toContain('issued_code_key')
  expect(plan).toContain('dossier_key')
  expect(plan).not.toContain('dossier_by_')
})

it('folds no name that stands in a row', async () => {
  const plan = await planOf({ by: 'name', words: ['nguyen'] })
  expect(plan).toContain('applicant_words @@')
  expect(plan).not.toMatch(/regexp_replace|normalize/i)
})
