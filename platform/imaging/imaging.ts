import { fork, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Imaged } from './imaged.ts'
import type { PreparedPage, PreparePage } from './prepare-page.ts'
import type { Scan } from './scan.ts'
import type { ImagingAnswer, ImagingQuestion } from './imaging-process.ts'

export type { PreparedPage } from './prepare-page.ts'
export type { Imaged } from './imaged.ts'

type Asked = { readonly kind: 'count'; readonly scan: Scan } | { readonly kind: 'prepare'; readonly page: PreparePage }
type Waiting = { readonly asked: Asked; readonly settle: (answer: Imaged<unknown>) => void }

const PROGRAM = fileURLToPath(new URL('./imaging-process.ts', import.meta.url))
const PATIENCE_MS = 60_000
const HEAP_MB = 512
const IDLE_MS = 60_000

const waiting: Waiting[] = []
let child: ChildProcess | undefined
let current: { readonly id: number; readonly one: Waiting; readonly timer: NodeJS.Timeout } | undefined
let lastId = 0
let idle: NodeJS.Timeout | undefined

const finish = (answer: Imaged<unknown>): void => {
  const ended = current
  current = undefined
  if (ended === undefined) return
  clearTimeout(ended.timer)
  ended.one.settle(answer)
  next()
}

const start = (): ChildProcess => {
  const started = fork(PROGRAM, { serialization: 'advanced', execArgv: [`--max-old-space-size=${HEAP_MB}`], stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
  started.on('message', ({ id, answer }: ImagingAnswer) => {
    if (id === current?.id) finish(answer)
  })
  const gone = (): void => {
    if (child !== started) return
    child = undefined
    finish({ ok: false, fault: 'overrun' })
  }
  started.on('error', gone)
  started.on('exit', gone)
  return started
}

/** Ends the process that works on pictures; the next page starts another. */
export const stopImaging = (): void => {
  clearTimeout(idle)
  const ending = child
  child = undefined
  if (ending?.connected === true) ending.disconnect()
}

const next = (): void => {
  if (current !== undefined) return
  const one = waiting.shift()
  clearTimeout(idle)
  if (one === undefined) {
    child?.unref()
    child?.channel?.unref()
    idle = setTimeout(stopImaging, IDLE_MS).unref()
    return
  }
  const working = (child ??= start())
  working.ref()
  working.channel?.ref()
  const id = (lastId += 1)
  current = { id, one, timer: setTimeout(() => working.kill('SIGKILL'), PATIENCE_MS) }
  working.send({ id, ...one.asked } satisfies ImagingQuestion, (error) => {
    if (error) working.kill('SIGKILL')
  })
}

const ask = <T>(asked: Asked): Promise<Imaged<T>> =>
  new Promise((settle) => {
    waiting.push({ asked, settle: settle as Waiting['settle'] })
    next()
  })

/** How many pages a PDF, a TIFF or a picture has. Pictures come from strangers: they are opened in a process of their own, one at a time, and may cost it its life. */
export const countPages = (scan: Scan): Promise<Imaged<number>> => ask({ kind: 'count', scan })

/** One page straightened, cleaned, measured and made ready to be read. */
export const preparePage = (page: PreparePage): Promise<Imaged<PreparedPage>> => ask({ kind: 'prepare', page })
