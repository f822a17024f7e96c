import { codeKey, looksLikeCode } from '../procedure-code.ts'
import type { ChannelKind, ProcedureLevel } from '../procedure-sheet.ts'
import { fold } from '../../../../kernel/vietnamese-text.ts'
import { type Slot, slotsOf } from './query.ts'
import type { Posted, SearchEntry, SearchIndex } from './search-index.ts'
import { hasTones, pairOf, tonedWordsOf } from './words.ts'

export type SearchFilter = {
  readonly sector?: string
  readonly level?: ProcedureLevel
  readonly agency?: string
  readonly lifeEvent?: string
  /** `not-postal`: what the post does not bring (QĐ 45/2016 Điều 13). */
  readonly channel?: ChannelKind | 'not-postal'
}

export type SearchQuestion = SearchFilter & { readonly words?: string }

/** A word found outside the name counts for less than in it. */
const ELSEWHERE = 0.4
/** Less of the question than this, and it is not an answer. */
const LEAST_COVERAGE = 0.34

type Scores = { readonly covered: Float64Array; readonly named: Float64Array }

/** Room for one slot's reckoning, kept for the whole question: only places that were touched are visited and cleared. */
type Room = {
  readonly held: Float64Array
  readonly name: Float64Array
  readonly best: Float64Array
  readonly bestName: Float64Array
  /** Number of the last word that counted here, so that a word in the name is not counted again elsewhere. */
  readonly counted: Int32Array
  turn: number
}

const makeRoom = (size: number): Room => ({
  held: new Float64Array(size),
  name: new Float64Array(size),
  best: new Float64Array(size),
  bestName: new Float64Array(size),
  counted: new Int32Array(size),
  turn: 0,
})

const NONE: readonly number[] = []

/** Adds the weights of one alternative's words and pairs to the room; answers the most a procedure could hold. */
const holdWords = (index: SearchIndex, words: readonly string[], { room, touched }: { room: Room; touched: number[] }): number => {
  let mass = 0
  const add = (list: readonly number[], weight: number, intoName: boolean): void => {
    for (const at of list) {
      if (room.counted[at] === room.turn && !intoName) continue
      if (room.held[at] === 0) touched.push(at)
      room.held[at] = (room.held[at] ?? 0) + weight
      if (intoName) {
        room.name[at] = (room.name[at] ?? 0) + weight
        room.counted[at] = room.turn
      }
    }
  }
  for (const word of new Set(words)) {
    room.turn += 1
    const weight = index.weightOf(word)
    mass += weight
    add(index.inName.get(word) ?? NONE, weight, true)
    add(index.elsewhere.get(word) ?? NONE, weight * ELSEWHERE, false)
  }
  for (let at = 1; at < words.length; at += 1) {
    const pair = pairOf(words[at - 1] ?? '', words[at] ?? '')
    const weight = index.pairWeightOf(pair)
    mass += weight
    room.turn += 1
    add(index.pairs.get(pair) ?? NONE, weight, false)
  }
  return mass
}

/** The best of a slot's alternatives for every procedure, as a fraction of it; answers the heaviest alternative that occurs. */
const weighSlot = (index: SearchIndex, slot: Slot, { room, touched }: { room: Room; touched: Set<number> }): number => {
  let [heaviest, unheld] = [0, 0]
  for (const { words, trust } of slot.alternatives) {
    const here: number[] = []
    const mass = holdWords(index, words, { room, touched: here })
    if (here.length === 0) unheld = Math.max(unheld, mass)
    else heaviest = Math.max(heaviest, mass)
    for (const at of here) {
      const fraction = ((room.held[at] ?? 0) / mass) * trust
      if (fraction > (room.best[at] ?? 0)) {
        room.best[at] = fraction
        room.bestName[at] = room.name[at] ?? 0
      }
      room.held[at] = 0
      room.name[at] = 0
      touched.add(at)
    }
  }
  return heaviest > 0 ? heaviest : unheld
}

type Running = { readonly scores: Scores; readonly room: Room }

/** Adds the best alternative of one slot to every procedure; answers the slot's share in the question. */
const addSlot = (index: SearchIndex, slot: Slot, { scores, room }: Running): number => {
  const touched = new Set<number>()
  const mass = weighSlot(index, slot, { room, touched }) * slot.importance
  for (const at of touched) {
    scores.covered[at] = (scores.covered[at] ?? 0) + (room.best[at] ?? 0) * mass
    scores.named[at] = (scores.named[at] ?? 0) + (room.bestName[at] ?? 0)
    room.best[at] = 0
    room.bestName[at] = 0
  }
  return mass
}

/** Neighbours in the question that are neighbours in the name, across slots too. */
const addNeighbours = (index: SearchIndex, slots: readonly Slot[], scores: Scores): number => {
  let mass = 0
  for (let at = 1; at < slots.length; at += 1) {
    const [first, second] = [slots[at - 1]?.alternatives, slots[at]?.alternatives]
    const pairs = (first ?? []).flatMap((a) => (second ?? []).map((b) => ({ pair: pairOf(a.words.at(-1) ?? '', b.words[0] ?? ''), trust: a.trust * b.trust })))
    const there = pairs.filter(({ pair }) => index.pairs.has(pair)).sort((a, b) => b.trust - a.trust)[0]
    if (there === undefined) continue
    const weight = index.pairWeightOf(there.pair) * Math.min(slots[at - 1]?.importance ?? 1, slots[at]?.importance ?? 1)
    mass += weight
    for (const position of index.pairs.get(there.pair) ?? NONE) scores.covered[position] = (scores.covered[position] ?? 0) + weight * there.trust
  }
  return mass
}

type Hit = { readonly posted: Posted; readonly score: number }

const CLOSELY_RANKED = 80

/** Among the best, those that also have the typed tones come first: đất before đạt. */
const preferTones = (hits: readonly Hit[], words: string): readonly Hit[] => {
  if (!hasTones(words)) return hits
  const toned = tonedWordsOf(words)
  const sharpened = hits.slice(0, CLOSELY_RANKED).map(({ posted, score }) => {
    const share = toned.filter((word) => posted.tonedWords.has(word)).length / Math.max(toned.length, 1)
    return { posted, score: score * (1 + 0.15 * share) }
  })
  return [...sharpened.sort(byFitness), ...hits.slice(CLOSELY_RANKED)]
}

const byFitness = (a: Hit, b: Hit): number => b.score - a.score || (a.posted.entry.code < b.posted.entry.code ? -1 : 1)

const rankByWords = (index: SearchIndex, words: string): readonly Hit[] => {
  const slots = slotsOf(words, index)
  const scores: Scores = { covered: new Float64Array(index.posted.length), named: new Float64Array(index.posted.length) }
  const room = makeRoom(index.posted.length)
  const mass = slots.reduce((sum, slot) => sum + addSlot(index, slot, { scores, room }), 0) + addNeighbours(index, slots, scores)
  if (mass === 0) return []
  const hits = index.posted.flatMap((posted, at): Hit[] => {
    const coverage = (scores.covered[at] ?? 0) / mass
    if (coverage < LEAST_COVERAGE) return []
    const fit = posted.nameMass === 0 ? 0 : Math.min(1, (scores.named[at] ?? 0) / posted.nameMass)
    return [{ posted, score: coverage ** 1.5 * (0.6 + 0.4 * fit) * posted.prior }]
  })
  return preferTones(hits.sort(byFitness), words)
}

const CODE_INSIDE = /(?:^|\s)(\d\.\d{6,7}[A-Za-z0-9.-]*)(?=\s|$)/

const codeIn = (words: string): string | undefined => {
  if (looksLikeCode(words)) return codeKey(words)
  const inside = CODE_INSIDE.exec(words)?.[1]
  if (inside !== undefined) return codeKey(inside)
  return /^\d{7}$/.test(words.trim()) ? `${words.trim()[0] ?? ''}.${words.trim().slice(1)}` : undefined
}

const rankByCode = (index: SearchIndex, code: string): readonly Posted[] =>
  index.posted.filter((posted) => posted.codeKey.startsWith(code)).sort((a, b) => a.codeKey.length - b.codeKey.length || (a.codeKey < b.codeKey ? -1 : 1))

const isOn = ({ channels }: SearchEntry, channel: NonNullable<SearchFilter['channel']>): boolean => (channel === 'not-postal' ? !channels.includes('postal') : channels.includes(channel))

const passes = (posted: Posted, filter: SearchFilter): boolean => {
  const { entry } = posted
  if (filter.level !== undefined && !entry.levels.includes(filter.level)) return false
  if (filter.channel !== undefined && !isOn(entry, filter.channel)) return false
  if (filter.lifeEvent !== undefined && !posted.events.includes(filter.lifeEvent)) return false
  if (filter.sector !== undefined && entry.sectorKey !== fold(filter.sector)) return false
  return filter.agency === undefined || entry.agencyKey.includes(fold(filter.agency))
}

/** Procedures that answer a question, the fittest first; without words, all that pass the filter in order of code. */
export const searchProcedures = (index: SearchIndex, { words, ...filter }: SearchQuestion): readonly SearchEntry[] => {
  const asked = words?.trim() ?? ''
  const code = asked === '' ? undefined : codeIn(asked)
  const ranked = (): readonly Posted[] => {
    if (asked === '') return index.posted
    return code === undefined ? rankByWords(index, asked).map((hit) => hit.posted) : rankByCode(index, code)
  }
  return ranked().filter((posted) => passes(posted, filter)).map((posted) => posted.entry)
}
