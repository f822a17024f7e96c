export const phoneVi = {
  title: 'Chụp giấy tờ cho cán bộ một cửa',
  lead: 'Ảnh chụp ở đây hiện ngay trên màn hình của cán bộ đang tiếp nhận. Điện thoại này không cần đăng nhập và không xem được hồ sơ.',
  begin: 'Bắt đầu chụp',
  howTo: 'Đặt giấy phẳng, đủ sáng, thấy cả bốn góc; chụp thẳng từ trên xuống, mỗi trang một ảnh.',
  picture: 'Ảnh trang giấy tờ',
  send: 'Gửi ảnh này',
  sent: (count: number): string => `Đã gửi ${count} trang. Chụp trang tiếp theo, hoặc đóng trang này khi đã đủ.`,
  until: (time: string): string => `Chụp được đến ${time}.`,
  noFile: 'Chưa có ảnh nào được chọn.',
}
