import { fileURLToPath } from 'node:url'
import { renderPdf, stopPrinting } from '../../../platform/pdf/render-pdf.ts'
import { findReader } from '../../../platform/ocr/find-reader.ts'
import { currentFileStore } from '../../../platform/storage/current-file-store.ts'
import { bad, good, warning, wordsOf } from './finding.ts'
import type { Finding } from './finding.ts'

const TEMPLATE = fileURLToPath(new URL('probe.typ', import.meta.url))

const checkPrinting = async (): Promise<Finding> => {
  try {
    const bytes = await renderPdf({ templatePath: TEMPLATE, content: { title: 'Thử in', words: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả' } })
    if (Buffer.from(bytes.subarray(0, 5)).toString('latin1') !== '%PDF-') throw new Error('not a PDF')
    return good('printing', `PDF ${bytes.length} byte`)
  } catch (cause) {
    return bad('printing', `Không in được PDF: ${wordsOf(cause)}; hãy chạy npm ci.`, `PDF cannot be printed: ${wordsOf(cause)}; run npm ci.`)
  } finally {
    await stopPrinting()
  }
}

const checkFiles = async (): Promise<Finding> => {
  try {
    const store = currentFileStore()
    await store.check()
    const sha256 = await store.put(new TextEncoder().encode('motcua doctor\n'))
    await store.get(sha256)
    return good('files', 'ghi và đọc lại được', 'written and read back')
  } catch (cause) {
    return bad('files', `Kho tệp (STORAGE_URL): ${wordsOf(cause)}`, `File store (STORAGE_URL): ${wordsOf(cause)}`)
  }
}

const INSTALL = 'apt-get install tesseract-ocr tesseract-ocr-vie'

const checkReading = async (): Promise<Finding> => {
  const reader = await findReader()
  if (reader.state === 'ready') return good('reading scans', `tesseract ${reader.version}, tiếng Việt`, `tesseract ${reader.version}, Vietnamese`)
  const [vi, en] = reader.lacks === 'program' ? ['chưa có tesseract', 'tesseract is not installed'] : ['tesseract thiếu gói tiếng Việt', 'tesseract lacks its Vietnamese package']
  return warning('reading scans', `${vi}: số hóa vẫn chạy nhưng không đọc được chữ; hãy chạy ${INSTALL}.`, `${en}: digitising works, but nothing is read; run ${INSTALL}.`)
}

export const checkTools = async (): Promise<readonly Finding[]> => [await checkFiles(), await checkPrinting(), await checkReading()]
