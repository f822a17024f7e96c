import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, describe, expect, it } from 'vitest'
import { fieldSizeOf } from '../signing/pdf/signature-field.ts'
import { openPdf } from '../signing/pdf/open-pdf.ts'
import { glyphlessFont } from './glyphless-font.ts'
import { srgbProfile } from './srgb-profile.ts'
import { writeTwoLayerPdf, type TwoLayer } from './two-layer-pdf.ts'

const folder = mkdtempSync(join(tmpdir(), 'two-layer-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const has = (program: string): boolean => spawnSync(program, ['-v']).error === undefined
const WORDS = ['GIẤY', 'KHAI', 'SINH', 'số', '15/2025', 'Nguyễn', 'Thị', 'Thử']

const copy = async (): Promise<TwoLayer> => {
  const grey = await sharp({ create: { width: 1240, height: 1754, channels: 3, background: '#fff' } }).greyscale().toColourspace('b-w').jpeg().toBuffer()
  const colour = await sharp({ create: { width: 1240, height: 1754, channels: 3, background: '#fee' } }).jpeg().toBuffer()
  const words = WORDS.map((text, at) => ({ text, left: 100 + at * 130, top: 200, width: 110, height: 30, line: '1' }))
  return {
    title: 'Giấy khai sinh & <bản sao>',
    madeAt: '2026-11-27T02:00:00Z',
    producer: 'Một Cửa',
    pages: [{ image: grey, width: 1240, height: 1754, dpi: 150, words }, { image: colour, width: 1240, height: 1754, dpi: 150, words: [] }],
    signPlace: { name: 'nguoi-ky', label: 'Chữ ký', width: 190, height: 52 },
  }
}

describe('writeTwoLayerPdf (ISO 19005-2)', () => {
  it('says what it is: part 2, level B, what its colours mean, and the same name twice', async () => {
    const bytes = writeTwoLayerPdf(await copy())
    const text = bytes.toString('latin1')
    expect(text.startsWith('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3')).toBe(true)
    expect(text).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>')
    expect(text).toMatch(/\/OutputIntents\[\d+ 0 R\]/)
    expect(text).toMatch(/\/S\/GTS_PDFA1/)
    expect(bytes.toString('utf8')).toContain('Giấy khai sinh &amp; &lt;bản sao&gt;')
    expect(text).toMatch(/\/ID\[<[0-9a-f]{32}><[0-9a-f]{32}>\]/)
    expect(text).not.toMatch(/\/Encrypt|\/JavaScript|\/Launch|\/EmbeddedFile|\/Transparency/)
    // Every font is inside; the space of a grey page is grey.
    expect([/\/FontFile2/, /\/ColorSpace\/DeviceGray/, /\/ColorSpace\/DeviceRGB/].every((entry) => entry.test(text))).toBe(true)
  })

  it('is read by our own reader, with room for a signature on its first page, and is the same twice', async () => {
    const given = await copy()
    const bytes = writeTwoLayerPdf(given)
    const size = fieldSizeOf(openPdf(bytes), 'nguoi-ky')
    expect([Math.round(size?.width ?? 0), Math.round(size?.height ?? 0)]).toEqual([190, 52])
    expect(bytes.equals(writeTwoLayerPdf(given))).toBe(true)
  })

  it.skipIf(!has('pdftotext'))('is searched: another reader finds the words where they stand', async () => {
    const file = join(folder, 'copy.pdf')
    writeFileSync(file, writeTwoLayerPdf(await copy()))
    expect(execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }).normalize('NFC').split(/\s+/).filter((word) => word !== '')).toEqual(WORDS)
    const boxes = execFileSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8' })
    const [, xMin, yMin, xMax] = /xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)"[^>]*>GIẤY</.exec(boxes)?.map(Number) ?? []
    // 100 and 210 pixels at 150 dpi are 48 and 101 points; 200 pixels down are 96.
    expect(Math.abs((xMin ?? 0) - 48)).toBeLessThan(2)
    expect(Math.abs((xMax ?? 0) - 100.8)).toBeLessThan(3)
    expect(Math.abs((yMin ?? 0) - 96)).toBeLessThan(6)
  })

  it('carries a font whose sums are right, and a profile that says its length', () => {
    const font = glyphlessFont()
    let sum = 0
    for (let at = 0; at < font.length; at += 4) sum = (sum + font.readUInt32BE(at)) >>> 0
    expect(sum).toBe(0xb1b0afba)
    const profile = srgbProfile()
    expect(profile.readUInt32BE(0)).toBe(profile.length)
    expect(profile.toString('latin1', 36, 40)).toBe('acsp')
  })
})
