export const registerVi = {
  title: 'Hỏi cơ sở dữ liệu quốc gia',
  lead: 'Chỉ hỏi về chủ hồ sơ, cho việc giải quyết hồ sơ này. Mỗi lần hỏi được ghi lại: ai, lúc nào, mục đích, căn cứ; chủ hồ sơ xem được.',
  purpose: 'Mục đích',
  purposes: { 'check-residence': 'Xác định nơi cư trú', 'check-kinship': 'Xác định quan hệ cha, mẹ, con, vợ, chồng', 'check-marriage': 'Xác định tình trạng hôn nhân', 'check-enterprise': 'Xác định doanh nghiệp, người đại diện' },
  ask: 'Hỏi',
  answered: (at: string): string => `Trả lời lúc ${at}`,
  outcomes: {
    found: 'Có thông tin khớp',
    'no-match': 'Không có thông tin khớp với số, họ tên và ngày sinh trong hồ sơ; hãy đối chiếu giấy tờ',
    several: 'Có nhiều người khớp nên cơ sở dữ liệu không trả lời; hãy đối chiếu giấy tờ',
    down: 'Cơ sở dữ liệu không trả lời lúc này; hãy thử lại sau hoặc đối chiếu giấy tờ',
  },
  facts: {
    fullName: 'Họ tên', personalIdNumber: 'Số định danh', bornOn: 'Ngày sinh', gender: 'Giới tính', ethnicity: 'Dân tộc', nationality: 'Quốc tịch', residence: 'Nơi thường trú', currentAddress: 'Nơi ở hiện tại', maritalStatus: 'Tình trạng hôn nhân',
    father: 'Cha', mother: 'Mẹ', spouse: 'Vợ, chồng', householdHead: 'Chủ hộ', registrationNumber: 'Mã số doanh nghiệp', name: 'Tên doanh nghiệp', form: 'Loại hình', status: 'Tình trạng', address: 'Trụ sở', foundedOn: 'Ngày thành lập', representatives: 'Người đại diện theo pháp luật',
  },
  values: { male: 'Nam', female: 'Nữ', other: 'Khác', single: 'Chưa kết hôn', married: 'Đang có vợ, chồng', 'divorced-or-widowed': 'Đã ly hôn hoặc vợ, chồng đã mất', active: 'Đang hoạt động', suspended: 'Tạm ngừng', dissolved: 'Đã giải thể', unknown: 'Chưa rõ' },
  before: 'Đã hỏi trước đây',
}
