export const notificationsVi = {
  title: 'Thông báo',
  none: 'Chưa có thông báo nào',
  noneText: 'Khi hồ sơ của bạn có thay đổi, thông báo hiện ở đây.',
  unread: 'Mới',
  open: 'Xem hồ sơ',
  markRead: 'Đánh dấu đã đọc',
}
