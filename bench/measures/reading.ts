import { spawnSync } from 'node:child_process'
import { preparePage, stopImaging, type PreparedPage } from '../../platform/imaging/imaging.ts'
import { findReader } from '../../platform/ocr/find-reader.ts'
import { readPage } from '../../platform/ocr/read-page.ts'
import { stopPrinting } from '../../platform/pdf/render-pdf.ts'
import { printPages, shareRead } from '../../tests/support/printed-page.ts'
import type { BenchContext, Measure } from '../measure.ts'

const RUNS = 5
const LINES = [
  'Căn cứ Luật Hộ tịch ngày 20 tháng 11 năm 2014 và Nghị định số 123/2015/NĐ-CP ngày 15 tháng 11 năm 2015 của Chính phủ quy định chi tiết một số điều và biện pháp thi hành Luật Hộ tịch.',
  'Người yêu cầu đã được giải thích đầy đủ về quyền, nghĩa vụ và hậu quả pháp lý; cam đoan những nội dung khai trên đây là đúng sự thật và chịu trách nhiệm trước pháp luật.',
  'Nơi thường trú hiện nay: số 12, ngõ 5, đường Lý Thường Kiệt; quê quán: thôn Trung Bính, xã Bảo Ninh.',
]
/** A full sheet of 13 points, as NĐ 30/2020 prints; what ran over would stand on a second page and be missed. */
const FULL = Array.from({ length: 13 }, (_, at) => LINES[at % LINES.length] ?? '')

const lacksReader = (): string | undefined => (/^vie$/m.test(spawnSync('tesseract', ['--list-langs'], { encoding: 'utf8' }).stdout ?? '') ? undefined : 'no tesseract with Vietnamese (apt-get install tesseract-ocr tesseract-ocr-vie)')

const fullPage = async (context: BenchContext): Promise<{ readonly pdf: Uint8Array; readonly prepared: PreparedPage }> => {
  context.atEnd(stopPrinting)
  context.atEnd(async () => stopImaging())
  const pdf = await printPages([{ lines: FULL }])
  const prepared = await preparePage({ bytes: pdf, mediaType: 'application/pdf', page: 0, turn: 0 })
  if (!prepared.ok) throw new Error(prepared.fault)
  return { pdf, prepared: prepared.value }
}

const wordsOf = async ({ reading: picture, dpi }: PreparedPage): Promise<string> => {
  const read = await readPage({ picture, dpi })
  if (read.state !== 'read') throw new Error(read.state)
  return read.words.map(({ text }) => text).join(' ')
}

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const before = performance.now()
  await work()
  return (performance.now() - before) / 1000
}

const measureReading = async (context: BenchContext): Promise<readonly number[]> => {
  const { prepared } = await fullPage(context)
  const seconds: number[] = []
  while (seconds.length < RUNS) seconds.push(await timed(() => wordsOf(prepared)))
  return seconds
}

const measureRight = async (context: BenchContext): Promise<readonly number[]> => {
  const { prepared } = await fullPage(context)
  const reader = await findReader()
  if (reader.state === 'ready') context.report(`read by tesseract ${reader.version}, language package vie`)
  const read = await wordsOf(prepared)
  return Array.from({ length: RUNS }, () => Math.round(shareRead(FULL.join(' '), read) * 10_000) / 100)
}

/** Drawn, straightened, cleaned, measured and read, one page after another. */
const measureDossier = async (context: BenchContext): Promise<readonly number[]> => {
  const { pdf } = await fullPage(context)
  const seconds: number[] = []
  while (seconds.length < RUNS) {
    seconds.push(
      12 *
        (await timed(async () => {
          const prepared = await preparePage({ bytes: pdf, mediaType: 'application/pdf', page: 0, turn: 0 })
          if (!prepared.ok) throw new Error(prepared.fault)
          await wordsOf(prepared.value)
        })),
    )
  }
  return seconds
}

export const measures: readonly Measure[] = [
  { name: 'reading-a4-page', unit: 's', target: 4, better: 'lower', bound: 'one core; a full page of 13 points at 300 dpi', skip: lacksReader, run: measureReading },
  { name: 'reading-right', unit: '%', target: 98, better: 'higher', bound: 'clean print of our own serif', skip: lacksReader, run: measureRight },
  { name: 'digitising-12-pages', unit: 's', target: 120, better: 'lower', bound: 'one page after another on one core; the person at the bench works meanwhile', skip: lacksReader, run: measureDossier },
]
