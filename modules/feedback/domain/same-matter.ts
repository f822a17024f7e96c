// NĐ 20/2008/NĐ-CP Điều 9.1d: what was sent before is answered once. Likeness is shown to the official, who decides.
import { fold } from '../../../kernel/vietnamese-text.ts'

/** Words enough to compare; a long text is known by its beginning. */
const WORDS = 400

const pairsOf = (text: string): ReadonlySet<string> => {
  const words = fold(text).split(/[^a-z0-9]+/).filter(Boolean).slice(0, WORDS)
  return new Set(words.length < 2 ? words : words.slice(1).map((word, at) => `${words[at]} ${word}`))
}

/** Nought to one: how many pairs of neighbouring words two texts share. */
export const likeness = (one: string, other: string): number => {
  const [a, b] = [pairsOf(one), pairsOf(other)]
  const shared = [...a].filter((pair) => b.has(pair)).length
  const all = a.size + b.size - shared
  return all === 0 ? 0 : shared / all
}

/** From here on two texts are shown as perhaps the same. */
export const LIKE_ENOUGH = 0.5
