export const withdrawPageVi = {
  withdrawLead: 'Rút rồi thì cơ quan dừng giải quyết và không mở lại được. Muốn làm lại phải nộp hồ sơ mới.',
  withdrawLeadNotice: 'Cơ quan ký thông báo dừng giải quyết rồi hồ sơ mới được rút; rút rồi không mở lại được. Muốn làm lại phải nộp hồ sơ mới.',
  takeBackLead: (at: string): string => `Bạn đã đề nghị rút lúc ${at}; thông báo chưa ký nên vẫn đổi ý được. Hồ sơ giải quyết tiếp, ngày hẹn trả không đổi.`,
  takeBackReason: 'Lời nhắn cho cơ quan',
  takeBackKeep: 'Vẫn rút, quay lại hồ sơ',
  withdrawReason: 'Lý do rút',
  withdrawReasonHint: 'Để cơ quan biết và ghi vào hồ sơ',
  withdrawKeep: 'Không rút, quay lại hồ sơ',
}
