// ISO 32000-2 12.8.2.2 (what may follow a signature): the file as it was signed against the file as it is.
import { openPdf, type PdfFile } from '../pdf/open-pdf.ts'
import { isOfType } from '../pdf/parse-value.ts'
import type { Section } from '../pdf/read-xref.ts'
import { listSignatureFields, type FoundField } from '../pdf/signature-field.ts'
import { isArray, isDict, isName, isRef, isStream, type PdfDict, type PdfRef, type PdfValue } from '../pdf/values.ts'
import { writeValue } from '../pdf/write-value.ts'
import { findCovered } from './byte-range.ts'
import type { ChangeKind } from './report.ts'

type Sides = {
  readonly before: PdfFile
  readonly after: PdfFile
  /** Numbers of the fields signed since. */
  readonly signedLater: ReadonlySet<number>
}

const isSame = (one: PdfValue, other: PdfValue): boolean => {
  if (isStream(one) && isStream(other)) return one.data.equals(other.data) && writeValue(one.dict) === writeValue(other.dict)
  return !isStream(one) && !isStream(other) && writeValue(one) === writeValue(other)
}

const changedKeys = (before: PdfDict, after: PdfDict): readonly string[] =>
  [...new Set([...before.entries.keys(), ...after.entries.keys()])].filter((key) => !isSame(before.entries.get(key) ?? null, after.entries.get(key) ?? null))

/** The tables written since; `undefined` when the file no longer leads to every table that was signed, in its order. */
const laterTables = (before: PdfFile, after: PdfFile): readonly Section[] | undefined => {
  const more = after.sections.length - before.sections.length
  return more >= 0 && before.sections.every(({ at }, index) => after.sections[more + index]?.at === at) ? after.sections.slice(0, more) : undefined
}

/** Objects that stood in the signed file and say something else now. */
const changedObjects = ({ before, after }: Sides, later: readonly Section[]): readonly number[] => {
  const touched = new Set(later.flatMap(({ entries }) => [...entries.keys()]))
  return [...touched].filter((num) => {
    const entry = before.entryOf(num)
    if (entry === undefined || entry === 'free') return false
    const at: PdfRef = { kind: 'ref', num, gen: 0 }
    return !isSame(before.get(at), after.get(at))
  })
}

const itemsOf = (file: PdfFile, value: PdfValue | undefined): readonly PdfValue[] => {
  const found = file.get(value)
  return isArray(found) ? found.items : []
}

const MAX_PAGES = 50_000

const pagesOf = (file: PdfFile): ReadonlyMap<number, PdfDict> => {
  const pages = new Map<number, PdfDict>()
  const seen = new Set<number>()
  const waiting: PdfValue[] = [file.root.entries.get('Pages') ?? null]
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const node = file.getDict(at)
    if (!isRef(at) || node === undefined || seen.has(at.num) || seen.size > MAX_PAGES) continue
    seen.add(at.num)
    if (node.entries.has('Kids')) waiting.push(...itemsOf(file, node.entries.get('Kids')))
    else pages.set(at.num, node)
  }
  return pages
}

const isNamed = (file: PdfFile, value: PdfValue | undefined, wanted: string): boolean => {
  const found = file.get(value)
  return isName(found) && found.name === wanted
}

const kindOfAnnotation = ({ after, signedLater }: Sides, at: PdfValue): ChangeKind => {
  const annotation = after.getDict(at)
  if (annotation === undefined || !isNamed(after, annotation.entries.get('Subtype'), 'Widget')) return 'annotation'
  if (!isNamed(after, annotation.entries.get('FT'), 'Sig')) return 'form'
  // A field nobody signed in could draw whatever it likes over the page.
  return isRef(at) && signedLater.has(at.num) ? 'signature' : 'annotation'
}

/** Marks on a page: what was added is named by its kind; what went away is a change of its own. */
const annotationChanges = (sides: Sides, [was, is]: readonly [PdfValue | undefined, PdfValue | undefined]): readonly ChangeKind[] => {
  const now = itemsOf(sides.after, is)
  const [oldWords, nowWords] = [new Set(itemsOf(sides.before, was).map(writeValue)), new Set(now.map(writeValue))]
  const gone = [...oldWords].some((one) => !nowWords.has(one))
  return [...(gone ? (['annotation'] as const) : []), ...now.filter((one) => !oldWords.has(writeValue(one))).map((one) => kindOfAnnotation(sides, one))]
}

const ROOT_KEYS: Readonly<Record<string, ChangeKind | undefined>> = { AcroForm: 'signature', DSS: 'validation-data', Extensions: 'validation-data', Metadata: 'metadata', StructTreeRoot: 'structure', MarkInfo: 'structure' }
const FORM_KEYS: Readonly<Record<string, ChangeKind | undefined>> = { Fields: 'signature', SigFlags: 'signature', XFA: 'form', NeedAppearances: 'form', DR: 'form', DA: 'form' }

const kindOfSignatureField = ({ after, signedLater }: Sides, was: FoundField): ChangeKind => {
  const is = after.getDict(was.ref)
  if (was.value !== undefined || is === undefined) return 'content'
  if (!changedKeys(was.dict, is).every((key) => ['V', 'AP', 'F', 'M', 'MK', 'Lock'].includes(key))) return 'content'
  return signedLater.has(was.ref.num) ? 'signature' : 'annotation'
}

const isStructure = (value: PdfValue): boolean => isOfType(value, 'StructTreeRoot') || isOfType(value, 'StructElem') || (isDict(value) && (value.entries.has('Nums') || (value.entries.has('S') && value.entries.has('P'))))

type Known = {
  readonly pages: ReadonlyMap<number, PdfDict>
  readonly signatures: readonly FoundField[]
  /** Lists of marks that are objects of their own. */
  readonly markLists: ReadonlySet<number>
}

const numOf = (value: PdfValue | undefined): number | undefined => (isRef(value) ? value.num : undefined)

const isFieldOfForm = (value: PdfValue): boolean => isDict(value) && (value.entries.has('FT') || isNamedDict(value, 'Widget'))
const isNamedDict = (value: PdfDict, subtype: string): boolean => {
  const found = value.entries.get('Subtype')
  return isName(found) && found.name === subtype
}

const formChanges = (was: PdfDict, is: PdfDict): readonly ChangeKind[] => changedKeys(was, is).map((key) => FORM_KEYS[key] ?? 'content')

const rootChanges = (sides: Sides): readonly ChangeKind[] => {
  const { before, after } = sides
  return changedKeys(before.root, after.root).flatMap((key) => {
    const [was, is] = [before.getDict(before.root.entries.get(key)), after.getDict(after.root.entries.get(key))]
    if (key === 'AcroForm' && was && is) return formChanges(was, is)
    return [ROOT_KEYS[key] ?? 'content']
  })
}

const pageChanges = (sides: Sides, was: PdfDict, is: PdfDict): readonly ChangeKind[] =>
  changedKeys(was, is).flatMap((key) => (key === 'Annots' ? annotationChanges(sides, [was.entries.get(key), is.entries.get(key)]) : ['content' as const]))

const changesOf = (sides: Sides, known: Known, num: number): readonly ChangeKind[] => {
  const at: PdfRef = { kind: 'ref', num, gen: 0 }
  const [was, is] = [sides.before.get(at), sides.after.get(at)]
  if (isOfType(isStream(was) ? was.dict : was, 'XRef')) return []
  // Every object packed in it may say something else now.
  if (isOfType(isStream(was) ? was.dict : was, 'ObjStm')) return ['content']
  if (num === sides.before.rootRef.num) return rootChanges(sides)
  const field = known.signatures.find(({ ref }) => ref.num === num)
  if (field) return [kindOfSignatureField(sides, field)]
  const page = known.pages.get(num)
  if (page && isDict(is)) return pageChanges(sides, page, is)
  if (known.markLists.has(num)) return annotationChanges(sides, [was, is])
  const { entries } = sides.before.root
  if (num === numOf(entries.get('AcroForm')) && isDict(was) && isDict(is)) return formChanges(was, is)
  if (num === numOf(sides.before.getDict(entries.get('AcroForm'))?.entries.get('Fields'))) return ['signature']
  if (num === numOf(entries.get('DSS'))) return ['validation-data']
  if (num === numOf(entries.get('Metadata')) || num === numOf(sides.before.trailer.entries.get('Info'))) return ['metadata']
  if (isStructure(was)) return ['structure']
  if (isFieldOfForm(was)) return ['form']
  return isOfType(was, 'Annot') ? ['annotation'] : ['content']
}

/** Fields whose own signature covers the file beyond this place: only such a signature speaks for what its field draws. */
const signedBehind = (file: PdfFile, end: number): ReadonlySet<number> => {
  const signed = listSignatureFields(file).filter((field) => {
    const covered = findCovered(file, field)
    return covered !== undefined && covered.coverage !== 'part' && covered.end > end
  })
  return new Set(signed.map(({ ref }) => ref.num))
}

const compare = (sides: Sides): ReadonlySet<ChangeKind> => {
  const { before, after } = sides
  const later = laterTables(before, after)
  if (later === undefined) return new Set(['content'])
  if (later.length === 0) return new Set(['unread-bytes'])
  if (after.rootRef.num !== before.rootRef.num) return new Set(['content'])
  const pages = pagesOf(before)
  const markLists = new Set([...pages.values()].flatMap((page) => numOf(page.entries.get('Annots')) ?? []))
  const known: Known = { pages, signatures: listSignatureFields(before), markLists }
  return new Set(changedObjects(sides, later).flatMap((num) => changesOf(sides, known, num)))
}

/** What was written behind the signed part, by kind; a revision that says nothing new leaves the set empty. */
export const findChanges = (after: PdfFile, end: number): ReadonlySet<ChangeKind> => {
  try {
    return compare({ before: openPdf(after.bytes.subarray(0, end)), after, signedLater: signedBehind(after, end) })
  } catch {
    return new Set(['content'])
  }
}
