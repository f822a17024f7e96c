import { NOTHING_WRONG, type Examined, type Fault } from '../../domain/inspect-file.ts'
import type { Budget } from './budget.ts'
import type { ByteSource } from './byte-source.ts'
import { hasMalware } from './malware.ts'
import { forbiddenBy, opensWithoutPassword, readLock } from './pdf-lock.ts'
import { objectsWithin, scanObjects, structureOf, type PdfObject } from './pdf-scan.ts'
import { tooManyPixels } from './pixels.ts'

const MOST_PAGES = 3000
/** ISO 32000-1 Annex C: 14,400 units, five metres; more is no paper. */
const LONGEST_SIDE = 14_400
const DEEPEST_TREE = 60

/** Operators that put something on a page: text, images and forms, shadings, painted paths, inline images. */
const DRAWS = /(?:^|[\s\])>])(?:Tj|TJ|'|"|Do|sh|BI|f\*?|F|B\*?|b\*?|s|S)(?=\s|$)/
const NO_CONTENT = /\/Type\s*\/(?:XRef|Metadata|ObjStm|EmbeddedFile)\b|\/Length1\b|\/FontFile|\/(?:Type1C|CIDFontType0C|OpenType)\b|\/CMapName\b|\/Subtype\s*\/Image\b/

const ACTIVE: readonly (readonly [RegExp, Fault])[] = [
  [/\/S\s*\/JavaScript\b|\/JS\s*(?:\(|<|\d)|\/JavaScript\s*(?:<<|\d)/, { kind: 'has-script' }],
  [/\/S\s*\/(?:Launch|ImportData)\b/, { kind: 'starts-programs' }],
  [/\/Type\s*\/EmbeddedFile\b|\/EmbeddedFiles\b|\/EF\s*<<|\/S\s*\/GoToE\b|\/RichMedia\b/, { kind: 'carries-files' }],
]

type Seen = {
  pages: number
  fault: Fault | undefined
  hasAnnotations: boolean
  draws: boolean
  sawUnknown: boolean
  readonly kids: Map<number, readonly number[]>
  readonly dictionaries: Map<number, string>
}

const sideOf = (text: string): number => {
  const box = /\/MediaBox\s*\[\s*([-\d.]+)\s+([-\d.]+)\s+([-\d.]+)\s+([-\d.]+)/.exec(text)
  if (!box) return 0
  const [left = 0, bottom = 0, right = 0, top = 0] = box.slice(1).map(Number)
  const unit = Number(/\/UserUnit\s+([\d.]+)/.exec(text)?.[1] ?? 1)
  return Math.max(Math.abs(right - left), Math.abs(top - bottom)) * unit
}

const lookAt = (seen: Seen, { number, text }: PdfObject): string => {
  const plain = structureOf(text)
  if (/\/Type\s*\/Page\b(?!s)/.test(plain)) seen.pages += 1
  if (/\/(?:Annots|AcroForm)\b/.test(plain)) seen.hasAnnotations = true
  if (sideOf(plain) > LONGEST_SIDE) seen.fault ??= { kind: 'page-too-large' }
  const kids = /\/Kids\s*\[([^\]]*)\]/.exec(plain)?.[1]
  if (kids !== undefined && /\/Type\s*\/Pages\b/.test(plain)) seen.kids.set(number, [...kids.matchAll(/(\d+)\s+\d+\s+R/g)].map(([, kid]) => Number(kid)))
  if (/\/Filter\s*\/\w+/.test(plain) && /\/(?:V|R)\s+\d/.test(plain) && /\/[OU]\b|\/Recipients\b/.test(plain)) seen.dictionaries.set(number, text)
  seen.fault ??= ACTIVE.find(([pattern]) => pattern.test(plain))?.[1]
  return plain
}

const filtersOf = (plain: string): readonly string[] => {
  const named = /\/(?:Filter|F)\s*(?:\[([^\]]*)\]|(\/\w+))/.exec(plain)
  return [...(named?.[1] ?? named?.[2] ?? '').matchAll(/\/(\w+)/g)].map(([, name]) => name ?? '')
}

/** Unpacks as far as flate goes, each layer within the budget; undefined where another packing stands in the way. */
const unpack = (raw: Buffer, filters: readonly string[], budget: Budget): Buffer | undefined => {
  let out: Buffer | undefined = raw
  for (const filter of filters) {
    if (out === undefined || (filter !== 'FlateDecode' && filter !== 'Fl')) return undefined
    out = budget.inflate(out)
  }
  return out
}

const imageFault = (plain: string): Fault | undefined => {
  const side = (name: string): number => Number(new RegExp(`/${name}\\s+(\\d+)`).exec(plain)?.[1] ?? 0)
  return tooManyPixels(side('Width') || side('W'), side('Height') || side('H'))
}

const lookIntoStream = (seen: Seen, plain: string, unpacked: Buffer | undefined): void => {
  if (unpacked && hasMalware(unpacked)) seen.fault = { kind: 'has-malware' }
  if (NO_CONTENT.test(plain)) return
  // Predictors are for tables and pictures; a content stream that has one is not judged.
  if (unpacked === undefined || /\/DecodeParms\b/.test(plain)) seen.sawUnknown = true
  else if (!seen.draws && DRAWS.test(unpacked.toString('latin1'))) seen.draws = true
}

type Looking = { readonly source: ByteSource; readonly budget: Budget; readonly seen: Seen }

const lookAtStream = ({ source, budget, seen }: Looking, object: PdfObject, plain: string): void => {
  if (!object.stream) return
  if (/\/Subtype\s*\/Image\b/.test(plain)) {
    seen.fault ??= imageFault(plain)
    return
  }
  const unpacked = unpack(source.slice(object.stream.start, object.stream.end), filtersOf(plain), budget)
  if (unpacked && /\/Type\s*\/ObjStm\b/.test(plain)) for (const inner of objectsWithin(plain, unpacked)) lookAt(seen, inner)
  lookIntoStream(seen, plain, unpacked)
}

/** A page tree that comes back to itself, or goes deeper than any real one, hangs readers. */
const isTangled = (kids: ReadonlyMap<number, readonly number[]>): boolean => {
  const done = new Set<number>()
  const tangled = (node: number, above: ReadonlySet<number>): boolean => {
    if (above.has(node) || above.size > DEEPEST_TREE) return true
    if (done.has(node)) return false
    const path = new Set(above).add(node)
    const found = (kids.get(node) ?? []).some((kid) => kids.has(kid) && tangled(kid, path))
    done.add(node)
    return found
  }
  return [...kids.keys()].some((node) => tangled(node, new Set()))
}

/** §7.5.5: only a trailer or a cross-reference stream says that the file is locked. */
const trailersOf = function* (source: ByteSource, seen: readonly string[]): Generator<string> {
  for (let at = source.indexOf('trailer', 0); at >= 0; at = source.indexOf('trailer', at + 7)) yield source.slice(at, at + 4096).toString('latin1')
  yield* seen
}

const lockFindings = (trailer: string, seen: Seen): Pick<Examined, 'encrypted' | 'fault'> => {
  const reference = /\/Encrypt\s+(\d+)\s+\d+\s+R/.exec(trailer)?.[1]
  const dictionary = reference === undefined ? trailer : seen.dictionaries.get(Number(reference))
  const lock = dictionary === undefined ? undefined : readLock(dictionary, trailer)
  if (!lock || !opensWithoutPassword(lock)) return { encrypted: true }
  return { encrypted: false, fault: { kind: 'restricted', ...forbiddenBy(lock.permissions) } }
}

const isWhole = (source: ByteSource): boolean => {
  const end = source.slice(source.size - 64 * 1024, source.size).toString('latin1')
  return end.includes('startxref') && end.includes('%%EOF')
}

/** Deterministic and bounded: no page is rendered, no script inside is run. */
export const examinePdf = (source: ByteSource, budget: Budget): Examined => {
  const seen: Seen = { pages: 0, fault: undefined, hasAnnotations: false, draws: false, sawUnknown: false, kids: new Map(), dictionaries: new Map() }
  if (!isWhole(source)) return { ...NOTHING_WRONG, truncated: true }
  const tables: string[] = []
  const objects: (readonly [PdfObject, string])[] = []
  for (const object of scanObjects(source)) {
    const plain = lookAt(seen, object)
    if (/\/Type\s*\/XRef\b/.test(plain)) tables.push(object.text)
    else if (object.stream) objects.push([{ number: object.number, text: '', stream: object.stream }, plain])
  }
  const locked = [...trailersOf(source, tables)].find((trailer) => /\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/.test(trailer))
  if (locked !== undefined) return { ...NOTHING_WRONG, ...lockFindings(locked, seen) }
  for (const [object, plain] of objects) lookAtStream({ source, budget, seen }, object, plain)
  if (seen.pages > MOST_PAGES) seen.fault ??= { kind: 'too-many-pages', pages: seen.pages, limit: MOST_PAGES }
  if (isTangled(seen.kids)) seen.fault ??= { kind: 'too-complex' }
  const blank = !seen.hasAnnotations && !seen.draws && !seen.sawUnknown
  return { ...NOTHING_WRONG, blank, ...(seen.fault ? { fault: seen.fault } : {}) }
}
