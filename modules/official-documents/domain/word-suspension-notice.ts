// Ours, in the layout of Mẫu số 05: no circular has a form for a suspension.
import { signatureOf, type LetterPrint } from './letter-print.ts'
import { letterOf, paragraphs, partyLines, reasonBlocks, requestLine, type Issue } from './letter-words.ts'
import type { SuspensionNotice } from './suspension-notice.ts'
import { momentInWords } from './vietnamese-words.ts'

const promised = ({ promisedAt }: SuspensionNotice) =>
  promisedAt === undefined ? [] : [{ kind: 'entries' as const, lines: [[{ label: 'Thời gian hẹn trả kết quả trước khi tạm dừng', text: momentInWords(promisedAt), whole: true }]] }]

export const wordSuspensionNotice = (facts: SuspensionNotice, issue: Issue): LetterPrint =>
  letterOf('suspension-notice', facts, {
    issue,
    body: {
      title: 'THÔNG BÁO TẠM DỪNG GIẢI QUYẾT HỒ SƠ',
      addressee: facts.applicant.name,
      blocks: [
        { kind: 'entries', lines: [...partyLines(facts, 'Hồ sơ của'), ...requestLine(facts)] },
        ...reasonBlocks('Lý do tạm dừng', facts.reason),
        ...promised(facts),
        ...paragraphs(
          `${facts.unit.name} thông báo tạm dừng giải quyết hồ sơ nêu trên kể từ ${momentInWords(facts.suspendedAt)}. Thời gian tạm dừng không tính vào thời hạn giải quyết. Khi giải quyết tiếp, ${facts.unit.name} sẽ thông báo ngày hẹn trả kết quả mới.`,
        ),
        ...paragraphs('Xin thông báo để Ông/Bà (tổ chức) được biết./.'),
      ],
      signatures: [signatureOf('NGƯỜI THÔNG BÁO', facts.signer, issue.confirmation)],
      recipients: ['Như trên', 'Bộ phận Một cửa nơi tiếp nhận', 'Lưu: hồ sơ'],
    },
  })
