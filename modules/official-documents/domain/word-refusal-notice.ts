// Thông tư 01/2018/TT-VPCP Mẫu số 03; Thông tư 03/2025/TT-VPCP Mẫu số 03.
import { signatureOf, type LetterPrint } from './letter-print.ts'
import { letterOf, paragraphs, partyLines, reasonBlocks, requestLine, type Issue } from './letter-words.ts'
import type { RefusalNotice } from './refusal-notice.ts'

const SAID = {
  reception: 'thông báo không tiếp nhận, giải quyết hồ sơ này với lý do cụ thể như sau:',
  examination: 'thông báo từ chối giải quyết hồ sơ này với lý do cụ thể như sau:',
} as const

export const wordRefusalNotice = (facts: RefusalNotice, issue: Issue): LetterPrint => {
  const [only] = facts.reasons
  return letterOf('refusal-notice', facts, {
    issue,
    body: {
      title: facts.stage === 'reception' ? 'PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ' : 'PHIẾU TỪ CHỐI GIẢI QUYẾT HỒ SƠ',
      blocks: [
        { kind: 'entries', lines: [...partyLines(facts, 'Tiếp nhận hồ sơ của'), ...requestLine(facts)] },
        { kind: 'paragraph', text: `Qua xem xét, ${facts.unit.name} ${SAID[facts.stage]}` },
        ...(facts.reasons.length === 1 && only !== undefined ? reasonBlocks('Lý do', only) : [{ kind: 'list' as const, label: 'Lý do', items: facts.reasons }]),
        ...paragraphs('Xin thông báo cho Ông/Bà (tổ chức) được biết và thực hiện./.'),
      ],
      signatures: [
        signatureOf('NGƯỜI NỘP HỒ SƠ', { name: facts.submitterName ?? facts.applicant.name }),
        signatureOf('NGƯỜI TIẾP NHẬN HỒ SƠ', facts.signer, issue.confirmation),
      ],
    },
  })
}
