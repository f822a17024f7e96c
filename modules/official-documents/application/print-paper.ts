import { fileURLToPath } from 'node:url'
import { drawQr } from '../../../platform/pdf/draw-qr.ts'
import { PrintingInterrupted, renderPdf } from '../../../platform/pdf/render-pdf.ts'
import { hasSignPlace, type Printable } from '../domain/printable.ts'

type Sheet = { readonly path: string; readonly sizes: readonly number[]; readonly maxPages: number; readonly sheets?: number }

const templateAt = (name: string): string => fileURLToPath(new URL(`../templates/${name}.typ`, import.meta.url))

const PATHS = { 'appointment-slip': templateAt('appointment-slip'), letter: templateAt('letter'), 'control-slip': templateAt('control-slip'), 'register-book': templateAt('register-book'), 'scanned-copy': templateAt('scanned-copy'), 'certification-book': templateAt('certification-book') } as const

/** On one sheet whenever that can still be read; each further size costs a layout. */
const sheetOf = (printable: Printable): Sheet => {
  const path = PATHS[printable.template]
  if (printable.template === 'letter') return printable.print.paper === 'a4' ? { path, sizes: [11], maxPages: 99 } : { path, sizes: [11.8, 10.8, 9.8, 9], maxPages: 1 }
  if (printable.template === 'register-book' || printable.template === 'certification-book') return { path, sizes: [8.6], maxPages: 9999 }
  if (printable.template === 'scanned-copy') return { path, sizes: [11], maxPages: 9999 }
  if (printable.template === 'control-slip') return { path, sizes: [11], maxPages: 99 }
  // The form in front, our explanation overleaf.
  const sheets = printable.print.dueReason.length > 0 ? 2 : 1
  return { path, sizes: printable.print.componentsAs === 'list' ? [10.4, 9.4] : [10, 9], maxPages: sheets, sheets }
}

/** The address without its scheme and question, short enough for a footer; the code is printed beside it. */
const shownAddress = (url: string): string => url.replace(/^https?:\/\//, '').replace(/[?#].*$/, '')

/** A printing process that was killed is replaced by the next print: the same words once more give the same bytes. */
const twice = async (print: () => Promise<Uint8Array>): Promise<Uint8Array> => {
  try {
    return await print()
  } catch (error) {
    if (error instanceof PrintingInterrupted) return print()
    throw error
  }
}

/** What the sheet is laid around, each file where the template finds it. Pages of another PDF cannot stand in PDF/A; pictures can. */
export type PrintedScan = { readonly files: Readonly<Record<string, Uint8Array>>; readonly hasPdf: boolean }

export type HowToPrint = { readonly standard?: 'a-2a' | 'ua-1'; readonly scan?: PrintedScan }

/** The paper as PDF/A-2a. `standard: 'ua-1'` makes the compiler prove that a screen reader can follow it. */
export const printPaper = (printable: Printable, { standard, scan }: HowToPrint = {}): Promise<Uint8Array> => {
  const { path, sizes, maxPages, sheets } = sheetOf(printable)
  const { lookUpUrl } = printable.print
  return twice(() =>
    renderPdf({
      templatePath: path,
      content: { ...printable.print, lookUpShown: shownAddress(lookUpUrl) },
      ...(lookUpUrl === '' ? {} : { drawings: { qr: drawQr(lookUpUrl) } }),
      fit: { sizes, maxPages },
      ...(sheets === undefined ? {} : { sheets }),
      ...(hasSignPlace(printable) ? { signPlaces: true } : {}),
      ...(standard === undefined ? {} : { standard }),
      ...(scan === undefined ? {} : { files: scan.files }),
      ...(scan?.hasPdf ? { standard: 'plain' as const } : {}),
    }),
  )
}
