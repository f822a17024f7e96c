export const obligationVi = {
  dong: (digits: string) => `${digits} đồng`,
  waiting: 'Chờ bạn nộp và gửi chứng từ',
  met: (when: string) => `Đã hoàn thành lúc ${when}`,
}
