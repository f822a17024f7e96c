import { spawn } from 'node:child_process'

const ROOT = new URL('../..', import.meta.url).pathname

export type Ended = { readonly code: number; readonly out: string; readonly err: string }

/** Under what a test may take: a process that does not end is told with what it said, not as a test without an answer. */
const PATIENCE_MS = 220_000

/** `motcua` in a process of its own, as an operator runs it. */
export const runCli = (line: readonly string[], settings: Readonly<Record<string, string>>): Promise<Ended> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, ['apps/cli/main.ts', ...line], { cwd: ROOT, env: { ...process.env, ...settings }, stdio: ['ignore', 'pipe', 'pipe'], timeout: PATIENCE_MS, killSignal: 'SIGKILL' })
    let [out, err] = ['', '']
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
    child.once('close', (code, signal) => resolve({ code: code ?? -1, out, err: signal === null ? err : `${err}\nended by ${signal}` }))
  })
