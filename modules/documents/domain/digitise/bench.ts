// Thông tư 01/2023/TT-VPCP Điều 8: papers are scanned at reception, each kept by the component it belongs to, signed as a true copy.
import type { OfficialId, StoredFileId, UnitId } from '../../../../kernel/ids.ts'
import type { Instant } from '../../../../kernel/instant.ts'
import { fold } from '../../../../kernel/vietnamese-text.ts'
import type { PageFault } from './judge-page.ts'
import type { PageWord } from './page-lines.ts'
import { findPagePlace, missingPages } from './page-numbers.ts'
import { proposePapers, readSeparator, type BenchSlot } from './propose-papers.ts'
import { beginsPaper, type FieldKey, type FoundFields } from './read-fields.ts'

/** Whom the matter is about: a name as a register told it, or as it was declared. */
export type BenchPerson = { readonly name: string; readonly by: 'register' | 'declared' }

/** What is being digitised for: known to whoever opened the bench, not to us. */
export type BenchSubject = { readonly kind: 'filing-draft' | 'dossier'; readonly id: string }

/** Pages put together to one paper. `fields`: what a person typed or confirmed; what is absent stands as it was read. */
export type BenchPaper = { readonly id: string; readonly slotKey?: string; readonly pageIds: readonly string[]; readonly fields: Partial<Readonly<Record<FieldKey, string>>>; /** Numbers of pages that an official looked for: the paper itself has none such. */ readonly lacks?: readonly number[] }

/** What the official put in order; pages that are in none of it are proposed anew. */
export type Arrangement = { readonly papers: readonly BenchPaper[]; readonly leftOut: readonly string[]; /** Pages an official looked at and found as good as their paper. */ readonly accepted: readonly string[] }

export const NOTHING_ARRANGED: Arrangement = { papers: [], leftOut: [], accepted: [] }

export type Bench = {
  readonly id: string
  readonly unitId: UnitId
  readonly subject: BenchSubject
  readonly officialId: OfficialId
  readonly title: string
  /** Where the official came from, as a path of the desk. */
  readonly returnTo: string
  readonly slots: readonly BenchSlot[]
  readonly people: readonly BenchPerson[]
  readonly state: 'open' | 'done'
  readonly version: number
  readonly arrangement: Arrangement
  readonly openedAt: Instant
}

export type PageState = 'waiting' | 'ready' | 'failed'

export type BenchPage = {
  readonly id: string
  readonly serial: number
  readonly sourceFileId: StoredFileId
  readonly sourcePage: number
  readonly byPhone: boolean
  readonly state: PageState
  /** Clockwise; `turnedBy` says whether a person asked for it or the page was seen to stand on its head. */
  readonly turn: 0 | 90 | 180 | 270
  readonly turnedBy: 'nobody' | 'machine' | 'person'
  readonly picture?: { readonly sha256: string; readonly thumbSha256: string; readonly width: number; readonly height: number; readonly dpi: number; readonly sourceDpi: number; readonly skew: number }
  readonly isBlank: boolean
  readonly qr?: string
  readonly faults: readonly PageFault[]
  readonly words: readonly PageWord[]
  readonly fields: FoundFields
}

const known = (pages: readonly BenchPage[]): ReadonlySet<string> => new Set(pages.map(({ id }) => id))

const proposalFor = (bench: Bench, pages: readonly BenchPage[]): Arrangement => {
  const { papers, leftOut } = bench.arrangement
  const placed = new Set([...papers.flatMap(({ pageIds }) => pageIds), ...leftOut])
  const fresh = pages.filter(({ id }) => !placed.has(id)).toSorted((a, b) => a.serial - b.serial)
  const proposed = proposePapers(
    fresh.map((page) => {
      const separates = readSeparator(page.qr)
      return { id: page.id, isBlank: page.isBlank, begins: beginsPaper(page.words, page.fields), fields: page.fields, ...(separates === undefined ? {} : { separates }) }
    }),
    bench.slots,
  )
  return { papers: proposed.papers.map((paper) => ({ id: paper.pageIds[0] ?? '', fields: {}, ...paper })), leftOut: proposed.leftOut, accepted: [] }
}

/** What stands on the bench now: as the official put it, and behind it what came since, as proposed. */
export const arrange = (bench: Bench, pages: readonly BenchPage[]): Arrangement => {
  const ids = known(pages)
  const { papers, leftOut, accepted } = bench.arrangement
  const proposed = proposalFor(bench, pages)
  const kept = papers.map((paper) => ({ ...paper, pageIds: paper.pageIds.filter((id) => ids.has(id)) })).filter(({ pageIds }) => pageIds.length > 0)
  return { papers: [...kept, ...proposed.papers], leftOut: [...leftOut.filter((id) => ids.has(id)), ...proposed.leftOut], accepted: accepted.filter((id) => ids.has(id)) }
}

/** Every page at most once, and only pages and slots of this bench. */
export const isArrangementOf = (bench: Bench, pages: readonly BenchPage[], { papers, leftOut }: Arrangement): boolean => {
  const all = [...papers.flatMap(({ pageIds }) => pageIds), ...leftOut]
  const ids = known(pages)
  const slots = new Set(bench.slots.map(({ key }) => key))
  return new Set(all).size === all.length && all.every((id) => ids.has(id)) && papers.every(({ slotKey, pageIds }) => pageIds.length > 0 && (slotKey === undefined || slots.has(slotKey)))
}


export type KnownFields = Partial<Readonly<Record<FieldKey, { readonly value: string; readonly by: 'person' | 'reader' | 'register'; readonly confidence?: number }>>>

const lower = (text: string): string => text.normalize('NFC').toLocaleLowerCase('vi')

/** Read without its marks or with the same ones: another mark may be another person (Hùng, Hưng). */
const isWordOf = (read: string, registered: string): boolean => lower(read) === lower(registered) || (lower(read) === fold(read) && fold(read) === fold(registered))

const isNameOf = (said: string, by: 'person' | 'reader' | 'register', registered: string): boolean => {
  const [words, names] = [said.trim().split(/\s+/), registered.trim().split(/\s+/)]
  if (by === 'person') return lower(words.join(' ')) === lower(names.join(' '))
  return words.length === names.length && words.every((word, at) => isWordOf(word, names[at] ?? ''))
}

/** A name that is a register's is spelled as the register has it: typed, when it differs in capitals alone; read, also where marks were lost. */
const asRegistered = (known: KnownFields, people: readonly BenchPerson[]): KnownFields => {
  const said = known.holderName
  const person = said && people.find(({ name, by }) => by === 'register' && isNameOf(said.value, said.by, name))
  return person ? { ...known, holderName: { value: person.name, by: 'register' } } : known
}

/** What the paper is said to be: typed before read. */
export const fieldsOf = ({ fields, pageIds }: BenchPaper, pages: ReadonlyMap<string, BenchPage>, people: readonly BenchPerson[]): KnownFields => {
  const read = pages.get(pageIds[0] ?? '')?.fields ?? {}
  const typed = Object.entries(fields).map(([key, value]) => [key, { value, by: 'person' as const }])
  return asRegistered({ ...Object.fromEntries(Object.entries(read).map(([key, { value, confidence }]) => [key, { value, by: 'reader' as const, confidence }])), ...Object.fromEntries(typed) }, people)
}

/** Numbers of pages that a paper says it has and the bench does not hold, but for those an official has looked for. */
export const missingOf = ({ pageIds, lacks = [] }: BenchPaper, pages: ReadonlyMap<string, BenchPage>): readonly number[] =>
  missingPages(pageIds.map((id) => findPagePlace(pages.get(id)?.words ?? []))).filter((number) => !lacks.includes(number))

export type FinishRefusal =
  | { readonly kind: 'bench-pages-waiting'; readonly count: number }
  | { readonly kind: 'bench-empty' }
  | { readonly kind: 'bench-papers-unnamed'; readonly count: number }
  | { readonly kind: 'bench-pages-faulty'; readonly count: number }
  | { readonly kind: 'bench-pages-missing'; readonly count: number }

/** Why the papers on the bench cannot be filed yet; undefined when they can. */
export const whyNotFinished = (bench: Bench, pages: readonly BenchPage[]): FinishRefusal | undefined => {
  const { papers, accepted } = arrange(bench, pages)
  const byId = new Map(pages.map((page) => [page.id, page]))
  const used = papers.flatMap(({ pageIds }) => pageIds.flatMap((id) => byId.get(id) ?? []))
  const waiting = pages.filter(({ state }) => state === 'waiting').length
  if (waiting > 0) return { kind: 'bench-pages-waiting', count: waiting }
  if (used.length === 0) return { kind: 'bench-empty' }
  const faulty = used.filter(({ id, state, faults }) => state === 'failed' || (faults.some(({ tone }) => tone === 'bad') && !accepted.includes(id)))
  if (faulty.length > 0) return { kind: 'bench-pages-faulty', count: faulty.length }
  const torn = papers.filter((paper) => missingOf(paper, byId).length > 0)
  if (torn.length > 0) return { kind: 'bench-pages-missing', count: torn.length }
  const unnamed = papers.filter(({ slotKey }) => slotKey === undefined)
  return unnamed.length > 0 ? { kind: 'bench-papers-unnamed', count: unnamed.length } : undefined
}
