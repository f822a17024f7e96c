// Đặc tả kết nối Nền tảng thanh toán 1.0.6: MaXacThuc is lower hex SHA-256 of the named fields and the secret, joined by bars.
import { createHash, timingSafeEqual } from 'node:crypto'

export const INIT_FIELDS = ['LoaiBanTin', 'PhienBan', 'MaDoiTac', 'MaThamChieu', 'SoTien', 'LoaiHinhThanhToan', 'MaKenhThanhToan', 'MaThietBi', 'NgonNgu', 'MaTienTe', 'MaNganHang', 'ThongTinGiaoDich', 'ThoiGianGD', 'Ip'] as const
export const CONFIRM_FIELDS = ['LoaiBanTin', 'MaLoi', 'MaDoiTac', 'MaThamChieu', 'SoTien', 'MaTienTe', 'MaGiaoDich', 'MaNganHang', 'ThoiGianGD', 'ThongTinGiaoDich'] as const
export const QUERY_FIELDS = ['LoaiBanTin', 'PhienBan', 'MaDoiTac', 'MaThamChieu', 'ThoiGianGD'] as const
/** The reply's hash is not spelled out in the specification we have: the same rule over its own fields. */
export const REPLY_FIELDS = ['MaLoi', 'MoTaLoi', 'MaDoiTac', 'MaThamChieu', 'ThoiGianGD'] as const

export type Message = Readonly<Record<string, unknown>>

const textOf = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')

export const sealOf = (message: Message, fields: readonly string[], secret: string): string =>
  createHash('sha256').update([...fields.map((name) => textOf(message[name])), secret].join('|'), 'utf8').digest('hex')

/** A bar inside a field would let words wander from one field into the next under the same hash. */
const hasBar = (message: Message, fields: readonly string[]): boolean => fields.some((name) => textOf(message[name]).includes('|'))

/** Compared in constant time, whatever the other side sent. */
export const isSealed = (message: Message, fields: readonly string[], secret: string): boolean => {
  const given = message['MaXacThuc']
  if (typeof given !== 'string' || !/^[0-9a-f]{64}$/i.test(given) || hasBar(message, fields)) return false
  return timingSafeEqual(Buffer.from(given.toLowerCase(), 'hex'), Buffer.from(sealOf(message, fields, secret), 'hex'))
}
