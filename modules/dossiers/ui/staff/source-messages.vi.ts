export const sourcesVi = {
  typed: 'theo lời khai',
  registers: { 'sign-in': 'theo VNeID', population: 'theo CSDL quốc gia về dân cư', business: 'theo CSDL quốc gia về đăng ký doanh nghiệp' },
  earlier: (code: string): string => (code === '' ? 'như đã khai ở hồ sơ trước' : `như đã khai ở hồ sơ ${code}`),
  title: 'Giấy này ghi',
  fields: { number: 'Số, ký hiệu', issuer: 'Nơi cấp', issuedOn: 'Ngày cấp', validFrom: 'Có hiệu lực từ', validUntil: 'Có hiệu lực đến hết', scope: 'Phạm vi hiệu lực', signer: 'Người ký', holderName: 'Tên ghi trên giấy' },
  values: { typed: 'cán bộ nhập', ocr: 'máy đọc từ bản quét', signature: 'theo chữ ký số', register: 'theo cơ sở dữ liệu', issued: 'cơ quan cấp ghi', law: 'theo luật' },
  machineRead: 'Giá trị do máy đọc chưa ai nhập lại; hãy đối chiếu với trang giấy trước khi dùng.',
  origin: 'Nguồn của tệp',
  origins: { 'dossier-result': 'Kết quả hồ sơ', 'dossier-component': 'Nộp kèm hồ sơ', scan: 'Số hóa từ bản giấy', backlog: 'Kết quả cũ đã số hóa', 'certified-copy': 'Bản sao chứng thực', upload: 'Người nộp tự tải lên' },
}
