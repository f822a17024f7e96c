import type { RefusalTable } from '../../../platform/http/route.ts'
import { fileRefusals, openFileRefusals, sheetWords } from '../../documents/index.ts'
import { dossierRefusals, filingRefusals } from '../../dossiers/index.ts'
import { consentRefusals, findPeopleRefusals } from '../../identity/index.ts'
import type { CounterRefusal } from '../domain/refusal.ts'

export const counterRefusals: RefusalTable<CounterRefusal> = {
  'reception-incomplete': [422, 'Còn {count} chỗ của quầy cần xem lại. Chưa tiếp nhận, những gì đã nhập vẫn còn; hãy sửa các mục được đánh dấu.', '{count} fields of the counter need another look. Not accepted; what you typed is kept; correct the marked ones.'],
  'same-filing-open': [409, 'Người này đang có hồ sơ {reference} cùng thủ tục, nộp ngày {filedOn}. Chưa tiếp nhận; hãy mở hồ sơ đó xem, nếu là việc khác thì đánh dấu “Vẫn tiếp nhận” rồi bấm lại.', 'This person has dossier {reference} open on the same procedure, filed on {filedOn}. Not accepted; look at it, and if this is another matter tick “Accept all the same” and press again.'],
  'desk-not-yours': [403, 'Việc này thuộc quầy khác với quầy bạn được giao. Chưa có gì thay đổi; hãy chọn quầy của bạn.', 'This belongs to a desk you are not assigned to. Nothing was changed; choose your own desk.'],
  'bundle-empty': [422, 'Chưa chọn hồ sơ nào để bàn giao. Hãy đánh dấu ít nhất một hồ sơ.', 'No dossier was chosen to hand over. Tick at least one.'],
  'bundle-changed': [409, 'Các hồ sơ {codes} đã được bàn giao trong danh sách khác hoặc đi nơi khác. Chưa lập danh sách; hãy tải lại trang rồi chọn lại.', 'Dossiers {codes} were handed over in another list, or go elsewhere. No list was made; reload and choose again.'],
  'bundle-not-found': [404, 'Không có danh sách bàn giao này, hoặc nó không thuộc đơn vị của bạn.', 'There is no such hand-over list, or it is not your unit’s.'],
  'bundle-taken': [409, '{who} đã ký nhận danh sách này lúc {when}. Việc của bạn chưa được ghi; hãy tải lại trang để xem.', '{who} signed for this list at {when}. Yours was not recorded; reload to see it.'],
  'bundle-unanswered': [422, 'Chưa xác nhận các hồ sơ: {codes}. Chưa ký nhận; hãy đánh dấu từng hồ sơ là đã nhận hay thiếu.', 'Not answered for: {codes}. Nothing was signed; say of each whether it is there or missing.'],
  'missing-without-reason': [422, 'Hồ sơ thiếu phải ghi lý do: {codes}. Chưa ký nhận; hãy ghi thiếu gì, vì sao.', 'A missing dossier needs its reason: {codes}. Nothing was signed; write what is missing and why.'],
  'batch-not-found': [404, 'Không có danh sách nộp nhiều hồ sơ này trong tài khoản của bạn.', 'There is no such batch in your account.'],
  'batch-too-long': [422, 'Danh sách có {rows} người, mỗi lần chỉ nhận tối đa {most}. Chưa nộp dòng nào; hãy chia thành hai danh sách.', 'The list holds {rows} people, at most {most} go at a time. Nothing was filed; cut it into two lists.'],
  'sheet-empty': [422, 'Tệp “{fileName}” không có dòng nào ở trang tính đầu tiên. Danh sách đang có vẫn giữ nguyên; hãy chép danh sách sang trang tính đầu rồi chọn lại tệp.', 'The first sheet of “{fileName}” holds no row. The list is as it was; put the rows on the first sheet and choose the file again.'],
  'batch-incomplete': [422, 'Phần chung còn {count} chỗ cần xem lại. Chưa nộp dòng nào; hãy sửa các mục được đánh dấu.', '{count} shared fields need another look. Nothing was filed; correct the marked ones.'],
  'nothing-to-return': [422, 'Hãy chọn từ 1 đến 50 kết quả để trả trong một lần. Chưa trả kết quả nào.', 'Choose 1 to 50 results to return at a time. Nothing was returned.'],
  'not-immediate': [409, 'Thủ tục này không thuộc loại trả kết quả ngay nên phải qua các bước giải quyết. Hồ sơ không thay đổi.', 'This procedure is not one whose result is given at once; it goes through its steps. The dossier was not changed.'],
  'not-your-turn': [409, 'Việc này đang chờ người khác làm hoặc đã làm xong. Chưa có gì thay đổi; hãy tải lại trang để xem đang chờ ai.', 'This waits for somebody else or is done already. Nothing was changed; reload to see whom it waits for.'],
  'guidance-empty': [422, 'Hồ sơ không thiếu giấy tờ nào và chưa có lời dặn. Hãy ghi điều đã hướng dẫn.', 'No paper is missing and nothing was written. Write what was told.'],
  'guidance-not-found': [404, 'Không có phiếu hướng dẫn này.', 'There is no such guidance.'],
}

export const receptionRefusals = { ...filingRefusals, ...consentRefusals, ...counterRefusals }
export const sheetRefusals = { ...receptionRefusals, ...fileRefusals, ...sheetWords }
export const peopleRefusals = { ...findPeopleRefusals, ...counterRefusals }
export const deskRefusals = { ...dossierRefusals, ...counterRefusals }
export const sittingRefusals = { ...dossierRefusals, ...fileRefusals, ...counterRefusals }
export const printRefusals = { ...counterRefusals, ...openFileRefusals }
