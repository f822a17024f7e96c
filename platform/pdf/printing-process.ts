// Run by render-pdf.ts as a process of its own: Typst keeps some 120 MB, and a fault inside it must not end the server.
import { joinPdf, type Sheaf } from './join-pdf.ts'
import { createTypstCompiler, FONTS, type Print } from './typst-compiler.ts'

export type Order = { readonly id: number; readonly print: Print } | { readonly id: number; readonly sheaf: Sheaf }
export type Delivery = { readonly id: number; readonly bytes: Uint8Array } | { readonly id: number; readonly fault: string }

const compile = createTypstCompiler()

const deliver = (order: Order): Delivery => {
  const { id } = order
  try {
    return { id, bytes: 'sheaf' in order ? joinPdf(order.sheaf, FONTS) : compile(order.print) }
  } catch (error) {
    return { id, fault: error instanceof Error ? error.message : String(error) }
  }
}

process.on('message', (order: Order) => process.send?.(deliver(order)))
// Ctrl-C reaches every process of a terminal; this one ends when the server that asks it does.
process.on('SIGINT', () => undefined)
process.on('disconnect', () => process.exit(0))
