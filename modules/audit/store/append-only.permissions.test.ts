import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await openTestDatabase()
})
afterAll(() => db.close())

describe('what the application may do to the trail', () => {
  it.each([
    'UPDATE audit.audit_entry SET event = event',
    'DELETE FROM audit.audit_entry',
    'TRUNCATE audit.entry',
    'UPDATE audit.entry SET purpose = purpose',
    'DELETE FROM audit.entry',
    "INSERT INTO audit.entry (id, at, request_words, act_id, sender_id) VALUES ('01900000-0000-7000-8000-000000000001', now(), 'x', 1, 1)",
    'UPDATE audit.sender SET actor_name = actor_name',
    'DELETE FROM audit.sender',
    'UPDATE audit.act SET event = event',
    "SELECT audit.act_of('x', 'x', false, false)",
    "INSERT INTO audit.chain_link VALUES (0, '2025-01-01', 1, '01900000-0000-7000-8000-000000000001', 'x')",
    'UPDATE audit.chain_link SET position = position',
    'DELETE FROM audit.chain_link',
    'UPDATE audit.chain_head SET total = 0',
    'ALTER TABLE audit.entry DISABLE TRIGGER entry_link',
    "SET session_replication_role = 'replica'",
  ])('is refused by the database: %s', async (statement) => {
    await expect(db.work({}, (work) => sql.raw(statement).execute(work.tx))).rejects.toThrow(/permission denied|must be owner|cannot (update|delete from) view/)
  })
})
