import { fileURLToPath } from 'node:url'
import { plainDateAt } from '../../../../kernel/plain-date.ts'
import { ok, type Outcome } from '../../../../kernel/outcome.ts'
import { drawQr } from '../../../../platform/pdf/draw-qr.ts'
import { renderPdf } from '../../../../platform/pdf/render-pdf.ts'
import type { Work } from '../../../../platform/work.ts'
import { separatorCode } from '../../domain/digitise/propose-papers.ts'
import { findOwnBench, type BenchMissing } from './find-bench.ts'

const TEMPLATE = fileURLToPath(new URL('../../templates/separator-sheets.typ', import.meta.url))

/** A sheet for each paper that is asked for, to lie before it in the feeder. */
export const printSeparators = async (work: Work, benchId: string): Promise<Outcome<Uint8Array, BenchMissing>> => {
  const found = await findOwnBench(work, benchId)
  if (!found.ok) return found
  const sheets = found.value.slots.map(({ key, name }, at) => ({ name, drawing: `qr${at}`, key }))
  const drawings = Object.fromEntries(sheets.map(({ key, drawing }) => [drawing, drawQr(separatorCode(key))]))
  return ok(await renderPdf({ templatePath: TEMPLATE, content: { title: found.value.title, day: plainDateAt(work.now).split('-').map(Number), sheets: sheets.map(({ name, drawing }) => ({ name, drawing })) }, drawings }))
}
