// Đặc tả Nền tảng thanh toán 1.0.6, HuyenNguoiNop, TinhNguoiNop: by name, as the payer's address has them; addresses of since 01/07/2025 have no district.
const PROVINCE = /^(?:tỉnh|thành phố|tp\.?)\s/iu
const DISTRICT = /^(?:huyện|quận|thị xã|thành phố|tp\.?)\s/iu

/** Parts by commas, most local first: the last names the province, the one before it a district where it says so. Nothing is guessed. */
export const placeIn = (address = ''): { readonly province: string; readonly district: string } => {
  const parts = address.normalize('NFC').split(',').map((part) => part.trim()).filter(Boolean)
  const [district = '', province = ''] = [parts.at(-2), parts.at(-1)]
  if (!PROVINCE.test(province)) return { province: '', district: '' }
  return { province, district: DISTRICT.test(district) ? district : '' }
}
