import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openLocalFileStore } from './local-file-store.ts'
import { sha256Of } from './sha256.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'files-'))
})
afterEach(() => {
  chmodSync(folder, 0o755)
  rmSync(folder, { recursive: true, force: true })
})

const bytes = new TextEncoder().encode('Giấy khai sinh')
const hash = sha256Of(bytes)
const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256)

describe('openLocalFileStore', () => {
  it('keeps bytes under their hash, once, and leaves no draft behind', async () => {
    const store = openLocalFileStore(folder)
    expect(await store.put(bytes)).toBe(hash)
    expect(await store.put(bytes)).toBe(hash)
    expect(readFileSync(pathOf(hash)).equals(Buffer.from(bytes))).toBe(true)
    expect(readdirSync(join(folder, 'incoming'))).toEqual([])
    expect(Buffer.from(await store.get(hash)).equals(Buffer.from(bytes))).toBe(true)
    expect([await store.has(hash), await store.has(sha256Of(new Uint8Array([1])))]).toEqual([true, false])
  })

  it('proves every reading: damaged bytes are an error, and the same upload heals them', async () => {
    const store = openLocalFileStore(folder)
    await store.put(bytes)
    writeFileSync(pathOf(hash), 'someone else wrote this')
    await expect(store.get(hash)).rejects.toMatchObject({ fault: 'damaged' })
    await store.put(bytes)
    await expect(store.get(hash)).resolves.toHaveLength(bytes.length)
  })

  it('says that a file is missing, and never leaves its folder for a strange address', async () => {
    const store = openLocalFileStore(folder)
    await expect(store.get('0'.repeat(64))).rejects.toMatchObject({ fault: 'missing' })
    for (const strange of ['../../etc/passwd', '', 'A'.repeat(64), `${'a'.repeat(63)}/`]) await expect(store.get(strange)).rejects.toMatchObject({ fault: 'missing' })
  })

  it('twins writing the same bytes at once both succeed', async () => {
    const store = openLocalFileStore(folder)
    const all = await Promise.all(Array.from({ length: 8 }, () => store.put(bytes)))
    expect(new Set(all)).toEqual(new Set([hash]))
    expect(readdirSync(join(folder, 'incoming'))).toEqual([])
  })

  it.skipIf(!existsSync('/dev/full') || process.getuid?.() === 0)('names a folder it may not write to, and writes nothing', async () => {
    chmodSync(folder, 0o555)
    await expect(openLocalFileStore(folder).put(bytes)).rejects.toMatchObject({ fault: 'read-only', message: expect.stringContaining('Nothing was half-written') })
  })

  it('names a path that is not a folder', async () => {
    writeFileSync(join(folder, 'file'), '')
    const store = openLocalFileStore(join(folder, 'file', 'below'))
    await expect(store.check()).rejects.toMatchObject({ fault: 'misconfigured' })
    await expect(store.put(bytes)).rejects.toMatchObject({ fault: 'misconfigured' })
  })

  it('check writes a probe and takes it away', async () => {
    await openLocalFileStore(folder).check()
    expect(readdirSync(join(folder, 'incoming'))).toEqual([])
  })
})
