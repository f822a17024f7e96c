// Run by render-pdf.ts as a process of its own: Typst keeps some 120 MB, and a fault inside it must not end the server.
import { endUnheard } from '../end-process.ts'
import { joinPdf, type Sheaf } from './join-pdf.ts'
import { printBook, type Book } from './print-book.ts'
import { createTypstCompiler, FONTS, type Print } from './typst-compiler.ts'

export type Ordered = { readonly print: Print } | { readonly sheaf: Sheaf } | { readonly book: Book }
export type Order = { readonly id: number } & Ordered
export type Delivery = { readonly id: number; readonly bytes: Uint8Array } | { readonly id: number; readonly fault: string }

const compiler = createTypstCompiler()

const produce = (order: Order): Uint8Array | Promise<Uint8Array> => {
  if ('sheaf' in order) return joinPdf(order.sheaf, FONTS)
  return 'book' in order ? printBook(compiler, order.book) : compiler.print(order.print)
}

const deliver = async (order: Order): Promise<Delivery> => {
  const { id } = order
  try {
    return { id, bytes: await produce(order) }
  } catch (error) {
    return { id, fault: error instanceof Error ? error.message : String(error) }
  }
}

// Whoever asked may be gone by now: nobody waits, and nothing went wrong here.
process.on('message', async (order: Order) => process.send?.(await deliver(order), (error: Error | null) => error && endUnheard()))
// Ctrl-C reaches every process of a terminal; this one ends when the server that asks it does.
process.on('SIGINT', () => undefined)
process.on('disconnect', endUnheard)
