import { findSynonyms } from './synonyms.ts'
import type { SearchIndex } from './search-index.ts'
import { hasTones, pairOf, tonedWordsOf, typedRaw, withinOneSlip, wordsOf } from './words.ts'

/** One way to say a part of the question; `trust` below 1 for guesses. */
export type Alternative = { readonly words: readonly string[]; readonly trust: number }
/** A part of the question: a phrase with its synonyms, or one word with its likely corrections. */
export type Slot = { readonly alternatives: readonly Alternative[]; readonly importance: number }

/** Words that carry a question, not its subject. */
const FILLERS =
  'tôi em anh chị mình ta muốn cần xin làm thủ tục giấy tờ hồ sơ cho của để thì là ở tại đâu như thế nào bao lâu bao nhiêu gì về khi bị được có các những một với và hoặc theo trên từ đi lên ra vào mất hết này đó nữa ạ giúp hỏi cách hướng dẫn phải nhà'
const FILLER_WORDS = new Set(wordsOf(FILLERS))
const TONED_FILLERS = new Set(tonedWordsOf(FILLERS))

const FILLER_IMPORTANCE = 0.12
/** What a phrase means is long and heavy; beside it a rare word of the question (karaoke) must still be heard. */
const PHRASE_IMPORTANCE = 0.7

type Slipped = { readonly index: SearchIndex; readonly before?: string; readonly after?: string }

const known = (index: SearchIndex, word: string): boolean => index.inName.has(word) || index.elsewhere.has(word)

const joins = ({ index, before, after }: Slipped, word: string): boolean =>
  (before !== undefined && index.pairs.has(pairOf(before, word))) || (after !== undefined && index.pairs.has(pairOf(word, after)))

const CORRECTIONS = 6

/** Words one slip away, the ones that fit their neighbours first. */
const correctionsOf = (near: Slipped, word: string): readonly string[] => {
  if (word.length < 3 || /\d/.test(word)) return []
  const shapes = [word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))]
  const found = new Set(shapes.flatMap((shape) => near.index.slips.get(shape) ?? []).filter((each) => each !== word && withinOneSlip(word, each)))
  const fitness = (each: string): number => (joins(near, each) ? 1e6 : 0) + (near.index.inName.get(each)?.length ?? 0)
  return [...found].sort((a, b) => fitness(b) - fitness(a)).slice(0, CORRECTIONS)
}

/** `khaisinh` → khai sinh, where the two stand together in some name. */
const splitsOf = (index: SearchIndex, word: string): readonly (readonly string[])[] =>
  word.length < 5
    ? []
    : Array.from({ length: word.length - 3 }, (_, at) => [word.slice(0, at + 2), word.slice(at + 2)] as const).filter(([a, b]) => index.pairs.has(pairOf(a, b)))

/** First position whose word is not before `prefix`. */
const lowerBound = (words: readonly string[], prefix: string): number => {
  let [low, high] = [0, words.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((words[middle] ?? '') < prefix) low = middle + 1
    else high = middle
  }
  return low
}

const completionsOf = (near: Slipped, prefix: string): readonly string[] => {
  const { vocabulary } = near.index
  const found: string[] = []
  for (let at = lowerBound(vocabulary, prefix); at < vocabulary.length && vocabulary[at]?.startsWith(prefix); at += 1) found.push(vocabulary[at] ?? '')
  const fitting = near.before === undefined ? found : found.filter((word) => near.index.pairs.has(pairOf(near.before ?? '', word)))
  return fitting.slice(0, CORRECTIONS)
}

type Position = Slipped & { readonly last: boolean }

type Question = { readonly words: readonly string[]; readonly toned?: readonly string[] }

/** Typed with tones, dược is no filler though được is one. */
const isFiller = ({ words, toned }: Question, at: number): boolean => FILLER_WORDS.has(words[at] ?? '') && (toned === undefined || TONED_FILLERS.has(toned[at] ?? ''))

const alternativesOf = (word: string, near: Position): readonly Alternative[] => {
  const { index } = near
  const itself: Alternative = { words: [word], trust: 1 }
  const isKnown = known(index, word)
  const guess = (words: readonly string[], trust: number): Alternative => ({ words, trust })
  const completed = near.last && word.length >= 2 ? completionsOf(near, word).filter((each) => each !== word).map((each) => guess([each], 0.7)) : []
  if (isKnown && (joins(near, word) || word.length < 3)) return [itself, ...completed]
  const corrected = correctionsOf(near, word)
  // A known word that never stands beside its neighbours may still be a slip, if the corrected one does.
  if (isKnown) return [itself, ...corrected.filter((each) => joins(near, each)).map((each) => guess([each], 0.6)), ...completed]
  const raw = typedRaw(word)
  const decoded = raw !== word && known(index, raw) ? [guess([raw], 0.95)] : []
  const split = splitsOf(index, word).map((words) => guess(words, 0.9))
  return [itself, ...decoded, ...split, ...corrected.map((each) => guess([each], joins(near, each) ? 0.85 : 0.65)), ...completed]
}

const wordSlot = (question: Question, at: number, index: SearchIndex): Slot => {
  const { words } = question
  const word = words[at] ?? ''
  const [before, after] = [words[at - 1], words[at + 1]]
  const near: Position = { index, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }), last: at === words.length - 1 }
  return { alternatives: alternativesOf(word, near), importance: isFiller(question, at) ? FILLER_IMPORTANCE : 1 }
}

/** Longest question that is looked at; the rest of a pasted page adds nothing. */
const LONGEST_QUESTION = 40

/** Cuts a question into phrases that have synonyms and single words. */
export const slotsOf = (question: string, index: SearchIndex): readonly Slot[] => {
  const words = wordsOf(question).slice(0, LONGEST_QUESTION)
  const toned = tonedWordsOf(question).slice(0, LONGEST_QUESTION)
  const asked: Question = hasTones(question) && toned.length === words.length ? { words, toned } : { words }
  const phrases = findSynonyms(words)
  const slots: Slot[] = []
  for (let at = 0; at < words.length; ) {
    const phrase = phrases.get(at)
    if (phrase === undefined) {
      slots.push(wordSlot(asked, at, index))
      at += 1
      continue
    }
    const own = words.slice(at, at + phrase.length)
    slots.push({ alternatives: [{ words: own, trust: 1 }, ...phrase.meanings.map((meaning) => ({ words: meaning, trust: 0.97 }))], importance: PHRASE_IMPORTANCE })
    at += phrase.length
  }
  return slots
}
