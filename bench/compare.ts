import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { ROOT } from '../apps/server/compose.ts'
import { numberText, type Measured } from './report.ts'
import { medianOf } from './statistics.ts'

const run = promisify(execFile)

/** So often both versions are measured, in turn, so that both see the same machine. */
export const PAIRS = 5
const WORSE_BY = 1.1

export type Pair = { readonly base: number; readonly now: number }
export type Compared = Pick<Measured, 'name' | 'unit' | 'better'> & { readonly pairs: readonly Pair[] }

/** How much longer (or bigger, or less) it is now, per pair: 1 is the same, more is worse. */
const costsOf = ({ better, pairs }: Compared): readonly number[] => pairs.map(({ base, now }) => (better === 'lower' ? now / base : base / now))

/** More than a tenth worse in the middle, and worse in every single pair: by chance alone one in 32 of five pairs. */
export const isWorse = (compared: Compared): boolean => {
  const costs = costsOf(compared)
  return costs.length >= PAIRS && medianOf(costs) > WORSE_BY && costs.every((cost) => cost > 1)
}

const rowOf = (compared: Compared): string => {
  const { name, unit, pairs } = compared
  const percent = Math.round((medianOf(costsOf(compared)) - 1) * 100)
  return `| ${name} | ${numberText(medianOf(pairs.map(({ base }) => base)))} ${unit} | ${numberText(medianOf(pairs.map(({ now }) => now)))} ${unit} | ${percent > 0 ? `${percent} % worse` : `${-percent} % better`} | ${isWorse(compared) ? '**WORSE**' : ''} |`
}

export const tableOfCompared = (all: readonly Compared[]): string => ['| measure | base | now | in the middle pair | |', '| --- | --- | --- | --- | --- |', ...all.map(rowOf)].join('\n')

const measureIn = async (folder: string, only: readonly string[]): Promise<readonly Measured[]> => {
  const child = spawn(process.execPath, ['bench/main.ts', '--json', ...only.flatMap((name) => ['--only', name])], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] })
  const lines: string[] = []
  child.stdout.setEncoding('utf8').on('data', (text: string) => lines.push(text))
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`the measures of ${folder} ended with ${code}`)
  return lines.join('').split('\n').filter((line) => line.startsWith('{')).map((line): Measured => JSON.parse(line)).filter((result) => 'median' in result)
}

/** Another version of the product beside this one, with the libraries of this one and its own pages. */
const openBase = async (ref: string): Promise<{ readonly folder: string; readonly close: () => Promise<void> }> => {
  const scratch = await mkdtemp(join(tmpdir(), 'mc-compare-'))
  const folder = join(scratch, 'base')
  await run('git', ['worktree', 'add', '--detach', folder, ref], { cwd: ROOT })
  // Other libraries are installed, not written through the link into this tree's.
  const [own, theirs] = await Promise.all([ROOT, folder].map((tree) => readFile(join(tree, 'package-lock.json'), 'utf8')))
  if (own === theirs) await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
  const shared = join(ROOT, '../shared')
  if (existsSync(shared)) await symlink(shared, join(scratch, 'shared'))
  await run(process.execPath, ['tools/bootstrap.mjs', 'build'], { cwd: folder })
  const close = async (): Promise<void> => {
    await run('git', ['worktree', 'remove', '--force', folder], { cwd: ROOT })
    await rm(scratch, { recursive: true, force: true })
  }
  return { folder, close }
}

const pairUp = (rounds: readonly { readonly base: readonly Measured[]; readonly now: readonly Measured[] }[]): readonly Compared[] =>
  (rounds[0]?.now ?? []).map(({ name, unit, better }) => ({
    name, unit, better,
    pairs: rounds.flatMap(({ base, now }) => {
      const [before, after] = [base, now].map((side) => side.find((one) => one.name === name)?.median)
      return before === undefined || after === undefined ? [] : [{ base: before, now: after }]
    }),
  }))

/** Measures another commit and this working tree in turn. Throws when one of them cannot be measured. */
export const compareWith = async (ref: string, only: readonly string[], report: (line: string) => void): Promise<readonly Compared[]> => {
  const base = await openBase(ref)
  try {
    const rounds: { readonly base: readonly Measured[]; readonly now: readonly Measured[] }[] = []
    for (let at = 0; at < PAIRS; at += 1) {
      report(`pair ${at + 1} of ${PAIRS} …`)
      // Whoever comes first finds the machine cooler: they take turns.
      const first = await measureIn(at % 2 === 0 ? base.folder : ROOT, only)
      const second = await measureIn(at % 2 === 0 ? ROOT : base.folder, only)
      rounds.push(at % 2 === 0 ? { base: first, now: second } : { base: second, now: first })
    }
    const compared = pairUp(rounds)
    for (const { name, pairs } of compared) if (pairs.length === 0) report(`${name}: not compared, ${ref} has no such figure`)
    return compared.filter(({ pairs }) => pairs.length > 0)
  } finally {
    await base.close()
  }
}
