// NĐ 20/2008/NĐ-CP Điều 12.2, 19: whoever sent feedback is told where it is and what was answered; the office is told what lies before it.
import type { Template } from './template.ts'

export const FEEDBACK_TEMPLATES = {
  'feedback-received': {
    vi: { title: 'Đã nhận phản ánh, kiến nghị {code}', text: '{unit} đã nhận phản ánh, kiến nghị của bạn. Mã theo dõi: {code}. Chúng tôi sẽ báo khi có câu trả lời.', sms: 'Da nhan phan anh, kien nghi {code}.', status: 'Đã nhận phản ánh' },
    en: { title: 'Feedback {code} was received', text: '{unit} has received your feedback. Its code is {code}. You will be told when it is answered.', sms: 'Feedback {code} was received.', status: 'Feedback received' },
  },
  'feedback-transferred': {
    vi: { title: 'Phản ánh, kiến nghị {code} đã được chuyển', text: 'Phản ánh, kiến nghị {code} đã chuyển đến {unit} vì thuộc thẩm quyền của cơ quan này. Thời hạn tính lại từ hôm nay.', sms: 'Phan anh, kien nghi {code} da duoc chuyen.', status: 'Đã chuyển phản ánh' },
    en: { title: 'Feedback {code} was passed on', text: 'Feedback {code} went to {unit}, whose matter it is. The limits begin anew today.', sms: 'Feedback {code} was passed on.', status: 'Feedback passed on' },
  },
  'feedback-supplement': {
    vi: { title: 'Cần nói thêm về phản ánh, kiến nghị {code}', text: '{unit} cần bạn nói rõ thêm để xử lý phản ánh, kiến nghị {code}. Hãy mở trang theo dõi bằng mã này và trả lời.', sms: 'Can noi them ve phan anh, kien nghi {code}.', status: 'Cần nói thêm' },
    en: { title: 'More is needed about feedback {code}', text: '{unit} needs to know more to work at feedback {code}. Open it by its code and answer there.', sms: 'More is needed about feedback {code}.', status: 'More is needed' },
  },
  'feedback-answered': {
    vi: { title: 'Đã có câu trả lời cho phản ánh, kiến nghị {code}', text: '{unit} đã trả lời phản ánh, kiến nghị {code}. Hãy mở trang theo dõi, cho biết đã giải quyết chưa; nếu chưa, bạn được yêu cầu cấp trên xem xét lại một lần.', sms: 'Da co cau tra loi cho phan anh, kien nghi {code}.', status: 'Đã trả lời phản ánh' },
    en: { title: 'Feedback {code} was answered', text: '{unit} has answered feedback {code}. Open it and say whether it is solved; if not, you may ask the next level once.', sms: 'Feedback {code} was answered.', status: 'Feedback answered' },
  },
  'feedback-arrived': {
    vi: { title: 'Phản ánh, kiến nghị {code} đến {unit}', text: 'Phản ánh, kiến nghị {code} vừa đến {unit}, cần phân loại và xử lý trong thời hạn.', sms: 'Phan anh, kien nghi {code} vua den don vi.', status: 'Phản ánh mới đến' },
    en: { title: 'Feedback {code} came to {unit}', text: 'Feedback {code} has come to {unit} and is to be classified and worked at in time.', sms: 'Feedback {code} came to your unit.', status: 'New feedback' },
  },
  'feedback-contested': {
    vi: { title: 'Phản ánh, kiến nghị {code} cần xem xét lại', text: 'Người gửi không đồng ý với câu trả lời cho {code}. {unit} là cấp xem xét lại.', sms: 'Phan anh, kien nghi {code} can xem xet lai.', status: 'Phản ánh xem xét lại' },
    en: { title: 'Feedback {code} is to be looked at again', text: 'The sender does not agree with the answer to {code}. {unit} is the level that looks at it again.', sms: 'Feedback {code} is to be looked at again.', status: 'Feedback contested' },
  },
  'feedback-sheets-old': {
    vi: { title: 'Tờ niêm yết nơi nhận phản ánh ở {unit} không còn đúng', text: 'Địa chỉ, số điện thoại hoặc nội dung khác đã thay đổi; {count} chỗ ở {unit} còn treo tờ cũ: {place}. In tờ mới ở mục Niêm yết nơi nhận phản ánh, thay rồi ghi nhận.', sms: 'To niem yet noi nhan phan anh khong con dung, can thay.', status: 'Niêm yết phản ánh cũ' },
    en: { title: 'The sheet about feedback at {unit} is out of date', text: 'The address, the telephone number or something else changed; {count} places at {unit} still show the old sheet: {place}. Print the new one under Posted feedback sheets, put it up and say so.', sms: 'The posted sheet about feedback is out of date.', status: 'Feedback sheet is old' },
  },
  'feedback-to-review': {
    vi: { title: 'Câu trả lời {code} chờ duyệt', text: 'Câu trả lời cho phản ánh, kiến nghị {code} đã soạn xong, chờ người khác duyệt để công khai.', sms: 'Cau tra loi {code} cho duyet.', status: 'Câu trả lời chờ duyệt' },
    en: { title: 'The answer to {code} waits for review', text: 'The answer to feedback {code} is drafted and waits for another person to publish it.', sms: 'The answer to {code} waits for review.', status: 'Answer to review' },
  },
} as const satisfies Readonly<Record<string, Template>>
