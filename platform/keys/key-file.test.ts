import { chownSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addKey, readKeyRing, replaceKeyFile } from './key-file.ts'

const isRoot = process.getuid?.() === 0

describe('the file of a key', () => {
  let [folder, file] = ['', '']
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'mc-key-file-'))
    file = join(folder, 'secret.key')
    writeFileSync(file, randomBytes(32), { mode: 0o600 })
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('gets a new key before those there are, readable by its owner alone', () => {
    const before = Buffer.from(readKeyRing(file))
    const ring = Buffer.from(addKey(file))
    expect([ring.length, ring.subarray(32).equals(before), statSync(file).mode & 0o777]).toEqual([64, true, 0o600])
    expect(readdirSync(folder)).toEqual(['secret.key'])
  })

  it.runIf(isRoot)('stays with its owner, and a first one with that of its folder, when root changes it', () => {
    chownSync(file, 4321, 4322)
    addKey(file)
    expect(statSync(file)).toMatchObject({ uid: 4321, gid: 4322 })
    chownSync(folder, 4323, 4324)
    replaceKeyFile(join(folder, 'vneid.key'), 'key')
    expect(statSync(join(folder, 'vneid.key'))).toMatchObject({ uid: 4323, gid: 4324 })
  })
})
