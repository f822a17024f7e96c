import { fileURLToPath } from 'node:url'
import { drawQr } from '../../../platform/pdf/draw-qr.ts'
import { renderPdf } from '../../../platform/pdf/render-pdf.ts'
import type { SlipPrint } from '../domain/slip-print.ts'

const TEMPLATE = fileURLToPath(new URL('../templates/appointment-slip.typ', import.meta.url))

/** The address without its scheme and question, short enough for a footer; the code is printed beside it. */
const shownAddress = (url: string): string => url.replace(/^https?:\/\//, '').replace(/[?#].*$/, '')

/** The form on one sheet and our explanation overleaf whenever that can still be read; each further size costs a layout. */
const SIZES = { list: [10.4, 9.4], table: [10, 9] } as const

/** The slip as PDF/A-2a. `standard: 'ua-1'` makes the compiler prove that a screen reader can follow it. */
export const printSlip = (print: SlipPrint, standard?: 'a-2a' | 'ua-1'): Promise<Uint8Array> =>
  renderPdf({
    templatePath: TEMPLATE,
    content: { ...print, lookUpShown: shownAddress(print.lookUpUrl), qr: drawQr(print.lookUpUrl) },
    fit: { sizes: SIZES[print.componentsAs], maxPages: print.dueReason.length > 0 ? 2 : 1 },
    ...(standard === undefined ? {} : { standard }),
  })
