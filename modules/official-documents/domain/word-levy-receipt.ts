// Luật Phí và lệ phí 97/2015/QH13 Điều 14; Luật Kế toán 88/2015/QH13 Điều 16: what a voucher of money must say.
import type { Vnd } from '../../../kernel/vnd.ts'
import { amountInFigures, amountInWords } from './amount-in-words.ts'
import { signatureOf, type LetterPrint } from './letter-print.ts'
import { letterOf, partyLines, requestLine, type Issue } from './letter-words.ts'
import type { LevyReceipt } from './levy-receipt.ts'
import { entry, lines } from './print-parts.ts'
import { momentInWords } from './vietnamese-words.ts'

const METHODS = { platform: 'Trực tuyến, qua Nền tảng thanh toán của Cổng Dịch vụ công quốc gia', 'bank-transfer': 'Chuyển khoản ngân hàng', cash: 'Tiền mặt tại quầy', post: 'Bưu điện thu hộ khi giao kết quả' } as const

const COLUMNS = [
  { title: 'TT', width: '8mm', align: 'center' },
  { title: 'Khoản thu', width: '1fr', align: 'left' },
  { title: 'Số tiền', width: '36mm', align: 'center' },
] as const

const accountWords = ({ account }: LevyReceipt): string | undefined => account && [account.number, ...(account.bankName ? [`tại ${account.bankName}`] : []), ...(account.holder ? [`(${account.holder})`] : [])].join(' ')

const figures = (amount: number): string => amountInFigures(amount as Vnd)

export const wordLevyReceipt = (facts: LevyReceipt, issue: Issue): LetterPrint =>
  letterOf('levy-receipt', facts, {
    issue,
    body: {
      title: 'BIÊN NHẬN THU PHÍ, LỆ PHÍ',
      blocks: [
        { kind: 'entries', lines: [...partyLines(facts, 'Người nộp tiền'), ...requestLine(facts)] },
        { kind: 'table', columns: COLUMNS, rows: facts.lines.map(({ name, amount }, at) => [String(at + 1), name, figures(amount)]) },
        {
          kind: 'entries',
          lines: lines(
            [{ label: 'Số tiền đã thu', text: figures(facts.amount), strong: true }],
            [{ label: 'Bằng chữ', text: amountInWords(facts.amount as Vnd) }],
            [{ label: 'Hình thức', text: METHODS[facts.method] }],
            [{ label: 'Thời gian', text: momentInWords(facts.receivedAt), whole: true }],
            entry('Tài khoản thu', accountWords(facts)),
            [...entry('Mã tham chiếu', facts.reference), ...entry('Mã giao dịch', facts.transactionNo)],
          ),
        },
      ],
      // Money that came by itself was taken by nobody: the unit stands for it, and the sheet says by what.
      signatures: facts.signer
        ? [signatureOf('NGƯỜI NỘP TIỀN', { name: facts.applicant.name }), signatureOf('NGƯỜI THU TIỀN', facts.signer, issue.confirmation)]
        : [signatureOf('ĐƠN VỊ THU', { name: facts.unit.name }, `Ghi nhận tự động\nlúc ${momentInWords(facts.receivedAt)}`)],
    },
  })
