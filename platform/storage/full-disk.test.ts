import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { openSmallDisk } from '../../tests/support/small-disk.ts'
import { openLocalFileStore } from './local-file-store.ts'
import { openScratch } from './scratch.ts'

const KB = 1024
const disk = openSmallDisk(1024)

/** On a real disk of one megabyte; skipped, and seen to be, where this user may not mount one. */
describe.skipIf(disk === undefined)('a full disk', () => {
  const folder = disk?.folder ?? ''
  const filesBelow = (): readonly string[] => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ name }) => name)
  beforeEach(() => {
    for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true })
  })
  afterAll(() => disk?.close())

  it('keeps nothing of a file it has no room for, and everything that was there', async () => {
    const store = openLocalFileStore(join(folder, 'files'))
    const [before, large] = [Buffer.alloc(300 * KB, 'a'), Buffer.alloc(900 * KB, 'b')]
    const kept = await store.put(before)
    await expect(store.put(large)).rejects.toMatchObject({ fault: 'full' })
    expect(filesBelow()).toEqual([kept])
    expect(Buffer.from(await store.get(kept)).equals(before)).toBe(true)
    await expect(store.check()).resolves.toBeUndefined()
  })

  it('is told before anybody is promised that files can be stored', async () => {
    const store = openLocalFileStore(join(folder, 'files'))
    await store.check()
    expect(() => writeFileSync(join(folder, 'rest'), Buffer.alloc(2048 * KB))).toThrow(/ENOSPC/)
    await expect(store.check()).rejects.toMatchObject({ fault: 'full' })
    expect(filesBelow()).toEqual(['rest'])
  })

  it('keeps nothing of an upload that fills it', async () => {
    const scratch = openScratch(folder)
    const chunks = Array.from({ length: 20 }, () => Buffer.alloc(100 * KB, 'c'))
    await expect(scratch.receive(Readable.from(chunks), 10_000 * KB)).rejects.toMatchObject({ fault: 'full' })
    expect(filesBelow()).toEqual([])
  })

  it.each([['followed while they came', 'key'], ['not followed', undefined]])('joins no parts into a file that is cut off, %s, and keeps the parts', async (_how, key) => {
    const scratch = openScratch(folder)
    const part = (): Buffer => Buffer.alloc(300 * KB, 'd')
    const names: string[] = []
    for (const at of [0, 1]) {
      const { name } = await scratch.receive(Readable.from([part()]), 10_000 * KB)
      names.push(name)
      if (key !== undefined) scratch.follow(key, { name, at: at * 300 * KB, sizeBytes: 300 * KB })
    }
    await expect(scratch.join(names, key)).rejects.toMatchObject({ fault: 'full' })
    await vi.waitFor(() => expect(filesBelow().toSorted()).toEqual(names.toSorted()))
    expect(names.every((name) => readFileSync(scratch.pathOf(name)).equals(part()))).toBe(true)
  })
})
