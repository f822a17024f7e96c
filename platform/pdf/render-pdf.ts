import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Sheaf } from './join-pdf.ts'
import type { Book } from './print-book.ts'
import type { Delivery, Ordered } from './printing-process.ts'
import type { Print } from './typst-compiler.ts'

type Waiting = { readonly resolve: (bytes: Uint8Array) => void; readonly reject: (error: Error) => void }

/** The process that printed is gone, through no fault of what was printed: printing again is worth it. */
export class PrintingInterrupted extends Error {}

const PROGRAM = fileURLToPath(new URL('./printing-process.ts', import.meta.url))

/** Long queues mean that something prints far more than people ask for: refuse early instead of filling the memory. */
const MAX_WAITING = 500
/** Nobody printed for this long: give the memory back. The next print then costs about half a second more. */
const IDLE_MS = 10 * 60_000
/** Layout caches and the allocator keep a little of every document; a fresh process keeps nothing. */
const MAX_PRINTS = 5_000

const waiting = new Map<number, Waiting>()
let printing: ChildProcess | undefined
let prints = 0
let lastId = 0
let idle: NodeJS.Timeout | undefined

const retire = (): void => {
  const retired = printing
  printing = undefined
  prints = 0
  clearTimeout(idle)
  if (retired?.connected === true) retired.disconnect()
}

const rest = (child: ChildProcess): void => {
  child.unref()
  child.channel?.unref()
  clearTimeout(idle)
  if (prints >= MAX_PRINTS) retire()
  else idle = setTimeout(retire, IDLE_MS).unref()
}

const settle = (child: ChildProcess, delivery: Delivery): void => {
  const one = waiting.get(delivery.id)
  waiting.delete(delivery.id)
  if (waiting.size === 0) rest(child)
  if ('bytes' in delivery) one?.resolve(delivery.bytes)
  else one?.reject(new Error(delivery.fault))
}

const failAll = (error: Error): void => {
  retire()
  const all = [...waiting.values()]
  waiting.clear()
  for (const one of all) one.reject(error)
}

const startPrinting = (): ChildProcess => {
  const child = fork(PROGRAM, { serialization: 'advanced', execArgv: ['--expose-gc'], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  child.on('message', (delivery) => settle(child, delivery as Delivery))
  child.on('error', (error) => {
    if (printing === child) failAll(error)
  })
  child.on('exit', (code, signal) => {
    if (printing === child) failAll(new PrintingInterrupted(`the printing process ended (${signal ?? code})`))
  })
  return child
}

const order = (what: Ordered): Promise<Uint8Array> => {
  if (waiting.size >= MAX_WAITING) return Promise.reject(new Error(`${MAX_WAITING} documents wait to be printed already`))
  clearTimeout(idle)
  // Killed a moment ago: its channel is gone before its exit is heard of.
  if (printing?.connected === false) failAll(new PrintingInterrupted('the printing process is gone'))
  printing ??= startPrinting()
  const child = printing
  const id = (lastId += 1)
  prints += 1
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject })
    child.ref()
    child.channel?.ref()
    child.send({ id, ...what }, (error) => {
      if (!error || !waiting.has(id)) return
      if (printing === child) failAll(new PrintingInterrupted(error.message))
      else if (waiting.delete(id)) reject(new PrintingInterrupted(error.message))
    })
  })
}

let noticeNow = (): string | undefined => undefined

/** Said once at start: what stands above every sheet printed from now on; asked for each print. */
export const useNotice = (words: () => string | undefined): void => {
  noticeNow = words
}

const withNotice = <T extends object>(what: T): T & { readonly notice?: string } => {
  const notice = noticeNow()
  return notice === undefined ? what : { ...what, notice }
}

/**
 * Prints one document, in a process of its own so that requests do not wait for it; one after another, in order.
 * Throws when the template or its content is wrong (a bug of ours), never because of what people typed.
 */
export const renderPdf = (print: Print): Promise<Uint8Array> => order({ print: withNotice(print) })

/** Prints a book, part by part, in the same process; what is asked meanwhile is printed between two parts. */
export const renderBook = (book: Book): Promise<Uint8Array> => order({ book: withNotice(book) })

/** Puts printed papers together for the printer; in the same process, in the same order. */
export const joinPapers = (sheaf: Sheaf): Promise<Uint8Array> => order({ sheaf })

/** Ends the printing process and waits until it is gone; the next print starts another. */
export const stopPrinting = async (): Promise<void> => {
  const ending = printing
  failAll(new Error('printing was stopped'))
  if (!ending || ending.exitCode !== null || ending.signalCode !== null) return
  ending.ref()
  await once(ending, 'exit')
}

/** The process that prints now, if any. */
export const findPrintingProcess = (): number | undefined => printing?.pid
