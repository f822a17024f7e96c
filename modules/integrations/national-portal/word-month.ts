// DongBoThongKeHoSo, DongBoDanhGia (§4.8): counts and shares of a closed month; what nobody rated is not told as content.
import type { OutwardMonth } from '../../indicators/index.ts'

type Fields = Readonly<Record<string, unknown>>
type OutwardUnit = OutwardMonth['units'][number]

/** Two decimals; nothing of nothing is nothing. */
const share = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((10_000 * part) / whole) / 100)

/** `1`: the one kind of statistics anybody has seen. */
const KIND = '1'

/** Undefined where ratings alone are told. */
export const wordFigures = (month: string, { code, name, dossiers }: OutwardUnit): Fields | undefined => {
  if (dossiers === undefined) return undefined
  const { received, carriedOver, inProcess, ended, endedLate, open, openLate } = dossiers
  const [inTime, openInTime] = [ended - endedLate, open - openLate]
  return {
    Thang: Number(month.slice(5)), Nam: Number(month.slice(0, 4)), Madonvi: code, TenDonVi: name, LoaiThongKe: KIND, GhiChu: '',
    SoNhanTrongKy: received, SoTonKyTruoc: carriedOver, TongSoXuLy: inProcess,
    TongDaXuLy: ended, TongXuLyDungHan: inTime, PhanTramXuLyDungHan: share(inTime, ended), TongXuLyTreHan: endedLate, PhanTramXuLyTreHan: share(endedLate, ended),
    TongChuaXuLy: open, TongChuaXuLyTrongHan: openInTime, PhanTramChuaXuLyTrongHan: share(openInTime, open), TongChuaXuLyTreHan: openLate, PhanTramChuaXuLyTreHan: share(openLate, open),
  }
}

/** Undefined where no rating was shown: at least five together, so that nobody is known by theirs. */
export const wordRatings = (month: string, { code, name, rated }: OutwardUnit): Fields | undefined => {
  if (rated === undefined) return undefined
  const [none, one, two] = rated
  const all = none + one + two
  return {
    NgayTongHop: `${Number(month.slice(5))}-${month.slice(0, 4)}`, Madonvi: code, TenDonVi: name, TongSoNguoiDanhGia: all,
    PhanTramDanhGia: { RatHaiLong: share(two, all), HaiLong: share(one, all), ChuaHaiLong: share(none, all) },
    DanhSachNoiDungYKien: [],
  }
}
