import { deflateSync } from 'node:zlib'
import { decodeStream } from './decode-stream.ts'
import { openPdf, type PdfFile } from './open-pdf.ts'
import { PdfFault } from './parse-value.ts'
import type { Appearance } from './signature-field.ts'
import { array, dict, isArray, isDict, isRef, isStream, name, ref, withEntries, type PdfDict, type PdfRef, type PdfStream, type PdfValue } from './values.ts'

const firstPage = (file: PdfFile): PdfDict => {
  let node = file.getDict(file.root.entries.get('Pages'))
  for (let depth = 0; node?.entries.has('Kids') === true && depth < 20; depth += 1) {
    const kids = file.get(node.entries.get('Kids'))
    node = isArray(kids) ? file.getDict(kids.items[0]) : undefined
  }
  if (node === undefined) throw new PdfFault('it has no page')
  return node
}

/** The drawing is one picture to a reading program: its words stand in the label of the field. */
const untagged = (content: Buffer): Buffer => Buffer.from(content.toString('latin1').replace(/\/[A-Za-z0-9]+ ?<<[^>]*\/MCID[^>]*>> ?BDC/g, '/Artifact BMC'), 'latin1')

/** Copies everything a value leads to, each object once, under new numbers. */
export const createCopier = (file: PdfFile, first: number) => {
  const renamed = new Map<number, number>()
  const objects = new Map<number, PdfValue | PdfStream>()
  const copyDict = (from: PdfDict): PdfDict => dict(Object.fromEntries([...from.entries].map(([key, value]) => [key, copy(value)])))
  const copyObject = (value: PdfValue): PdfValue => (isStream(value) ? { ...value, dict: copyDict(value.dict) } : copy(value))
  const copyRef = (at: PdfRef): PdfRef => {
    const known = renamed.get(at.num)
    if (known !== undefined) return ref(known)
    const num = first + renamed.size
    renamed.set(at.num, num)
    objects.set(num, copyObject(file.get(at)))
    return ref(num)
  }
  const copy = (value: PdfValue): PdfValue => {
    if (isRef(value)) return copyRef(value)
    if (isArray(value)) return array(value.items.map(copy))
    return isDict(value) ? copyDict(value) : value
  }
  return { copy, objects, next: () => first + renamed.size }
}

/** A page of another file as a drawing for a signature, with the fonts it needs. */
export const pageAsAppearance =
  (pdf: Uint8Array): Appearance =>
  (first) => {
    const file = openPdf(pdf)
    const page = firstPage(file)
    const content = file.get(page.entries.get('Contents'))
    if (!isStream(content)) throw new PdfFault('its page is empty')
    const { copy, objects, next } = createCopier(file, first + 1)
    const form: PdfStream = {
      kind: 'stream',
      data: deflateSync(untagged(decodeStream(content))),
      dict: withEntries(dict({ Type: name('XObject'), Subtype: name('Form'), Filter: name('FlateDecode') }), {
        BBox: copy(page.entries.get('MediaBox') ?? null),
        Resources: copy(file.get(page.entries.get('Resources'))),
        Group: page.entries.has('Group') ? copy(page.entries.get('Group') ?? null) : undefined,
      }),
    }
    return { form: ref(first), objects: new Map([[first, form], ...objects]), next: next() }
  }
