export const registerVi = {
  title: 'Cơ sở dữ liệu quốc gia',
  askSubmitter: 'Tra cứu người nộp trong CSDL dân cư',
  askApplicant: 'Tra cứu chủ hồ sơ trong CSDL dân cư',
  askEnterprise: 'Tra cứu doanh nghiệp',
  askMyself: 'Lấy thông tin của tôi từ CSDL dân cư',
  officeLead: 'Cần đủ số định danh, họ tên, ngày sinh (hoặc mã số doanh nghiệp). Ô trống được điền, ô đã nhập giữ nguyên. Mỗi lần tra cứu đều ghi lại ai, vì hồ sơ nào; người dân xem được.',
  citizenLead: 'Bấm nút là bạn đồng ý để Cổng hỏi CSDL quốc gia về dân cư nơi ở, giới tính, dân tộc, quốc tịch của bạn, chỉ để điền hồ sơ này. Kết quả được giữ kín tối đa 24 giờ; lần tra cứu được ghi ở trang Tài khoản của bạn. Không bấm cũng nộp được: hãy tự nhập.',
  enterpriseLead: 'Tra cứu theo mã số đã nhập để điền tên, trụ sở và xem bạn có phải người đại diện theo pháp luật.',
  notConnected: 'Chưa kết nối cơ sở dữ liệu quốc gia: nhập tay và nhận giấy tờ như thường lệ.',
  fromRegister: 'theo CSDL quốc gia',
}
