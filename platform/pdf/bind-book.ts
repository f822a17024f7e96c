// ISO 32000-1: files of our own printing become one, with its tags, bookmarks and page labels; ISO 19005-2 stays kept.
import { appendRevision } from '../signing/pdf/append-revision.ts'
import { openPdf, type PdfFile } from '../signing/pdf/open-pdf.ts'
import { array, dict, isArray, isDict, isRef, isStream, isString, name, raw, ref, text, textOf, withEntries, type PdfDict, type PdfRef, type PdfStream, type PdfString, type PdfValue } from '../signing/pdf/values.ts'
import { writeValue } from '../signing/pdf/write-value.ts'

/** Where something begins; `page` counts from 1 after the front. */
export type Place = { readonly title: string; readonly level: 1 | 2; readonly page: number; /** Points from the upper edge. */ readonly y: number }

/** A link of the front to `place:3` leads to the fourth of the places. */
export type Unbound = { readonly front: Uint8Array; readonly parts: readonly Uint8Array[]; readonly places: readonly Place[] }

type Objects = Map<number, PdfValue | PdfStream>
type Tags = { readonly kids: PdfValue[]; readonly parents: PdfValue[]; readonly ids: (readonly [PdfString, PdfValue])[]; next: number }

const itemsOf = (file: PdfFile, value: PdfValue | undefined): readonly PdfValue[] => {
  const found = file.get(value)
  return isArray(found) ? found.items : []
}

const pagesOf = (file: PdfFile, at: PdfValue | undefined): readonly PdfRef[] => {
  const kids = itemsOf(file, file.getDict(at)?.entries.get('Kids'))
  return kids.length > 0 ? kids.flatMap((kid) => pagesOf(file, kid)) : isRef(at) ? [at] : []
}

/** Keys and values of a number or name tree. */
const pairsOf = (file: PdfFile, tree: PdfDict | undefined, leaf: 'Nums' | 'Names'): readonly (readonly [PdfValue, PdfValue])[] => {
  if (tree === undefined) return []
  const flat = itemsOf(file, tree.entries.get(leaf))
  const own = Array.from({ length: flat.length / 2 }, (_, at) => [flat[at * 2] ?? null, flat[at * 2 + 1] ?? null] as const)
  return [...own, ...itemsOf(file, tree.entries.get('Kids')).flatMap((kid) => pairsOf(file, file.getDict(kid), leaf))]
}

type Moved = { /** Added to each object's number. */ readonly by: number; /** Added to each key of the tags. */ readonly keys: number; readonly mark: string; readonly root: readonly [from: number, to: number] }

const marked = (value: PdfValue, mark: string): PdfValue => (isString(value) ? { ...value, bytes: Buffer.concat([Buffer.from(mark, 'latin1'), value.bytes]) } : value)

/** A value of one file as it reads inside another. */
const createMover = ({ by, keys, mark, root: [rootFrom, rootTo] }: Moved) => {
  const moveEntry = (key: string, value: PdfValue): PdfValue => {
    if ((key === 'StructParents' || key === 'StructParent') && typeof value === 'number') return value + keys
    if (key === 'ID') return marked(value, mark)
    return key === 'Headers' && isArray(value) ? array(value.items.map((one) => marked(one, mark))) : move(value)
  }
  const moveDict = (from: PdfDict): PdfDict => ({ kind: 'dict', entries: new Map([...from.entries].map(([key, value]) => [key, moveEntry(key, value)])) })
  const move = (value: PdfValue): PdfValue => {
    if (isRef(value)) return value.num === rootFrom ? ref(rootTo) : ref(value.num + by)
    if (isArray(value)) return array(value.items.map(move))
    if (isStream(value)) return { ...value, dict: moveDict(value.dict) }
    return isDict(value) ? moveDict(value) : value
  }
  return move
}

const tagsOf = (file: PdfFile): { readonly num: number; readonly dict: PdfDict } => {
  const at = file.root.entries.get('StructTreeRoot')
  const found = file.getDict(at)
  if (!isRef(at) || found === undefined) throw new Error('a part of the book has no tags')
  return { num: at.num, dict: found }
}

const addTags = (tags: Tags, file: PdfFile, { move, mark }: { readonly move: (value: PdfValue) => PdfValue; readonly mark: string }): void => {
  const { entries } = tagsOf(file).dict
  const pairs = pairsOf(file, file.getDict(entries.get('ParentTree')), 'Nums')
  tags.kids.push(...itemsOf(file, entries.get('K')).map(move))
  tags.parents.push(...pairs.flatMap(([key, value]) => [Number(key) + tags.next, move(value)]))
  for (const [key, value] of pairsOf(file, file.getDict(entries.get('IDTree')), 'Names')) if (isString(key)) tags.ids.push([marked(key, mark) as PdfString, move(value)])
  tags.next += Math.max(0, ...pairs.map(([key]) => Number(key) + 1))
}

type Binding = { readonly front: PdfFile; readonly objects: Objects; readonly tags: Tags; next: number }

/** Copies a part's objects behind the others; answers its page tree and pages. Plain objects wait in their written form, which is small. */
const addPart = (binding: Binding, bytes: Uint8Array, mark: string): { readonly tree: PdfRef; readonly pages: readonly PdfRef[] } => {
  const file = openPdf(bytes)
  const old = tagsOf(file)
  const by = binding.next - 1
  const move = createMover({ by, keys: binding.tags.next, mark, root: [old.num, tagsOf(binding.front).num] })
  const tree = file.root.entries.get('Pages')
  const left = new Set([old.num, file.rootRef.num, ...['Outlines', 'Metadata'].flatMap((key) => [file.root.entries.get(key)]).filter(isRef).map(({ num }) => num)])
  if (!isRef(tree)) throw new Error('a part of the book has no pages')
  for (let num = 1; num < file.size; num += 1) {
    if (left.has(num) || file.entryOf(num) === undefined || file.entryOf(num) === 'free') continue
    const value = move(file.get(ref(num)))
    const hung = num === tree.num && isDict(value) ? withEntries(value, { Parent: binding.front.root.entries.get('Pages') ?? null }) : value
    binding.objects.set(num + by, isStream(hung) ? hung : raw(writeValue(hung)))
  }
  addTags(binding.tags, file, { move, mark })
  binding.next = by + file.size
  return { tree: ref(tree.num + by), pages: pagesOf(file, tree).map(({ num }) => ref(num + by)) }
}

const HEIGHT = 841.89
const destinationOf = (pages: readonly PdfRef[], { page, y }: Place): PdfValue => array([pages[page - 1] ?? null, name('XYZ'), 0, HEIGHT - y, 0])

/** Both levels, the second folded away. */
const addBookmarks = (binding: Binding, places: readonly Place[], pages: readonly PdfRef[]): PdfRef => {
  const root = ref(binding.next)
  const nums = places.map((_, at) => ref(root.num + 1 + at))
  const upperOf = (at: number): number => (places[at]?.level === 1 ? -1 : places.findLastIndex(({ level }, before) => before < at && level === 1))
  const uppers = places.map((_, at) => upperOf(at))
  const under = (upper: number): readonly number[] => uppers.flatMap((one, at) => (one === upper ? [at] : []))
  const ends = (kids: readonly number[], count: number): Record<string, PdfValue> => (kids.length === 0 ? {} : { First: nums[kids[0] ?? 0] ?? null, Last: nums[kids.at(-1) ?? 0] ?? null, Count: count })
  const chain = (kids: readonly number[], parent: PdfRef): void => {
    for (const [at, kid] of kids.entries()) {
      const place = places[kid]
      const [before, after] = [nums[kids[at - 1] ?? -1], nums[kids[at + 1] ?? -1]]
      if (place === undefined) continue
      const lower = place.level === 1 ? under(kid) : []
      const item = { Title: text(place.title), Parent: parent, Dest: destinationOf(pages, place), ...(before ? { Prev: before } : {}), ...(after ? { Next: after } : {}), ...ends(lower, -lower.length) }
      binding.objects.set(nums[kid]?.num ?? 0, dict(item))
      chain(lower, nums[kid] ?? root)
    }
  }
  const first = under(-1)
  binding.objects.set(root.num, dict({ Type: name('Outlines'), ...ends(first, first.length) }))
  chain(first, root)
  binding.next = root.num + 1 + places.length
  return root
}

const LINK = /^place:(\d+)$/

const leadLinks = ({ front, objects }: Binding, places: readonly Place[], pages: readonly PdfRef[]): void => {
  for (let num = 1; num < front.size; num += 1) {
    const value = front.entryOf(num) === undefined ? null : front.get(ref(num))
    const action = isDict(value) ? front.getDict(value.entries.get('A')) : undefined
    const place = places[Number(LINK.exec(textOf(action?.entries.get('URI')) ?? '')?.[1] ?? -1)]
    if (isDict(value) && place !== undefined) objects.set(num, withEntries(value, { A: undefined, Dest: destinationOf(pages, place) }))
  }
}

const hangTags = ({ front, objects, tags }: Binding): void => {
  const ids = tags.ids.toSorted(([a], [b]) => Buffer.compare(a.bytes, b.bytes)).flat()
  const { num, dict: root } = tagsOf(front)
  objects.set(num, withEntries(root, { K: array(tags.kids), ParentTree: dict({ Nums: array(tags.parents) }), ParentTreeNextKey: tags.next, IDTree: ids.length === 0 ? undefined : dict({ Names: array(ids) }) }))
}

/** The described number of pages is that of the whole. */
const tellPages = ({ front, objects }: Binding, count: number): void => {
  const at = front.root.entries.get('Metadata')
  const found = front.get(at)
  if (isRef(at) && isStream(found)) objects.set(at.num, { ...found, data: Buffer.from(found.data.toString('utf8').replace(/(<xmpTPg:NPages>)\d+/, `$1${count}`), 'utf8') })
}

export const bindBook = ({ front: frontBytes, parts, places }: Unbound): Uint8Array => {
  const front = openPdf(frontBytes)
  const binding: Binding = { front, objects: new Map(), tags: { kids: [], parents: [], ids: [], next: 0 }, next: front.size }
  addTags(binding.tags, front, { move: (value) => value, mark: '' })
  const added = parts.map((bytes, at) => addPart(binding, bytes, `${at}-`))
  const pages = added.flatMap((one) => one.pages)
  const tree = front.root.entries.get('Pages')
  const own = front.getDict(tree)
  if (!isRef(tree) || own === undefined) throw new Error('the front of the book has no pages')
  const before = pagesOf(front, tree).length
  binding.objects.set(tree.num, withEntries(own, { Count: before + pages.length, Kids: array([...itemsOf(front, own.entries.get('Kids')), ...added.map((one) => one.tree)]) }))
  hangTags(binding)
  leadLinks(binding, places, pages)
  tellPages(binding, before + pages.length)
  const labels = dict({ Nums: array([0, dict({ S: name('r') }), before, dict({ S: name('D') })]) })
  binding.objects.set(front.rootRef.num, withEntries(front.root, { Outlines: addBookmarks(binding, places, pages), PageLabels: labels }))
  return Uint8Array.from(appendRevision(front, binding.objects).bytes)
}
