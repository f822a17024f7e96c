import { execFile, execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { findQr } from '../../platform/imaging/find-qr.ts'

/** From Debian's poppler-utils; not a dependency. */
const PDF_TO_TEXT = 'pdftotext'

export const hasPdftotext: boolean = (() => {
  try {
    execFileSync(PDF_TO_TEXT, ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})()

const withPaper = async <T>(bytes: Uint8Array, read: (path: string) => Promise<T>): Promise<T> => {
  const folder = mkdtempSync(join(tmpdir(), 'print-'))
  try {
    const path = join(folder, 'paper.pdf')
    writeFileSync(path, bytes)
    return await read(path)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What a reader finds on the sheets, spaces made one. */
export const wordsOf = (bytes: Uint8Array): Promise<string> =>
  withPaper(bytes, async (path) => (await promisify(execFile)(PDF_TO_TEXT, ['-layout', path, '-'])).stdout.replace(/\s+/g, ' '))

/** ISO 216, in points: the shorter side of an upright sheet. */
const SHEETS: Readonly<Record<string, string>> = { 420: 'A5', 595: 'A4', 842: 'A3' }

/** `A5`: the first sheet, upright. */
export const sheetOf = (bytes: Uint8Array): Promise<string | undefined> =>
  withPaper(bytes, async (path) => SHEETS[Math.round(Number(/Page size:\s+([\d.]+) x/.exec((await promisify(execFile)('pdfinfo', [path])).stdout)?.[1]))])

/** What a phone reads in the code on the first sheet. */
export const codeOn = (bytes: Uint8Array): Promise<string | undefined> =>
  withPaper(bytes, async (path) => {
    const { stdout } = await promisify(execFile)('pdftoppm', ['-gray', '-r', '400', '-f', '1', '-l', '1', path], { encoding: 'buffer', maxBuffer: 100_000_000 })
    const [head = '', width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(stdout.subarray(0, 40).toString('latin1')) ?? []
    return findQr({ width: Number(width), height: Number(height), pixels: new Uint8Array(stdout.subarray(head.length)) })
  })

export const pagesOf = (bytes: Uint8Array): number => Buffer.from(bytes).toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
