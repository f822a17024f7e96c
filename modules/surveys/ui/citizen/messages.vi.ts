export const ratingVi = {
  title: 'Đánh giá việc giải quyết hồ sơ',
  lead: 'Chưa đến 20 giây. Chỉ câu đầu là bắt buộc.',
  anonymous: 'Cán bộ không biết ai đã trả lời. Kết quả chỉ hiện khi gộp từ năm đánh giá trở lên.',
  words: 'Ý kiến thêm',
  wordsHint: 'Đừng ghi số căn cước hay số điện thoại; nếu có, hệ thống sẽ che đi.',
  wantsAnswer: 'Tôi chưa hài lòng và muốn được trả lời',
  wantsAnswerHint: 'Chỉ khi chọn ô này, lãnh đạo đơn vị mới thấy mã hồ sơ cùng ý kiến của ông/bà.',
  send: 'Gửi đánh giá',
  thanks: 'Đã nhận đánh giá. Xin cảm ơn!',
  answered: 'Hồ sơ này đã được đánh giá. Chỉ đánh giá gửi trước được tính; không cần làm gì nữa.',
  ended: 'Phiếu đánh giá này đã hết hạn. Ông/bà vẫn có thể gửi phản ánh, kiến nghị.',
  optional: 'không bắt buộc',
}
