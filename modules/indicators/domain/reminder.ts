// NĐ 61/2018/NĐ-CP Điều 19.9, 30; NĐ 20/2008/NĐ-CP Điều 14; NĐ 63/2010/NĐ-CP Điều 15, 24.2: what a unit is urged to do before its time runs out, in words.
export const MATTERS = ['dossiers', 'feedback', 'announcements'] as const
export type Matter = (typeof MATTERS)[number]

/** One thing that runs out of time: where it stands, who has it. */
export type DueLine = {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly step: string
  readonly personId?: string
  readonly person?: string
  readonly dueAt: string
  readonly late: boolean
}

const STEPS: Readonly<Record<string, string>> = {
  receive: 'Tiếp nhận', examine: 'Thẩm định', verify: 'Xác minh', coordinate: 'Phối hợp', approve: 'Phê duyệt', return: 'Trả kết quả',
  received: 'Phân loại', processing: 'Giải quyết', 'to-review': 'Duyệt trả lời',
  announce: 'Ký công bố', upload: 'Đăng tải CSDL quốc gia', publish: 'Công khai',
}

export const stepInWords = (step: string): string => STEPS[step] ?? step

const COLUMNS = [
  { title: 'TT', width: '9mm', align: 'center' },
  { title: 'Mã', width: '44mm', align: 'left' },
  { title: 'Thủ tục, việc', width: '1.3fr', align: 'left' },
  { title: 'Bước', width: '24mm', align: 'left' },
  { title: 'Người đang giữ', width: '1fr', align: 'left' },
  { title: 'Hạn', width: '26mm', align: 'center' },
] as const

const ASKED: Readonly<Record<Matter, { readonly name: string; readonly soon: string; readonly late: string }>> = {
  dossiers: {
    name: 'hồ sơ thủ tục hành chính',
    soon: 'giải quyết xong trước thời hạn ghi trong danh sách; hồ sơ không thể xong đúng hạn phải ký phiếu xin lỗi, hẹn lại ngày trả kết quả chậm nhất một ngày làm việc trước hạn (khoản 9 Điều 19 Nghị định số 61/2018/NĐ-CP)',
    late: 'giải quyết ngay các hồ sơ đã quá hạn, gửi văn bản xin lỗi đến người nộp và nêu rõ nguyên nhân, trách nhiệm của từng trường hợp',
  },
  feedback: {
    name: 'phản ánh, kiến nghị',
    soon: 'xử lý, trả lời và công khai kết quả trước thời hạn ghi trong danh sách (Nghị định số 20/2008/NĐ-CP)',
    late: 'trả lời ngay các phản ánh, kiến nghị đã quá hạn và nêu rõ nguyên nhân',
  },
  announcements: {
    name: 'quyết định công bố thủ tục hành chính',
    soon: 'trình công bố, đăng tải và công khai thủ tục hành chính trước thời hạn ghi trong danh sách (Điều 15, khoản 2 Điều 24 Nghị định số 63/2010/NĐ-CP)',
    late: 'hoàn thành ngay việc công bố, đăng tải, công khai đã quá hạn và nêu rõ nguyên nhân',
  },
}

type Told = { readonly what: Matter; readonly unitName: string; readonly now: string; readonly until: string; readonly lines: readonly DueLine[]; readonly sayMoment: (at: string) => string }

const two = (count: number): string => String(count).padStart(2, '0')

/** Counted apart: what is late already is not what can still be kept. */
const standingOf = ({ lines, until }: Told): string => {
  const late = lines.filter(({ late: is }) => is).length
  const parts = [...(late > 0 ? [`${two(late)} đã quá hạn`] : []), ...(late < lines.length ? [`${two(lines.length - late)} sẽ quá hạn đến hết ngày ${until}`] : [])]
  return parts.join(' và ')
}

export const wordReminder = (told: Told) => {
  const { what, unitName, now, lines, sayMoment } = told
  const { name, soon, late } = ASKED[what]
  const asks = [...(lines.some(({ late: is }) => !is) ? [soon] : []), ...(lines.some(({ late: is }) => is) ? [late] : [])]
  return {
    about: `Về việc đôn đốc xử lý ${two(lines.length)} ${name} sắp hoặc đã quá hạn`,
    addressee: unitName,
    paragraphs: [
      `Qua theo dõi trên Hệ thống thông tin giải quyết thủ tục hành chính, đến ${now}, ${unitName} đang giữ ${two(lines.length)} ${name} cần xử lý gấp: ${standingOf(told)} (danh sách kèm theo).`,
      `Đề nghị ${unitName} ${asks.join('; ')}./.`,
    ],
    annex: {
      title: `Danh sách ${name} cần xử lý`,
      columns: COLUMNS,
      rows: lines.map(({ code, title, step, person, dueAt }, at) => [String(at + 1), code, title, stepInWords(step), person ?? '', sayMoment(dueAt)]),
    },
    recipients: ['Như trên', 'Lãnh đạo phụ trách (để báo cáo)', 'Lưu: VT'],
  }
}
