import type { RefusalTable } from '../../../platform/http/route.ts'
import type { AnswersRefusal } from '../application/check-answers.ts'

export type FormsRefusal = AnswersRefusal | { readonly kind: 'form-not-found' }

export const formsRefusals: RefusalTable<FormsRefusal> = {
  'answers-incomplete': [
    422,
    'Còn {count} chỗ cần xem lại. Những gì đã nhập vẫn còn; hãy sửa các mục được đánh dấu rồi gửi lại.',
    '{count} answers need another look. What you typed is kept; correct the marked ones and send again.',
  ],
  'form-not-found': [404, 'Không có biểu mẫu này. Hãy mở lại từ trang thủ tục.', 'There is no such form. Open it again from the page of the procedure.'],
}
