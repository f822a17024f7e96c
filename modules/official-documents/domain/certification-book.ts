// Nghị định 23/2015/NĐ-CP Điều 13-14, Phụ lục (Sổ chứng thực bản sao từ bản chính, SCT/BS): columns of the book.
import type { Instant } from '../../../kernel/instant.ts'
import type { PaperUnit } from './paper-facts.ts'
import { headOf, type PrintHead } from './print-parts.ts'
import { momentInWords, shortDate } from './vietnamese-words.ts'
import { certifiedNumber, certifiedVolume } from './word-scanned-copy.ts'

export type CertificationLine = {
  readonly serial: number
  readonly certifiedAt: Instant
  readonly requesterName: string
  readonly requesterIdNumber?: string
  readonly originalName: string
  readonly signerName: string
  readonly signerPost?: string
  readonly copies: number
  readonly levy: number
  readonly remarks: string
}

export type CertificationBook = { readonly unit: PaperUnit; readonly year: number; readonly period: string; readonly lines: readonly CertificationLine[]; readonly printedAt: Instant }

export type CertificationBookPrint = PrintHead & {
  readonly book: string
  readonly period: string
  readonly rows: readonly (readonly string[])[]
  readonly closing: string
  readonly drawn: string
  readonly lookUpUrl: ''
  readonly formBasis: string
}

const grouped = (amount: number): string => String(amount).replace(/\B(?=(\d{3})+$)/g, '.')

const rowOf = (line: CertificationLine): readonly string[] => [
  certifiedNumber(line.serial),
  shortDate(line.certifiedAt),
  [line.requesterName, line.requesterIdNumber].filter((part) => part !== undefined && part !== '').join(', số '),
  line.originalName,
  [line.signerName, line.signerPost].filter((part) => part !== undefined && part !== '').join(', '),
  String(line.copies).padStart(2, '0'),
  grouped(line.levy),
  line.remarks,
]

const sum = (lines: readonly CertificationLine[], field: 'copies' | 'levy'): number => lines.reduce((total, line) => total + line[field], 0)

export const wordCertificationBook = ({ unit, year, period, lines, printedAt }: CertificationBook): CertificationBookPrint => ({
  ...headOf(unit, undefined, { number: '', serial: 0, edition: 1, issuedAt: printedAt }),
  book: certifiedVolume(year),
  period,
  rows: lines.map(rowOf),
  closing: lines.length === 0 ? 'Phần sổ này chưa có việc chứng thực nào.' : `Phần sổ này có ${lines.length} số chứng thực, ${sum(lines, 'copies')} bản sao, phí ${grouped(sum(lines, 'levy'))} đồng.`,
  drawn: `In từ hệ thống lúc ${momentInWords(printedAt)}`,
  lookUpUrl: '',
  formBasis: 'Mẫu sổ SCT/BS, Nghị định 23/2015/NĐ-CP',
})
