// Ours, in the layout of NĐ 30/2020 Phụ lục III: a decision of whoever issued the result.
import { signatureOf, type LetterPrint } from './letter-print.ts'
import { letterOf, paragraphs, partyLines, reasonBlocks, requestLine, type Issue } from './letter-words.ts'
import { momentInWords } from './vietnamese-words.ts'
import type { WithdrawalDecision } from './withdrawal-decision.ts'

const resultLines = ({ result }: WithdrawalDecision) => [
  [{ label: 'Kết quả bị thu hồi', text: result.number ? `${result.name}, số ${result.number}` : result.name, whole: true }],
  [{ label: 'Ban hành lúc', text: momentInWords(result.issuedAt), whole: true }],
]

export const wordWithdrawalDecision = (facts: WithdrawalDecision, issue: Issue): LetterPrint =>
  letterOf('withdrawal-decision', facts, {
    issue,
    body: {
      title: 'QUYẾT ĐỊNH THU HỒI KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH',
      addressee: facts.applicant.name,
      blocks: [
        { kind: 'entries', lines: [...partyLines(facts, 'Hồ sơ của'), ...requestLine(facts), ...resultLines(facts)] },
        ...reasonBlocks('Lý do thu hồi', facts.reason),
        ...paragraphs(
          `${facts.unit.name} thu hồi kết quả nêu trên; kết quả này, cả bản giấy và bản điện tử, không còn giá trị kể từ ${momentInWords(issue.issuedAt)}.`,
        ),
        ...paragraphs(
          'Ông/Bà (tổ chức) nộp lại bản giấy đã nhận (nếu có) tại Bộ phận Một cửa nơi tiếp nhận; nếu không đồng ý, có quyền khiếu nại theo Luật Khiếu nại./.',
        ),
      ],
      signatures: [signatureOf('THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ', facts.signer, issue.confirmation)],
      recipients: ['Như trên', 'Bộ phận Một cửa nơi tiếp nhận', 'Lưu: hồ sơ'],
    },
  })
