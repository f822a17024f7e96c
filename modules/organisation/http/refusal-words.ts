import type { RefusalTable } from '../../../platform/http/route.ts'
import type { OrganisationRefusal } from '../domain/refusals.ts'

export const organisationRefusals: RefusalTable<OrganisationRefusal> = {
  'not-your-unit': [
    403,
    'Đơn vị này nằm ngoài phạm vi bạn được quản trị. Chưa có gì thay đổi; hãy nhờ quản trị viên của đơn vị đó hoặc của tỉnh.',
    'This unit is outside what you administer. Nothing was changed; ask the administrator of that unit or of the province.',
  ],
  'unit-unknown': [404, 'Không có đơn vị này. Hãy kiểm tra lại mã hoặc tìm theo tên.', 'There is no such unit. Check the code or search by name.'],
  'unit-closed': [
    409,
    '{name} đã kết thúc hoạt động từ {closedOn} nên không thay đổi được nữa. Lịch sử vẫn được giữ; hãy mở đơn vị kế thừa.',
    '{name} ended on {closedOn} and can no longer be changed. Its history is kept; open its successor instead.',
  ],
  'parent-unknown': [422, 'Không có đơn vị cấp trên đã chọn. Hãy chọn lại.', 'The chosen parent unit does not exist. Choose another.'],
  'parent-not-in-force': [
    422,
    '{name} không hoạt động vào ngày {fromOn}, nên không thể là đơn vị cấp trên từ ngày đó. Hãy chọn đơn vị hoặc ngày khác.',
    '{name} is not in operation on {fromOn}, so it cannot be the parent from that day. Choose another unit or another date.',
  ],
  'level-above-parent': [
    422,
    'Cấp của đơn vị không thể cao hơn cấp của {name}. Hãy chọn lại cấp hoặc đơn vị cấp trên.',
    'The unit cannot be of a higher level than {name}. Choose another level or parent.',
  ],
  circle: [
    422,
    '{name} đang nằm dưới chính đơn vị này, nên không thể là cấp trên của nó. Hãy chọn đơn vị khác.',
    '{name} stands under this very unit, so it cannot be its parent. Choose another unit.',
  ],
  'code-malformed': [
    422,
    'Mã {code} không đúng dạng. Dạng mới: H46.01 (từ trái sang phải, tối đa 35 ký tự); dạng cũ: 000.00.01.H46.',
    'The code {code} has neither form. New form: H46.01 (left to right, at most 35 characters); old form: 000.00.01.H46.',
  ],
  'code-taken': [
    409,
    'Mã {code} đang hoặc sẽ thuộc về {name} trong thời gian này. Chưa có gì thay đổi; hãy dùng mã khác.',
    'The code {code} belongs to {name} in that time. Nothing was changed; use another code.',
  ],
  'area-unknown': [
    422,
    'Không có đơn vị hành chính nào mang mã {code} vào ngày {fromOn}. Hãy kiểm tra danh mục của đúng ngày đó.',
    'No area bears the code {code} on {fromOn}. Look it up in the list of that day.',
  ],
  'nothing-changes': [422, 'Tên và mã vẫn như cũ, nên không có gì để lưu.', 'Name and code are as before, so there is nothing to save.'],
  'too-early': [
    422,
    'Ngày {fromOn} không sau {lastOn}, là ngày của thay đổi gần nhất. Lịch sử không sửa lùi; hãy chọn ngày sau đó.',
    '{fromOn} is not after {lastOn}, the day of the last change. History is not rewritten; choose a later date.',
  ],
  'units-below': [
    409,
    'Còn {count} đơn vị trực thuộc đang hoạt động (ví dụ {name}). Hãy chuyển hoặc kết thúc các đơn vị đó trước.',
    '{count} units below are still in operation (for example {name}). Move or close them first.',
  ],
  'people-in-posts': [
    409,
    'Còn {count} người đang giữ vị trí (ví dụ {name}). Hãy cho thôi giữ vị trí trước khi kết thúc đơn vị.',
    '{count} people still hold posts here (for example {name}). End their appointments before closing the unit.',
  ],
  'successor-unknown': [422, 'Không có đơn vị kế thừa đã chọn, hoặc đó chính là đơn vị này.', 'A chosen successor does not exist, or is this very unit.'],
  'post-unknown': [404, 'Không có vị trí này.', 'There is no such post.'],
  'post-ended': [409, 'Vị trí {title} đã bỏ từ {untilOn}.', 'The post {title} ended on {untilOn}.'],
  'post-occupied': [
    409,
    'Vị trí {title} đang do {fullName} giữ. Hãy cho thôi giữ vị trí trước.',
    'The post {title} is held by {fullName}. End that appointment first.',
  ],
  'post-empty': [409, 'Vị trí {title} hiện không có ai giữ.', 'Nobody holds the post {title}.'],
  'official-unknown': [422, 'Không tìm thấy người đã chọn. Hãy tìm lại theo tên.', 'The chosen person was not found. Search by name again.'],
  'person-incomplete': [
    422,
    'Hãy chọn một người đã có, hoặc ghi họ tên và loại (cán bộ, công chức, viên chức) của người mới.',
    'Choose someone known, or give name and kind (cadre, civil servant, public employee) of someone new.',
  ],
  'network-malformed': [
    422,
    '{network} không phải là mạng, hoặc rộng quá /16 (IPv4), /32 (IPv6). Chưa lưu gì, những gì đã nhập vẫn còn; hãy ghi như 203.0.113.8/29.',
    '{network} is no network, or is wider than /16 (IPv4), /32 (IPv6). Nothing was saved and what was typed is kept; write it like 203.0.113.8/29.',
  ],
}
