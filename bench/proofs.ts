import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type Proof = { readonly name: string; readonly command: string; readonly held: boolean; readonly printed: string }

/** Of the provinces that growth makes, load takes the largest: one is loaded in some twenty minutes. */
const PROOFS: { readonly [size in 'quick' | 'full']: (homes: string) => readonly (readonly [string, ...string[]])[] } = {
  quick: () => [['crash', '20', '20', '--disk-optional']],
  full: (homes) => [
    ['sequences', '1000'],
    ['crash', '1000', '600'],
    ['failover', '3'],
    ['growth', '--homes', homes],
    ['load', '--home', join(homes, '1200000'), '--dossiers', '1200000', '--units', '12000', '--teams', '400', '--staff', '1200', '--citizens', '300', '--rate', '2', '--seconds', '3600', '--spike', '5'],
  ],
}

/** Of what a run that did not hold said last. */
const LINES_OF_FAILURE = 20

/** A run that ends well or not at all; what it prints is kept word for word. */
const runProof = async ([name, ...given]: readonly [string, ...string[]], report: (line: string) => void): Promise<Proof> => {
  const command = ['node', `bench/${name}/main.ts`, ...given].join(' ')
  report(`${command} …`)
  const child = spawn(process.execPath, [join(import.meta.dirname, name, 'main.ts'), ...given], { stdio: ['ignore', 'pipe', 'pipe'] })
  const [lines, told]: [string[], string[]] = [[], []]
  child.stdout.setEncoding('utf8').on('data', (text: string) => lines.push(text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    told.push(text)
    process.stderr.write(text)
  })
  const [code] = await once(child, 'close')
  const held = code === 0
  const why = held ? '' : told.join('').split('\n').slice(-LINES_OF_FAILURE).join('\n')
  return { name, command, held, printed: [lines.join(''), why].map((text) => text.trim()).filter(Boolean).join('\n\n') }
}

/** One after another: they load the whole machine. */
export async function* runProofs(size: keyof typeof PROOFS, report: (line: string) => void): AsyncGenerator<Proof> {
  const homes = await mkdtemp(join(tmpdir(), 'mc-provinces-'))
  try {
    for (const proof of PROOFS[size](homes)) yield await runProof(proof, report)
  } finally {
    await rm(homes, { recursive: true, force: true })
  }
}
