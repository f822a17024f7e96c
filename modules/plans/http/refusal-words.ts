import type { RefusalTable } from '../../../platform/http/route.ts'
import { fileRefusals, sheetWords } from '../../documents/index.ts'
import type { PlanFileRefusal } from '../application/read-plan-file.ts'
import type { FollowUpRefusal, PlanRefusal } from '../domain/refusal.ts'

export const planRefusals: RefusalTable<PlanRefusal> = {
  'plan-not-found': [404, 'Không có kế hoạch này. Hãy mở lại từ danh sách kế hoạch.', 'There is no such plan. Open it from the list of plans.'],
  'wall-over': [404, 'Đường dẫn của màn hình này không đúng hoặc đã quá 90 ngày. Số liệu của kế hoạch vẫn còn nguyên; hãy mở lại màn hình từ trang kế hoạch.', 'The address of this screen is wrong or older than 90 days. The figures of the plan are all there; open the screen again from the page of the plan.'],
  'no-table': [422, 'Không thấy bảng nhiệm vụ nào trong nội dung này nên chưa ghi gì. Hãy dán cả dòng tiêu đề (Nhiệm vụ, Kết quả, Đơn vị, Thời hạn).', 'No table of assignments was found, so nothing was kept. Paste it with its heading row (Nhiệm vụ, Kết quả, Đơn vị, Thời hạn).'],
  'columns-missing': [422, 'Bảng thiếu cột: {columns}. Chưa ghi gì; hãy thêm cột rồi dán lại.', 'The table lacks the columns: {columns}. Nothing was kept; add them and paste again.'],
  'plan-head-missing': [422, 'Chưa biết {what} của kế hoạch. Hãy điền vào các ô trên rồi gửi lại; nội dung đã dán còn nguyên.', 'The plan does not say: {what}. Fill in the fields above and send again; what you pasted is kept.'],
  'plan-known': [409, 'Kế hoạch theo {number} đã có trong hệ thống. Hãy mở từ danh sách.', 'The plan of {number} is in the system already. Open it from the list.'],
  'plan-in-use': [409, 'Kế hoạch này đã có minh chứng hoặc công văn đôn đốc nên không thu hồi được. Chưa có gì thay đổi; kế hoạch và mọi minh chứng vẫn còn nguyên.', 'Evidence was shown for this plan or letters were sent by it, so it is not taken back. Nothing was changed; the plan and all evidence stand.'],
  'withdrawal-unexplained': [422, 'Thu hồi kế hoạch phải ghi lý do. Chưa có gì thay đổi; hãy ghi một dòng rồi gửi lại.', 'Say why the plan is taken back. Nothing was changed; write one line and send again.'],
  'nothing-for-next-year': [409, 'Mọi việc của kế hoạch này đều làm một lần và đã xong, nên không còn gì để chuyển sang năm sau. Chưa ghi gì; hãy nhập kế hoạch mới từ quyết định.', 'Everything in this plan was due once and is done, so nothing goes on into next year. Nothing was kept; bring in the new plan from its decision.'],
  'deliverable-not-found': [404, 'Đơn vị này không được giao kết quả đó trong kế hoạch.', 'This unit was not given that deliverable.'],
  'not-your-part': [403, 'Phần này của đơn vị khác nên bạn không làm được. Chưa có gì thay đổi.', 'This part belongs to another unit. Nothing was changed.'],
  'part-unknown': [422, 'Kết quả này không có kỳ {part}. Hãy chọn một kỳ trong danh sách.', 'This deliverable has no part {part}. Choose one from the list.'],
  'evidence-not-found': [404, 'Không có minh chứng này. Hãy tải lại trang.', 'There is no such evidence. Load the page again.'],
  'own-evidence': [403, 'Người ghi minh chứng không tự xác nhận được. Hãy nhờ người khác.', 'Whoever recorded evidence does not confirm it. Ask somebody else.'],
  'evidence-decided': [409, 'Minh chứng này đã được xác nhận hoặc đã rút. Hãy tải lại trang để xem.', 'This evidence was confirmed or withdrawn already. Load the page again.'],
  'evidence-file-unusable': [422, 'Minh chứng loại tệp cần một tệp do chính đơn vị này tải lên, nên chưa ghi gì. Hãy chọn tệp rồi gửi lại.', 'Evidence that is a file needs one this unit has uploaded, so nothing was kept. Choose the file and send again.'],
  'evidence-link-missing': [422, 'Minh chứng loại đường dẫn cần một địa chỉ bắt đầu bằng https://, nên chưa ghi gì. Hãy điền đường dẫn rồi gửi lại.', 'Evidence that is a link needs an address that begins with https://, so nothing was kept. Fill it in and send again.'],
  'figure-uncounted': [422, 'Hệ thống chưa đếm được số liệu {code} của đơn vị trong năm kế hoạch, nên chưa ghi gì. Hãy chọn số liệu khác hoặc ghi minh chứng khác.', 'The system has not counted {code} for this unit in the year of the plan, so nothing was kept. Choose another figure or other evidence.'],
  'reference-unknown': [422, 'Kế hoạch này không có mục {reference}. Thứ tự cũ vẫn giữ nguyên; hãy ghi số mục như trong bảng, ví dụ III.3.5.', 'This plan has no line {reference}. The order stands as it was; write references as the board does, as III.3.5.'],
  'order-goes-round': [409, 'Mục {reference} đã phải chờ chính mục này, nên hai mục sẽ chờ nhau mãi. Thứ tự cũ vẫn giữ nguyên; hãy bỏ một trong hai chiều.', 'Line {reference} already waits for this one, so both would wait for ever. The order stands as it was; take one of the two ways out.'],
  'evidence-empty': [422, 'Minh chứng chưa có tên. Hãy ghi một dòng nói đã làm gì.', 'The evidence has no title. Write one line that says what was done.'],
}

export const followUpRefusals: RefusalTable<FollowUpRefusal> = {
  ...planRefusals,
  'nothing-to-urge': [409, 'Đơn vị này không có việc nào quá hạn, sắp đến hạn hay chỉ tiêu chưa đạt, nên chưa viết công văn nào.', 'This unit is late with nothing and misses no target, so no letter was written.'],
  'addressee-closed': [409, 'Đơn vị này đã kết thúc hoạt động từ ngày {day} nên không còn ai nhận công văn; chưa viết công văn nào. Hãy trình điều chỉnh kế hoạch để giao việc cho đơn vị kế thừa.', 'This unit ended on {day}, so nobody is there to read a letter and none was written. Have the plan amended, so that whoever took over has the work.'],
  'urged-today': [409, 'Hôm nay đã gửi công văn số {number} cho đơn vị này; công văn ấy vẫn giữ nguyên. Ngày mai mới viết được công văn tiếp theo.', 'Letter {number} went to this unit today and stands. The next one can be written tomorrow.'],
  'letter-unknown': [404, 'Không có công văn này, hoặc bạn không thuộc bên gửi hay bên nhận. Hãy mở lại từ danh sách quá hạn.', 'There is no such letter, or you are neither its sender nor its addressee. Open it from the list of what is late.'],
}

export const planFileRefusals: RefusalTable<PlanFileRefusal> = {
  ...fileRefusals,
  ...sheetWords,
  'document-not-docx': [
    415,
    'Tệp “{fileName}” không phải tệp Word .docx nên chưa đọc được; chưa ghi gì. Hãy mở tệp trong Word hoặc LibreOffice, chọn Lưu thành… dạng .docx, rồi chọn lại.',
    'The file “{fileName}” is no .docx file and was not read; nothing was kept. Open it in Word or LibreOffice, save it as .docx, and choose it again.',
  ],
}
