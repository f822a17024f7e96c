// Nghị định 61/2018/NĐ-CP Điều 20; no circular gives a form.
import { signatureOf, type LetterPrint } from './letter-print.ts'
import { letterOf, partyLines, requestLine, type Issue } from './letter-words.ts'
import { entry, lines } from './print-parts.ts'
import type { ReturnReceipt } from './return-receipt.ts'
import { momentInWords } from './vietnamese-words.ts'

const METHODS = { 'in-person': 'Trực tiếp tại quầy', online: 'Bản điện tử trên hệ thống', postal: 'Qua dịch vụ bưu chính công ích' } as const
const FORMS = { paper: 'Bản giấy', electronic: 'Bản điện tử', both: 'Bản giấy và bản điện tử' } as const

const COLUMNS = [
  { title: 'TT', width: '8mm', align: 'center' },
  { title: 'Kết quả giải quyết', width: '1fr', align: 'left' },
  { title: 'Số, ký hiệu', width: '28mm', align: 'center' },
  { title: 'Hình thức', width: '24mm', align: 'center' },
] as const

export const wordReturnReceipt = (facts: ReturnReceipt, issue: Issue): LetterPrint => {
  const { receivedBy, method, returnedAt, results, originalsBack } = facts
  return letterOf('return-receipt', facts, {
    issue,
    body: {
      // Of a dossier that stopped only what was handed in goes back.
      title: results.length === 0 ? 'BIÊN NHẬN TRẢ LẠI GIẤY TỜ' : 'BIÊN NHẬN TRẢ KẾT QUẢ GIẢI QUYẾT HỒ SƠ',
      blocks: [
        { kind: 'entries', lines: [...partyLines(facts, 'Hồ sơ của'), ...requestLine(facts)] },
        {
          kind: 'entries',
          lines: lines(
            [{ label: results.length === 0 ? 'Người nhận' : 'Người nhận kết quả', text: receivedBy.name, strong: true }, ...entry('Số định danh', receivedBy.idNumber)],
            entry('Giấy tờ uỷ quyền', receivedBy.authorisation),
            [{ label: results.length === 0 ? 'Thời gian trả' : 'Thời gian trả kết quả', text: momentInWords(returnedAt), whole: true }],
            [{ label: results.length === 0 ? 'Hình thức nhận' : 'Hình thức nhận kết quả', text: METHODS[method] }],
          ),
        },
        ...(results.length === 0 ? [] : [{ kind: 'table' as const, columns: COLUMNS, rows: results.map(({ name, number, form }, at) => [String(at + 1), name, number ?? '', FORMS[form]]) }]),
        ...(originalsBack.length === 0 ? [] : [{ kind: 'list' as const, label: 'Bản chính trả lại', items: originalsBack }]),
      ],
      signatures: [signatureOf(results.length === 0 ? 'NGƯỜI NHẬN' : 'NGƯỜI NHẬN KẾT QUẢ', { name: receivedBy.name }), signatureOf(results.length === 0 ? 'NGƯỜI TRẢ' : 'NGƯỜI TRẢ KẾT QUẢ', facts.signer, issue.confirmation)],
    },
  })
}
