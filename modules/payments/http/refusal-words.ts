import type { RefusalTable } from '../../../platform/http/route.ts'
import type { PaymentRefusal } from '../domain/refusal.ts'

export const paymentRefusals: RefusalTable<PaymentRefusal> = {
  'demand-not-found': [404, 'Không có khoản phải nộp này, hoặc tài khoản đang dùng không được xem. Hãy mở lại từ trang hồ sơ.', 'There is no such demand, or this account may not see it. Open it again from the page of the dossier.'],
  'nothing-owed': [409, 'Không còn gì phải nộp cho hồ sơ này. Chưa có khoản nào được thu thêm; hãy tải lại trang để xem trạng thái.', 'Nothing is owed for this dossier any more. Nothing further was collected; reload to see where it stands.'],
  'more-than-owed': [422, 'Số tiền lớn hơn số còn phải nộp ({left} đồng). Chưa ghi gì; hãy sửa lại số tiền.', 'The amount is more than is still owed ({left} đồng). Nothing was recorded; correct the amount.'],
  'amount-wrong': [422, 'Số tiền phải là số đồng nguyên, lớn hơn 0. Chưa ghi gì; hãy sửa lại số tiền.', 'The amount must be whole đồng above zero. Nothing was recorded; correct the amount.'],
  'ground-unknown': [422, 'Căn cứ miễn, giảm này không còn hiệu lực hoặc không có trong danh mục. Chưa ghi gì; hãy chọn lại.', 'This ground of exemption is not in force or not listed. Nothing was recorded; choose again.'],
  'reason-missing': [422, 'Cần ghi lý do hoặc chứng từ. Chưa ghi gì; hãy điền rồi gửi lại.', 'A reason or a piece of evidence is needed. Nothing was recorded; fill it in and send again.'],
  'refund-too-large': [422, 'Chỉ còn giữ {left} đồng của khoản này, không hoàn nhiều hơn được. Chưa ghi gì; hãy sửa lại số tiền.', 'Only {left} đồng are held for this demand, so no more can be given back. Nothing was recorded; correct the amount.'],
  'nothing-overpaid': [409, 'Không có phần nộp thừa nào chưa lập lệnh hoàn. Chưa ghi gì; muốn hoàn khoản đã thu đúng, hãy ghi số tiền và lý do.', 'Nothing was paid too much that is not ordered back already. Nothing was recorded; to give back what was paid rightly, enter the amount and the reason.'],
  'transfer-known': [409, 'Giao dịch ngân hàng số này đã được ghi cho khoản phải thu. Chưa ghi thêm gì; hãy xem lại các biên nhận.', 'The transfer with this number of the bank is recorded already. Nothing was added; look at the receipts.'],
  'statement-tells': [409, 'Hệ thống đọc sao kê của ngân hàng nên tự ghi các khoản chuyển; khoản chưa rõ nằm ở mục Đối soát. Chưa ghi gì.', 'Transfers are recorded from the statement of the bank; those nobody knows stand in Reconciliation. Nothing was recorded.'],
  'refund-not-open': [409, 'Lần hoàn tiền này đã được ghi nhận trước đó. Chưa có gì thay đổi; hãy tải lại trang.', 'This refund was recorded before. Nothing was changed; reload the page.'],
  'platform-down': [503, 'Nền tảng thanh toán chưa trả lời. Chưa thu khoản tiền nào; hãy thử lại sau ít phút, chuyển khoản bằng mã QR, hoặc nộp tại quầy.', 'The payment platform does not answer. No money was taken; try again in a few minutes, transfer by the QR code, or pay at the counter.'],
  'platform-refused': [502, 'Nền tảng thanh toán từ chối mở giao dịch (mã {cause}). Chưa thu khoản tiền nào; hãy chuyển khoản bằng mã QR hoặc nộp tại quầy.', 'The payment platform refuses to open the payment (code {cause}). No money was taken; transfer by the QR code or pay at the counter.'],
  'platform-missing': [409, 'Đơn vị chưa nối với nền tảng thanh toán. Chưa thu khoản tiền nào; hãy nộp tại quầy.', 'This installation is not connected to a payment platform. No money was taken; pay at the counter.'],
  'bill-not-heard': [503, 'Nền tảng thanh toán chưa đưa được biên lai của họ. Khoản đã nộp vẫn được ghi nhận và biên nhận của đơn vị vẫn mở được; hãy thử lại sau ít phút.', 'The payment platform does not give its receipt now. What was paid stays recorded and the receipt of the unit can be opened; try again in a few minutes.'],
  'difference-not-open': [404, 'Chênh lệch này không có hoặc đã được xử lý. Chưa có gì thay đổi; hãy tải lại danh sách.', 'This difference does not exist or was put right already. Nothing was changed; reload the list.'],
  'difference-needs-person': [409, 'Hệ thống chưa tự xử lý được chênh lệch này. Nó vẫn còn trong danh sách; hãy ghi kết quả kiểm tra để khép lại.', 'This difference cannot be put right by itself. It stays on the list; write down what you found to close it.'],
  'no-demand-of-code': [422, 'Không có khoản phải thu nào của hồ sơ mang mã này trong các đơn vị được giao. Chưa ghi gì; hãy kiểm tra mã hồ sơ.', 'No demand of a dossier with this code is in your charge. Nothing was recorded; check the code.'],
  'not-permitted-here': [403, 'Tài khoản đang dùng không được giao việc này ở đơn vị này. Chưa có gì thay đổi.', 'This account is not in charge of this at this unit. Nothing was changed.'],
}
