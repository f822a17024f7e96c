import type { RefusalTable } from '../../../platform/http/route.ts'
import type { BreachRefusal, DataRequestRefusal, StandingDutyRefusal } from '../domain/refusal.ts'

export const requestRefusals: RefusalTable<DataRequestRefusal> = {
  'request-unknown': [404, 'Không có yêu cầu này. Không có gì thay đổi; hãy tải lại danh sách.', 'There is no such request. Nothing was changed; reload the list.'],
  'request-elsewhere': [409, 'Yêu cầu đã sang bước khác nên không làm được việc này. Không có gì thay đổi; hãy tải lại để xem trạng thái mới.', 'The request has moved on, so this cannot be done. Nothing was changed; reload to see where it stands.'],
  'same-request-open': [409, 'Bạn đang có một yêu cầu cùng loại chưa xong. Yêu cầu trước vẫn được giữ; hãy chờ trả lời.', 'You have an open request of this kind. The first one is kept; wait for its answer.'],
  'words-missing': [422, 'Chưa ghi nội dung. Chưa lưu gì; hãy ghi rõ điều cần làm hoặc lý do.', 'Nothing was written. Nothing was kept; say what is to be done, or why.'],
  'doer-unknown': [422, 'Không có tài khoản đang dùng nào có tên đăng nhập này. Chưa lưu gì; hãy ghi đúng tên đăng nhập của người thực hiện, hoặc để trống nếu bạn tự làm.', 'No account in use has this sign-in name. Nothing was kept; write the sign-in name of whoever carries it out, or leave it empty if you do.'],
  'not-extendable': [409, 'Yêu cầu này không gia hạn được nữa ({source}). Không có gì thay đổi; hãy thực hiện hoặc từ chối có lý do.', 'This request cannot be extended ({source}). Nothing was changed; carry it out, or refuse it with the reason.'],
  'nothing-to-lift': [409, 'Yêu cầu này không đặt hạn chế nào đang có hiệu lực. Không có gì thay đổi; hãy tải lại để xem trạng thái.', 'No restriction stands on this request. Nothing was changed; reload to see where it stands.'],
  'consent-not-standing': [409, 'Sự đồng ý được chọn không còn hiệu lực. Chưa lưu gì; hãy tải lại và chọn lại.', 'The consent that was chosen does not stand any more. Nothing was kept; reload and choose again.'],
  'proved-by-provider': [409, 'Họ tên, ngày sinh của người này do định danh điện tử xác thực nên không sửa ở đây. Chưa lưu gì; hãy hướng dẫn họ chỉnh sửa tại cơ quan quản lý căn cước.', 'Name and birth date of this person were proved by the identity provider and are not changed here. Nothing was kept; refer them to the authority of identity cards.'],
  'correction-unusable': [422, 'Nội dung chỉnh sửa chưa đúng dạng (họ tên, ngày sinh, điện thoại, thư điện tử). Chưa lưu gì; hãy xem lại.', 'The correction is not well formed (name, birth date, telephone, e-mail). Nothing was kept; look at it again.'],
  'not-at-a-counter': [403, 'Tài khoản đang dùng không trực quầy của đơn vị nào nên không ghi được yêu cầu. Chưa lưu gì.', 'This account serves at no counter, so it cannot record a request. Nothing was kept.'],
  'person-unusable': [422, 'Họ tên hoặc số định danh chưa đúng. Chưa lưu gì; hãy nhập theo giấy tờ người dân xuất trình.', 'The name or the personal number is not right. Nothing was kept; type them from the paper that was shown.'],
  'person-name-differs': [409, 'Số định danh này đã được ghi với họ tên khác. Chưa lưu gì; hãy đối chiếu lại giấy tờ.', 'This personal number is known under another name. Nothing was kept; compare the paper again.'],
  'extended-too-late': [409, 'Đã quá hạn nên không gia hạn được. Không có gì thay đổi; hãy thực hiện ngay.', 'Its date has passed, so it cannot be extended. Nothing was changed; carry it out now.'],
}

export const breachRefusals: RefusalTable<BreachRefusal> = {
  'breach-unknown': [404, 'Không có vụ việc này. Không có gì thay đổi; hãy tải lại danh sách.', 'There is no such breach. Nothing was changed; reload the list.'],
  'breach-closed': [409, 'Vụ việc đã khép lại. Không có gì thay đổi; nếu có tình tiết mới, hãy ghi vụ việc mới.', 'The breach is closed. Nothing was changed; record a new one if something new is known.'],
  'not-notified-yet': [409, 'Chưa ghi việc thông báo cho Bộ Công an nên chưa khép được. Không có gì thay đổi; hãy ghi số và ngày thông báo trước.', 'The ministry has not been told yet, so it stays open. Nothing was changed; record the notice first.'],
  'noticed-in-future': [422, 'Thời điểm phát hiện ở tương lai. Chưa lưu gì; hãy sửa lại ngày, giờ.', 'The moment it was noticed lies in the future. Nothing was kept; correct the date and hour.'],
  'notified-when': [422, 'Thời điểm thông báo phải sau lúc phát hiện và không ở tương lai. Chưa lưu gì; hãy sửa lại.', 'The notice must lie after the breach was noticed and not in the future. Nothing was kept; correct it.'],
  'late-reason-missing': [422, 'Thông báo sau 72 giờ phải ghi lý do chậm. Chưa lưu gì; hãy ghi lý do.', 'A notice after 72 hours needs its reason. Nothing was kept; write the reason.'],
}

export const standingDutyRefusals: RefusalTable<StandingDutyRefusal> = {
  'duty-day-missing': [422, 'Chưa ghi ngày làm xong, hoặc ngày ấy không có trên lịch. Chưa lưu gì; hãy ghi ngày đã làm.', 'The day it was done is missing, or is no day of the calendar. Nothing was kept; write the day.'],
  'done-in-future': [422, 'Ngày làm xong ở tương lai. Chưa lưu gì; hãy ghi ngày đã làm thật.', 'The day it was done lies in the future. Nothing was kept; write the day it was really done.'],
  'duty-words-missing': [422, 'Chưa ghi kết quả hoặc số văn bản. Chưa lưu gì; hãy ghi để người sau tìm lại được.', 'Neither what came of it nor the number of its paper was written. Nothing was kept; write it, so that it is found again.'],
}
