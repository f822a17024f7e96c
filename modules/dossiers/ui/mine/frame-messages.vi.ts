export const frameVi = {
  home: 'Trang chủ',
  title: 'Hồ sơ của tôi',
  waits: {
    supplement: (items: string) => `Cần bổ sung ${items} mục`,
    supplementUntil: (when: string) => `Trả lời trước ${when}`,
    supplementLate: (when: string) => `Hạn trả lời ${when} đã qua. Vẫn gửi được khi hồ sơ chưa bị dừng; hãy gửi ngay.`,
    supplementGo: 'Bổ sung hồ sơ',
    obligation: (amount: string) => (amount === '' ? 'Cần thực hiện nghĩa vụ tài chính' : `Cần nộp ${amount}`),
    obligationUntil: (when: string) => `Nộp trước ${when}`,
    obligationLate: (when: string) => `Hạn nộp ${when} đã qua. Hãy nộp và gửi chứng từ ngay.`,
    proofGiven: 'Đã gửi chứng từ, cơ quan đang kiểm tra.',
    obligationGo: 'Xem và gửi chứng từ',
    result: 'Đã có kết quả',
    resultBy: { electronic: 'Tải về và xác nhận đã nhận', counter: 'Đến nhận tại nơi trả kết quả', post: 'Bưu điện sẽ giao đến địa chỉ của bạn' },
    resultGo: 'Xem kết quả',
  },
  back: 'Quay lại hồ sơ',
}
