import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addKey } from '../../platform/keys/key-file.ts'
import { openTestDatabase, type TestDatabase } from '../../tests/support/database.ts'
import { readSecretKey } from './identity.ts'
import { isHalfChanged, listKnownKeys, proveKnownKey, proveSecretKey } from './prove-secret-key.ts'

describe('the key of an installation', () => {
  let db: TestDatabase
  let scratch = ''
  const prove = (machine: string) => proveSecretKey(db.tx, { home: join(scratch, machine) })
  beforeAll(async () => {
    db = await openTestDatabase()
    scratch = mkdtempSync(join(tmpdir(), 'mc-key-'))
  })
  afterAll(async () => {
    await db.close()
    rmSync(scratch, { recursive: true, force: true })
  })

  it('is told apart from that of a second machine, which does not start until it has the same', async () => {
    await prove('one')
    await prove('one')
    await expect(prove('two')).rejects.toMatchObject({ kind: 'secret-key-differs', vi: expect.stringContaining(join(scratch, 'two/secret.key')), en: expect.stringContaining('of the servers that share this database') })
    mkdirSync(join(scratch, 'three'))
    copyFileSync(join(scratch, 'one/secret.key'), join(scratch, 'three/secret.key'))
    await prove('three')
  })

  it.each([
    ['the key of this data', 'one', undefined],
    ['no key, and makes none', 'six', 'secret-key-differs'],
    ['another key', 'seven', 'secret-key-differs'],
  ])('is asked of before anything is changed: %s', async (_what, machine, kind) => {
    if (machine === 'seven') readSecretKey(join(scratch, machine))
    const asked = proveKnownKey(db.connection, { home: join(scratch, machine) })
    await (kind === undefined ? expect(asked).resolves.toBeUndefined() : expect(asked).rejects.toMatchObject({ kind }))
    expect(existsSync(join(scratch, machine, 'secret.key'))).toBe(machine !== 'six')
  })

  it('is not asked of a database that knows none yet', async () => {
    const empty = await openTestDatabase()
    await proveKnownKey(empty.connection, { home: join(scratch, 'eight') })
    await proveKnownKey({ ...empty.connection, database: 'postgres' }, { home: join(scratch, 'eight') })
    await empty.close()
    expect(existsSync(join(scratch, 'eight'))).toBe(false)
  })

  it('is not among what the database holds, and cannot be exchanged by the application', async () => {
    const { rows } = await sql<{ fingerprint: string }>`SELECT fingerprint FROM platform.secret_key`.execute(db.tx)
    expect(rows[0]?.fingerprint).toMatch(/^[0-9a-f]{64}$/)
    expect(rows[0]?.fingerprint).not.toBe(Buffer.from(readSecretKey(join(scratch, 'one'))).toString('hex'))
    await expect(sql`UPDATE platform.secret_key SET fingerprint = 'x'`.execute(db.tx)).rejects.toThrow(/permission denied/)
  })

  it('may have earlier ones beside it, and is then asked of every machine', async () => {
    addKey(join(scratch, 'one/secret.key'))
    expect(await isHalfChanged(db.tx)).toBe(false)
    // Not in force yet: whoever has the key that is goes on.
    await prove('three')
    await prove('one')
    expect(await isHalfChanged(db.tx)).toBe(true)
    await expect(prove('three')).rejects.toMatchObject({ kind: 'secret-key-differs' })
    await prove('one')
    expect((await listKnownKeys(db.tx)).map(({ serial }) => serial)).toEqual([2, 1])
  })

  it('is one where two machines come at once', async () => {
    const other = await openTestDatabase()
    const ends = await Promise.allSettled(['four', 'five'].map((machine) => other.transaction((tx) => proveSecretKey(tx, { home: join(scratch, machine) }))))
    await other.close()
    expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})
