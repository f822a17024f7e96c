import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keysFolder, sha256Of, type Backup, type Manifest } from '../../../platform/backup/manifest.ts'
import { readConfig } from '../../../platform/config/config.ts'
import { keysFor } from './keys-for.ts'

describe('keys of a moment of the past', () => {
  let scratch = ''
  beforeEach(() => {
    scratch = mkdtempSync(join(tmpdir(), 'mc-keys-for-'))
    mkdirSync(join(scratch, 'home'))
  })
  afterEach(() => rmSync(scratch, { recursive: true, force: true }))

  const OLD = randomBytes(32)
  const baseWith = (key: Buffer): Backup => {
    const folder = join(scratch, '20261127T170000Z')
    mkdirSync(keysFolder(folder), { recursive: true })
    writeFileSync(join(keysFolder(folder), 'secret.key'), key)
    return { name: '20261127T170000Z', folder, manifest: { keys: [{ name: 'secret.key', sha256: sha256Of(key) }] } as unknown as Manifest }
  }
  const secretFor = async (base: Backup): Promise<Buffer> => {
    const keys = await keysFor({ base, config: readConfig({ MOTCUA_HOME: join(scratch, 'home') }), scratch, passphrases: [] })
    return readFileSync(keys.get('secret.key') ?? '')
  }

  it('are those that lie here, where a change of keys came after the base', async () => {
    const ring = Buffer.concat([randomBytes(32), OLD])
    writeFileSync(join(scratch, 'home/secret.key'), ring)
    expect((await secretFor(baseWith(OLD))).equals(ring)).toBe(true)
  })

  it.each([['has made another at its first start', randomBytes(32)], ['has none', undefined]])('are those of the base on a machine that %s', async (_what, here) => {
    if (here !== undefined) writeFileSync(join(scratch, 'home/secret.key'), here)
    expect((await secretFor(baseWith(OLD))).equals(OLD)).toBe(true)
  })
})
