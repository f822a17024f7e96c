import { parseTsv, type ReadWord } from './parse-tsv.ts'
import { runLimited } from './run-limited.ts'

export type Reading = { readonly state: 'read'; readonly words: readonly ReadWord[] } | { readonly state: 'missing' | 'overrun' | 'failed' }
export type Orientation = { readonly turn: 0 | 90 | 180 | 270; readonly confidence: number }

/** The slowest honest page, a full sheet of small print, takes some ten seconds on a slow core. */
const PATIENCE_MS = 40_000
const LOOK_MS = 15_000

/** `block`: a few words by themselves, which a look at a whole page passes over. */
export type ReadPage = { readonly picture: Uint8Array; readonly dpi: number; readonly as?: 'page' | 'block'; readonly patienceMs?: number }

/** Reads one page, in a process of its own, on one core. */
export const readPage = async ({ picture, dpi, as = 'page', patienceMs = PATIENCE_MS }: ReadPage): Promise<Reading> => {
  const ran = await runLimited(['stdin', 'stdout', '-l', 'vie', '--dpi', String(Math.round(dpi)), '--psm', as === 'page' ? '3' : '6', 'tsv'], { patienceMs, input: picture })
  return ran.state === 'done' ? { state: 'read', words: parseTsv(ran.out) } : { state: ran.state }
}

const TURNS: readonly number[] = [0, 90, 180, 270]

/** How far the page has to be turned clockwise to stand upright; undefined where too little is written to tell. */
export const findOrientation = async (picture: Uint8Array, dpi: number): Promise<Orientation | undefined> => {
  const ran = await runLimited(['stdin', 'stdout', '-l', 'osd', '--dpi', String(Math.round(dpi)), '--psm', '0'], { patienceMs: LOOK_MS, input: picture })
  if (ran.state !== 'done') return undefined
  const said = `${ran.out}\n${ran.said}`
  const turn = Number(/Rotate:\s*(\d+)/.exec(said)?.[1])
  const confidence = Number(/Orientation confidence:\s*([\d.]+)/.exec(said)?.[1])
  return TURNS.includes(turn) && Number.isFinite(confidence) ? { turn: turn as Orientation['turn'], confidence } : undefined
}
