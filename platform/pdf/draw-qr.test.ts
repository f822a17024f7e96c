import QRCode from 'qrcode'
import { describe, expect, it } from 'vitest'
import { drawQr } from './draw-qr.ts'

const paint = (svg: string): { size: number; dark: Set<string> } => {
  const size = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1])
  const dark = new Set<string>()
  for (const [, x, y, width] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1H\d+z/g))
    for (let step = 0; step < Number(width); step += 1) dark.add(`${Number(x) + step},${y}`)
  return { size, dark }
}

describe('drawQr', () => {
  it.each(['https://motcua.example.vn/tra-cuu?ma=H46.99.01-250312-0007', 'x', 'https://a.vn/'.padEnd(300, 'đ')])('paints every dark module of %s and no other', (text) => {
    const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' })
    const { size, dark } = paint(drawQr(text))
    expect(size).toBe(modules.size)
    const expected = Array.from(modules.data).flatMap((bit, at) => (bit ? [`${at % size},${Math.floor(at / size)}`] : []))
    expect([...dark].sort()).toEqual(expected.sort())
  })
})
