import type { RefusalTable } from '../../../platform/http/route.ts'
import { fileRefusals, sheetWords, type SheetRefusal } from '../../documents/index.ts'
import type { IndicatorRefusal, PortalRefusal, ReminderRefusal, SnapshotRefusal } from '../domain/refusal.ts'

export const indicatorRefusals: RefusalTable<IndicatorRefusal> = {
  'unit-unknown': [404, 'Không có đơn vị nào mang mã {unit}. Hãy xem lại mã, hoặc bỏ mã để xem số liệu toàn tỉnh.', 'No unit has the code {unit}. Check the code, or leave it out for the whole province.'],
  'period-unreadable': [422, 'Kỳ “{period}” không đọc được. Hãy viết tháng như 2025-02, quý như 2025-Q1 hoặc năm như 2025.', 'The period “{period}” cannot be read. Write a month as 2025-02, a quarter as 2025-Q1 or a year as 2025.'],
  'period-to-come': [422, 'Kỳ {period} chưa bắt đầu vào ngày này nên chưa có số liệu. Hãy chọn kỳ sớm hơn.', 'The period {period} had not begun on that day, so it has no figures. Choose an earlier one.'],
  'day-unreadable': [422, 'Ngày “{day}” không phải một ngày có thật. Hãy ghi đủ ngày, tháng, năm; trong địa chỉ viết như 2025-02-28.', 'The day “{day}” does not exist. Give day, month and year; in an address write it as 2025-02-28.'],
  'day-to-come': [422, 'Ngày {day} chưa đến. Chỉ xem lại được những ngày đã qua.', 'The day {day} is still to come. Only past days can be looked at again.'],
  'component-unknown': [404, 'Không có chỉ số thành phần {component}, hoặc chỉ số này không tính từ hồ sơ. Hãy chọn lại từ trang chỉ số.', 'There is no component {component}, or it is not made of dossiers. Choose from the page of the index.'],
  'sector-unknown': [404, 'Danh mục không có lĩnh vực “{sector}”. Hãy chọn lại trong danh sách lĩnh vực.', 'The catalogue has no sector “{sector}”. Choose one of the list of sectors.'],
  'procedure-unknown': [404, 'Danh mục không có thủ tục mang mã {procedure} trong phần đang xem. Hãy xem lại mã.', 'The catalogue has no procedure {procedure} in what is shown. Check the code.'],
  'not-your-unit': [403, 'Bạn không phụ trách đơn vị này nên không xem được danh sách hồ sơ. Số liệu chung vẫn xem được ở trang chất lượng phục vụ.', 'You are not in charge of this unit, so its dossiers are not shown. The figures are on the page of service quality.'],
}

export const reminderRefusals: RefusalTable<ReminderRefusal> = {
  ...indicatorRefusals,
  'nothing-due': [409, 'Đơn vị này không còn việc nào sắp hoặc đã quá hạn trong khoảng đã chọn, nên chưa viết công văn nào. Hãy tải lại danh sách.', 'That unit has nothing late or about to be in that span any more, so no letter was written. Load the list again.'],
  'reminded-today': [409, 'Hôm nay đã gửi công văn đôn đốc số {number} cho đơn vị này về việc đó; công văn ấy vẫn giữ nguyên. Ngày mai mới viết được công văn tiếp theo.', 'Reminder {number} about this went to that unit today and stands. The next one can be written tomorrow.'],
  'reminder-unknown': [404, 'Không có công văn đôn đốc này, hoặc bạn không thuộc bên gửi hay bên nhận. Hãy mở lại từ danh sách Sắp quá hạn.', 'There is no such reminder, or you are neither its sender nor its addressee. Open it from the list About to be late.'],
}

export const snapshotRefusals: RefusalTable<SnapshotRefusal> = {
  'snapshot-of-months': [422, 'Chỉ chốt số liệu theo tháng, viết như 2025-02; kỳ “{period}” không phải một tháng.', 'Only months are taken, written as 2025-02; “{period}” is none.'],
  'month-not-over': [409, 'Tháng {period} chưa hết nên chưa chốt được. Hãy chọn một tháng đã qua.', 'The month {period} is not over, so it cannot be taken yet. Choose one that has passed.'],
  'snapshot-unknown': [404, 'Chưa có bản chốt của {period}. Hãy chọn một tháng trong danh sách bản chốt.', 'There is no snapshot of {period}. Choose a month of the list.'],
  'snapshot-unsealed': [404, 'Bản chốt {period} chưa được ký số nên chưa có tệp chữ ký. Bản chốt vẫn giữ nguyên; hãy quay lại sau.', 'The snapshot of {period} has no signature yet, so there is no file of it. The snapshot itself stands; come back later.'],
}

export const portalRefusals: RefusalTable<PortalRefusal | SheetRefusal> = {
  ...fileRefusals,
  ...sheetWords,
  ...indicatorRefusals,
  'portal-list-empty': [422, 'Tệp không có dòng nào đọc được nên chưa ghi gì. Hãy giữ dòng tiêu đề có cột “Mã hồ sơ”, hoặc “Mã chỉ số”, “Tử số”, “Mẫu số”, rồi gửi lại.', 'No line of the file could be read, so nothing was kept. Keep the heading row with “Mã hồ sơ”, or “Mã chỉ số”, “Tử số”, “Mẫu số”, and send it again.'],
  'portal-list-too-long': [422, 'Danh sách dài hơn {most} dòng nên chưa ghi gì. Bảng tính dài hãy lưu thành CSV; dài hơn nữa hãy gửi theo từng đơn vị hoặc từng tháng.', 'The list has more than {most} lines, so nothing was kept. Save a long workbook as CSV; send what is longer still by unit or month.'],
}
