// NĐ 47/2020 on sharing digital data; the catalogue is public by NĐ 63/2010 art. 17.
import { formatTimeLimit } from '../../../kernel/time-limit.ts'
import { levyMeaning } from './levy-meaning.ts'
import type { ChannelKind } from './procedure-sheet.ts'
import { channelsOfKind, type ProcedureVersion } from './procedure-version.ts'

/** One procedure as open data: the sheet itself, without what is ours alone. */
export const openRecord = ({ id, contentHash, keywords: _keywords, formCode: _form, workflowCode: _workflow, ...sheet }: ProcedureVersion) => ({ ...sheet, versionId: id, sha256: contentHash })

const LIMITS: readonly (readonly [string, ChannelKind])[] = [
  ['thoi_han_truc_tiep', 'in-person'],
  ['thoi_han_truc_tuyen', 'online'],
  ['thoi_han_buu_chinh', 'postal'],
]

const limitsOf = (version: ProcedureVersion, kind: ChannelKind): string =>
  [...new Set(channelsOfKind(version, kind).map((channel) => formatTimeLimit(channel.timeLimit, 'vi')))].filter((text) => text !== '').join(' | ')

const leviesOf = (version: ProcedureVersion): string => {
  const words = version.channels.flatMap((channel) =>
    channel.levies.map((levy) => {
      const meaning = levyMeaning(levy)
      if (meaning === 'free') return 'không thu'
      return [meaning === 'fixed' && levy.amount !== undefined ? String(levy.amount) : '', levy.note ?? ''].filter((part) => part !== '').join(' ')
    }),
  )
  return [...new Set(words)].filter((word) => word !== '').join(' | ')
}

const agenciesOf = (version: ProcedureVersion): string =>
  (version.agencies.executing.length > 0 ? version.agencies.executing : version.agencies.competent).map((body) => body.name).join('; ')

const COLUMNS: readonly (readonly [heading: string, of: (version: ProcedureVersion) => string])[] = [
  ['ma_thu_tuc', (version) => version.code],
  ['ten_thu_tuc', (version) => version.name],
  ['linh_vuc', (version) => version.sector.name],
  ['cap_thuc_hien', (version) => version.levels.join(';')],
  ['co_quan_thuc_hien', agenciesOf],
  ['doi_tuong', (version) => version.applicantKinds.map((kind) => kind.name).join('; ')],
  ['hinh_thuc_nop', (version) => [...new Set(version.channels.map((channel) => channel.kind))].join(';')],
  ...LIMITS.map(([heading, kind]) => [heading, (version: ProcedureVersion) => limitsOf(version, kind)] as const),
  ['phi_le_phi', leviesOf],
  ['ket_qua', (version) => version.results.map((each) => each.name).join('; ')],
  ['so_quyet_dinh_cong_bo', (version) => version.announcement.number ?? ''],
  ['ngay_cong_bo', (version) => version.announcement.announcedOn ?? ''],
  ['ngay_cong_khai', (version) => version.publishedAt ?? ''],
  ['co_hieu_luc_tu', (version) => version.validFromOn],
  ['can_cu_phap_ly', (version) => version.legalBasis.map((basis) => basis.number || basis.title).join('; ')],
]

// A cell that begins with = + - @ would run as a formula in a spreadsheet.
const cell = (text: string): string => {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

export const csvHeading = (): string => `${COLUMNS.map(([heading]) => heading).join(',')}\r\n`
export const csvRow = (version: ProcedureVersion): string => `${COLUMNS.map(([, of]) => cell(of(version))).join(',')}\r\n`
