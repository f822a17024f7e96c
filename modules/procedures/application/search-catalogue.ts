import { plainDateAt } from '../../../kernel/plain-date.ts'
import { compareVietnamese } from '../../../kernel/compare-vietnamese.ts'
import type { Work } from '../../../platform/work.ts'
import { lifeEvents } from '../domain/search/life-events.ts'
import { searchProcedures, type SearchQuestion } from '../domain/search/rank.ts'
import { buildSearchIndex, type SearchEntry, type SearchIndex } from '../domain/search/search-index.ts'
import { listPublicEntries, readRevision } from '../store/search-store.ts'

/** The newest index of this process. A change anywhere renews the revision, and the next question builds anew. */
let newest: { readonly key: string; readonly index: Promise<SearchIndex> } | undefined

const openIndex = async (work: Work): Promise<SearchIndex> => {
  const on = plainDateAt(work.now)
  const key = `${await readRevision(work.tx)} ${on}`
  if (newest?.key === key) return newest.index
  const index = listPublicEntries(work.tx, on).then(buildSearchIndex)
  newest = { key, index }
  index.catch(() => {
    if (newest?.index === index) newest = undefined
  })
  return index
}

export type FoundPage = { readonly items: readonly SearchEntry[]; readonly total: number; readonly next?: string }

/** One page of the public catalogue; `after` is the code of the last line seen. */
export const searchCatalogue = async (work: Work, question: SearchQuestion & { readonly after?: string; readonly limit?: number }): Promise<FoundPage> => {
  const { after, limit = 20, ...asked } = question
  const found = searchProcedures(await openIndex(work), asked)
  const from = after === undefined ? 0 : found.findIndex((entry) => entry.code === after) + 1
  const items = found.slice(from, from + limit)
  const last = items.at(-1)
  return { items, total: found.length, ...(last !== undefined && from + limit < found.length ? { next: last.code } : {}) }
}

export type Facet = { readonly key: string; readonly name: string; readonly count: number }
export type Facets = { readonly sectors: readonly Facet[]; readonly levels: readonly Facet[]; readonly agencies: readonly Facet[]; readonly channels: readonly Facet[] }

const LARGEST = 30

const count = (entries: readonly SearchEntry[], of: (entry: SearchEntry) => readonly (readonly [key: string, name: string])[]): readonly Facet[] => {
  const counts = new Map<string, { name: string; count: number }>()
  for (const entry of entries)
    for (const [key, name] of of(entry)) {
      const cell = counts.get(key)
      if (cell) cell.count += 1
      else if (key !== '') counts.set(key, { name, count: 1 })
    }
  return [...counts].map(([key, cell]) => ({ key, ...cell })).sort((a, b) => b.count - a.count || compareVietnamese(a.name, b.name))
}

/** How the found procedures spread; each facet is counted with the question's other filters in force. */
export const countFacets = async (work: Work, question: SearchQuestion): Promise<Facets> => {
  const index = await openIndex(work)
  const without = (field: keyof SearchQuestion): readonly SearchEntry[] => searchProcedures(index, { ...question, [field]: undefined } as SearchQuestion)
  return {
    sectors: count(without('sector'), (entry) => [[entry.sectorKey, entry.sectorName]]).slice(0, LARGEST),
    levels: count(without('level'), (entry) => entry.levels.map((level) => [level, level] as const)),
    agencies: count(without('agency'), (entry) => [[entry.agencyKey, entry.agency]]).slice(0, LARGEST),
    channels: count(without('channel'), ({ channels }) => [...channels, ...(channels.includes('postal') ? [] : ['not-postal'])].map((channel) => [channel, channel] as const)),
  }
}

/** Sectors of the public catalogue, in the order of a Vietnamese dictionary. */
export const listSectors = async (work: Work): Promise<readonly Facet[]> => {
  const { posted } = await openIndex(work)
  const sectors = count(posted.map((each) => each.entry), (entry) => [[entry.sectorKey, entry.sectorName]])
  return [...sectors].sort((a, b) => compareVietnamese(a.name, b.name))
}

export const countLifeEvents = async (work: Work) => {
  const { posted } = await openIndex(work)
  return lifeEvents.map(({ id, name, nameEn, about }) => ({ id, name, nameEn, about, count: posted.filter((each) => each.events.includes(id)).length }))
}
