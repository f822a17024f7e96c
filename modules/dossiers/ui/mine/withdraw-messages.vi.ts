export const withdrawVi = {
  withdraw: 'Rút hồ sơ',
  withdrawDecided: 'Hồ sơ đã có quyết định giải quyết nên không rút được nữa. Nếu không cần kết quả, bạn không phải đến nhận; nếu không đồng ý với kết quả, hãy khiếu nại với cơ quan đã quyết định.',
  takeBack: 'Không rút nữa',
  withdrawNotOwn: 'Chỉ chủ hồ sơ hoặc người đã nộp rút được hồ sơ này.',
}
