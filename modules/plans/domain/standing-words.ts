import type { StandingKind } from './standing.ts'

/** As the board, the sheet and the report say it. */
export const STANDING_WORDS: Readonly<Record<StandingKind, string>> = {
  reached: 'Đạt chỉ tiêu', below: 'Dưới chỉ tiêu', 'not-measured': 'Chưa có số liệu', done: 'Đã xong', 'to-confirm': 'Chờ xác nhận', 'under-way': 'Đang làm', open: 'Chưa đến hạn', 'due-soon': 'Sắp đến hạn', overdue: 'Quá hạn', waiting: 'Chờ việc trước',
}
