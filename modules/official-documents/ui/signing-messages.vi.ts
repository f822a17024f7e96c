type Said = { readonly vi: string; readonly en: string }

export const signingVi = {
  pick: (said: Said): string => said.vi,
  why: 'Căn cứ',
  demo: 'Chứng thư trình diễn: chữ ký này không có giá trị pháp lý.',
  issuedHere: 'Đúng từng byte là tệp do hệ thống này phát hành.',
  title: 'Kiểm tra chữ ký số',
  lead: 'Chọn một tệp PDF để xem ai đã ký, ký lúc nào và chữ ký có hợp lệ không. Tệp chỉ được đọc để kiểm, không lưu lại.',
  file: 'Tệp PDF cần kiểm',
  noFile: 'Hãy chọn một tệp PDF trước khi bấm Kiểm tra.',
  check: 'Kiểm tra',
  found: 'Kết quả kiểm tra',
  issued: (number: string): string => `Kết quả số ${number}`,
  issuedBy: (unit: string, at: string): string => `Do ${unit} phát hành lúc ${at}.`,
  signedBy: (name: string, at: string): string => `Ký số: ${name}, ${at}`,
  sealedBy: (name: string, at: string): string => `Ký số của cơ quan: ${name}, ${at}`,
  withdrawn: (at: string): string => `Kết quả này đã bị thu hồi lúc ${at} và không còn giá trị. Hãy hỏi cơ quan phát hành trước khi dùng.`,
  waiting: 'Còn chữ ký đang chờ ký; hãy quay lại sau ít phút.',
  nobody: 'Kết quả này được xác nhận bằng tài khoản công vụ, chưa có chữ ký số.',
  hash: 'Mã băm SHA-256 của tệp',
  compare: 'Để biết tệp trong tay có đúng là bản này không, hãy tải tệp lên ở ô dưới đây.',
}
