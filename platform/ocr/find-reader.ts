import { runLimited } from './run-limited.ts'

/** What this machine can read with. `script`: whether orientation can be told as well (the `osd` data of the same package). */
export type Reader = { readonly state: 'ready'; readonly version: string; readonly script: boolean } | { readonly state: 'missing'; readonly lacks: 'program' | 'vietnamese' }

/** Asked again after so long: an operator who installs it need not restart. */
const KEPT_MS = 60_000
const PATIENCE_MS = 10_000

let kept: { readonly at: number; readonly reader: Promise<Reader> } | undefined

const look = async (): Promise<Reader> => {
  const [version, languages] = await Promise.all([['--version'], ['--list-langs']].map((args) => runLimited(args, { patienceMs: PATIENCE_MS })))
  if (version?.state !== 'done' || languages?.state !== 'done') return { state: 'missing', lacks: 'program' }
  const known = new Set(`${languages.out}\n${languages.said}`.split('\n').map((line) => line.trim()))
  if (!known.has('vie')) return { state: 'missing', lacks: 'vietnamese' }
  return { state: 'ready', version: /\d+\.\d+(?:\.\d+)?/.exec(`${version.out}${version.said}`)?.[0] ?? '?', script: known.has('osd') }
}

export const findReader = (): Promise<Reader> => {
  const at = performance.now()
  if (kept === undefined || at - kept.at > KEPT_MS) kept = { at, reader: look() }
  return kept.reader
}
