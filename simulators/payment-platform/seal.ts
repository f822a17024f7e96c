import { createHash } from 'node:crypto'

/** Written from the specification apart from the product's own, so that a mistake of one shows against the other. */
export const FIELDS = {
  INIT: 'LoaiBanTin PhienBan MaDoiTac MaThamChieu SoTien LoaiHinhThanhToan MaKenhThanhToan MaThietBi NgonNgu MaTienTe MaNganHang ThongTinGiaoDich ThoiGianGD Ip',
  CONFIRM: 'LoaiBanTin MaLoi MaDoiTac MaThamChieu SoTien MaTienTe MaGiaoDich MaNganHang ThoiGianGD ThongTinGiaoDich',
  QUERY: 'LoaiBanTin PhienBan MaDoiTac MaThamChieu ThoiGianGD',
  GET_BILL: 'LoaiBanTin PhienBan MaDoiTac MaThamChieu ThoiGianGD',
} as const

export const hashOf = (message: Readonly<Record<string, unknown>>, kind: keyof typeof FIELDS, secret: string): string => {
  const parts = FIELDS[kind].split(' ').map((name) => String(message[name] ?? ''))
  return createHash('sha256').update(`${parts.join('|')}|${secret}`).digest('hex')
}
