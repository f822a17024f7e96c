export const lookUpVi = {
  code: 'Mã hồ sơ',
  title: 'Tra cứu hồ sơ',
  lead: 'Nhập mã in trên giấy tiếp nhận, hoặc quét mã QR ở đó. Không cần đăng nhập; chỉ hiện mã và mức độ hoàn thành.',
  hint: 'Ví dụ: H46.51.001-250211-0007',
  completion: 'Mức độ hoàn thành',
  completionOf: (done: string, of: string) => `${done}/${of} bước`,
  steps: { '0': 'Chờ tiếp nhận', '1': 'Đã tiếp nhận, đang giải quyết', '2': 'Đang chờ phê duyệt', '3': 'Đã có quyết định, chuẩn bị trả kết quả', '4': 'Đã kết thúc' },
  more: 'Đăng nhập để xem đầy đủ hồ sơ của mình',
  why: 'Vì sao không hiện gì thêm?',
  whyText: 'Ai có mã cũng tra được, nên tên, nội dung và kết quả chỉ hiện sau khi chủ hồ sơ đăng nhập.',
}
