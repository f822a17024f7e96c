import { execFile, execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

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

/** What a reader finds on the sheets, spaces made one. */
export const wordsOf = async (bytes: Uint8Array): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'print-'))
  try {
    const path = join(folder, 'paper.pdf')
    writeFileSync(path, bytes)
    const { stdout } = await promisify(execFile)(PDF_TO_TEXT, ['-layout', path, '-'])
    return stdout.replace(/\s+/g, ' ')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export const pagesOf = (bytes: Uint8Array): number => Buffer.from(bytes).toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
