import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { examineBytes } from '../examine-bytes.ts'

const SHARED = join(import.meta.dirname, '../../../../../shared/data')
const OFFICIAL = ['forms', 'signed-pdfs'].map((name) => join(SHARED, name)).filter((folder) => existsSync(folder))

const chunk = (type: string, content: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(content.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}

/** An 8-bit RGB picture; `colourOf` paints, `filter` is the PNG filter of every row (0 none, 1 sub, 2 up). */
const png = (size: number, filter: 0 | 1 | 2, colourOf: (x: number, y: number) => number): Buffer => {
  const value = (x: number, y: number) => (x < 0 || y < 0 ? 0 : colourOf(x, y))
  const rows = Array.from({ length: size }, (_, y) => {
    const pixels = Array.from({ length: size }, (__, x) => {
      const before = filter === 1 ? value(x - 1, y) : filter === 2 ? value(x, y - 1) : 0
      const byte = (value(x, y) - before) & 0xff
      return [byte, byte, byte]
    })
    return Buffer.from([filter, ...pixels.flat()])
  })
  const header = Buffer.alloc(13)
  header.writeUInt32BE(size, 0)
  header.writeUInt32BE(size, 4)
  header.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.concat(rows))), chunk('IEND', Buffer.alloc(0))])
}

const pdf = (content: string, { trailer = '', deflated = true, page = '' } = {}): Buffer => {
  const stream = deflated ? deflateSync(Buffer.from(content)) : Buffer.from(content)
  return Buffer.concat([
    Buffer.from(`%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n3 0 obj\n<</Type/Page/Parent 2 0 R/Contents 4 0 R${page}>>\nendobj\n4 0 obj\n<</Length ${stream.length}${deflated ? '/Filter/FlateDecode' : ''}>>\nstream\n`),
    stream,
    Buffer.from(`\nendstream\nendobj\ntrailer\n<</Root 1 0 R${trailer}>>\nstartxref\n9\n%%EOF\n`),
  ])
}

describe('examineBytes', () => {
  describe('PDF', () => {
    it('sees text, and blank pages for what they are', async () => {
      expect(await examineBytes(pdf('BT /F1 12 Tf (x) Tj ET'))).toMatchObject({ found: 'application/pdf', blank: false, encrypted: false, truncated: false })
      expect(await examineBytes(pdf('q 1 0 0 1 0 0 cm Q'))).toMatchObject({ blank: true })
      expect(await examineBytes(pdf('q 595 0 0 842 0 0 cm /Im1 Do Q', { deflated: false }))).toMatchObject({ blank: false })
      expect(await examineBytes(pdf('q Q', { page: '/Annots[5 0 R]' }))).toMatchObject({ blank: false })
    })
    it('does not call blank what it cannot read', async () => {
      const unreadable = Buffer.from(pdf('q Q').toString('latin1').replace('/FlateDecode', '/JBIG2Decodeeee'), 'latin1')
      expect(await examineBytes(unreadable)).toMatchObject({ blank: false })
    })
    it('sees a lock in the trailer, not the word in a text', async () => {
      expect(await examineBytes(pdf('BT (x) Tj ET', { trailer: '/Encrypt 9 0 R' }))).toMatchObject({ encrypted: true })
      expect(await examineBytes(pdf('BT (about /Encrypt dictionaries) Tj ET', { deflated: false }))).toMatchObject({ encrypted: false })
    })
    it('sees that the end never arrived', async () => {
      const whole = pdf('BT (x) Tj ET')
      expect(await examineBytes(whole.subarray(0, whole.length - 20))).toMatchObject({ truncated: true, blank: false })
    })
    it('finds a PDF behind a stray header, and none in a page that speaks of one', async () => {
      expect(await examineBytes(Buffer.concat([Buffer.from('\n\n\n'), pdf('BT (x) Tj ET')]))).toMatchObject({ found: 'application/pdf' })
      expect((await examineBytes(Buffer.from(`<!DOCTYPE html><html><body>${'x'.repeat(2000)}%PDF-1.7</body></html>`))).found).not.toBe('application/pdf')
    })
  })

  describe('PNG', () => {
    it.each([0, 1, 2] as const)('sees one colour all over through filter %i, and a single dark dot', async (filter) => {
      expect(await examineBytes(png(24, filter, () => 255))).toMatchObject({ found: 'image/png', blank: true })
      expect(await examineBytes(png(24, filter, (x, y) => (x === 23 && y === 23 ? 0 : 255)))).toMatchObject({ blank: false })
    })
    it('sees that the end never arrived', async () => {
      const whole = png(24, 0, (x) => x)
      expect(await examineBytes(whole.subarray(0, whole.length - 12))).toMatchObject({ truncated: true })
    })
  })

  it('sees a locked Word file and macros', async () => {
    const cfb = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])
    expect(await examineBytes(Buffer.concat([cfb, Buffer.from('EncryptedPackage', 'utf16le')]))).toMatchObject({ found: 'application/x-cfb', encrypted: true })
    expect(await examineBytes(Buffer.concat([cfb, Buffer.from('_VBA_PROJECT', 'utf16le')]))).toMatchObject({ macros: true })
  })

  it('bears bytes that are nothing, or only the beginning of something', async () => {
    for (const bytes of [Buffer.alloc(0), Buffer.from([0x25]), Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.from('ffd8ff', 'hex'), Buffer.alloc(5000, 0xff)])
      await expect(examineBytes(bytes)).resolves.toMatchObject({ encrypted: false, blank: false })
  })

  describe.skipIf(OFFICIAL.length === 0)('official declarations and signed papers (../shared/data)', () => {
    const files = OFFICIAL.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name))).filter((path) => !path.endsWith('.json'))
    it.each(files)('%s', async (path) => {
      const examined = await examineBytes(readFileSync(path))
      expect(examined).toMatchObject({ truncated: false, encrypted: false, macros: false, blank: false })
      const expected = path.includes('NOT-A-PDF') ? 'text/html' : path.endsWith('.pdf') ? 'application/pdf' : expect.stringMatching(/x-cfb|wordprocessingml/)
      expect(examined.found).toEqual(expected)
    })
  })
})
