// ISO 32000-1: some pages of a file as a file of their own, drawn by the same bytes; nothing of the other pages, of forms or of scripts goes with them.
import { createHash } from 'node:crypto'
import { writeObject } from '../signing/pdf/append-revision.ts'
import { createCopier } from '../signing/pdf/import-page.ts'
import { openPdf, type PdfFile } from '../signing/pdf/open-pdf.ts'
import { PdfFault } from '../signing/pdf/parse-value.ts'
import { array, dict, isArray, isRef, name, ref, withEntries, type PdfValue } from '../signing/pdf/values.ts'
import { writeValue } from '../signing/pdf/write-value.ts'

type Entries = Readonly<Record<string, PdfValue>>

const INHERITED = ['Resources', 'MediaBox', 'CropBox', 'Rotate']
const OWN = ['Contents', 'UserUnit', 'Group']
const MOST = 10_000

const entriesOf = (file: PdfFile, at: PdfValue | undefined, keys: readonly string[]): Entries =>
  Object.fromEntries(keys.flatMap((key) => [file.getDict(at)?.entries.get(key)].flatMap((value) => (value === undefined ? [] : [[key, value]]))))

type Walk = { readonly above: Entries; readonly seen: Set<number> }

const pagesOf = (file: PdfFile, at: PdfValue | undefined, { above, seen }: Walk): readonly Entries[] => {
  if (isRef(at)) {
    if (seen.has(at.num) || seen.size > MOST) throw new PdfFault('its pages go round in a circle')
    seen.add(at.num)
  }
  const passed = { ...above, ...entriesOf(file, at, INHERITED) }
  const kids = file.get(file.getDict(at)?.entries.get('Kids'))
  if (isArray(kids)) return kids.items.flatMap((kid) => pagesOf(file, kid, { above: passed, seen }))
  return file.getDict(at) === undefined ? [] : [{ ...passed, ...entriesOf(file, at, OWN) }]
}

const [CATALOG, TREE, FIRST] = [ref(1), ref(2), 3]

const write = (objects: ReadonlyMap<number, PdfValue>): Uint8Array<ArrayBuffer> => {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1')]
  const places = new Map<number, number>()
  let at = parts[0]?.length ?? 0
  for (const [num, value] of objects) {
    const written = writeObject(num, value)
    places.set(num, at)
    parts.push(written)
    at += written.length
  }
  const id: PdfValue = { kind: 'string', bytes: createHash('sha256').update(Buffer.concat(parts)).digest().subarray(0, 16), hex: true }
  const rows = Array.from({ length: objects.size }, (_, index) => `${String(places.get(index + 1)).padStart(10, '0')} 00000 n\r\n`)
  const trailer = dict({ Size: objects.size + 1, Root: CATALOG, ID: array([id, id]) })
  parts.push(Buffer.from(`xref\n0 ${objects.size + 1}\n0000000000 65535 f\r\n${rows.join('')}trailer\n${writeValue(trailer)}\nstartxref\n${at}\n%%EOF\n`, 'latin1'))
  return Uint8Array.from(Buffer.concat(parts))
}

/** From the first to the last, counted from 1. Throws `PdfFault` for what cannot be read, and for pages that are not there. */
export const takePages = (bytes: Uint8Array, from: number, to: number): Uint8Array<ArrayBuffer> => {
  const file = openPdf(bytes)
  if (file.isEncrypted) throw new PdfFault('it is locked with a password')
  const chosen = pagesOf(file, file.root.entries.get('Pages'), { above: {}, seen: new Set() }).slice(from - 1, to)
  if (from < 1 || chosen.length === 0 || chosen.length !== to - from + 1) throw new PdfFault('it has no such pages')
  const { copy, objects } = createCopier(file, FIRST + chosen.length)
  const pages = chosen.map((page) => copy(dict(page)))
  return write(new Map<number, PdfValue>([
    [CATALOG.num, dict({ Type: name('Catalog'), Pages: TREE })],
    [TREE.num, dict({ Type: name('Pages'), Count: pages.length, Kids: array(pages.map((_, at) => ref(FIRST + at))) })],
    ...pages.flatMap((page, at): (readonly [number, PdfValue])[] => (typeof page === 'object' && page?.kind === 'dict' ? [[FIRST + at, withEntries(page, { Type: name('Page'), Parent: TREE })]] : [])),
    ...objects,
  ]))
}
