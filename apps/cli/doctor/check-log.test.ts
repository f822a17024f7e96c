import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { readConfig } from '../../../platform/config/config.ts'
import { SPOOL } from '../../../platform/db/embedded/archiving.ts'
import type { Composition } from '../../server/compose.ts'
import { checkLog } from './check-log.ts'

describe('doctor looks at the log that is kept', () => {
  let home = ''
  beforeAll(() => {
    home = mkdtempSync(join(tmpdir(), 'mc-log-'))
    mkdirSync(join(home, 'postgres/cluster', SPOOL), { recursive: true })
  })
  afterAll(() => rmSync(home, { recursive: true, force: true }))
  const check = (settings: Readonly<Record<string, string>> = { BACKUP_WAL: 'on' }) =>
    checkLog({ config: readConfig({ MOTCUA_HOME: home, ...settings }), composition: async () => ({ owner: { ...inject('postgres'), database: 'postgres' } }) as unknown as Composition })

  it('says nothing where none is kept', async () => {
    expect(await check({})).toEqual([])
  })

  it('says that a PostgreSQL started without keeps none', async () => {
    expect(await check()).toMatchObject([{ state: 'warning', en: expect.stringContaining('not in force') }])
  })

  it('warns when it piles up beside the data', async () => {
    for (let at = 0; at < 17; at += 1) writeFileSync(join(home, 'postgres/cluster', SPOOL, at.toString(16).toUpperCase().padStart(24, '0')), Buffer.alloc(1024 * 1024))
    expect(await check()).toMatchObject([{ state: 'warning', en: expect.stringContaining('17 MB of log wait') }])
  })
})
