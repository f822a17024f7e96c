// Đặc tả Nền tảng thanh toán 1.0.6, bản tin INIT và dptracuuthanhtoanhs: the fields of one order, each under the platform's own name.
import type { Payable, PlatformOrder } from '../../payments/ports.ts'
import { stampOf } from './moment.ts'
import { placeIn } from './place-in.ts'
import { INIT_FIELDS, sealOf, type Message } from './seal.ts'
import type { PlatformSettings } from './settings.ts'

export const VERSION = '1.0.6'
const LEVIES = '2'
const FEE = '1'
const CHARGE = '2'

type Named = Pick<PlatformOrder, 'label' | 'procedure' | 'unit' | 'lines' | 'account'>

/** Long words are cut to what the platform keeps, never sent whole to be refused. */
const cut = (text: string, length: number): string => text.slice(0, length)

const receiptFields = ({ label, procedure, unit, lines, account }: Named): Message => ({
  MaDichVu: LEVIES,
  MaDVC: procedure.code,
  TenDVC: cut(procedure.name, 500),
  MaTTHC: procedure.code,
  TenTTHC: cut(procedure.name, 500),
  MaDonVi: unit.code,
  TenDonVi: cut(unit.name, 255),
  MaHoSo: cut(label, 50),
  TKThuHuong: account?.number ?? '',
  MaNHThuHuong: account?.bankBin ?? '',
  TenTKThuHuong: account?.holder ?? '',
  PhiLePhi: lines.map(({ kind, name, amount }) => ({ LoaiPhiLePhi: kind === 'state-charge' ? CHARGE : FEE, MaPhiLePhi: '', TenPhiLePhi: cut(name, 255), SoTien: String(amount) })),
})

/** `|` parts the fields of the hash, so it may not stand inside one. */
const infoOf = ({ label }: PlatformOrder): string => cut(`Thanh toan phi, le phi ho so ${label}`.trim(), 200).replaceAll('|', ' ')

const payerFields = ({ payer }: PlatformOrder): Message => {
  const { province, district } = placeIn(payer.address)
  return { HoTenNguoiNop: cut(payer.name, 255), SoCMNDNguoiNop: payer.idNumber ?? '', DiaChiNguoiNop: cut(payer.address ?? '', 500), HuyenNguoiNop: cut(district, 255), TinhNguoiNop: cut(province, 255) }
}

export const wordInit = (order: PlatformOrder, { partner, secret }: PlatformSettings): Message => {
  const message = {
    LoaiBanTin: 'INIT',
    PhienBan: VERSION,
    MaDoiTac: partner,
    MaThamChieu: order.reference,
    SoTien: String(order.amount),
    LoaiHinhThanhToan: 'PAY',
    MaKenhThanhToan: '1',
    MaThietBi: '1',
    NgonNgu: 'vi-VN',
    MaTienTe: 'VND',
    MaNganHang: 'PAYMENT',
    ThongTinGiaoDich: infoOf(order),
    ThoiGianGD: stampOf(order.at),
    Ip: order.clientAddress,
    // The fields of a traffic fine (MaDichVu 1) belong to no levy of ours.
    ThongTinBienLai: { ...receiptFields(order), NoiDungThanhToan: infoOf(order), ...payerFields(order), DSKhoanNop: order.lines.map(({ name, amount }) => ({ NoiDung: cut(name, 255), SoTien: String(amount) })) },
  }
  return { ...message, MaXacThuc: sealOf(message, INIT_FIELDS, secret) }
}

export const wordQuery = (type: 'QUERY' | 'GET_BILL', reference: string, { partner, secret, stamp, fields }: PlatformSettings & { readonly stamp: string; readonly fields: readonly string[] }): Message => {
  const message = { LoaiBanTin: type, PhienBan: VERSION, MaDoiTac: partner, MaThamChieu: reference, ThoiGianGD: stamp }
  return { ...message, MaXacThuc: sealOf(message, fields, secret) }
}

/** Amounts and units only: who asks by a code is told nothing about people. */
export const wordPayable = (payable: Payable | 'unreadable' | undefined): Message => {
  if (payable === 'unreadable') return { error_code: -1, message: 'Thieu hoac sai MaHoSo' }
  return payable ? { error_code: 1, message: { MaTraCuuTT: payable.reference, SoTien: String(payable.amount), ...receiptFields(payable) } } : { error_code: 0, message: 'Khong co khoan phai nop' }
}
