import { fork, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { ByteFindings } from './examine.ts'
import type { Answer, Question } from './examining-process.ts'

type Looked = { readonly path: string } | { readonly bytes: Uint8Array }
type Waiting = { readonly looked: Looked; readonly settle: (findings: ByteFindings | undefined) => void }

const PROGRAM = fileURLToPath(new URL('./examining-process.ts', import.meta.url))
/** Of one file; the largest real ones take a second. */
const PATIENCE_MS = 15_000
const HEAP_MB = 192
const IDLE_MS = 5 * 60_000

const waiting: Waiting[] = []
let child: ChildProcess | undefined
let current: { readonly id: number; readonly one: Waiting; readonly timer: NodeJS.Timeout } | undefined
let lastId = 0
let idle: NodeJS.Timeout | undefined

const retire = (): void => {
  clearTimeout(idle)
  child?.disconnect()
  child = undefined
}

const finish = (findings: ByteFindings | undefined): void => {
  const ended = current
  current = undefined
  if (ended === undefined) return
  clearTimeout(ended.timer)
  ended.one.settle(findings)
  next()
}

const start = (): ChildProcess => {
  const started = fork(PROGRAM, { serialization: 'advanced', execArgv: [`--max-old-space-size=${HEAP_MB}`], stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
  started.on('message', (answer: Answer) => {
    if (answer.id === current?.id) finish(answer.findings)
  })
  const gone = (): void => {
    if (child !== started) return
    child = undefined
    finish(undefined)
  }
  started.on('error', gone)
  started.on('exit', gone)
  return started
}

/** One file at a time: what one hostile file may cost is then what all of them together may. */
const next = (): void => {
  if (current !== undefined) return
  const one = waiting.shift()
  clearTimeout(idle)
  if (one === undefined) {
    child?.unref()
    child?.channel?.unref()
    idle = setTimeout(retire, IDLE_MS).unref()
    return
  }
  const asked = (child ??= start())
  asked.ref()
  asked.channel?.ref()
  const id = (lastId += 1)
  current = { id, one, timer: setTimeout(() => asked.kill('SIGKILL'), PATIENCE_MS) }
  asked.send({ id, ...one.looked } satisfies Question, (error) => {
    if (error) asked.kill('SIGKILL')
  })
}

/** Undefined where the look inside took too long or too much memory: such a file is refused, the server lives on. */
export const examineElsewhere = (looked: Looked): Promise<ByteFindings | undefined> =>
  new Promise((settle) => {
    waiting.push({ looked, settle })
    next()
  })
