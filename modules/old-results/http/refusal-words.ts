import type { RefusalTable } from '../../../platform/http/route.ts'
import { fileRefusals, openFileRefusals, sheetWords } from '../../documents/index.ts'
import { scanRefusals } from '../../official-documents/index.ts'
import type { OldResultRefusal } from '../domain/refusal.ts'

export const oldResultRefusals: RefusalTable<OldResultRefusal> = {
  'old-result-not-found': [404, 'Không có kết quả này trong danh mục kiểm kê của đơn vị bạn. Hãy mở lại từ danh sách.', 'Your unit has no such result in its inventory. Open it from the list.'],
  'old-results-not-yours': [403, 'Tài khoản đang dùng không được làm việc này ở đơn vị đó. Chưa có gì thay đổi; hãy chọn đơn vị của bạn.', 'This account may not do this at that unit. Nothing was changed; choose your own unit.'],
  'old-result-not-now': [409, 'Kết quả đang ở bước “{state}” nên chưa làm được việc này. Chưa có gì thay đổi; hãy tải lại trang để xem việc tiếp theo.', 'The result stands at “{state}”, so this cannot be done now. Nothing was changed; reload to see what comes next.'],
  'entry-wrong': [422, '{vi}. Chưa lưu; những gì đã gõ vẫn còn, hãy sửa ô đó.', '{en}. Not kept; what you typed is still there, correct it.'],
  'entered-by-yourself': [403, 'Người đã nhập không tự kiểm hoặc ký. Chưa có gì thay đổi; hãy để người khác làm bước này.', 'Whoever entered does not check or sign it. Nothing was changed; let somebody else take this step.'],
  'entries-differ': [409, 'Hai lần nhập khác nhau ở: {vi}. Chưa lưu; hãy đọc lại trên giấy, sửa nếu mình gõ sai, hoặc xác nhận giữ những gì mình gõ.', 'The two entries differ in: {en}. Not kept; read the paper again, correct yours, or confirm what you typed.'],
  'reason-missing': [422, 'Trả lại phải có lý do. Chưa trả lại; hãy ghi lý do.', 'Sending back needs its reason. Nothing was sent back; write why.'],
  'withdrawal-reason-missing': [422, 'Thu hồi phải có lý do rõ ràng, vì người được cấp sẽ đọc. Chưa thu hồi; hãy ghi lý do.', 'Withdrawing needs a clear reason, for its holder reads it. Nothing was withdrawn; write why.'],
  'nothing-chosen': [422, 'Chưa chọn kết quả nào làm được việc này, nên chưa có gì thay đổi. Hãy đánh dấu ít nhất một kết quả ở đúng bước.', 'No result that this can be done with was chosen, so nothing was changed. Tick at least one at the right step.'],
  'old-result-batch-not-found': [404, 'Không có lô này ở đơn vị bạn. Chưa có gì thay đổi; hãy mở lại từ danh sách.', 'Your unit has no such batch. Nothing was changed; open it from the list.'],
  'procedure-unknown': [422, 'Không có thủ tục mã {code} trong danh mục. Chưa lưu; hãy kiểm tra mã.', 'No procedure has the code {code}. Not kept; check the code.'],
  'signer-without-certificate': [409, 'Bạn chưa có chứng thư số nên chưa ký được bản số hóa. Chưa có gì thay đổi; hãy đề nghị quản trị đăng ký chứng thư.', 'You have no certificate, so nothing can be signed. Nothing was changed; have a certificate registered.'],
  'scan-part-wrong': [422, 'Trang {from}–{to} không có trong bản quét {pages} trang. Chưa tách gì, bản quét vẫn còn; hãy sửa số trang rồi bấm lại.', 'The scan has {pages} pages, so {from}–{to} are not among them. Nothing was split and the scan is kept; correct the pages and press again.'],
  'scan-page-twice': [422, 'Trang {page} được ghi cho hai kết quả. Chưa tách gì, bản quét vẫn còn; hãy để mỗi trang ở một kết quả rồi bấm lại.', 'Page {page} is given to two results. Nothing was split and the scan is kept; leave each page with one result and press again.'],
  'scans-being-read': [409, 'Bản quét của {numbers} còn đang được đọc để lập bản hai lớp, mỗi trang vài giây. Chưa ký gì, chưa lấy số nào; hãy bỏ chọn các kết quả đó, hoặc bấm lại sau ít giây.', 'The scans of {numbers} are still being read for the copy of two layers, a few seconds a page. Nothing was signed and no number taken; untick those, or press again in a moment.'],
  'inventory-unreadable': [422, 'Không đọc được danh sách: cần tệp XLSX hoặc CSV (UTF-8), dòng đầu là tên cột, có ít nhất “Mã thủ tục” và “Số”. Chưa ghi dòng nào; hãy sửa rồi gửi lại.', 'The list cannot be read: send XLSX or CSV (UTF-8) whose first row names the columns, at least “Mã thủ tục” and “Số”. No row was kept; correct it and send again.'],
}

export const scanStepRefusals = { ...oldResultRefusals, ...scanRefusals, ...openFileRefusals }
export const inventoryRefusals = { ...oldResultRefusals, ...fileRefusals, ...sheetWords }
export const readingRefusals = { ...oldResultRefusals, ...openFileRefusals }
