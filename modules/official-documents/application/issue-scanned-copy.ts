// Nghị định 23/2015/NĐ-CP Điều 20; Nghị định 45/2020/NĐ-CP Điều 10, 25: numbered, printed around the pages of the original, signed and sealed.
import type { StoredFileId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { PdfFault } from '../../../platform/signing/pdf/parse-value.ts'
import { countPdfPages } from '../../../platform/signing/pdf/count-pages.ts'
import { sha256Of } from '../../../platform/storage/sha256.ts'
import type { Work } from '../../../platform/work.ts'
import { pagesOfScan, type DrawnPage } from '../../documents/index.ts'
import type { IssuedDocument } from '../domain/issued-document.ts'
import type { CertifiedCopy, CopiedScan, DigitisedResult, ReadLine, ScanSheet } from '../domain/scanned-copy.ts'
import { wordCertifiedCopy, wordDigitisedResult } from '../domain/word-scanned-copy.ts'
import { issuePaper } from './issue-paper.ts'
import { printPaper, type PrintedScan } from './print-paper.ts'

export type ScanRefusal = { readonly kind: 'scan-not-printable' } | { readonly kind: 'scan-being-read' } | { readonly kind: 'scan-too-long'; readonly most: number }

/** What the printer lays on a sheet; a TIFF comes here as the PDF that was drawn of it. */
const EXTENSIONS: Readonly<Record<string, string>> = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png' }
const MOST_PAGES = 200

export type ScanFile = { readonly bytes: Uint8Array; readonly mediaType: string }
export type ReadScan = PrintedScan & { readonly copied: CopiedScan; readonly sheets: readonly ScanSheet[] }

/** How many pages a scan has, and whether it can be laid on sheets at all. */
export const readScan = ({ bytes, mediaType }: ScanFile): Outcome<ReadScan, ScanRefusal> => {
  const extension = EXTENSIONS[mediaType]
  if (extension === undefined) return refuse({ kind: 'scan-not-printable' })
  try {
    const pages = extension === 'pdf' ? countPdfPages(bytes) : 1
    if (pages > MOST_PAGES) return refuse({ kind: 'scan-too-long', most: MOST_PAGES })
    const file = `/scan.${extension}`
    return pages === 0 ? refuse({ kind: 'scan-not-printable' }) : ok({ files: { [file]: bytes }, hasPdf: extension === 'pdf', copied: { sha256: sha256Of(bytes), pages }, sheets: Array.from({ length: pages }, (_, at) => ({ file, page: at + 1 })) })
  } catch (fault) {
    if (fault instanceof PdfFault) return refuse({ kind: 'scan-not-printable' })
    throw fault
  }
}

/** What our fonts show; dust that was read as ornaments is no word. */
const UNSHOWN = /[^\u0020-\u024f\u1e00-\u1eff\u2013-\u2026₫]/gu

const sheetsOf = (pages: readonly DrawnPage[]): Pick<ReadScan, 'files' | 'sheets'> => {
  const at = pages.map((page, index) => ({ file: `/scan-${index + 1}.jpg`, page }))
  const linesOf = ({ lines }: DrawnPage): readonly ReadLine[] => lines.map((line) => ({ ...line, text: line.text.replace(UNSHOWN, '').trim() })).filter(({ text }) => text !== '')
  return {
    files: Object.fromEntries(at.map(({ file, page }) => [file, page.image])),
    sheets: at.map(({ file, page }) => ({ file, page: 1, picture: { width: page.width, height: page.height, lines: linesOf(page) } })),
  }
}

/** The same scan as whoever signs lays it on sheets: pictures with their words behind them, once they were read. Pages that cannot be drawn stay as they came. */
export const readScanToSign = async (work: Work, { fileId, ...file }: ScanFile & { readonly fileId: StoredFileId }): Promise<Outcome<ReadScan, ScanRefusal>> => {
  const scan = readScan(file)
  if (!scan.ok) return scan
  const drawn = await pagesOfScan(work, fileId)
  if (drawn.state === 'waiting') return refuse({ kind: 'scan-being-read' })
  return drawn.state === 'ready' && drawn.pages.length === scan.value.copied.pages ? ok({ ...scan.value, ...sheetsOf(drawn.pages), hasPdf: false }) : scan
}

export const issueCertifiedCopy = (work: Work, facts: CertifiedCopy, scan: ReadScan): Promise<IssuedDocument> =>
  issuePaper(work, {
    kind: 'certified-copy',
    subjectId: facts.requestId,
    unit: facts.unit,
    facts,
    anew: true,
    signer: facts.signer,
    scan,
    word: (issue) => ({ template: 'scanned-copy', fileName: `ban-sao-chung-thuc-${issue.serial}.pdf`, print: wordCertifiedCopy(facts, issue, scan.sheets) }),
  })

export const issueDigitisedResult = (work: Work, facts: DigitisedResult, scan: ReadScan): Promise<IssuedDocument> =>
  issuePaper(work, {
    kind: 'digitised-result',
    subjectId: facts.oldResultId,
    unit: facts.unit,
    facts,
    anew: true,
    signer: facts.signer,
    scan,
    word: (issue) => ({ template: 'scanned-copy', fileName: `ban-so-hoa-${issue.serial}.pdf`, print: wordDigitisedResult(facts, issue, scan.sheets) }),
  })

const unnumbered = (now: Instant) => ({ number: '……', serial: 0, edition: 1, issuedAt: now, confirmation: '' })

/** What whoever signs would sign, without a number: nothing is kept. */
export const draftCertifiedCopy = (facts: CertifiedCopy, scan: ReadScan, now: Instant): Promise<Uint8Array> =>
  printPaper({ template: 'scanned-copy', fileName: 'du-thao-ban-sao.pdf', print: { ...wordCertifiedCopy(facts, unnumbered(now), scan.sheets), lookUpUrl: '' } }, { scan })

const unlessUnprintable = async (printing: Promise<Uint8Array>): Promise<Outcome<Uint8Array, ScanRefusal>> => {
  try {
    return ok(await printing)
  } catch {
    return refuse({ kind: 'scan-not-printable' })
  }
}

export const draftDigitisedResult = (facts: DigitisedResult, scan: ReadScan, now: Instant): Promise<Outcome<Uint8Array, ScanRefusal>> =>
  unlessUnprintable(printPaper({ template: 'scanned-copy', fileName: 'du-thao-ban-so-hoa.pdf', print: { ...wordDigitisedResult(facts, unnumbered(now), scan.sheets), lookUpUrl: '' } }, { scan }))

/** Laid on sheets once without a number: what the printer cannot take is told to whoever scanned, not to whoever signs. */
export const tryScan = (work: Work, facts: CertifiedCopy, scan: ReadScan): Promise<Outcome<Uint8Array, ScanRefusal>> => unlessUnprintable(draftCertifiedCopy(facts, scan, work.now))
