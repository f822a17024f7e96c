import { expect, it } from 'vitest'
import { aboutMessage, monthOf } from './about-message.ts'
import { integrationsVi } from './messages.vi.ts'

it.each([
  ['the figures of a month', { receiver: 'national-portal-figures', type: 'month-closed', position: 202_611 }, 'Số liệu hồ sơ tháng 11/2026', '11/2026'],
  ['its ratings', { receiver: 'national-portal-figures', type: 'ratings-closed', position: 202_609 }, 'Kết quả đánh giá tháng 09/2026', '09/2026'],
  ['a decision', { receiver: 'national-procedure-database', type: 'announcement-signed', position: 4 }, 'Quyết định công bố thủ tục', undefined],
  ['a notice on its way by a channel', { receiver: 'sms', type: 'result-ready', position: 1 }, 'Một thông báo', undefined],
  ['what nobody named yet', { receiver: 'elsewhere', type: 'told', position: 1 }, 'Việc khác', undefined],
])('a message about %s says so, not a number nobody knows', (_what, line, said, month) => {
  expect([aboutMessage(line, integrationsVi), monthOf(line)]).toEqual([said, month])
})
