/** An invented account of the simulator. Claim names are those the national portal's identity service uses. */
export type SimulatedPerson = {
  readonly sub: string
  readonly HoVaTen: string
  /** Twelve invented digits; no living person is meant. */
  readonly SoDinhDanh: string
  /** `dd/MM/yyyy`, as the real service writes it. */
  readonly NgayThangNamSinh: string
  readonly GioiTinh: 'Nam' | 'Nữ'
  /** 1 person, 2 enterprise. */
  readonly LoaiTaiKhoan: '1' | '2'
  /** Level of electronic identity, NĐ 69/2024. */
  readonly loAs: '1' | '2'
  readonly SoDienThoai?: string
  readonly ThuDienTu?: string
  readonly ThuongTru?: string
  readonly MaSoDoanhNghiep?: string
  readonly TenDoanhNghiep?: string
}

/** Invented from end to end: names, numbers, addresses. Phone numbers lie in a range no operator gives out. */
export const PEOPLE: readonly SimulatedPerson[] = [
  { sub: 'sim-an', HoVaTen: 'Nguyễn Văn An', SoDinhDanh: '044090900011', NgayThangNamSinh: '12/03/1990', GioiTinh: 'Nam', LoaiTaiKhoan: '1', loAs: '2', SoDienThoai: '0900000011', ThuDienTu: 'an@example.vn', ThuongTru: 'Thôn Thử Nghiệm 1, xã Bảo Ninh, thành phố Đồng Hới, tỉnh Quảng Bình' },
  { sub: 'sim-binh', HoVaTen: 'Trần Thị Bình', SoDinhDanh: '044185900022', NgayThangNamSinh: '05/09/1985', GioiTinh: 'Nữ', LoaiTaiKhoan: '1', loAs: '2', SoDienThoai: '0900000022', ThuDienTu: 'binh@example.vn', ThuongTru: 'Tổ dân phố 3, phường Đồng Hải, thành phố Đồng Hới, tỉnh Quảng Bình' },
  { sub: 'sim-chi', HoVaTen: 'Hoàng Thị Chi', SoDinhDanh: '044196900033', NgayThangNamSinh: '29/02/1996', GioiTinh: 'Nữ', LoaiTaiKhoan: '1', loAs: '2', SoDienThoai: '0900000033', ThuongTru: 'Thôn Thử Nghiệm 2, xã Hải Ninh, huyện Quảng Ninh, tỉnh Quảng Bình' },
  { sub: 'sim-dung', HoVaTen: 'Lê Đức Dũng', SoDinhDanh: '044072900044', NgayThangNamSinh: '30/04/1972', GioiTinh: 'Nam', LoaiTaiKhoan: '1', loAs: '2', SoDienThoai: '0900000044', ThuongTru: 'Thôn Thử Nghiệm 3, xã Lộc Thủy, huyện Lệ Thủy, tỉnh Quảng Bình' },
  { sub: 'sim-giang', HoVaTen: 'Phan Thị Hương Giang', SoDinhDanh: '044301900055', NgayThangNamSinh: '17/11/2001', GioiTinh: 'Nữ', LoaiTaiKhoan: '1', loAs: '2', SoDienThoai: '0900000055', ThuDienTu: 'giang@example.vn' },
  { sub: 'sim-hoa', HoVaTen: 'Võ Thị Hòa', SoDinhDanh: '044160900066', NgayThangNamSinh: '02/01/1960', GioiTinh: 'Nữ', LoaiTaiKhoan: '1', loAs: '1', ThuongTru: 'Thôn Thử Nghiệm 4, xã Cảnh Dương, huyện Quảng Trạch, tỉnh Quảng Bình' },
  { sub: 'sim-hoa-2', HoVaTen: 'Võ Thị Hòa', SoDinhDanh: '044160900066', NgayThangNamSinh: '02/01/1960', GioiTinh: 'Nữ', LoaiTaiKhoan: '1', loAs: '2', ThuongTru: 'Thôn Thử Nghiệm 4, xã Cảnh Dương, huyện Quảng Trạch, tỉnh Quảng Bình' },
  { sub: 'sim-khanh', HoVaTen: 'Đặng Quốc Khánh', SoDinhDanh: '044088900077', NgayThangNamSinh: '02/09/1988', GioiTinh: 'Nam', LoaiTaiKhoan: '1', loAs: '2', SoDienThoai: '0900000077' },
  { sub: 'sim-long', HoVaTen: 'Hồ Văn Long', SoDinhDanh: '044206900088', NgayThangNamSinh: '21/06/2006', GioiTinh: 'Nam', LoaiTaiKhoan: '1', loAs: '1', ThuongTru: 'Bản Thử Nghiệm, xã Dân Hóa, huyện Minh Hóa, tỉnh Quảng Bình' },
  { sub: 'sim-mai', HoVaTen: 'Nguyễn Thị Tuyết Mai', SoDinhDanh: '044178900099', NgayThangNamSinh: '08/03/1978', GioiTinh: 'Nữ', LoaiTaiKhoan: '1', loAs: '2', SoDienThoai: '0900000099', ThuDienTu: 'mai@example.vn' },
  { sub: 'sim-phuc', HoVaTen: 'Trương Hồng Phúc', SoDinhDanh: '044065900110', NgayThangNamSinh: '19/05/1965', GioiTinh: 'Nam', LoaiTaiKhoan: '1', loAs: '2', ThuongTru: 'Tiểu khu Thử Nghiệm, thị trấn Hoàn Lão, huyện Bố Trạch, tỉnh Quảng Bình' },
  { sub: 'sim-quynh', HoVaTen: 'Mai Như Quỳnh', SoDinhDanh: '044193900121', NgayThangNamSinh: '14/08/1993', GioiTinh: 'Nữ', LoaiTaiKhoan: '1', loAs: '2', SoDienThoai: '0900000121' },
  { sub: 'sim-son', HoVaTen: 'Phạm Thanh Sơn', SoDinhDanh: '044082900132', NgayThangNamSinh: '25/12/1982', GioiTinh: 'Nam', LoaiTaiKhoan: '2', loAs: '2', SoDienThoai: '0900000132', ThuDienTu: 'son@example.vn', MaSoDoanhNghiep: '3100999001', TenDoanhNghiep: 'Công ty TNHH Thử Nghiệm Biển Xanh' },
]

export const findPerson = (sub: string): SimulatedPerson | undefined => PEOPLE.find((person) => person.sub === sub)
