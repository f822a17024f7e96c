import type { PdfFile } from './open-pdf.ts'
import { PdfFault } from './parse-value.ts'
import { array, dict, isArray, isName, isRef, name, ref, text, textOf, withEntries, type PdfDict, type PdfRef, type PdfStream, type PdfValue } from './values.ts'

/** Where a signature is seen: in an empty field that waits under this name, or in a rectangle of a page. */
export type FieldPlace = {
  readonly fieldName?: string
  readonly page?: number
  /** Left, bottom, right, top in points, from the lower left of the page. */
  readonly rect?: readonly [number, number, number, number]
  /** What is drawn there; its objects are added to the revision. */
  readonly appearance?: Appearance
}

/** A drawing and the objects it needs, numbered from `first` upwards. */
export type Appearance = (first: number) => { readonly form: PdfRef; readonly objects: ReadonlyMap<number, PdfValue | PdfStream>; readonly next: number }

export type FoundField = { readonly ref: PdfRef; readonly dict: PdfDict; readonly name: string; readonly value: PdfDict | undefined; readonly valueRef: PdfRef | undefined }

export type LaidField = { readonly objects: ReadonlyMap<number, PdfValue>; readonly valueNum: number; readonly fieldName: string }

const MAX_FIELDS = 50_000

const itemsOf = (file: PdfFile, value: PdfValue | undefined): readonly PdfValue[] => {
  const found = file.get(value)
  return isArray(found) ? found.items : []
}

const typeOfField = (file: PdfFile, field: PdfDict): string | undefined => {
  const type = file.get(field.entries.get('FT'))
  return isName(type) ? type.name : undefined
}

/** Every signature field in the order of the form, signed or not. */
export const listSignatureFields = (file: PdfFile): readonly FoundField[] => {
  const form = file.getDict(file.root.entries.get('AcroForm'))
  const waiting = [...itemsOf(file, form?.entries.get('Fields'))].map((at) => ({ at, prefix: '', type: undefined as string | undefined }))
  const found: FoundField[] = []
  const seen = new Set<number>()
  for (let next = 0, one = waiting[0]; one !== undefined; next += 1, one = waiting[next]) {
    if (waiting.length > MAX_FIELDS) throw new PdfFault('it has too many fields')
    const field = file.getDict(one.at)
    if (!isRef(one.at) || field === undefined || seen.has(one.at.num)) continue
    seen.add(one.at.num)
    const part = textOf(file.get(field.entries.get('T')))
    const fieldName = part === undefined ? one.prefix : [one.prefix, part].filter((word) => word !== '').join('.')
    const type = typeOfField(file, field) ?? one.type
    for (const kid of itemsOf(file, field.entries.get('Kids'))) waiting.push({ at: kid, prefix: fieldName, type })
    const value = field.entries.get('V')
    if (type === 'Sig' && (part !== undefined || value !== undefined)) found.push({ ref: one.at, dict: field, name: fieldName, value: file.getDict(value), valueRef: isRef(value) ? value : undefined })
  }
  return found
}

const refOfPage = (file: PdfFile, wanted: number): { readonly at: PdfRef; readonly page: PdfDict } => {
  let left = wanted
  const seen = new Set<number>()
  const visit = (at: PdfValue): { readonly at: PdfRef; readonly page: PdfDict } | undefined => {
    const node = file.getDict(at)
    if (node === undefined || !isRef(at) || seen.has(at.num)) return undefined
    seen.add(at.num)
    if (!node.entries.has('Kids')) return left-- === 0 ? { at, page: node } : undefined
    for (const kid of itemsOf(file, node.entries.get('Kids'))) {
      const found = visit(kid)
      if (found) return found
    }
    return undefined
  }
  const found = visit(file.root.entries.get('Pages') ?? null)
  if (found === undefined) throw new PdfFault('it has no such page')
  return found
}

/** Only objects of the first generation are rewritten; others are found in files no longer made. */
const owned = (at: PdfRef): number => {
  if (at.gen !== 0) throw new PdfFault('it was made in a way that cannot be signed here')
  return at.num
}

const freshName = (file: PdfFile): string => {
  const taken = new Set(listSignatureFields(file).map((field) => field.name))
  let count = taken.size + 1
  while (taken.has(`Signature${count}`)) count += 1
  return `Signature${count}`
}

/** The list under `key` of `holder` with one more member; the list may be an object of its own. */
const appendTo = (file: PdfFile, holder: PdfDict, { key, member }: { readonly key: string; readonly member: PdfValue }): { readonly holder: PdfDict; readonly objects: readonly (readonly [number, PdfValue])[] } => {
  const at = holder.entries.get(key)
  const longer = array([...itemsOf(file, at), member])
  if (isRef(at)) return { holder, objects: [[owned(at), longer]] }
  return { holder: withEntries(holder, { [key]: longer }), objects: [] }
}

/** Form and root with the field in them. */
const enterInForm = (file: PdfFile, field: PdfRef): ReadonlyMap<number, PdfValue> => {
  const at = file.root.entries.get('AcroForm')
  const form = file.getDict(at) ?? dict({})
  const { holder, objects } = appendTo(file, withEntries(form, { SigFlags: 3 }), { key: 'Fields', member: field })
  const changed = new Map<number, PdfValue>(objects)
  if (isRef(at)) changed.set(owned(at), holder)
  else changed.set(owned(file.rootRef), withEntries(file.root, { AcroForm: holder }))
  return changed
}

const PRINTED_AND_LOCKED = 132

const newField = (file: PdfFile, place: FieldPlace): LaidField => {
  const { at, page } = refOfPage(file, place.page ?? 0)
  const fieldNum = file.size
  const valueNum = fieldNum + 1
  const drawn = place.appearance?.(valueNum + 1)
  const fieldName = place.fieldName ?? freshName(file)
  const annotated = appendTo(file, page, { key: 'Annots', member: ref(fieldNum) })
  const field = dict({
    Type: name('Annot'),
    Subtype: name('Widget'),
    FT: name('Sig'),
    T: text(fieldName),
    F: PRINTED_AND_LOCKED,
    P: at,
    Rect: array(place.rect ?? [0, 0, 0, 0]),
    V: ref(valueNum),
    ...(drawn ? { AP: dict({ N: drawn.form }) } : {}),
  })
  const objects = new Map<number, PdfValue>([...enterInForm(file, ref(fieldNum)), ...annotated.objects, [fieldNum, field], ...(drawn?.objects ?? [])])
  if (annotated.objects.length === 0) objects.set(owned(at), annotated.holder)
  return { objects, valueNum, fieldName }
}

/** An empty field that waits keeps its place; only value and drawing are new. */
const waitingField = (file: PdfFile, { ref: at, dict: field, name: fieldName }: FoundField, { appearance }: FieldPlace): LaidField => {
  const valueNum = file.size
  const drawn = appearance?.(valueNum + 1)
  const filled = withEntries(field, { V: ref(valueNum), ...(drawn ? { AP: dict({ N: drawn.form }) } : {}) })
  return { objects: new Map([[owned(at), filled], ...(drawn?.objects ?? [])]), valueNum, fieldName }
}

/** The objects a new signature changes or adds, all but its value. */
export const layField = (file: PdfFile, place: FieldPlace = {}): LaidField => {
  if (file.isEncrypted) throw new PdfFault('it is locked with a password')
  const waiting = place.fieldName === undefined ? undefined : listSignatureFields(file).find((field) => field.name === place.fieldName)
  if (waiting !== undefined && waiting.value !== undefined) throw new PdfFault('the place of this signature is taken already')
  return waiting === undefined ? newField(file, place) : waitingField(file, waiting, place)
}


/** How large the place of a field is, in points; `undefined` for no such field, or one that shows nothing. */
export const fieldSizeOf = (file: PdfFile, fieldName: string): { readonly width: number; readonly height: number } | undefined => {
  const field = listSignatureFields(file).find((one) => one.name === fieldName)
  const [left, bottom, right, top] = itemsOf(file, field?.dict.entries.get('Rect')).map(Number)
  if (left === undefined || bottom === undefined || right === undefined || top === undefined) return undefined
  const [width, height] = [right - left, top - bottom]
  return width > 1 && height > 1 ? { width, height } : undefined
}

/** Points, from the upper right of the page. */
export type Corner = { readonly fromRight: number; readonly fromTop: number; readonly width: number; readonly height: number }
type Rect = readonly [number, number, number, number]

/** What a page says of itself, or the pages above it say of it. */
const inherited = (file: PdfFile, page: PdfDict, key: string): PdfValue | undefined => {
  let node: PdfDict | undefined = page
  for (let depth = 0; node !== undefined && depth < 50; depth += 1) {
    if (node.entries.has(key)) return file.get(node.entries.get(key))
    node = file.getDict(node.entries.get('Parent'))
  }
  return undefined
}

/** `undefined` where the page lies on its side or is too small: a signature is then made without being seen. */
export const cornerOfFirstPage = (file: PdfFile, { fromRight, fromTop, width, height }: Corner): Rect | undefined => {
  const { page } = refOfPage(file, 0)
  const box = inherited(file, page, 'CropBox') ?? inherited(file, page, 'MediaBox')
  const [left, bottom, right, top] = itemsOf(file, box).map(Number)
  if (left === undefined || bottom === undefined || right === undefined || top === undefined) return undefined
  const turned = inherited(file, page, 'Rotate')
  const isTooSmall = right - left < fromRight + width || top - bottom < fromTop + height
  if ((typeof turned === 'number' && turned !== 0) || isTooSmall) return undefined
  return [right - fromRight - width, top - fromTop - height, right - fromRight, top - fromTop]
}
