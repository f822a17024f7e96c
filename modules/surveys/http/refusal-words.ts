import type { RefusalTable } from '../../../platform/http/route.ts'
import type { SurveyRefusal } from '../domain/refusal.ts'

export const surveyRefusals: RefusalTable<SurveyRefusal> = {
  'survey-unknown': [404, 'Không có phiếu đánh giá nào ở địa chỉ này, hoặc hồ sơ chưa xong. Chưa lưu gì; hãy quét lại mã QR hoặc kiểm tra mã hồ sơ.', 'There is no questionnaire here, or the dossier has not ended. Nothing was kept; scan the QR code again or check the dossier’s code.'],
  'survey-ended': [409, 'Phiếu đánh giá này đã hết hạn nên không nhận thêm được. Chưa lưu gì; hãy gửi ý kiến qua kênh phản ánh, kiến nghị.', 'This questionnaire has ended and takes no more answers. Nothing was kept; write through the channel for feedback instead.'],
  'already-rated': [409, 'Hồ sơ này đã được đánh giá rồi. Đánh giá gửi trước vẫn được giữ, lần này không tính thêm; không cần làm gì nữa.', 'This dossier was rated already. The first rating is kept and this one does not count; there is nothing more to do.'],
  'overall-missing': [422, 'Chưa chọn mức độ hài lòng. Chưa lưu gì; hãy chọn một mức ở câu đầu tiên.', 'How satisfied you are was not chosen. Nothing was kept; choose one answer of the first question.'],
  'answer-to-nothing': [422, 'Đã chọn muốn được trả lời nhưng chưa ghi điều cần trả lời. Chưa lưu gì, những gì đã chọn vẫn còn; hãy ghi ý kiến, hoặc bỏ chọn ô ấy.', 'An answer is wanted, but nothing was written to answer. Nothing was kept and what was chosen stays; write what it is about, or clear the box.'],
  'rated-yourself': [403, 'Bạn đã thụ lý hồ sơ này nên không nhập hoặc mở phiếu đánh giá của nó. Chưa lưu gì; hãy nhờ đồng nghiệp khác.', 'You examined this dossier, so you neither type nor open its rating. Nothing was kept; ask a colleague.'],
  'survey-unit-unknown': [404, 'Không có đơn vị này. Hãy chọn lại đơn vị.', 'There is no such unit. Choose another.'],
  'survey-not-yours': [403, 'Bạn không phụ trách đơn vị này nên không xem được kết quả khảo sát của đơn vị.', 'You are not in charge of this unit, so its results are not shown.'],
  'case-unknown': [404, 'Không có vụ việc này đang mở ở đơn vị của bạn. Không có gì thay đổi; hãy tải lại danh sách.', 'There is no such open case at your unit. Nothing was changed; reload the list.'],
}
