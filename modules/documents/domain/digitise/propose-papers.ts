import { fold } from '../../../../kernel/vietnamese-text.ts'
import type { FoundFields } from './read-fields.ts'

/** A paper that is asked for: a component of a procedure, or a kind of result. */
export type BenchSlot = { readonly key: string; readonly name: string }

/** What is known of a page when it is put in its place. */
export type PlacedPage = { readonly id: string; readonly isBlank: boolean; readonly begins: boolean; /** Of a separator sheet. */ readonly separates?: { readonly slotKey?: string }; readonly fields: FoundFields }

export type ProposedPaper = { readonly pageIds: readonly string[]; readonly slotKey?: string }
export type Proposal = { readonly papers: readonly ProposedPaper[]; /** Separator sheets, written or blank. */ readonly leftOut: readonly string[] }

const SEPARATOR = /^motcua:ngan(?::(.{1,60}))?$/

/** What the code on a separator sheet says. */
export const readSeparator = (qr: string | undefined): PlacedPage['separates'] => {
  const found = qr === undefined ? null : SEPARATOR.exec(qr)
  if (found === null) return undefined
  return found[1] === undefined ? {} : { slotKey: found[1] }
}

export const separatorCode = (slotKey?: string): string => (slotKey === undefined ? 'motcua:ngan' : `motcua:ngan:${slotKey}`)

const EMPTY_WORDS = new Set(['giay', 'ban', 'sao', 'chinh', 'cua', 'va', 'hoac', 'theo', 'mau', 'so', 'cac', 'co', 'to', 'khai', 'don', 've', 'viec', 'nguoi', 'the'])
const tokensOf = (text: string): ReadonlySet<string> => new Set(fold(text).split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 1))
const LEAST_SHARE = 0.6

/** How much of a title stands in the name of a slot; words that every paper has count little. */
const likeness = (title: ReadonlySet<string>, slot: ReadonlySet<string>): number => {
  let [shared, all] = [0, 0]
  for (const word of title) {
    const weight = EMPTY_WORDS.has(word) ? 0.35 : 1
    all += weight
    if (slot.has(word)) shared += weight
  }
  return all === 0 ? 0 : shared / all
}

/** The slot a title speaks of, where it speaks of one more than of the others. */
export const slotOfTitle = (title: string, slots: readonly BenchSlot[]): string | undefined => {
  const words = tokensOf(title)
  if (words.size < 2) return undefined
  const [best, second] = slots.map((slot) => ({ key: slot.key, score: likeness(words, tokensOf(slot.name)) })).toSorted((a, b) => b.score - a.score)
  if (best === undefined || best.score < LEAST_SHARE) return undefined
  return second !== undefined && second.score >= best.score - 0.05 ? undefined : best.key
}

const slotOf = ({ fields, separates }: PlacedPage, slots: readonly BenchSlot[]): string | undefined => separates?.slotKey ?? (fields.title === undefined ? undefined : slotOfTitle(fields.title.value, slots))

/** Backs of sheets scanned on both sides are blank too: so many of them separate nothing. */
const MOST_SEPARATING = 0.34

/** Pages in the order they came, put together to papers: separator sheets first, then what begins like a paper. Only a proposal: a person confirms. */
export const proposePapers = (pages: readonly PlacedPage[], slots: readonly BenchSlot[]): Proposal => {
  const papers: { pageIds: string[]; slotKey: string | undefined }[] = []
  const leftOut: string[] = []
  let [opened, named] = [false, undefined as string | undefined]
  const blanksSeparate = pages.filter(({ isBlank }) => isBlank).length <= pages.length * MOST_SEPARATING
  for (const page of pages) {
    if (page.separates !== undefined || page.isBlank) {
      leftOut.push(page.id)
      if (page.separates !== undefined || blanksSeparate) [opened, named] = [true, page.separates?.slotKey]
      continue
    }
    const slotKey = named ?? slotOf(page, slots)
    const isNew = papers.length === 0 || opened || page.begins
    if (isNew) papers.push({ pageIds: [page.id], slotKey })
    else papers.at(-1)?.pageIds.push(page.id)
    ;[opened, named] = [false, undefined]
  }
  const [only] = slots
  return {
    leftOut,
    papers: papers.map(({ pageIds, slotKey }) => {
      const known = slots.find(({ key }) => key === slotKey)?.key ?? (slots.length === 1 && papers.length === 1 ? only?.key : undefined)
      return { pageIds, ...(known === undefined ? {} : { slotKey: known }) }
    }),
  }
}
