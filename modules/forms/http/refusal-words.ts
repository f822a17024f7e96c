import type { RefusalTable } from '../../../platform/http/route.ts'
import type { AnswersRefusal } from '../application/check-answers.ts'
import type { CloseRefusal } from '../application/list-forms.ts'
import type { PublishRefusal } from '../application/publish-form.ts'

export type FormsRefusal = AnswersRefusal | { readonly kind: 'form-not-found' }

export const formsRefusals: RefusalTable<FormsRefusal> = {
  'answers-incomplete': [
    422,
    'Còn {count} chỗ cần xem lại. Những gì đã nhập vẫn còn; hãy sửa các mục được đánh dấu rồi gửi lại.',
    '{count} answers need another look. What you typed is kept; correct the marked ones and send again.',
  ],
  'form-not-found': [404, 'Không có biểu mẫu này. Hãy mở lại từ trang thủ tục.', 'There is no such form. Open it again from the page of the procedure.'],
}

export const publishWords: RefusalTable<PublishRefusal> = {
  'form-unsound': [422, 'Biểu mẫu còn {count} chỗ chưa đúng nên chưa công bố; chưa có gì thay đổi. Hãy sửa từng chỗ rồi gửi lại.', 'The form has {count} faults, so it was not published; nothing was changed. Correct each and send it again.'],
  'form-version-taken': [409, 'Phiên bản {formRef} đã công bố, không sửa được nữa. Hãy đặt số phiên bản kế tiếp.', 'Version {formRef} is published and cannot change any more. Give it the next number.'],
  'form-version-not-next': [422, 'Sau phiên bản hiện có phải là {next}, không phải {formRef}. Hãy đổi số phiên bản rồi gửi lại.', 'The next version is {next}, not {formRef}. Change its number and send it again.'],
  'form-dates-contradict': [422, 'Phiên bản mới phải áp dụng sau ngày {from} của phiên bản trước. Hãy chọn ngày khác.', 'A new version must begin after {from}, when the one before begins. Choose another date.'],
}

export const closeWords: RefusalTable<CloseRefusal> = {
  'form-not-found': formsRefusals['form-not-found'],
  'form-closed-already': [409, 'Phiên bản này đã ngừng dùng từ trước; không có gì thay đổi.', 'This version was closed before; nothing was changed.'],
}
