import type { Work } from '../../../platform/work.ts'
import { writeTable, type TableFormat } from '../../documents/index.ts'
import { showProgress } from './progress.ts'

const HEADINGS = ['Đơn vị', 'Mã thủ tục', 'Thủ tục', 'Phải số hóa', 'Đã kiểm kê', 'Đã quét', 'Đã nhập', 'Đã kiểm', 'Đã ký', 'Đã vào kho', 'Còn lại', 'Mỗi ngày (đo được)', 'Mỗi ngày (định mức)', 'Hạn', 'Dự báo xong', 'Chậm']

/** The table of the screen as a sheet: one line a unit and procedure. */
export const exportProgress = async (work: Work, { unitId, format }: { readonly unitId?: string; readonly format: TableFormat }): Promise<Uint8Array> => {
  const { lines } = await showProgress(work, unitId)
  const rows = lines.map(({ counts, forecast, ...line }) => [
    line.unitName, line.procedureCode, line.procedureName, line.expected, counts.inventoried, counts.scanned, counts.entered, counts.checked, counts.signed, counts.published,
    forecast.remaining, forecast.perDay, forecast.normPerDay, line.dueOn ?? '', line.endsOn ?? '', line.isLate ? 'có' : '',
  ])
  return writeTable({ name: 'So hoa ket qua cu', headings: HEADINGS, rows }, format)
}
