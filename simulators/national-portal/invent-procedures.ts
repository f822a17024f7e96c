type Fields = Readonly<Record<string, unknown>>

const invent = (code: string, name: string, level: string): Fields => ({
  MATTHC: code, TENTTHC: name, TRANGTHAI: 1,
  CAPTHUCHIEN: [{ CAPTHUCHIEN: level === 'Cấp Xã' ? '3' : '1', TENCAP: level }],
  LINHVUCTHUCHIEN: [{ MALINHVUC: 'G00-GL01', TENLINHVUC: 'Lĩnh vực giả lập' }],
  TRINHTUTHUCHIEN: [{ TRUONGHOP: '', TRINHTU: [{ TENTRINHTU: 'Nộp hồ sơ' }, { TENTRINHTU: 'Nhận kết quả' }] }],
  CACHTHUCTHUCHIEN: [{ KENH: '1', THOIGIAN: [{ THOIGIANGIAIQUYET: 5, DONVITINH: 'Ngày làm việc', PHILEPHI: [{ SOTIEN: 8000, DONVI: 'VND' }] }] }],
  THANHPHANHOSO: [{ TRUONGHOP: '', GIAYTO: [{ TENGIAYTO: 'Tờ khai giả lập', SOBANCHINH: 1, SOBANSAO: 0 }] }],
  DOITUONGTHUCHIEN: [{ TENDOITUONG: 'Công dân Việt Nam' }],
  KETQUATHUCHIEN: [{ TENKETQUA: 'Giấy giả lập' }],
  CANCUPHAPLY: [{ SOVANBAN: '00/2020/NĐ-GL', TENVANBAN: 'Nghị định giả lập' }],
})

/** A small country: one procedure of communes, one of provinces, one of ministries. */
export const inventProcedures = (): Map<string, Fields> =>
  new Map([invent('1.990001', 'Thủ tục giả lập của xã', 'Cấp Xã'), invent('1.990002', 'Thủ tục giả lập của tỉnh', 'Cấp Tỉnh'), invent('1.990003', 'Thủ tục giả lập của bộ', 'Cấp Bộ')].map((fields) => [String(fields['MATTHC']), fields]))
