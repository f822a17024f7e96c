import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { onePagePdf } from '../../../tests/support/one-page-pdf.ts'
import { NOW, openSigningTeam, reportOf, signPdf } from '../../../tests/support/signing-team.ts'

// Luật Giao dịch điện tử 20/2023/QH15 Điều 22: every change after signing can be found out; whatever arrives, the reader answers.
const team = openSigningTeam()
const signed = signPdf(onePagePdf('Kết quả thử'), team.issue({}), { stamp: team.stamp })
const HEX = signed.lastIndexOf('/Contents <') + '/Contents <'.length
const HEX_END = signed.indexOf('>', HEX)

const verdictOf = (bytes: Uint8Array): string => {
  const report = reportOf(bytes, team.trust, NOW)
  return report.state === 'signed' ? report.verdict : report.state
}

const flipped = (at: number, mask: number): Buffer => {
  const copy = Buffer.from(signed)
  copy[at] = (copy[at] ?? 0) ^ mask
  return copy
}

/** White space after the end says nothing, and many a mail server puts it there. */
const isWhole = (bytes: Buffer): boolean => bytes.subarray(0, signed.length).equals(signed) && /^[\0\t\n\f\r ]*$/.test(bytes.subarray(signed.length).toString('latin1'))

const somewhere = fc.integer({ min: 0, max: signed.length - 1 })
const mask = fc.integer({ min: 1, max: 255 })

describe('a really signed file, spoiled', () => {
  it('is valid as it was signed', () => expect(verdictOf(signed)).toBe('valid'))

  it('one byte changed anywhere it covers: never valid, never a crash', () => {
    fc.assert(fc.property(somewhere, mask, (at, bits) => (at >= HEX - 1 && at <= HEX_END) || verdictOf(flipped(at, bits)) !== 'valid'), { numRuns: 300 })
  })

  it('bytes of the signature itself changed: the reader answers', () => {
    fc.assert(fc.property(fc.integer({ min: HEX, max: HEX + 6000 }), mask, (at, bits) => typeof verdictOf(flipped(at, bits)) === 'string'), { numRuns: 300 })
  })

  it('a bracket, or the end of the file, anywhere in its table of objects: the reader answers', () => {
    const [from, to] = [signed.lastIndexOf('xref', signed.lastIndexOf('startxref') - 1), signed.lastIndexOf('startxref')]
    const start = Buffer.from(`\nstartxref\n${from + 11}\n`)
    expect(from).toBeGreaterThan(0)
    for (let at = from; at < to; at += 1) {
      for (const sign of '<(') expect(verdictOf(Buffer.concat([signed.subarray(0, at), Buffer.from(sign), signed.subarray(at)]))).not.toBe('valid')
      // The table moved behind the word that says where it stands: the file ends in it.
      expect(verdictOf(Buffer.concat([Buffer.from('%PDF-1.7\n'), start, signed.subarray(from, at)]))).not.toBe('valid')
    }
  })

  it('cut short, pieces left out, doubled or overwritten: never valid, never a crash', () => {
    const piece = fc.tuple(somewhere, fc.integer({ min: 1, max: 2000 }))
    const spoiled = fc.oneof(
      somewhere.map((at) => signed.subarray(0, at)),
      piece.map(([at, size]) => Buffer.concat([signed.subarray(0, at), signed.subarray(at + size)])),
      piece.map(([at, size]) => Buffer.concat([signed.subarray(0, at + size), signed.subarray(at)])),
      fc.tuple(somewhere, fc.uint8Array({ minLength: 1, maxLength: 400 })).map(([at, junk]) => Buffer.concat([signed.subarray(0, at), junk, signed.subarray(at)])),
    )
    fc.assert(fc.property(spoiled, (bytes) => isWhole(bytes) || verdictOf(bytes) !== 'valid'), { numRuns: 300 })
  })
})
