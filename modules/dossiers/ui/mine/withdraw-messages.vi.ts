export const withdrawVi = {
  withdraw: 'Rút hồ sơ',
  withdrawLead: 'Rút rồi thì cơ quan dừng giải quyết và không mở lại được. Muốn làm lại phải nộp hồ sơ mới.',
  withdrawLeadNotice: 'Cơ quan ký thông báo dừng giải quyết rồi hồ sơ mới được rút; rút rồi không mở lại được. Muốn làm lại phải nộp hồ sơ mới.',
  withdrawReason: 'Lý do rút',
  withdrawReasonHint: 'Để cơ quan biết và ghi vào hồ sơ',
  withdrawKeep: 'Không rút, quay lại hồ sơ',
  withdrawDecided: 'Hồ sơ đã có quyết định giải quyết nên không rút được nữa. Nếu không cần kết quả, bạn không phải đến nhận; nếu không đồng ý với kết quả, hãy khiếu nại với cơ quan đã quyết định.',
  withdrawEnded: 'Hồ sơ đã kết thúc nên không còn gì để rút.',
  withdrawNotOwn: 'Chỉ chủ hồ sơ hoặc người đã nộp rút được hồ sơ này.',
}
