// Nghị định 23/2015/NĐ-CP Điều 13-14: the book of an authority and year, as it is written; and what it adds up to.
import type { UnitId } from '../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { addDays, instantOn, type PlainDate } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import { writeTable, type Table, type TableFormat } from '../../documents/index.ts'
import { letterheadOf, printCertificationBook, shortDate } from '../../official-documents/index.ts'
import { findUnit } from '../../organisation/index.ts'
import type { ListedCopy } from '../domain/certified-copy.ts'
import type { CertificationRefusal } from '../domain/refusal.ts'
import { countCertified, listBookLines, type CertificationCount } from '../store/copies.view.ts'
import { findAuthority, mayWithCopies, unitsWithCopies } from './certifying-unit.ts'

const PAGE = 100
const MOST_LINES = 10_000

export type PartOfBook = { readonly unitId: string; readonly year: number; readonly from?: PlainDate; readonly to?: PlainDate }

const spanOf = ({ from, to }: Pick<PartOfBook, 'from' | 'to'>) => ({ ...(from === undefined ? {} : { from: instantOn(from, 0) }), ...(to === undefined ? {} : { until: instantOn(addDays(to, 1), 0) }) })

const authorityFor = async (work: Work, unitId: string, verb: 'read' | 'export'): Promise<Outcome<UnitId, CertificationRefusal>> => {
  const authority = await findAuthority(work, unitId)
  if (!authority || !(await mayWithCopies(work, verb, { authorityId: authority.id, deskId: unitId as UnitId }))) return refuse({ kind: 'certifying-unit-not-yours' })
  return ok(authority.id)
}

export type BookPage = { readonly authorityName: string; readonly lines: readonly ListedCopy[]; readonly next?: number; readonly figures: CertificationCount }

const NOTHING = { certified: 0, electronic: 0, copies: 0, levy: 0, refused: 0 }

const periodOf = ({ year, from, to }: PartOfBook) => ({
  from: from === undefined ? instantOn(`${year}-01-01` as PlainDate, 0) : instantOn(from, 0),
  until: to === undefined ? instantOn(`${year + 1}-01-01` as PlainDate, 0) : instantOn(addDays(to, 1), 0),
})

export const readBook = async (work: Work, part: PartOfBook & { readonly after?: number }): Promise<Outcome<BookPage, CertificationRefusal>> => {
  const authority = await authorityFor(work, part.unitId, 'read')
  if (!authority.ok) return authority
  const authorityId = authority.value
  const lines = await listBookLines(work.tx, { authorityId, year: part.year, ...spanOf(part), ...(part.after === undefined ? {} : { afterSerial: part.after }), limit: PAGE + 1 })
  const [counted] = await countCertified(work.tx, { unitIds: [authorityId], ...periodOf(part) })
  const last = lines.length > PAGE ? lines[PAGE - 1]?.certified?.serial : undefined
  return ok({
    authorityName: (await findUnit(work, authorityId))?.name ?? '',
    lines: lines.slice(0, PAGE),
    ...(last === undefined ? {} : { next: last }),
    figures: counted ?? { unitId: authorityId, ...NOTHING },
  })
}

const lineOf = ({ certified, requesterName, original, copies, levy }: ListedCopy) => ({
  serial: certified?.serial ?? 0,
  certifiedAt: certified?.at ?? ('' as never),
  requesterName,
  originalName: [original.name, original.number].filter(Boolean).join(' số '),
  signerName: certified?.signerName ?? '',
  ...(certified?.signerPost === undefined ? {} : { signerPost: certified.signerPost }),
  copies,
  levy,
  remarks: certified?.isElectronic ? 'Có bản điện tử' : 'Chỉ có bản giấy',
})

const wholePart = async (work: Work, part: PartOfBook): Promise<Outcome<{ readonly authorityId: UnitId; readonly lines: readonly ListedCopy[] }, CertificationRefusal>> => {
  const authority = await authorityFor(work, part.unitId, 'export')
  if (!authority.ok) return authority
  return ok({ authorityId: authority.value, lines: await listBookLines(work.tx, { authorityId: authority.value, year: part.year, ...spanOf(part), limit: MOST_LINES }) })
}

const periodInWords = ({ year, from, to }: PartOfBook): string =>
  `Năm ${year}${from === undefined ? '' : `, từ ngày ${shortDate(instantOn(from, 0))}`}${to === undefined ? '' : ` đến ngày ${shortDate(instantOn(to, 0))}`}`

export const printBook = async (work: Work, part: PartOfBook): Promise<Outcome<Uint8Array, CertificationRefusal>> => {
  const whole = await wholePart(work, part)
  if (!whole.ok) return whole
  const { authorityId, lines } = whole.value
  return ok(await printCertificationBook({ unit: await letterheadOf(work, authorityId), year: part.year, period: periodInWords(part), lines: lines.map(lineOf), printedAt: work.now }))
}

const HEADINGS = ['Số chứng thực', 'Ngày chứng thực', 'Người yêu cầu', 'Bản chính', 'Người ký', 'Chức danh', 'Số trang', 'Số bản', 'Phí (đồng)', 'Bản điện tử']

const tableOf = (lines: readonly ListedCopy[]): Table => ({
  name: 'So chung thuc',
  headings: HEADINGS,
  rows: lines.map((line) => {
    const { serial, certifiedAt, requesterName, originalName, signerName, signerPost, copies, levy } = lineOf(line)
    return [serial, shortDate(certifiedAt), requesterName, originalName, signerName, signerPost ?? '', line.pages, copies, levy, line.certified?.isElectronic ? 'có' : 'không']
  }),
})

export const exportBook = async (work: Work, part: PartOfBook & { readonly format: TableFormat }): Promise<Outcome<Uint8Array, CertificationRefusal>> => {
  const whole = await wholePart(work, part)
  return whole.ok ? ok(writeTable(tableOf(whole.value.lines), part.format)) : whole
}

export type ReportLine = CertificationCount & { readonly unitName: string }

/** Every authority the official may see, for a period; the most certified first. */
export const reportCertification = async (work: Work, { unitId, from, to }: { readonly unitId?: string; readonly from: PlainDate; readonly to: PlainDate }): Promise<readonly ReportLine[]> => {
  const counted = await countCertified(work.tx, { unitIds: await unitsWithCopies(work, 'export', unitId), from: instantOn(from, 0), until: instantOn(addDays(to, 1), 0) })
  const lines: ReportLine[] = []
  for (const line of counted) lines.push({ ...line, unitName: (await findUnit(work, line.unitId as UnitId))?.name ?? '' })
  return lines.toSorted((one, other) => other.certified - one.certified)
}

const REPORT_HEADINGS = ['Đơn vị', 'Số việc chứng thực', 'Có bản điện tử', 'Tỷ lệ điện tử (%)', 'Số bản sao', 'Phí (đồng)', 'Từ chối']

export const shareOf = (part: number, whole: number): number => (whole === 0 ? 0 : Math.floor((part * 1000) / whole) / 10)

export const exportReport = async (work: Work, asked: Parameters<typeof reportCertification>[1] & { readonly format: TableFormat }): Promise<Uint8Array> =>
  writeTable({ name: 'Chung thuc ban sao', headings: REPORT_HEADINGS, rows: (await reportCertification(work, asked)).map((line) => [line.unitName, line.certified, line.electronic, shareOf(line.electronic, line.certified), line.copies, line.levy, line.refused]) }, asked.format)
