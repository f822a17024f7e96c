import { describe, expect, it } from 'vitest'
import { inspectFile, MAX_FILE_BYTES, NOTHING_WRONG, type FileFindings } from './inspect-file.ts'

const good: FileFindings = { fileName: 'to-khai.pdf', sizeBytes: 1000, found: 'application/pdf', ...NOTHING_WRONG }

describe('inspectFile', () => {
  it.each<[string, Partial<FileFindings>, string]>([
    ['no name', { fileName: '' }, 'file-name-missing'],
    ['no content', { sizeBytes: 0, found: undefined }, 'file-empty'],
    ['over the limit by one byte', { sizeBytes: MAX_FILE_BYTES + 1 }, 'file-too-large'],
    ['a program', { fileName: 'cai-dat.exe', found: 'application/x-msdownload' }, 'file-kind-not-allowed'],
    ['no extension', { fileName: 'to-khai' }, 'file-kind-not-allowed'],
    ['an archive', { fileName: 'ho-so.zip', found: 'application/zip' }, 'file-kind-not-allowed'],
    ['a page saved under another name', { found: 'text/html' }, 'file-kind-mismatch'],
    ['bytes of no known kind', { found: undefined }, 'file-kind-mismatch'],
    ['a picture named as a paper', { found: 'image/jpeg' }, 'file-kind-mismatch'],
    ['a new Word file named as an old one', { fileName: 'don.doc', found: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' }, 'file-kind-mismatch'],
    ['a cut file', { truncated: true }, 'file-damaged'],
    ['a locked file', { encrypted: true }, 'file-encrypted'],
    ['a locked Word file, which is no zip any more', { fileName: 'don.docx', found: 'application/x-cfb', encrypted: true }, 'file-encrypted'],
    ['macros', { fileName: 'bang.xls', found: 'application/x-cfb', macros: true }, 'file-has-macros'],
    ['blank pages', { blank: true }, 'file-blank'],
  ])('refuses %s', (_title, changes, kind) => expect(inspectFile({ ...good, ...changes })).toMatchObject({ ok: false, refusal: { kind } }))

  it.each([
    ['TO KHAI.PDF', 'application/pdf', 'application/pdf'],
    ['anh.jpeg', 'image/jpeg', 'image/jpeg'],
    ['don.doc', 'application/x-cfb', 'application/msword'],
    ['bang.xls', 'application/x-cfb', 'application/vnd.ms-excel'],
  ])('keeps %s found as %s under %s', (fileName, found, mediaType) => expect(inspectFile({ ...good, fileName, found })).toEqual({ ok: true, value: mediaType }))

  it('takes a file of exactly the limit', () => expect(inspectFile({ ...good, sizeBytes: MAX_FILE_BYTES }).ok).toBe(true))
})
