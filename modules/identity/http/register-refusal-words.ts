import type { RefusalTable } from '../../../platform/http/route.ts'
import type { RegisterRefusal } from '../domain/registers/register-refusal.ts'

export const registerRefusals: RefusalTable<RegisterRefusal> = {
  'register-reason-missing': [422, 'Tra cứu cơ sở dữ liệu quốc gia phải có mục đích, căn cứ pháp lý và hồ sơ. Chưa tra cứu gì; hãy mở hồ sơ rồi tra cứu từ đó.', 'A look-up in a national register needs a purpose, a legal basis and a dossier. Nothing was looked up; open the dossier and ask from there.'],
  'register-not-connected': [409, 'Nơi này chưa kết nối cơ sở dữ liệu quốc gia đó. Nội dung đã nhập vẫn còn; hãy nhập tay và nhận giấy tờ như thường lệ.', 'That national register is not connected here. What you typed is kept; type it in and take the papers as usual.'],
  'register-question-incomplete': [422, 'Muốn tra cứu cần đủ số định danh, họ tên và ngày sinh (hoặc mã số doanh nghiệp). Nội dung đã nhập vẫn còn; hãy điền đủ rồi tra cứu lại.', 'A look-up needs the personal number, the name and the birth date (or the enterprise code). What you typed is kept; complete it and ask again.'],
  'register-not-yours': [403, 'Bạn chỉ tra cứu được thông tin của chính mình. Nội dung đã nhập vẫn còn; thông tin của người khác hãy nhập tay.', 'You may look up only yourself. What you typed is kept; type in what concerns somebody else.'],
  'register-person-restricted': [409, 'Người này đã yêu cầu hạn chế xử lý dữ liệu nên chỉ tra cứu được cho hồ sơ đã nộp. Chưa tra cứu gì; nội dung đã nhập vẫn còn, hãy nhập tay và nhận giấy tờ như thường lệ.', 'This person’s data is restricted, so registers are asked for filed dossiers only. Nothing was looked up; what you typed is kept, type the rest in and take the papers as usual.'],
  'not-permitted-at-unit': [403, 'Tài khoản đang dùng không được tra cứu cho hồ sơ của đơn vị này. Chưa tra cứu gì.', 'This account may not look anything up for dossiers of this unit. Nothing was looked up.'],
}
