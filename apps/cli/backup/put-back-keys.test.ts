import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { putBackKeys } from './put-back-keys.ts'

describe('keys of a backup', () => {
  let scratch = ''
  const read = (...parts: readonly string[]): string => readFileSync(join(scratch, ...parts), 'utf8')
  beforeEach(() => {
    scratch = mkdtempSync(join(tmpdir(), 'mc-keys-'))
    mkdirSync(join(scratch, 'home'))
  })
  afterEach(() => rmSync(scratch, { recursive: true, force: true }))

  const KEPT = { 'secret.key': 'of the backup', 'signing/keys/seal.pem': 'seal' }
  const putBack = () => {
    const keys = new Map(Object.entries(KEPT).map(([name, text]) => [name, Buffer.from(text)]))
    const home = join(scratch, 'home')
    return putBackKeys({ name: '20261127T170000Z', keys }, { home, signingFolder: join(home, 'signing'), vneidAnswers: { kind: 'plain', keyFile: join(home, 'vneid.key') } })
  }

  it('come back where they are missing', async () => {
    expect(await putBack()).toEqual({ put: 2, setAside: [] })
    expect([read('home', 'secret.key'), read('home', 'signing/keys/seal.pem')]).toEqual(['of the backup', 'seal'])
    expect(await putBack()).toEqual({ put: 0, setAside: [] })
  })

  it('take the place of those a first start has made, which are set aside', async () => {
    writeFileSync(join(scratch, 'home', 'secret.key'), 'made at the first start')
    const { put, setAside } = await putBack()
    expect([put, setAside]).toEqual([2, [join(scratch, 'home', 'secret.key.before-20261127T170000Z')]])
    expect(read('home', 'secret.key')).toBe('of the backup')
    expect(read('home', 'secret.key.before-20261127T170000Z')).toBe('made at the first start')
  })
})
