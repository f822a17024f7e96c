// DongBoHoSoMC, CapNhatTienDoHoSoMC: only facts; what we do not know is left out, and nothing is made up to gain points.
import type { OutwardDossier } from '../../dossiers/index.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { stampOf } from '../payment-platform/moment.ts'

export type Known = {
  readonly sector?: { readonly code?: string | undefined; readonly name: string } | undefined
  readonly unitNames: ReadonlyMap<string, string>
  /** As the catalogue codes them: components by our key, results by their name. */
  readonly componentCodes: ReadonlyMap<string, string>
  readonly resultCodes: ReadonlyMap<string, string>
  /** Kind of the earlier result that stood in for a component, by its record in the vault. */
  readonly replacingCodes: ReadonlyMap<string, string>
  /** Where the portal fetches a file, for a while. */
  readonly linkOf: (fileId: string) => string
}
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

type Component = OutwardDossier['components'][number]

/** One earlier result stands in for one component; an upload used again has no kind of result. */
const replacingOf = ({ reusedFrom = [] }: Component, { replacingCodes }: Known): string | undefined =>
  reusedFrom.flatMap(({ from, recordId, code }) => code ?? (from === 'result' && recordId !== undefined ? (replacingCodes.get(recordId) ?? []) : []))[0]

const papersOf = ({ components }: OutwardDossier, known: Known): readonly PortalFields[] =>
  components.flatMap((component) => {
    const { name, key = '', fileIds, digitised, reused, reusedFrom = [] } = component
    const paper = {
      TenTepDinhKem: name,
      IsDeleted: 'False',
      ...said('MaThanhPhanHoSo', known.componentCodes.get(key)),
      DuocSoHoa: flag(digitised === true),
      DuocTaiSuDung: flag(reused === true),
      DuocLayTuKhoDMQG: flag(reusedFrom.some(({ from }) => from === 'national')),
      ...said('MaKetQuaThayThe', replacingOf(component, known)),
    }
    return (fileIds.length === 0 ? [undefined] : fileIds).map((fileId) => ({ ...(fileId === undefined ? {} : { TepDinhKemId: fileId, DuongDanTaiTepTin: known.linkOf(fileId) }), ...paper }))
  })

/** Whoever keeps a result asks for its number, date, period and scope; messages from before they were told carry name and file alone. */
const resultsOf = ({ results }: OutwardDossier, { resultCodes, linkOf }: Known): readonly PortalFields[] =>
  results.map(({ name, number, fileId, issuedAt, validUntil, scope }) => ({
    TenGiayTo: name,
    GiayToId: fileId,
    DuongDanTepTinKetQua: linkOf(fileId),
    ...said('MaGiayToKetQua', resultCodes.get(name)),
    ...said('SoKyHieu', number),
    ...stamped('NgayCap', issuedAt),
    ...said('ThoiHanHieuLuc', validUntil?.replaceAll('-', '')),
    ...said('PhamViHieuLuc', scope),
  }))

const LEVIES = { 'service-fee': ['Phí', '1'], 'state-charge': ['Lệ phí', '2'], price: ['Giá dịch vụ', undefined], levy: ['Phí, lệ phí', undefined] } as const

/** An exempted line costs nothing; what was taken off the whole comes off the lines in their order, so that they sum to what is left. */
const costsOf = ({ lines, total }: NonNullable<OutwardDossier['levies']>): readonly (number | undefined)[] => {
  const costs = lines.map(({ amount, exemption }) => (exemption === undefined ? amount : 0))
  const sum = costs.reduce<number>((before, cost = 0) => before + cost, 0)
  let off = Math.max(0, sum - (total ?? sum))
  return costs.map((cost) => {
    if (cost === undefined) return undefined
    const less = Math.min(cost, off)
    off -= less
    return cost - less
  })
}

/** Kinds as the payment platform numbers them; how a line is collected is not told: nobody publishes the codes of HinhThucThu. */
const leviesOf = ({ levies }: OutwardDossier): readonly PortalFields[] => {
  if (levies === undefined) return []
  const costs = costsOf(levies)
  return levies.lines.map(({ kind, note }, index) => {
    const [name, code] = LEVIES[kind]
    const cost = costs[index]
    return { TenPhiLePhi: note ?? name, ...said('LoaiPhiLePhi', code), ...(cost === undefined ? {} : { Gia: cost }) }
  })
}

/** 1: through the national platform; 2: by transfer to the province's account; 0: at the desk, to the postman, or not yet. */
const paidOnline = ({ levies }: OutwardDossier): PortalFields => {
  if (levies === undefined) return {}
  const methods = levies.paid.map(({ method }) => method)
  return { DuocThanhToanTrucTuyen: methods.includes('platform') ? '1' : methods.includes('bank-transfer') ? '2' : '0' }
}

const supplementsOf = ({ dossierId, supplement }: OutwardDossier): readonly PortalFields[] => {
  if (supplement === undefined) return []
  const { requestedAt, requestedBy, items, givenAt, acceptedAt } = supplement
  return [{
    HoSoBoSungId: `${dossierId}-1`,
    NguoiYeuCauBoSung: requestedBy,
    NoiDungBoSung: items.map(({ name, question, wrong }) => [name ?? question, wrong].filter((words) => words !== undefined).join(': ')).join('; '),
    ...stamped('NgayBoSung', requestedAt),
    ...stamped('NgayTiepNhanBoSung', acceptedAt ?? givenAt),
    DanhSachGiayToBoSung: items.flatMap(({ name }) => (name === undefined ? [] : [{ TenGiayTo: name }])),
  }]
}

/** Only the population register has a code anybody has seen. */
const registersOf = ({ components }: OutwardDossier): readonly PortalFields[] =>
  components.some(({ reusedFrom = [] }) => reusedFrom.some(({ register }) => register === 'population')) ? [{ MaCSDL: '1' }] : []

export const wordDossier = (dossier: OutwardDossier, known: Known): PortalFields => {
  const { sector, unitNames } = known
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
    ...(dossier.accountVerified === undefined ? {} : { TaiKhoanDuocXacThucVoiVNeID: flag(dossier.accountVerified) }),
    ...paidOnline(dossier),
    DSKetNoiCSDL: registersOf(dossier),
    TaiLieuNop: papersOf(dossier, known),
    DanhSachLePhi: leviesOf(dossier),
    DanhSachHoSoBoSung: supplementsOf(dossier),
    DanhSachGiayToKetQua: resultsOf(dossier, known),
  }
}

/** §4.6, in the portal's own words: what people read there where the step has no name of its own. */
const STATUS_WORDS: Readonly<Record<number, string>> = {
  1: 'Mới đăng ký', 2: 'Được tiếp nhận', 3: 'Không được tiếp nhận', 4: 'Đang xử lý', 5: 'Yêu cầu bổ sung giấy tờ', 6: 'Yêu cầu thực hiện nghĩa vụ tài chính', 7: 'Công dân yêu cầu rút hồ sơ', 8: 'Dừng xử lý', 9: 'Đã xử lý xong', 10: 'Đã trả kết quả',
}

/** The step the dossier stands in by this message; a dossier nobody holds tells where it ended. */
export const wordProgress = (dossier: OutwardDossier, { unitNames }: Pick<Known, 'unitNames'>, at: string): PortalFields => {
  const { holder, status, dueAt } = dossier
  const unit = unitNames.get(holder?.unitId ?? dossier.resolvingUnitId)
  return {
    MaHoSo: dossier.code,
    ...said('NguoiXuLy', holder?.officialName),
    ...stamped('ThoiDiemXuLy', at),
    ...said('NoiDungXuLy', holder?.step ?? STATUS_WORDS[status]),
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
