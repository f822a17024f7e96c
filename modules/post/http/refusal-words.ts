import type { RefusalTable } from '../../../platform/http/route.ts'
import type { PostRefusal } from '../domain/refusal.ts'

export const postRefusals: RefusalTable<PostRefusal> = {
  'order-not-found': [404, 'Không có bưu gửi này, hoặc tài khoản đang dùng không được xem. Chưa có gì thay đổi; hãy mở lại từ danh sách.', 'There is no such parcel, or this account may not see it. Nothing was changed; open it again from the list.'],
  'parcel-with-post': [409, 'Bưu điện đã nhận đơn hoặc đang giữ bưu gửi nên không đổi, hủy ở đây được nữa. Chưa có gì thay đổi; hãy hủy đơn đang chờ trước, hoặc liên hệ Bộ phận Một cửa.', 'The post has taken the order or holds the parcel, so it can no longer be changed or called off here. Nothing was changed; call off the waiting order first, or ask the one-stop desk.'],
  'parcel-not-here': [409, 'Trong danh sách có bưu gửi không ở tình trạng giao, nhận được (đã giao, đã hủy, hoặc của nơi khác). Chưa lập biên bản; hãy tải lại danh sách.', 'A parcel of the list cannot be handed over or taken now (handed over before, called off, or of another desk). No minutes were made; reload the list.'],
  'parcel-number-missing': [422, 'Bưu gửi của hồ sơ {label} chưa có số. Chưa lập biên bản; hãy quét hoặc gõ số trên túi.', 'The parcel of dossier {label} has no number yet. No minutes were made; scan or type the number on its bag.'],
  'parcel-number-used': [409, 'Số {number} đang ở một bưu gửi khác. Chưa lập biên bản; hãy kiểm tra lại số trên túi.', 'Number {number} stands on another parcel. No minutes were made; check the number on the bag.'],
  'postman-missing': [422, 'Cần ghi tên bưu tá. Chưa lập biên bản; hãy điền rồi gửi lại.', 'The name of the postman is needed. No minutes were made; fill it in and send again.'],
  'nothing-to-hand-over': [422, 'Chưa chọn bưu gửi nào. Chưa lập biên bản; hãy đánh dấu ít nhất một bưu gửi.', 'No parcel was chosen. No minutes were made; tick at least one.'],
  'order-not-refused': [409, 'Đơn này không ở tình trạng bị từ chối. Chưa gửi gì thêm; hãy tải lại trang.', 'This order does not stand refused. Nothing further was sent; reload the page.'],
  'case-not-open': [409, 'Sự cố này không có hoặc đã khép. Chưa có gì thay đổi; hãy tải lại trang.', 'There is no open case, or it was closed before. Nothing was changed; reload the page.'],
  'case-open-before': [409, 'Bưu gửi này đã có sự cố đang mở. Chưa ghi gì thêm; hãy xử lý sự cố đó.', 'This parcel has an open case already. Nothing further was recorded; see to that one.'],
  'complaint-too-late': [409, 'Thời hiệu khiếu nại với bưu điện đã hết vào ngày {until} (TT 17/2017 Điều 8: 06 tháng từ khi hết thời gian toàn trình). Chưa ghi gì; hãy làm việc trực tiếp với bưu điện hoặc cấp lại giấy tờ.', 'Complaints to the post about this parcel ended on {until} (TT 17/2017 article 8: six months after the time it may take). Nothing was recorded; settle it with the post directly or have the papers made anew.'],
  'contents-missing': [422, 'Chưa ghi giấy tờ nào sẽ giao cho bưu tá. Chưa đặt bưu điện; địa chỉ đã nhập vẫn còn, hãy ghi mỗi giấy tờ một dòng rồi bấm lại.', 'No paper is named that the postman shall fetch. Nothing was ordered; the address is kept, name each paper on a line of its own and press again.'],
  'words-missing': [422, 'Cần ghi lý do hoặc kết quả bằng lời. Chưa ghi gì; hãy điền rồi gửi lại.', 'A reason or an outcome in words is needed. Nothing was recorded; fill it in and send again.'],
  'address-unknown': [422, 'Không rõ địa chỉ gửi. Chưa ghi gì; hãy chọn xã, phường hoặc tỉnh rồi gửi lại.', 'The address is not known. Nothing was recorded; choose a commune or a province and send again.'],
  'post-down': [503, 'Hệ thống bưu điện chưa trả lời. Chưa đặt đơn nào; hãy thử lại sau ít phút.', 'The post does not answer. No order was made; try again in a few minutes.'],
  'post-missing': [409, 'Đơn vị chưa kết nối với bưu điện. Chưa đặt đơn nào; hãy gửi, nhận tại quầy.', 'This installation is not connected to the post. No order was made; use the counter.'],
  'handover-not-found': [404, 'Không có biên bản này, hoặc tài khoản đang dùng không được xem. Hãy mở lại từ danh sách.', 'There are no such minutes, or this account may not see them. Open them again from the list.'],
  'money-difference-not-open': [404, 'Chênh lệch này không có hoặc đã được xử lý. Chưa có gì thay đổi; hãy tải lại danh sách.', 'This difference does not exist or was put right already. Nothing was changed; reload the list.'],
}
