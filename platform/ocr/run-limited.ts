import { spawn } from 'node:child_process'

export type Limits = { readonly patienceMs: number; readonly input?: Uint8Array }
export type Ran = { readonly state: 'done'; readonly out: string; readonly said: string } | { readonly state: 'missing' | 'overrun' } | { readonly state: 'failed'; readonly said: string }

const PROGRAM = 'tesseract'
/** A page of A3 at 300 dpi needs some 400 MB; what wants far more is no page. */
const MEMORY_KB = 1_500_000
const MOST_OUT = 16 * 1024 * 1024
const NOT_FOUND = 127

/** The shell sets the limits of itself and becomes the program: no further process is left behind. Not every system limits memory. */
const LIMITED = `export OMP_THREAD_LIMIT=1 LC_ALL=C.UTF-8; ulimit -v ${MEMORY_KB} 2>/dev/null; ulimit -t "$1" 2>/dev/null; shift; exec ${PROGRAM} "$@"`

/** Runs the reading program once, within limits of time and memory; killed when it overruns. Never throws. */
export const runLimited = (args: readonly string[], { patienceMs, input }: Limits): Promise<Ran> =>
  new Promise((resolve) => {
    const seconds = String(Math.ceil(patienceMs / 1000))
    const child = spawn('/bin/sh', ['-c', LIMITED, 'sh', seconds, ...args], { stdio: ['pipe', 'pipe', 'pipe'] })
    const [out, said]: [Buffer[], Buffer[]] = [[], []]
    let [size, overran] = [0, false]
    const kill = (): void => {
      overran = true
      child.kill('SIGKILL')
    }
    const timer = setTimeout(kill, patienceMs)
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > MOST_OUT) kill()
      else out.push(chunk)
    })
    child.stderr.on('data', (chunk: Buffer) => void (said.length < 50 && said.push(chunk)))
    // A program that ends early closes its ear.
    child.stdin.on('error', () => undefined)
    child.on('error', () => resolve({ state: 'missing' }))
    child.on('close', (code, signal) => {
      clearTimeout(timer)
      if (overran || signal === 'SIGXCPU' || signal === 'SIGKILL') resolve({ state: 'overrun' })
      else if (code === NOT_FOUND) resolve({ state: 'missing' })
      else if (code === 0) resolve({ state: 'done', out: Buffer.concat(out).toString('utf8'), said: Buffer.concat(said).toString('utf8') })
      else resolve({ state: 'failed', said: Buffer.concat(said).toString('utf8').slice(0, 500) })
    })
    child.stdin.end(input ?? '')
  })
