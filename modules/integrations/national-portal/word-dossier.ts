// DongBoHoSoMC, CapNhatTienDoHoSoMC: only facts; what we do not know is left out, and nothing is made up to gain points.
import type { OutwardDossier } from '../../dossiers/index.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { stampOf } from '../payment-platform/moment.ts'

export type Known = { readonly sector?: { readonly code?: string | undefined; readonly name: string } | undefined; readonly unitNames: ReadonlyMap<string, string> }
export type PortalFields = Readonly<Record<string, unknown>>

const CHANNELS = { 'in-person': '1', online: '2', postal: '3' } as const
const PARTIES = { individual: '1', enterprise: '2', 'household-business': '2', organisation: '4' } as const
const REFUSED = 3

const stamped = (name: string, at: string | undefined): PortalFields => (at === undefined ? {} : { [name]: stampOf(at as Instant) })
const said = (name: string, text: string | undefined): PortalFields => (text === undefined || text === '' ? {} : { [name]: text })
const flag = (is: boolean): '0' | '1' => (is ? '1' : '0')

const identityOf = (idNumber: string | undefined): PortalFields => {
  if (idNumber === undefined) return {}
  const kind = /^\d{12}$/.test(idNumber) ? '1' : /^\d{9}$/.test(idNumber) ? '2' : undefined
  return { SoGiayToChuHoSo: idNumber, ...(kind ? { DinhDanhCHS: [{ LoaiDinhDanh: kind, SoDinhDanh: idNumber }] } : {}) }
}

/** Links of files are not sent: the portal would need signed, expiring ones that are logged. */
const papersOf = ({ components }: OutwardDossier): readonly PortalFields[] =>
  components.flatMap(({ name, key, fileIds, digitised, reused }) =>
    (fileIds.length === 0 ? [undefined] : fileIds).map((fileId) => ({ ...said('TepDinhKemId', fileId), TenTepDinhKem: name, IsDeleted: 'False', ...said('MaThanhPhanHoSo', key), DuocSoHoa: flag(digitised === true), DuocTaiSuDung: flag(reused === true) })),
  )

export const wordDossier = (dossier: OutwardDossier, { sector, unitNames }: Known): PortalFields => {
  const { applicant, status, finishedAt } = dossier
  return {
    MaHoSo: dossier.code,
    MaTTHC: dossier.procedure.code,
    TenTTHC: dossier.procedure.name,
    ...said('MaLinhVuc', sector?.code),
    ...said('TenLinhVuc', sector?.name),
    KenhThucHien: CHANNELS[dossier.channel],
    ChuHoSo: applicant.fullName,
    LoaiDoiTuong: PARTIES[applicant.kind],
    ...identityOf(applicant.idNumber),
    ...said('SoDienThoai', applicant.phone),
    ...said('Email', applicant.email),
    ...said('TrichYeuHoSo', dossier.contentRequested),
    ...stamped('NgayNopHoSo', dossier.submittedAt),
    ...stamped('NgayTiepNhan', dossier.acceptedAt),
    ...stamped('NgayHenTra', dossier.dueAt),
    ...(status === REFUSED ? stamped('NgayTuChoi', finishedAt) : stamped('NgayKetThucXuLy', finishedAt)),
    ...stamped('NgayTra', dossier.returnedAt),
    TrangThaiHoSo: String(status),
    HinhThuc: dossier.resultBy === 'post' ? '1' : '0',
    NoiNopHoSo: '2',
    ...said('DonViXuLy', unitNames.get(dossier.resolvingUnitId)),
    HoSoCoThanhPhanSoHoa: flag(dossier.components.some(({ digitised, reused }) => digitised === true || reused === true)),
    TaiLieuNop: papersOf(dossier),
    DanhSachGiayToKetQua: dossier.results.map(({ name, fileId }) => ({ TenGiayTo: name, GiayToId: fileId })),
  }
}

/** The step the dossier stands in by this message; a dossier nobody holds tells where it ended. */
export const wordProgress = (dossier: OutwardDossier, { unitNames }: Known, at: string): PortalFields => {
  const { holder, status, dueAt } = dossier
  const unit = unitNames.get(holder?.unitId ?? dossier.resolvingUnitId)
  return {
    MaHoSo: dossier.code,
    ...said('NguoiXuLy', holder?.officialName),
    ...stamped('ThoiDiemXuLy', at),
    ...said('PhongBanXuLy', unit),
    TrangThai: String(status),
    ...stamped('NgayBatDau', holder?.since),
    ...stamped('NgayKetThucTheoQuyDinh', dueAt),
  }
}

const MOST: Readonly<Record<string, number>> = { TrichYeuHoSo: 1000, TenTepDinhKem: 4000, NguoiXuLy: 50 }

/** Fields longer than the portal takes, anywhere in what would be sent: told to the operator before anything leaves. */
export const tooLong = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return [...new Set(value.flatMap(tooLong))]
  if (typeof value !== 'object' || value === null) return []
  return [...new Set(Object.entries(value).flatMap(([name, inner]) => (typeof inner === 'string' ? (inner.length > (MOST[name] ?? Infinity) ? [`${name} > ${MOST[name]}`] : []) : tooLong(inner))))]
}
