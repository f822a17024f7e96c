// NĐ 13/2023 articles 14-16, 23; NĐ 356/2025 article 5: requests about personal data and breaches, told to those who answer for their clocks.
import type { Template } from './template.ts'

/** Nothing of the person is named: the request's page shows that to those who may see it. */
export const DATA_DUTY_TEMPLATES = {
  'data-request-given': {
    vi: { title: 'Được giao thực hiện yêu cầu về dữ liệu cá nhân', text: '{from} giao bạn thực hiện một yêu cầu về dữ liệu cá nhân trước {dueAt}. Nội dung: {reason}. Làm xong, báo lại để ghi kết quả.', sms: 'Ban duoc giao yeu cau ve du lieu ca nhan, han {dueAt}.', status: 'Yêu cầu dữ liệu được giao' },
    en: { title: 'A request about personal data is yours to carry out', text: '{from} asks you to carry out a request about personal data before {dueAt}. It asks: {reason}. Tell them when it is done, so that it is written down.', sms: 'A request about personal data is yours, due {dueAt}.', status: 'Data request given' },
  },
  'data-request-answered': {
    vi: { title: 'Yêu cầu của bạn về dữ liệu cá nhân có câu trả lời', text: 'Yêu cầu của bạn về dữ liệu cá nhân có câu trả lời mới: {reason}', sms: 'Yeu cau ve du lieu ca nhan cua ban co tra loi moi.', status: 'Yêu cầu dữ liệu có trả lời' },
    en: { title: 'Your request about personal data has an answer', text: 'Your request about personal data has a new answer: {reason}', sms: 'Your request about personal data has an answer.', status: 'Data request answered' },
  },
  'data-request-soon': {
    vi: { title: 'Yêu cầu về dữ liệu cá nhân sắp đến hạn', text: 'Một yêu cầu về dữ liệu cá nhân phải được trả lời hoặc thực hiện trước {dueAt}.', sms: 'Yeu cau ve du lieu ca nhan sap den han {dueAt}.', status: 'Yêu cầu dữ liệu sắp đến hạn' },
    en: { title: 'A request about personal data is due soon', text: 'A request about personal data must be answered or carried out before {dueAt}.', sms: 'A request about personal data is due {dueAt}.', status: 'Data request due soon' },
  },
  'data-request-late': {
    vi: { title: 'Yêu cầu về dữ liệu cá nhân đã quá hạn', text: 'Một yêu cầu về dữ liệu cá nhân quá hạn từ {dueAt} mà chưa trả lời hoặc chưa thực hiện xong. Hãy làm ngay và nói rõ lý do chậm.', sms: 'Yeu cau ve du lieu ca nhan da qua han tu {dueAt}.', status: 'Yêu cầu dữ liệu quá hạn' },
    en: { title: 'A request about personal data is late', text: 'A request about personal data has been waiting beyond {dueAt}. Carry it out now and say why it is late.', sms: 'A request about personal data is late since {dueAt}.', status: 'Data request late' },
  },
  'data-breach-soon': {
    vi: { title: 'Vi phạm dữ liệu: phải thông báo Bộ Công an trước {dueAt}', text: 'Một vụ vi phạm dữ liệu cá nhân chưa được thông báo cho Bộ Công an; 72 giờ hết lúc {dueAt}. Mở Sổ vi phạm dữ liệu để in thông báo và ghi số.', sms: 'Vi pham du lieu: thong bao Bo Cong an truoc {dueAt}.', status: 'Vi phạm dữ liệu: sắp hết hạn' },
    en: { title: 'Data breach: the ministry must be told before {dueAt}', text: 'A breach of personal data has not been told to the Ministry of Public Security; its 72 hours end at {dueAt}. Open the register of breaches to print the notice and record its number.', sms: 'Data breach: tell the ministry before {dueAt}.', status: 'Data breach: 72 hours end soon' },
  },
  'data-breach-late': {
    vi: { title: 'Vi phạm dữ liệu: đã quá 72 giờ mà chưa thông báo', text: 'Một vụ vi phạm dữ liệu cá nhân phải được thông báo cho Bộ Công an trước {dueAt}. Hãy thông báo ngay kèm lý do chậm.', sms: 'Vi pham du lieu: da qua 72 gio, chua thong bao.', status: 'Vi phạm dữ liệu: quá 72 giờ' },
    en: { title: 'Data breach: 72 hours have passed without notice', text: 'A breach of personal data was to be told to the Ministry of Public Security before {dueAt}. Tell it now, with the reason of the delay.', sms: 'Data breach: 72 hours have passed without notice.', status: 'Data breach: notice late' },
  },
  'standing-duty-soon': {
    vi: { title: 'Một nghĩa vụ định kỳ về an toàn dữ liệu sắp đến hạn', text: 'Một việc định kỳ về an toàn thông tin hoặc dữ liệu cá nhân phải xong trước hết ngày {day}. Mở Nghĩa vụ định kỳ để xem việc nào và ghi kết quả.', sms: 'Mot nghia vu dinh ky ve an toan du lieu sap den han.', status: 'Nghĩa vụ định kỳ sắp đến hạn' },
    en: { title: 'A standing duty about data and security is due soon', text: 'Something owed again and again about information security or personal data is due by {day}. Open Standing duties to see which, and to record what was done.', sms: 'A standing duty about data and security is due soon.', status: 'Standing duty due soon' },
  },
  'standing-duty-late': {
    vi: { title: 'Một nghĩa vụ định kỳ về an toàn dữ liệu đã quá hạn', text: 'Một việc định kỳ về an toàn thông tin hoặc dữ liệu cá nhân đã quá hạn ngày {day}. Mở Nghĩa vụ định kỳ, làm ngay và ghi kết quả.', sms: 'Mot nghia vu dinh ky ve an toan du lieu da qua han.', status: 'Nghĩa vụ định kỳ quá hạn' },
    en: { title: 'A standing duty about data and security is late', text: 'Something owed again and again about information security or personal data was due by {day}. Open Standing duties, do it now and record it.', sms: 'A standing duty about data and security is late.', status: 'Standing duty late' },
  },
} as const satisfies Readonly<Record<string, Template>>
