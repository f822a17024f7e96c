// Thông tư 01/2018/TT-VPCP Mẫu số 02; Thông tư 03/2025/TT-VPCP Mẫu số 02.
import type { LetterPrint } from './letter-print.ts'
import { signatureOf } from './letter-print.ts'
import { letterOf, partyLines, reasonBlocks, requestLine, type Issue } from './letter-words.ts'
import type { SupplementRequest } from './supplement-request.ts'
import { momentInWords } from './vietnamese-words.ts'

const askWhom = ({ contact, unit }: SupplementRequest): string => {
  const phone = contact.phone ?? unit.phone
  const reached = phone === undefined ? contact.name : `${contact.name}, số điện thoại ${phone}`
  return `Trong quá trình hoàn thiện hồ sơ nếu có vướng mắc, Ông/Bà (tổ chức) liên hệ với ${reached} để được hướng dẫn.`
}

/** The office may ask once: what is not on this list cannot be asked for later. */
export const wordSupplementRequest = (facts: SupplementRequest, issue: Issue): LetterPrint =>
  letterOf('supplement-request', facts, {
    issue,
    body: {
      title: 'PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ',
      blocks: [
        { kind: 'entries', lines: [...partyLines(facts, 'Hồ sơ của'), ...requestLine(facts)] },
        { kind: 'list', label: 'Yêu cầu hoàn thiện hồ sơ gồm những nội dung sau', items: facts.items },
        ...reasonBlocks('Lý do', facts.reason),
        ...(facts.answerBy === undefined ? [] : [{ kind: 'entries' as const, lines: [[{ label: 'Thời hạn bổ sung, hoàn thiện', text: momentInWords(facts.answerBy), whole: true }]] }]),
        { kind: 'paragraph', text: askWhom(facts) },
      ],
      signatures: [signatureOf('NGƯỜI HƯỚNG DẪN', facts.signer, issue.confirmation)],
    },
  })
