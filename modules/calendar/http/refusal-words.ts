import type { RefusalTable } from '../../../platform/http/route.ts'
import type { ChangeRefusal } from '../application/change-calendar.ts'
import type { DueDateRefusal } from '../application/explain-due-date.ts'
import type { ShowRefusal } from '../application/show-calendar.ts'
import type { InvalidDate } from './to-command.ts'

const unknownUnit = [
  404,
  'Không có đơn vị nào mang mã {unitCode}. Hãy kiểm tra lại mã.',
  'No unit bears the code {unitCode}. Check the code.',
] as const

export const showRefusals: RefusalTable<ShowRefusal> = {
  'unknown-unit': unknownUnit,
  'year-outside-calendar': [404, 'Lịch chỉ có từ năm {first} đến năm {last}.', 'Calendars reach from {first} to {last} only.'],
}

export const dueDateRefusals: RefusalTable<DueDateRefusal> = {
  'unknown-unit': unknownUnit,
  'invalid-moment': [
    422,
    'Không đọc được thời điểm “{text}”. Hãy viết như 2025-01-24T15:30 (giờ Việt Nam).',
    'The moment “{text}” cannot be read. Write it as 2025-01-24T15:30 (time of Việt Nam).',
  ],
  'invalid-time-limit': [
    422,
    'Không đọc được thời hạn “{text}”. Hãy viết số rồi đơn vị: 5 ngày làm việc, 3,5 ngày làm việc, 15 ngày, 8 giờ, 1 tháng.',
    'The time limit “{text}” cannot be read ({reason}). Write a number and a unit: 5 working-days, 3.5 working-days, 15 days, 8 hours, 1 month.',
  ],
}

export const changeRefusals: RefusalTable<ChangeRefusal | InvalidDate> = {
  'unknown-unit': unknownUnit,
  'not-your-unit': [
    403,
    'Bạn không được đổi lịch của đơn vị {unitCode}. Lịch vẫn như cũ; hãy nhờ người quản trị của đơn vị ấy.',
    'You may not change the calendar of unit {unitCode}. Nothing was changed; ask that unit’s administrator.',
  ],
  'invalid-date': [422, '“{text}” không phải là một ngày có thật. Lịch vẫn như cũ.', '“{text}” is not a real date. Nothing was changed.'],
  'dates-out-of-order': [
    422,
    'Ngày cuối {to} phải sau ngày đầu {from}. Lịch vẫn như cũ.',
    'The last day {to} must come after the first day {from}. Nothing was changed.',
  ],
  'period-too-long': [
    422,
    'Khoảng {days} ngày quá dài (nhiều nhất {most}). Hãy kiểm tra lại năm; lịch vẫn như cũ.',
    'A period of {days} days is too long ({most} at most). Check the year; nothing was changed.',
  ],
  'shifts-out-of-order': [
    422,
    'Các ca phải theo thứ tự, không chồng nhau và kết thúc sau khi bắt đầu. Lịch vẫn như cũ.',
    'Shifts must be in order, not overlap, and end after they begin. Nothing was changed.',
  ],
  'not-a-working-day': [
    409,
    'Ngày {on} vốn đã là ngày nghỉ của đơn vị. Lịch vẫn như cũ.',
    '{on} is a day off at this unit already. Nothing was changed.',
  ],
  'already-a-working-day': [
    409,
    'Ngày {on} vốn đã là ngày làm việc nên không thể làm bù vào đó. Lịch vẫn như cũ.',
    '{on} is a working day already and cannot make up for another. Nothing was changed.',
  ],
  'nothing-said': [
    404,
    'Lịch của đơn vị không khai riêng ngày {on}, nên không có gì để bỏ.',
    'This unit’s calendar says nothing of {on}, so there is nothing to remove.',
  ],
  'outside-calendar': [422, 'Ngày {on} nằm ngoài khoảng lịch có thể khai.', '{on} is outside the years a calendar may hold.'],
}
