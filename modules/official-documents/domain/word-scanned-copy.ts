// Nghị định 23/2015/NĐ-CP Phụ lục (lời chứng bản sao từ bản chính, sổ SCT/BS); Nghị định 45/2020/NĐ-CP Điều 10.
import { dateInWords, yearAt } from './vietnamese-words.ts'
import type { Issue } from './letter-words.ts'
import { signatureOf } from './letter-print.ts'
import { headOf } from './print-parts.ts'
import type { CertifiedCopy, CopiedOriginal, DigitisedResult, ScannedCopyPrint, ScanSheet } from './scanned-copy.ts'

/** One volume a year: the book is kept by the system, so it never runs full. */
const VOLUME = '01'

/** `05`, as the attestation writes the number beside its volume; a draft has none yet. */
export const certifiedNumber = (serial: number): string => (serial === 0 ? '……' : String(serial).padStart(2, '0'))
export const certifiedVolume = (year: number): string => `${VOLUME}/${year}-SCT/BS`

const capital = (words: string): string => words.charAt(0).toLocaleUpperCase('vi') + words.slice(1)

export const wordCertifiedCopy = (facts: CertifiedCopy, issue: Issue, sheets: readonly ScanSheet[]): ScannedCopyPrint => {
  const volume = certifiedVolume(yearAt(issue.issuedAt))
  const number = certifiedNumber(issue.serial)
  return {
    ...headOf(facts.unit, undefined, issue),
    title: `Bản sao có chứng thực: ${facts.original.name}`,
    words: 'sheet',
    heading: 'CHỨNG THỰC BẢN SAO ĐÚNG VỚI BẢN CHÍNH',
    lines: [`Số chứng thực: ${number}   quyển số: ${volume}`, capital(dateInWords(issue.issuedAt))],
    mark: `Bản sao chứng thực số ${number}, quyển số ${volume}`,
    signatures: [signatureOf('', facts.signer, issue.confirmation)],
    pages: sheets,
    lookUpUrl: facts.lookUpUrl,
    formBasis: 'Lời chứng theo Nghị định 23/2015/NĐ-CP',
  }
}

const named = ({ name, number, issuer, issuedOn }: CopiedOriginal): string =>
  [name, number === undefined ? '' : `số ${number}`, issuer === undefined ? '' : `do ${issuer} cấp`, issuedOn === undefined ? '' : `ngày ${issuedOn.split('-').toReversed().join('/')}`].filter((part) => part !== '').join(' ')

export const wordDigitisedResult = (facts: DigitisedResult, issue: Issue, sheets: readonly ScanSheet[]): ScannedCopyPrint => ({
  ...headOf(facts.unit, undefined, issue),
  title: `Bản số hóa: ${facts.original.name}`,
  words: 'band',
  heading: 'BẢN SỐ HÓA KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH',
  lines: [`Số số hóa: ${issue.number}`, `Đúng với bản giấy lưu tại cơ quan: ${named(facts.original)}`, `Cấp cho: ${facts.holder.name}`],
  mark: `Bản số hóa số ${issue.number}`,
  signatures: [signatureOf('', facts.signer, issue.confirmation)],
  pages: sheets,
  lookUpUrl: facts.lookUpUrl,
  formBasis: 'Số hóa theo Nghị định 45/2020/NĐ-CP Điều 25',
})
