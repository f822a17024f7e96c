import type { DossierId, UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { writeInstant } from '../../../kernel/moments.ts'
import type { Work } from '../../../platform/work.ts'
import { getUnit, listUnits } from '../../organisation/index.ts'
import type { Channel, DossierState } from '../domain/dossier.ts'
import { STATE_NAMES } from '../domain/national-status.ts'
import { punctualityOf, type Punctuality } from '../domain/punctuality.ts'
import { listForExport, type ExportFilter, type ExportRow } from '../store/export.view.ts'

/** So many at once: a page is one short transaction, and forgotten before it is old. */
export const EXPORT_PAGE = 1000

/** No identity number, no telephone: a list that leaves the product says no more about people than who asked for what. The last column is the key to go on from. */
export const EXPORT_COLUMNS: readonly { readonly heading: string; readonly width: number }[] = [
  { heading: 'Mã hồ sơ', width: 26 },
  { heading: 'Mã thủ tục', width: 14 },
  { heading: 'Thủ tục', width: 50 },
  { heading: 'Chủ hồ sơ', width: 28 },
  { heading: 'Đối tượng', width: 12 },
  { heading: 'Kênh nộp', width: 12 },
  { heading: 'Nơi tiếp nhận', width: 34 },
  { heading: 'Nơi giải quyết', width: 34 },
  { heading: 'Ngày nộp', width: 18 },
  { heading: 'Ngày tiếp nhận', width: 18 },
  { heading: 'Hẹn trả', width: 18 },
  { heading: 'Giải quyết xong', width: 18 },
  { heading: 'Ngày trả', width: 18 },
  { heading: 'Trạng thái', width: 24 },
  { heading: 'Thời hạn', width: 16 },
  { heading: 'Định danh', width: 38 },
]

const CHANNELS: Readonly<Record<Channel, string>> = { 'in-person': 'Trực tiếp', online: 'Trực tuyến', postal: 'Bưu chính' }
const PUNCTUALITY: Readonly<Record<Punctuality, string>> = {
  'no-date': '', paused: 'Tạm ngừng', 'on-track': 'Trong hạn', 'due-soon': 'Sắp đến hạn', overdue: 'Quá hạn', early: 'Trước hạn', 'on-time': 'Đúng hạn', late: 'Trễ hạn',
}

const momentOf = (at: string | null): string => (at === null ? '' : writeInstant(at as Instant))

const punctualityIn = (row: ExportRow, now: Instant): Punctuality => {
  const finishedAt = row.finished_at ?? row.ended_at
  return punctualityOf({ ...(row.due_at === null ? {} : { dueAt: row.due_at as Instant }), ...(finishedAt === null ? {} : { finishedAt: finishedAt as Instant }), paused: row.pause_kind !== null }, now)
}

const cellsOf = (row: ExportRow, names: ReadonlyMap<string, string>, now: Instant): readonly string[] => [
  row.code ?? '',
  row.procedure_code,
  row.procedure_name,
  row.applicant_name,
  row.applicant_kind === 'individual' ? 'Cá nhân' : 'Tổ chức',
  CHANNELS[row.channel as Channel],
  names.get(row.receiving_unit_id) ?? '',
  names.get(row.resolving_unit_id) ?? '',
  momentOf(row.submitted_at),
  momentOf(row.accepted_at),
  momentOf(row.due_at),
  momentOf(row.finished_at),
  momentOf(row.returned_at),
  STATE_NAMES[row.state as DossierState].vi,
  PUNCTUALITY[punctualityIn(row, now)],
  row.dossier_id,
]

export type ExportedPage = { readonly rows: readonly (readonly string[])[]; /** To go on from; absent at the end. */ readonly next?: DossierId }

/** A province has fewer units in force; who was closed is asked for alone. */
const MOST_UNITS = 20_000

/** Pages of the list of dossiers, oldest first, each with the names units bear today; a unit's name is asked once for the whole export. */
export const openExport = (filter: Omit<ExportFilter, 'after' | 'limit'>): ((work: Work, after?: DossierId) => Promise<ExportedPage>) => {
  const names = new Map<string, string>()
  return async (work, after) => {
    const rows = await listForExport(work.tx, { ...filter, limit: EXPORT_PAGE, ...(after === undefined ? {} : { after }) })
    if (names.size === 0) for (const { id, name } of await listUnits(work, { limit: MOST_UNITS })) names.set(id, name)
    for (const unitId of new Set(rows.flatMap((row) => [row.receiving_unit_id, row.resolving_unit_id]))) if (!names.has(unitId)) names.set(unitId, (await getUnit(work, unitId as UnitId)).name)
    const last = rows.length === EXPORT_PAGE ? rows.at(-1) : undefined
    return { rows: rows.map((row) => cellsOf(row, names, work.now)), ...(last === undefined ? {} : { next: last.dossier_id as DossierId }) }
  }
}
