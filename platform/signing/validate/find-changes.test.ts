import { beforeAll, describe, expect, it } from 'vitest'
import { classicPdf, packedPdf } from '../../../tests/support/sample-pdf.ts'
import { openSigningTeam, signaturesIn, signPdf, type SigningTeam } from '../../../tests/support/signing-team.ts'
import { appendRevision } from '../pdf/append-revision.ts'
import { decodeStream } from '../pdf/decode-stream.ts'
import { openPdf, type PdfFile } from '../pdf/open-pdf.ts'
import { array, dict, isArray, isStream, name, ref, text, withEntries, type PdfDict, type PdfValue } from '../pdf/values.ts'
import { writeValue } from '../pdf/write-value.ts'
import type { ChangeKind } from './report.ts'

let team: SigningTeam

beforeAll(() => {
  team = openSigningTeam()
})

type Change = (file: PdfFile) => readonly (readonly [number, PdfValue])[]

const append = (pdf: Uint8Array, change: Change): Buffer => {
  const file = openPdf(pdf)
  return appendRevision(file, new Map(change(file))).bytes
}

const sign = (pdf: Uint8Array): Buffer => signPdf(pdf, team.issue({}))

const dictAt = (file: PdfFile, num: number): PdfDict => file.getDict(ref(num)) ?? dict({})

const withMark = (file: PdfFile, mark: PdfDict): readonly (readonly [number, PdfValue])[] => {
  const marks = file.get(dictAt(file, 3).entries.get('Annots'))
  return [
    [file.size, mark],
    [3, withEntries(dictAt(file, 3), { Annots: array([...(isArray(marks) ? marks.items : []), ref(file.size)]) })],
  ]
}

const WIDGET = { Type: name('Annot'), Subtype: name('Widget'), FT: name('Sig'), Rect: array([0, 0, 595, 842]) }
const drawingOver = dict({ N: ref(4) })

/** Two tables behind the file, the second of which leads past the table of the signature to the one before it. */
const skipSignedTable = (pdf: Buffer): Buffer => {
  const file = openPdf(pdf)
  const [signedTable, first] = file.sections
  const places = new Map([...(signedTable?.entries ?? [])].map(([num, entry]) => [num, typeof entry === 'object' && 'at' in entry ? entry.at : 0]))
  const page = `3 0 obj\n${writeValue(withEntries(dictAt(file, 3), { Contents: ref(5) }))}\nendobj\n`
  places.set(3, pdf.length)
  const second = pdf.length + page.length
  const rows = [...places].map(([num, at]) => `${num} 1\n${String(at).padStart(10, '0')} 00000 n\r\n`).join('')
  const secondTable = `xref\n${rows}trailer\n<</Root 1 0 R/Size ${file.size}/Prev ${first?.at ?? 0}>>\n`
  const third = second + secondTable.length
  return Buffer.concat([pdf, Buffer.from(`${page}${secondTable}xref\ntrailer\n<</Root 1 0 R/Size ${file.size}/Prev ${second}>>\nstartxref\n${third}\n%%EOF\n`, 'latin1')])
}

const replacePackedObjects: Change = (file) => {
  const stream = file.get(ref(6))
  if (!isStream(stream)) throw new Error('no packed objects')
  const { entries } = stream.dict
  const words = decodeStream(stream).toString('latin1').replace('/Helvetica', '/Wingdings')
  return [[6, { kind: 'stream', dict: dict({ Type: name('ObjStm'), N: entries.get('N') ?? 0, First: entries.get('First') ?? 0 }), data: Buffer.from(words, 'latin1') }]]
}

const drawInWaitingField: Change = (file) => [[6, withEntries(dictAt(file, 6), { AP: drawingOver })]]

/** A field that waits (6) and then somebody's signature. */
const signedBesideWaiting = (): Buffer =>
  sign(append(classicPdf(), (file) => [...withMark(file, dict({ ...WIDGET, T: text('co-quan') })), [1, withEntries(file.root, { AcroForm: dict({ Fields: array([ref(6)]), SigFlags: 1 }) })]]))

// ISO 32000-2 12.8.2.2: what may follow a signature; each of these once passed for a harmless revision.
describe('changes hidden behind a signature', () => {
  it.each<readonly [string, () => Buffer, ChangeKind]>([
    ['tables that lead past the signed one', () => skipSignedTable(sign(classicPdf())), 'content'],
    ['packed objects put in the place of others', () => append(sign(packedPdf()), replacePackedObjects), 'content'],
    ['a field that draws and says it is signed', () => append(sign(classicPdf()), (file) => withMark(file, dict({ ...WIDGET, T: text('x'), V: dict({}), AP: drawingOver }))), 'annotation'],
    ['a drawing in a waiting field nobody signed', () => append(signedBesideWaiting(), drawInWaitingField), 'annotation'],
  ])('%s', (_name, hostile, kind) => {
    const [one] = signaturesIn(hostile(), team.trust)
    expect(one?.integrity).toBe('intact')
    expect(one?.verdict).not.toBe('valid')
    expect(one?.changesAfter).toContain(kind)
  })

  it('a waiting field that is really signed is no more than a signature', () => {
    const both = signPdf(signedBesideWaiting(), team.issue({}), { place: { fieldName: 'co-quan' } })
    expect(signaturesIn(both, team.trust).map(({ verdict }) => verdict)).toEqual(['valid', 'valid'])
  })
})
