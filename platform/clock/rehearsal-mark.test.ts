import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../tests/support/database.ts'
import { readConfig } from '../config/config.ts'
import { isRehearsal, markRehearsed, refuseRehearsed, takeRehearsalMark } from './rehearsal-mark.ts'

let db: TestDatabase
let scratch = ''
beforeAll(async () => {
  db = await openTestDatabase()
  scratch = mkdtempSync(join(tmpdir(), 'mc-mark-'))
  await sql`INSERT INTO platform.seed (name, profile, at) VALUES ('organisation', 'quang-binh-2025', now())`.execute(db.tx)
})
afterAll(async () => {
  await db.close()
  rmSync(scratch, { recursive: true, force: true })
})

it('a rehearsal is known by its data, from whichever home they are opened, and never becomes a province\'s own', async () => {
  await takeRehearsalMark(db.tx, scratch)
  expect(isRehearsal(scratch)).toBe(false)
  await markRehearsed(db.tx)
  await markRehearsed(db.tx)
  const { rows } = await sql`SELECT name, profile FROM platform.seed ORDER BY name`.execute(db.tx)
  expect(rows).toEqual([{ name: 'organisation', profile: 'quang-binh-2025' }, { name: 'rehearsal', profile: 'quang-binh-2025' }])
  await takeRehearsalMark(db.tx, scratch)
  expect(isRehearsal(scratch)).toBe(true)
  expect(() => refuseRehearsed(readConfig({ MOTCUA_HOME: scratch, DEMO: 'off' }))).toThrow(expect.objectContaining({ kind: 'home-rehearsed' }) as Error)
})
