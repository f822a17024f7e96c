const NAMES: Readonly<Record<string, string>> = {
  SoDinhDanh: 'citizenPid',
  HoVaTen: 'fullName',
  NgayThangNamSinh: 'birthDate',
  LoaiTaiKhoan: 'accountType',
  loAs: 'accountLevel',
  GioiTinh: 'gender',
  SoDienThoai: 'phoneNumber',
  ThuDienTu: 'email',
  MaSoDoanhNghiep: 'enterpriseCode',
  TenDoanhNghiep: 'enterpriseName',
}

/** Userinfo in the words of the encrypted variant. */
export const inEncryptedWords = (claims: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(claims).map(([name, value]) => [NAMES[name] ?? name, value]))
