/** A commune before 01/07/2025 and the one it went into whole (NQ 1680/NQ-UBTVQH15); only the houses are invented. */
export type Place = { readonly old: { readonly code: string; readonly name: string; readonly district: readonly [code: string, name: string] }; readonly now: { readonly code: string; readonly name: string }; readonly areas: readonly string[] }

const DONG_HOI = ['450', 'Thành phố Đồng Hới'] as const
const MINH_HOA = ['452', 'Huyện Minh Hóa'] as const
const BO_TRACH = ['455', 'Huyện Bố Trạch'] as const
const QUANG_NINH = ['456', 'Huyện Quảng Ninh'] as const
const LE_THUY = ['457', 'Huyện Lệ Thủy'] as const
const BA_DON = ['458', 'Thị xã Ba Đồn'] as const

type Line = readonly [oldCode: string, oldName: string, district: readonly [string, string], code: string, name: string]

const LINES: readonly Line[] = [
  ['18889', 'Xã Bảo Ninh', DONG_HOI, '18880', 'Phường Đồng Hới'],
  ['18868', 'Phường Đồng Hải', DONG_HOI, '18880', 'Phường Đồng Hới'],
  ['18865', 'Phường Nam Lý', DONG_HOI, '18880', 'Phường Đồng Hới'],
  ['18859', 'Phường Bắc Lý', DONG_HOI, '18859', 'Phường Đồng Thuận'],
  ['18883', 'Xã Quang Phú', DONG_HOI, '18859', 'Phường Đồng Thuận'],
  ['18871', 'Phường Đồng Sơn', DONG_HOI, '18871', 'Phường Đồng Sơn'],
  ['18901', 'Thị trấn Quy Đạt', MINH_HOA, '18901', 'Xã Minh Hóa'],
  ['18904', 'Xã Dân Hóa', MINH_HOA, '18904', 'Xã Dân Hóa'],
  ['18949', 'Thị trấn Đồng Lê', ['453', 'Huyện Tuyên Hóa'], '18949', 'Xã Đồng Lê'],
  ['19036', 'Xã Cảnh Dương', ['454', 'Huyện Quảng Trạch'], '19033', 'Xã Hòa Trạch'],
  ['19111', 'Thị trấn Hoàn Lão', BO_TRACH, '19111', 'Xã Hoàn Lão'],
  ['19132', 'Xã Thanh Trạch', BO_TRACH, '19126', 'Xã Bắc Trạch'],
  ['19141', 'Xã Cự Nẫm', BO_TRACH, '19141', 'Xã Bố Trạch'],
  ['19165', 'Thị trấn Phong Nha', BO_TRACH, '19138', 'Xã Phong Nha'],
  ['19189', 'Xã Nhân Trạch', BO_TRACH, '19198', 'Xã Nam Trạch'],
  ['19204', 'Xã Trường Sơn', QUANG_NINH, '19204', 'Xã Trường Sơn'],
  ['19207', 'Thị trấn Quán Hàu', QUANG_NINH, '19207', 'Xã Quảng Ninh'],
  ['19216', 'Xã Hải Ninh', QUANG_NINH, '19225', 'Xã Ninh Châu'],
  ['19249', 'Thị trấn Kiến Giang', LE_THUY, '19249', 'Xã Lệ Thủy'],
  ['19279', 'Xã Lộc Thủy', LE_THUY, '19249', 'Xã Lệ Thủy'],
  ['19306', 'Xã Ngư Thủy', LE_THUY, '19288', 'Xã Sen Ngư'],
  ['19009', 'Phường Ba Đồn', BA_DON, '19009', 'Phường Ba Đồn'],
  ['19102', 'Phường Quảng Phúc', BA_DON, '19066', 'Phường Bắc Gianh'],
]

const isTown = (name: string): boolean => !name.startsWith('Xã')

export const PLACES: readonly Place[] = LINES.map(([oldCode, oldName, district, code, name]) => ({
  old: { code: oldCode, name: oldName, district },
  now: { code, name },
  areas: [1, 2, 3, 4, 5].map((number) => (isTown(oldName) ? `Tổ dân phố Thử Nghiệm ${number}` : `Thôn Thử Nghiệm ${number}`)),
}))
