import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openLocalFileStore } from './local-file-store.ts'
import { openScratch } from './scratch.ts'
import { sha256Of } from './sha256.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'scratch-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const partsOf = (bytes: Buffer): readonly Buffer[] => [bytes.subarray(0, 3), bytes.subarray(3, 9), bytes.subarray(9)]

describe('openScratch', () => {
  it('joins what came in parts, with the hash of the whole', async () => {
    const scratch = openScratch(folder)
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 10, maxLength: 5000 }), async (bytes) => {
        const names: string[] = []
        for (const part of partsOf(Buffer.from(bytes))) names.push((await scratch.receive(Readable.from([part.subarray(0, 1), part.subarray(1)]), 10_000)).name)
        const joined = await scratch.join(names)
        expect(joined).toMatchObject({ sha256: sha256Of(bytes), sizeBytes: bytes.length })
        expect(readFileSync(scratch.pathOf(joined.name)).equals(Buffer.from(bytes))).toBe(true)
        await scratch.remove([...names, joined.name])
      }),
      { numRuns: 20 },
    )
    expect(readdirSync(folder)).toEqual([])
  })

  it('puts parts together while they come, and joins what it could not follow', async () => {
    const scratch = openScratch(folder)
    const bytes = Buffer.from('0123456789abcdef')
    const parts = await Promise.all(partsOf(bytes).map(async (part) => ({ ...(await scratch.receive(Readable.from([part]), 100)), length: part.length })))
    const names = parts.map(({ name }) => name)
    const followAll = (key: string): void => {
      let at = 0
      for (const { name, length } of parts) {
        scratch.follow(key, { name, at, sizeBytes: length })
        at += length
      }
    }
    const expectWhole = async (key: string): Promise<void> => {
      const joined = await scratch.join(names, key)
      expect(joined).toMatchObject({ sha256: sha256Of(bytes), sizeBytes: bytes.length })
      expect(readFileSync(scratch.pathOf(joined.name)).equals(bytes)).toBe(true)
      await scratch.remove([joined.name])
    }
    followAll('whole')
    await expectWhole('whole')
    // Taken already, never begun, another order, a part that vanished.
    await expectWhole('whole')
    await expectWhole('unknown')
    scratch.follow('gap', { name: names[0] ?? '', at: 0, sizeBytes: 3 })
    scratch.follow('gap', { name: names[2] ?? '', at: 9, sizeBytes: 7 })
    await expectWhole('gap')
    scratch.follow('wrong size', { name: names[0] ?? '', at: 0, sizeBytes: 2 })
    await expectWhole('wrong size')
    await scratch.remove(names)
    await expect.poll(() => readdirSync(folder)).toEqual([])
  })

  it('keeps what came before the sender hung up, and stops at the limit', async () => {
    const scratch = openScratch(folder)
    const hangingUp = async function* (): AsyncGenerator<Buffer> {
      yield Buffer.from('half of')
      throw Object.assign(new Error('aborted'), { code: 'ECONNRESET' })
    }
    expect(await scratch.receive(Readable.from(hangingUp()), 100)).toMatchObject({ sizeBytes: 7, whole: false, tooLong: false })
    expect(await scratch.receive(Readable.from([Buffer.alloc(60), Buffer.alloc(60)]), 100)).toMatchObject({ tooLong: true })
  })

  it('hands a finished file to the store without loading it, and the store reads it back in part, proven', async () => {
    const scratch = openScratch(join(folder, 'scratch'))
    const store = openLocalFileStore(join(folder, 'files'))
    const bytes = Buffer.from('Giấy chứng nhận quyền sử dụng đất')
    const { name } = await scratch.receive(Readable.from([bytes]), 1000)
    const { sha256 } = await scratch.join([name])
    await store.putFile(scratch.pathOf(name), sha256)
    await scratch.remove([name])
    const part = await store.open(sha256, { start: 0, end: 5 })
    expect(Buffer.concat(await part.toArray()).equals(bytes.subarray(0, 6))).toBe(true)
    await store.prove(sha256)
  })

  it('never leaves its folder for a strange name', () => {
    for (const name of ['../files', '', 'a/b', '/etc/passwd']) expect(() => openScratch(folder).pathOf(name)).toThrow(/not a name/)
  })
})
