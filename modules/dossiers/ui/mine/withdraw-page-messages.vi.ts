export const withdrawPageVi = {
  withdrawLead: 'Rút rồi thì cơ quan dừng giải quyết và không mở lại được. Muốn làm lại phải nộp hồ sơ mới.',
  withdrawLeadNotice: 'Cơ quan ký thông báo dừng giải quyết rồi hồ sơ mới được rút; rút rồi không mở lại được. Muốn làm lại phải nộp hồ sơ mới.',
  withdrawReason: 'Lý do rút',
  withdrawReasonHint: 'Để cơ quan biết và ghi vào hồ sơ',
  withdrawKeep: 'Không rút, quay lại hồ sơ',
}
