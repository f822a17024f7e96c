import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { currentFileStore, useFileStore } from '../../../platform/storage/current-file-store.ts'
import { openLocalFileStore } from '../../../platform/storage/local-file-store.ts'
import { sourceOfBytes } from './examine/byte-source.ts'
import { readDirectory } from './examine/zip.ts'
import { packFiles } from './pack-files.ts'
import { directoryLine, zipEnd } from './sheets/zip-heads.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pack-'))
  useFileStore(openLocalFileStore(join(folder, 'files')))
})
afterAll(() => rmSync(folder, { recursive: true }))

const keep = async (text: string) => {
  const bytes = Buffer.from(text)
  return { bytes, sha256: await currentFileStore().put(bytes), sizeBytes: bytes.length }
}

describe('packFiles', () => {
  it('writes each file as it is, under its path, with its CRC in both heads, for its owner alone', async () => {
    const [first, empty] = [await keep('Giấy khai sinh '.repeat(10_000)), await keep('')]
    const target = join(folder, 'ho-so.zip')
    const { bytes: size } = await packFiles(target, [{ path: 'H46-1/01 Giấy khai sinh.pdf', ...first }, { path: 'H46-2/01 rỗng.txt', ...empty }])
    const zip = readFileSync(target)
    expect([zip.length, statSync(target).mode & 0o077]).toEqual([size, 0])
    const entries = readDirectory(sourceOfBytes(zip), 10)
    if (!Array.isArray(entries)) throw new Error('no directory')
    expect(entries.map(({ name, isStored, packedBytes, unpackedBytes }) => [name, isStored, packedBytes, unpackedBytes])).toEqual([
      ['H46-1/01 Giấy khai sinh.pdf', true, first.sizeBytes, first.sizeBytes],
      ['H46-2/01 rỗng.txt', true, 0, 0],
    ])
    const [{ startsAt, name }] = entries as [{ startsAt: number; name: string }]
    const contentAt = startsAt + 30 + Buffer.byteLength(name)
    expect(zip.subarray(contentAt, contentAt + first.sizeBytes).equals(first.bytes)).toBe(true)
    expect([zip.readUInt32LE(startsAt + 14), zip.readUInt32LE(zip.indexOf('PK\u0001\u0002', 0, 'latin1') + 16)]).toEqual([crc32(first.bytes), crc32(first.bytes)])
  })

  it('goes on past a content that is missing or rotten, and names what is not in it', async () => {
    const [missing, whole, rotten] = [await keep('mất'), await keep('còn'), await keep('hỏng')]
    const pathOf = (sha256: string) => join(folder, 'files', sha256.slice(0, 2), sha256.slice(2, 4), sha256)
    rmSync(pathOf(missing.sha256))
    rmSync(pathOf(rotten.sha256))
    writeFileSync(pathOf(rotten.sha256), 'khác hẳn')
    const target = join(folder, 'thieu.zip')
    const packed = await packFiles(target, [{ path: 'H46-1/01 mất', ...missing }, { path: 'H46-1/02 còn', ...whole }, { path: 'H46-2/01 hỏng', ...rotten }])
    expect(packed).toEqual({ bytes: statSync(target).size, unreadable: ['H46-1/01 mất', 'H46-2/01 hỏng'] })
    const entries = readDirectory(sourceOfBytes(readFileSync(target)), 10)
    expect(Array.isArray(entries) && entries.map(({ name, startsAt }) => [name, startsAt])).toEqual([['H46-1/02 còn', 0]])
  })

  it('never writes over what is there', async () => {
    const file = await keep('a')
    const target = join(folder, 'hai-lan.zip')
    await packFiles(target, [{ path: 'a', ...file }])
    await expect(packFiles(target, [{ path: 'b', ...file }])).rejects.toMatchObject({ code: 'EEXIST' })
    expect(readFileSync(target).includes('b')).toBe(false)
  })
})

/** APPNOTE 6.3.10, 4.3.14-15, 4.5.3. */
describe('a zip beyond what 32 bits count', () => {
  const FIVE_GB = 5_000_000_000
  const facts = { crc: 1, packed: 2, size: 2, name: Buffer.from('a'), stored: true } as const
  it('tells the place of a part in a field of its own', () => {
    const line = directoryLine(facts, FIVE_GB, { sizesFollow: false })
    expect([line.readUInt32LE(42), line.readUInt16LE(30), line.readUInt16LE(47), line.readUInt16LE(49), line.readBigUInt64LE(51)]).toEqual([0xffff_ffff, 12, 1, 8, BigInt(FIVE_GB)])
    expect(directoryLine(facts, 7, { sizesFollow: false }).length).toBe(47)
  })

  it.each([
    ['where the directory begins', 1, FIVE_GB],
    ['how many parts there are', 70_000, 1000],
  ])('says %s before its ordinary end', (_what, count, at) => {
    const lines = Array.from({ length: count }, () => Buffer.from('x'))
    const end = zipEnd(lines, at)
    const wide = end.subarray(count)
    expect([wide.readUInt32LE(0), wide.readBigUInt64LE(24), wide.readBigUInt64LE(32), wide.readBigUInt64LE(40), wide.readBigUInt64LE(48)]).toEqual([0x06064b50, BigInt(count), BigInt(count), BigInt(count), BigInt(at)])
    expect([wide.readUInt32LE(56), wide.readBigUInt64LE(64), wide.readUInt32LE(76)]).toEqual([0x07064b50, BigInt(at + count), 0x06054b50])
    expect([wide.readUInt16LE(86), wide.readUInt32LE(92), wide.length]).toEqual([Math.min(count, 0xffff), Math.min(at, 0xffff_ffff), 98])
  })
})
