// Thông tư 01/2018/TT-VPCP Mẫu số 04; Thông tư 03/2025/TT-VPCP Mẫu số 04.
import type { Apology } from './apology.ts'
import { signatureOf, type LetterPrint } from './letter-print.ts'
import { letterOf, reasonBlocks, type Issue } from './letter-words.ts'
import { contactOf, entry, lines } from './print-parts.ts'
import { dateInWords, momentInWords } from './vietnamese-words.ts'

const TITLES = {
  A: 'PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ',
  B: 'PHIẾU XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT',
  C: 'PHIẾU XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT',
} as const

/** Before the promised moment the office cannot yet have failed; the letter says what is true when it is written. */
const failing = ({ promisedAt, unit }: Apology, writtenAt: string): string =>
  writtenAt > promisedAt
    ? `Tuy nhiên đến nay, ${unit.name} chưa trả kết quả giải quyết hồ sơ của Ông/Bà (tổ chức) đúng thời hạn ghi trên Giấy tiếp nhận hồ sơ và hẹn trả kết quả.`
    : `Tuy nhiên, ${unit.name} không thể trả kết quả giải quyết hồ sơ của Ông/Bà (tổ chức) đúng thời hạn ghi trên Giấy tiếp nhận hồ sơ và hẹn trả kết quả.`

/** Once a new date can no longer be set, the letter promises none. */
const sorry = ({ ruleSet, unit, newDueAt }: Apology): string => {
  if (!newDueAt) return `Sự chậm trễ này đã gây phiền hà, tốn kém thời gian, công sức của Ông/Bà (tổ chức). ${unit.name} xin lỗi Ông/Bà (tổ chức) và sẽ trả kết quả ngay khi có.`
  return ruleSet === 'A'
    ? `Sự chậm trễ này đã gây phiền hà, tốn kém thời gian, công sức của Ông/Bà (tổ chức). ${unit.name} xin lỗi Ông/Bà (tổ chức) và sẽ trả kết quả giải quyết hồ sơ vào ${momentInWords(newDueAt)}.`
    : `Sự chậm trễ này đã gây phiền hà, tốn kém thời gian, công sức của Ông/Bà (tổ chức). ${unit.name} xin lỗi Ông/Bà (tổ chức), đề nghị được gia hạn thời gian giải quyết và sẽ trả kết quả vào ${momentInWords(newDueAt)}.`
}

export const wordApology = (facts: Apology, issue: Issue): LetterPrint => {
  const { applicant, dossierCode, procedure, receivedAt, promisedAt, newDueAt, reason, unit } = facts
  return letterOf('apology', facts, {
    issue,
    body: {
      title: TITLES[facts.ruleSet],
      addressee: applicant.name,
      blocks: [
        { kind: 'entries', lines: lines([...entry('Số định danh', applicant.idNumber), ...contactOf(applicant)], entry('Địa chỉ', applicant.address)) },
        { kind: 'paragraph', text: `Ngày ${dateInWords(receivedAt).slice('ngày '.length)}, hồ sơ đề nghị giải quyết thủ tục “${procedure.name}” của Ông/Bà (tổ chức) đã được tiếp nhận; mã hồ sơ: ${dossierCode}.` },
        { kind: 'entries', lines: [[{ label: 'Thời gian hẹn trả kết quả giải quyết hồ sơ', text: momentInWords(promisedAt), whole: true }]] },
        { kind: 'paragraph', text: failing(facts, issue.issuedAt) },
        ...reasonBlocks('Lý do', reason),
        { kind: 'paragraph', text: sorry(facts) },
        ...(newDueAt ? [{ kind: 'entries' as const, lines: [[{ label: 'Thời gian hẹn trả kết quả lại', text: momentInWords(newDueAt), strong: true, whole: true }]] }] : []),
        { kind: 'paragraph', text: 'Mong nhận được sự thông cảm của Ông/Bà (tổ chức) vì sự chậm trễ này./.' },
      ],
      signatures: [signatureOf('THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ', facts.signer, issue.confirmation)],
      recipients: ['Như trên', 'Bộ phận Một cửa nơi tiếp nhận (để hẹn lại)', `Lưu: ${unit.name}, hồ sơ`],
    },
  })
}
