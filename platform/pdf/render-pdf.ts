import { Worker } from 'node:worker_threads'
import type { Print } from './typst-compiler.ts'

type Waiting = { readonly resolve: (bytes: Uint8Array) => void; readonly reject: (error: Error) => void }
type Answer = { readonly id: number; readonly bytes?: Uint8Array; readonly fault?: string }

/** Long queues mean that something prints far more than people ask for: refuse early instead of filling the memory. */
const MAX_WAITING = 500

const waiting = new Map<number, Waiting>()
let worker: Worker | undefined
let lastId = 0

const settle = ({ id, bytes, fault }: Answer): void => {
  const one = waiting.get(id)
  waiting.delete(id)
  if (waiting.size === 0) worker?.unref()
  if (bytes) one?.resolve(bytes)
  else one?.reject(new Error(fault ?? 'the printing thread answered nothing'))
}

const failAll = (error: Error): void => {
  worker = undefined
  const all = [...waiting.values()]
  waiting.clear()
  for (const one of all) one.reject(error)
}

const startWorker = (): Worker => {
  const started = new Worker(new URL('./render-worker.ts', import.meta.url))
  started.on('message', settle)
  started.on('error', failAll)
  started.on('exit', (code) => {
    if (worker === started) failAll(new Error(`the printing thread ended (${code})`))
  })
  return started
}

/**
 * Prints one document, in a thread of its own so that requests do not wait for it; one after another, in order.
 * Throws when the template or its content is wrong (a bug of ours), never because of what people typed.
 */
export const renderPdf = (print: Print): Promise<Uint8Array> => {
  if (waiting.size >= MAX_WAITING) return Promise.reject(new Error(`${MAX_WAITING} documents wait to be printed already`))
  worker ??= startWorker()
  const printing = worker
  lastId += 1
  const id = lastId
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject })
    printing.ref()
    printing.postMessage({ id, print })
  })
}

/** Ends the printing thread; the next print starts another. */
export const stopPrinting = async (): Promise<void> => {
  const ending = worker
  failAll(new Error('printing was stopped'))
  await ending?.terminate()
}
