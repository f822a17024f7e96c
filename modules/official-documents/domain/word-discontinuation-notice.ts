// Thông tư 03/2025/TT-VPCP Điều 7, Mẫu số 05 (field list inferred).
import type { DiscontinuationNotice } from './discontinuation-notice.ts'
import { signatureOf, type LetterPrint } from './letter-print.ts'
import { letterOf, paragraphs, partyLines, reasonBlocks, requestLine, type Issue } from './letter-words.ts'
import { momentInWords } from './vietnamese-words.ts'

const asked = ({ requestedAt }: DiscontinuationNotice) =>
  requestedAt === undefined ? [] : [[{ label: 'Thời gian nhận yêu cầu dừng giải quyết', text: momentInWords(requestedAt), whole: true }]]

export const wordDiscontinuationNotice = (facts: DiscontinuationNotice, issue: Issue): LetterPrint =>
  letterOf('discontinuation-notice', facts, {
    issue,
    body: {
      title: 'THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ',
      addressee: facts.applicant.name,
      blocks: [
        { kind: 'entries', lines: [...partyLines(facts, 'Hồ sơ của'), ...requestLine(facts), ...asked(facts)] },
        { kind: 'entries', lines: [[{ label: 'Tình trạng hồ sơ khi xem xét', text: facts.stateFound }]] },
        ...reasonBlocks('Lý do dừng', facts.reason),
        ...paragraphs(`${facts.unit.name} thông báo dừng giải quyết hồ sơ nêu trên kể từ ${momentInWords(issue.issuedAt)}.`),
        ...(facts.givenBack === undefined ? [] : [{ kind: 'entries' as const, lines: [[{ label: 'Giấy tờ, khoản tiền trả lại', text: facts.givenBack }]] }]),
        ...paragraphs('Xin thông báo để Ông/Bà (tổ chức) được biết./.'),
      ],
      signatures: [signatureOf('THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ', facts.signer, issue.confirmation)],
      recipients: ['Như trên', 'Bộ phận Một cửa nơi tiếp nhận', 'Lưu: hồ sơ'],
    },
  })
