// QĐ 45/2016/QĐ-TTg Điều 7.4, 9; no circular gives a form.
import type { Vnd } from '../../../kernel/vnd.ts'
import { amountInFigures } from './amount-in-words.ts'
import { formBasisOf } from './form-basis.ts'
import { signatureOf, type LetterPrint } from './letter-print.ts'
import type { Issue } from './letter-words.ts'
import type { PostalHandover, PostalHandoverLine } from './postal-handover.ts'
import { headOf } from './print-parts.ts'
import { momentInWords } from './vietnamese-words.ts'

const TITLES = { out: 'BIÊN BẢN BÀN GIAO KẾT QUẢ CHO BƯU ĐIỆN', in: 'BIÊN BẢN GIAO NHẬN HỒ SƠ QUA BƯU CHÍNH CÔNG ÍCH', back: 'BIÊN BẢN NHẬN LẠI BƯU GỬI CHUYỂN HOÀN' } as const

const COLUMNS = [
  { title: 'TT', width: '9mm', align: 'center' },
  { title: 'Số bưu gửi', width: '34mm', align: 'left' },
  { title: 'Mã hồ sơ', width: '48mm', align: 'left' },
  { title: 'Cá nhân, tổ chức; địa chỉ', width: '1.2fr', align: 'left' },
  { title: 'Giấy tờ trong bưu gửi', width: '1fr', align: 'left' },
  { title: 'Thu hộ', width: '25mm', align: 'center' },
] as const

const rowOf = ({ number, label, personName, address, contents, collect }: PostalHandoverLine, at: number): readonly string[] => [
  String(at + 1), number, label, `${personName}; ${address}`, contents.join('; '), collect > 0 ? amountInFigures(collect as Vnd) : '',
]

export const wordPostalHandover = (facts: PostalHandover, issue: Issue): LetterPrint => {
  const desk = signatureOf(facts.kind === 'out' ? 'BÊN GIAO' : 'BÊN NHẬN', facts.signer, issue.confirmation)
  const post = signatureOf(facts.kind === 'out' ? 'BÊN NHẬN (BƯU TÁ)' : 'BÊN GIAO (BƯU TÁ)', { name: facts.postman })
  const total = facts.lines.reduce((sum, { collect }) => sum + collect, 0)
  return {
    ...headOf(facts.unit, undefined, issue),
    paper: 'a4',
    flipped: true,
    title: TITLES[facts.kind],
    addressee: '',
    blocks: [
      {
        kind: 'entries',
        lines: [
          [{ label: 'Bộ phận Một cửa', text: `${facts.unit.name} (${facts.signer.name})` }],
          [{ label: 'Bưu tá', text: facts.postman }, ...(facts.bag ? [{ label: 'Số túi gói', text: facts.bag }] : [])],
          [{ label: 'Thời gian', text: momentInWords(facts.handedAt), whole: true }, { label: 'Số bưu gửi', text: String(facts.lines.length).padStart(2, '0') }, ...(total > 0 ? [{ label: 'Tổng thu hộ', text: amountInFigures(total as Vnd) }] : [])],
        ],
      },
      { kind: 'table', columns: COLUMNS, rows: facts.lines.map(rowOf) },
      { kind: 'paragraph', text: 'Hai bên đã cùng kiểm đếm; từng bưu gửi còn nguyên niêm phong, đủ giấy tờ như bảng trên. Biên bản lập thành hai bản, mỗi bên giữ một bản.' },
    ],
    signatures: facts.kind === 'out' ? [desk, post] : [post, desk],
    recipients: [],
    lookUpUrl: '',
    formBasis: formBasisOf('postal-handover', facts.ruleSet),
  }
}
