import type { Instant } from '../../../kernel/instant.ts'
import { REMARK_WORDS, type Said } from './remark-words.ts'
import type { PdfReport, SignatureReport, Verdict } from './report.ts'

const said = (vi: string, en: string): Said => ({ vi, en })

const NOT_A_PDF: Readonly<Record<Extract<PdfReport, { readonly state: 'not-a-pdf' }>['looksLike'], Said>> = {
  html: said('Tệp này là một trang web được lưu với đuôi .pdf, không phải PDF; hãy tải lại tệp gốc.', 'This file is a web page saved as .pdf, not a PDF; download the original again.'),
  word: said('Tệp này là văn bản Word mang đuôi .pdf, không phải PDF; hãy xuất lại sang PDF rồi ký.', 'This file is a Word document named .pdf, not a PDF; export it to PDF, then sign.'),
  zip: said('Tệp này là tệp nén mang đuôi .pdf, không phải PDF.', 'This file is an archive named .pdf, not a PDF.'),
  image: said('Tệp này là ảnh mang đuôi .pdf, không phải PDF.', 'This file is a picture named .pdf, not a PDF.'),
  unknown: said('Tệp này không phải PDF.', 'This file is not a PDF.'),
}

const VERDICTS: Readonly<Record<Verdict, Said>> = {
  valid: said('Chữ ký hợp lệ', 'Valid signature'),
  doubtful: said('Chưa đủ căn cứ để tin chữ ký', 'Signature not confirmed'),
  invalid: said('Chữ ký KHÔNG hợp lệ', 'INVALID signature'),
}

const FILES: Readonly<Record<Verdict, Said>> = {
  valid: said('Tệp có chữ ký số hợp lệ.', 'The file is validly signed.'),
  doubtful: said('Tệp có chữ ký số nhưng chưa đủ căn cứ để tin.', 'The file is signed, but the signature could not be confirmed.'),
  invalid: said('Tệp có chữ ký số KHÔNG hợp lệ.', 'The file carries an INVALID signature.'),
}

/** The whole file in one sentence. */
export const sayFile = (report: PdfReport): Said => {
  if (report.state === 'not-a-pdf') return NOT_A_PDF[report.looksLike]
  if (report.state === 'encrypted') return said('Tệp PDF bị khóa bằng mật khẩu nên không kiểm được chữ ký; hãy gửi bản không khóa.', 'The PDF is locked with a password, so signatures cannot be checked; send a copy without the lock.')
  if (report.state === 'damaged' && report.unfinished) return said('Kiểm tra chữ ký của tệp này mất quá nhiều thời gian hoặc bộ nhớ nên đã dừng; chưa biết chữ ký có hợp lệ hay không, tệp được giữ nguyên. Hãy thử lại sau, hoặc kiểm bằng phần mềm đọc PDF.', 'Checking this file took too much time or memory and was given up; whether its signatures are valid is not known, and the file is as it was. Try again later, or check it with a PDF reader.')
  if (report.state === 'damaged') return said('Tệp PDF bị hỏng hoặc tải chưa đủ nên không kiểm được chữ ký; hãy tải lại tệp gốc.', 'The PDF is damaged or incomplete, so signatures cannot be checked; download the original again.')
  if (report.state === 'signed') return FILES[report.verdict]
  if (report.isStamped) return said('Tệp PDF này chỉ có dấu thời gian, không có chữ ký số của ai.', 'This PDF carries only a time-stamp; nobody signed it.')
  return said('Tệp PDF này không có chữ ký số.', 'This PDF carries no digital signature.')
}

/** `09:41 27/11/2026`, in Viet Nam. */
export const shortMoment = (at: Instant): string => {
  const local = new Date(Date.parse(at) + 7 * 3_600_000).toISOString()
  return `${local.slice(11, 16)} ${local.slice(8, 10)}/${local.slice(5, 7)}/${local.slice(0, 4)}`
}

const whenOf = ({ stampedAt, claimedAt }: SignatureReport): Said => {
  const at = stampedAt ?? claimedAt
  return at === undefined ? said('không ghi giờ ký', 'no time given') : said(`lúc ${shortMoment(at)}`, `at ${shortMoment(at)}`)
}

const whoOf = ({ certificate }: SignatureReport): Said => {
  if (certificate === undefined) return said('không rõ ai ký', 'signer unknown')
  const { name, organisation } = certificate
  const words = organisation === undefined || organisation === name ? name : `${name} (${organisation})`
  return said(words, words)
}

/** Valid or not, who, when. */
export const saySignature = (signature: SignatureReport): Said => {
  const [verdict, who, when] = [VERDICTS[signature.verdict], whoOf(signature), whenOf(signature)]
  const stamp = signature.kind === 'time-stamp'
  return said(`${stamp ? `Dấu thời gian: ${verdict.vi.toLowerCase()}` : verdict.vi}: ${who.vi}, ${when.vi}.`, `${stamp ? `Time-stamp: ${verdict.en.toLowerCase()}` : verdict.en}: ${who.en}, ${when.en}.`)
}

const COVERED = said('Chữ ký bao trùm toàn bộ tệp.', 'The signature covers the whole file.')
const FOLLOWED = said('Sau chữ ký này tệp chỉ được ký thêm; phần đã ký còn nguyên.', 'After this signature the file was only signed again; the signed part is untouched.')
const REVISION = said('Chữ ký bao trùm bản tại lúc ký; phần đã ký còn nguyên.', 'The signature covers the file as it was then; the signed part is untouched.')

const coverageOf = ({ coverage, changesAfter, integrity }: SignatureReport): readonly Said[] => {
  if (coverage === 'part' || integrity !== 'intact') return []
  if (coverage === 'whole-file') return [COVERED]
  return changesAfter.every((kind) => kind === 'signature') ? [FOLLOWED] : changesAfter.includes('content') ? [] : [REVISION]
}

/** Everything else worth knowing, the gravest first. */
export const sayRemarks = (signature: SignatureReport): readonly Said[] => [...signature.remarks.map((remark) => REMARK_WORDS[remark]), ...coverageOf(signature)]
