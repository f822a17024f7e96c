import { registersVi } from './registers-messages.vi.ts'
import type { Connector } from '../domain/connector.ts'

/** What is carried, why, and what allows it. */
type Told = { readonly name: string; readonly carries: string; readonly purpose: string; readonly basis: string }

const connectors: Readonly<Record<Connector, Told>> = {
  vneid: { name: 'VNeID: đăng nhập, xác nhận', carries: 'Họ tên, số định danh, ngày sinh, mức độ tài khoản', purpose: 'Định danh người nộp, xác nhận thay chữ ký', basis: 'Luật Căn cước 2023' },
  'vneid-signing': { name: 'VNeID: ký số từ xa', carries: 'Mã băm của văn bản, chữ ký', purpose: 'Ký kết quả, văn bản', basis: 'Luật Giao dịch điện tử 2023; NĐ 23/2025/NĐ-CP' },
  'time-stamp': { name: 'Dấu thời gian', carries: 'Mã băm của văn bản', purpose: 'Chứng thực lúc ký', basis: 'Luật Giao dịch điện tử 2023; NĐ 23/2025/NĐ-CP' },
  'population-register': { name: 'CSDL quốc gia về dân cư', carries: 'Nhân thân, nơi cư trú, hôn nhân, quan hệ gia đình', purpose: 'Thay giấy tờ phải nộp', basis: 'Luật Căn cước 2023 Điều 9, 10; NĐ 104/2022/NĐ-CP Điều 14' },
  'business-register': { name: 'CSDL quốc gia về đăng ký doanh nghiệp', carries: 'Tên, mã số, người đại diện, tình trạng', purpose: 'Thay giấy chứng nhận phải nộp', basis: 'Luật Doanh nghiệp 2020 Điều 33; NĐ 45/2020/NĐ-CP Điều 4' },
  'personal-store': { name: 'Kho dữ liệu cá nhân trên Cổng DVCQG', carries: 'Kết quả đã cấp và tệp của kết quả', purpose: 'Dùng lại kết quả đã có', basis: 'NĐ 45/2020/NĐ-CP Điều 16' },
  'national-portal': { name: 'Cổng Dịch vụ công quốc gia', carries: 'Hồ sơ, tiến độ, tệp, phí lệ phí; thủ tục và quyết định công bố', purpose: 'Đồng bộ hồ sơ, công khai thủ tục', basis: 'QĐ 766/QĐ-TTg chỉ tiêu 1.4; NĐ 61/2018/NĐ-CP Điều 25' },
  'national-board': { name: 'Bảng điểm 766 trên Cổng DVCQG', carries: 'Điểm từng nhóm của tỉnh và các đơn vị (dữ liệu công khai)', purpose: 'Đối chiếu Bộ chỉ số', basis: 'QĐ 766/QĐ-TTg' },
  'payment-platform': { name: 'Nền tảng thanh toán trực tuyến', carries: 'Mã hồ sơ, khoản phải nộp, biên lai', purpose: 'Nộp phí, lệ phí, nghĩa vụ tài chính', basis: 'NĐ 45/2020/NĐ-CP' },
  'bank-statement': { name: 'Sao kê tài khoản thu', carries: 'Khoản chuyển đến, nội dung chuyển', purpose: 'Nhận chuyển khoản, đối soát hằng đêm', basis: 'NĐ 120/2016/NĐ-CP' },
  post: { name: 'Bưu chính công ích', carries: 'Người nhận, địa chỉ, giấy tờ trong bưu gửi, tiền thu hộ', purpose: 'Nhận hồ sơ, trả kết quả tại nhà', basis: 'QĐ 45/2016/QĐ-TTg; TT 17/2017/TT-BTTTT' },
  email: { name: 'Thư điện tử', carries: 'Thông báo về hồ sơ', purpose: 'Báo người nộp, cán bộ', basis: 'NĐ 61/2018/NĐ-CP' },
  sms: { name: 'Tin nhắn SMS', carries: 'Mã hồ sơ, ngày hẹn', purpose: 'Báo người nộp', basis: 'NĐ 61/2018/NĐ-CP' },
  zalo: { name: 'Zalo', carries: 'Thông báo về hồ sơ', purpose: 'Báo người nộp', basis: 'NĐ 61/2018/NĐ-CP' },
  'malware-scanner': { name: 'Máy quét mã độc', carries: 'Nội dung tệp tải lên, trong nội bộ', purpose: 'Khoá tệp có mã độc', basis: 'NĐ 85/2016/NĐ-CP' },
}

export const connectionsVi = {
  title: 'Danh mục kết nối',
  lead: 'Mỗi hệ thống bên ngoài là một dòng: trao đổi gì, để làm gì, theo căn cứ nào, đang nối hay chưa và lần gần nhất nó trả lời. Khi một hệ thống ngừng, việc tại quầy và trên Cổng vẫn tiếp tục; thông điệp chờ trong hàng đợi.',
  system: 'Hệ thống',
  carries: 'Dữ liệu trao đổi',
  purpose: 'Mục đích',
  basis: 'Căn cứ',
  state: 'Trạng thái',
  states: { connected: 'Đã kết nối', simulated: 'Giả lập', none: 'Chưa kết nối' },
  failing: 'Không trả lời',
  answers: 'Trả lời (7 ngày)',
  faults: 'Lỗi (7 ngày)',
  alert: (system: string, cause: string): string => `${system}: ${cause}`,
  since: (first: string, last: string, times: number): string => `Từ ${first}, lần gần nhất ${last}, ${times} lần liền chưa có câu trả lời nào.`,
  answered: 'Trả lời gần nhất',
  failed: 'Lỗi gần nhất',
  never: 'Chưa có',
  fault: (moment: string, cause: string): string => `${moment}: ${cause}`,
  causes: { ...registersVi.causes, 'no-answer': 'quá lâu không trả lời', unreachable: 'không nối được', 'credentials-refused': 'không nhận tài khoản' } as Readonly<Record<string, string>>,
  status: (code: string): string => `trả mã ${code}`,
  connectors,
}
