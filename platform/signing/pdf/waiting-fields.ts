import { appendRevision } from './append-revision.ts'
import { openPdf, type PdfFile } from './open-pdf.ts'
import { PdfFault } from './parse-value.ts'
import { array, dict, isArray, isDict, isRef, name, ref, text, withEntries, type PdfDict, type PdfRef, type PdfStream, type PdfValue } from './values.ts'

/** Where a template wants a signature: millimetre-free, in points from the upper left of its page (the first is 1). */
export type SignPlace = {
  readonly name: string
  /** Said by a screen reader. */
  readonly label: string
  readonly page: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const itemsOf = (file: PdfFile, value: PdfValue | undefined): readonly PdfValue[] => {
  const found = file.get(value)
  return isArray(found) ? found.items : []
}

const pagesOf = (file: PdfFile, at: PdfValue | undefined): readonly PdfRef[] => {
  const node = file.getDict(at)
  if (!isRef(at) || node === undefined) return []
  return node.entries.has('Kids') ? itemsOf(file, node.entries.get('Kids')).flatMap((kid) => pagesOf(file, kid)) : [at]
}

const heightOf = (file: PdfFile, page: PdfDict): number => {
  const box = itemsOf(file, page.entries.get('MediaBox'))
  return typeof box[3] === 'number' ? box[3] : 842
}

/** Nothing to see before somebody signs; PDF/A wants a drawing all the same. */
const emptyDrawing = ({ width, height }: SignPlace): PdfStream => ({
  kind: 'stream',
  data: Buffer.alloc(0),
  dict: dict({ Type: name('XObject'), Subtype: name('Form'), BBox: array([0, 0, width, height]) }),
})

type Laid = { readonly place: SignPlace; readonly field: number; readonly drawing: number; readonly element: number; readonly page: PdfRef }

const PRINTED = 4

const fieldOf = (file: PdfFile, { place, drawing, page }: Laid, structParent: number): PdfDict => {
  const top = heightOf(file, file.getDict(page) ?? dict({})) - place.y
  return dict({
    Type: name('Annot'),
    Subtype: name('Widget'),
    FT: name('Sig'),
    T: text(place.name),
    TU: text(place.label),
    F: PRINTED,
    P: page,
    Rect: array([place.x, top - place.height, place.x + place.width, top]),
    AP: dict({ N: ref(drawing) }),
    StructParent: structParent,
  })
}

/** The tree a screen reader follows: its root, its first element, the numbers already used. Ours always has one. */
const treeOf = (file: PdfFile): { readonly at: PdfRef; readonly root: PdfDict; readonly top: PdfRef; readonly numbers: PdfDict; readonly next: number } => {
  const at = file.root.entries.get('StructTreeRoot')
  const root = file.getDict(at)
  const [top] = itemsOf(file, root?.entries.get('K'))
  const numbers = root?.entries.get('ParentTree')
  const next = root?.entries.get('ParentTreeNextKey')
  if (!isRef(at) || root === undefined || !isRef(top) || !isDict(numbers) || typeof next !== 'number') throw new PdfFault('it is not tagged as our own papers are')
  return { at, root, top, numbers, next }
}

const formElement = ({ field, page }: Laid, parent: PdfRef): PdfDict =>
  dict({ Type: name('StructElem'), S: name('Form'), P: parent, Pg: page, K: dict({ Type: name('OBJR'), Obj: ref(field), Pg: page }) })

const tagAll = (file: PdfFile, all: readonly Laid[]): ReadonlyMap<number, PdfValue> => {
  const { at, root, top, numbers, next } = treeOf(file)
  const first = file.getDict(top) ?? dict({})
  const longer = array([...itemsOf(file, numbers.entries.get('Nums')), ...all.flatMap(({ element }, one) => [next + one, ref(element)])])
  return new Map<number, PdfValue>([
    [at.num, withEntries(root, { ParentTree: withEntries(numbers, { Nums: longer }), ParentTreeNextKey: next + all.length })],
    [top.num, withEntries(first, { K: array([...itemsOf(file, first.entries.get('K')), ...all.map(({ element }) => ref(element))]) })],
    ...all.map((one): readonly [number, PdfValue] => [one.element, formElement(one, top)]),
  ])
}

const pagesWith = (file: PdfFile, all: readonly Laid[]): ReadonlyMap<number, PdfValue> =>
  new Map(
    [...Map.groupBy(all, ({ page }) => page.num)].map(([num, here]): readonly [number, PdfValue] => {
      const page = file.getDict(ref(num)) ?? dict({})
      return [num, withEntries(page, { Annots: array([...itemsOf(file, page.entries.get('Annots')), ...here.map(({ field }) => ref(field))]), Tabs: name('S') })]
    }),
  )

/**
 * Lays empty signature fields into a paper of ours, tagged, before anybody signs: whoever signs later (here, or with a
 * program at their desk) changes nothing but the field.
 */
export const addWaitingFields = (pdf: Uint8Array, places: readonly SignPlace[]): Buffer => {
  const file = openPdf(pdf)
  const pages = pagesOf(file, file.root.entries.get('Pages'))
  const { next } = treeOf(file)
  const all = places.map((place, at): Laid => {
    const page = pages[place.page - 1]
    if (page === undefined) throw new PdfFault('it has no such page')
    const first = file.size + at * 3
    return { place, field: first, drawing: first + 1, element: first + 2, page }
  })
  const objects = new Map<number, PdfValue>([
    [file.rootRef.num, withEntries(file.root, { AcroForm: dict({ Fields: array(all.map(({ field }) => ref(field))), SigFlags: 1 }) })],
    ...pagesWith(file, all),
    ...tagAll(file, all),
    ...all.flatMap((one, at): readonly (readonly [number, PdfValue])[] => [
      [one.field, fieldOf(file, one, next + at)],
      [one.drawing, emptyDrawing(one.place)],
    ]),
  ])
  return appendRevision(file, objects).bytes
}
