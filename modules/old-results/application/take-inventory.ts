// Nghị định 45/2020/NĐ-CP Điều 25; plan 276 III.3: what valid results a unit keeps on paper is listed before anything is scanned.
import type { OldPaperId, UnitId } from '../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { newId } from '../../../platform/db/new-id.ts'
import type { Work } from '../../../platform/work.ts'
import { readTable, type SheetRefusal } from '../../documents/index.ts'
import { findLastPublished } from '../../procedures/index.ts'
import { readInventory, type InventoryFault, type InventoryRow } from '../domain/inventory-table.ts'
import type { OldResult } from '../domain/old-result.ts'
import type { OldResultRefusal } from '../domain/refusal.ts'
import { insertEvent, insertOldResult } from '../store/old-result-store.ts'
import { authorOf, mayAtUnit } from './at-unit.ts'

export type InventoryTaken = { readonly listed: number; readonly known: number; readonly faults: readonly InventoryFault[] }

type Known = ReadonlyMap<string, { readonly name: string; readonly resultName: string }>

const proceduresOf = async (work: Work, rows: readonly InventoryRow[]): Promise<Known> => {
  const known = new Map<string, { readonly name: string; readonly resultName: string }>()
  for (const code of new Set(rows.map(({ procedureCode }) => procedureCode))) {
    const version = await findLastPublished(work, code)
    if (version) known.set(code, { name: version.name, resultName: version.results[0]?.name ?? version.name })
  }
  return known
}

const listOne = async (work: Work, unitId: UnitId, { row, procedure }: { readonly row: InventoryRow; readonly procedure: { readonly name: string; readonly resultName: string } }): Promise<boolean> => {
  const result: OldResult = {
    id: newId<OldPaperId>(),
    unitId,
    procedureCode: row.procedureCode,
    procedureName: procedure.name,
    resultName: row.resultName || procedure.resultName,
    listed: row.listed,
    pages: row.pages,
    state: 'inventoried',
    stateAt: work.now,
  }
  if (!(await insertOldResult(work.tx, result))) return false
  await insertEvent(work.tx, result, { at: work.now, by: authorOf(work), event: { kind: 'inventoried' } })
  return true
}

/** Right rows are listed, wrong ones told, what is listed already stays as it is: the same list may be sent again. */
export const takeInventory = async (work: Work, unitId: string, given: readonly (readonly string[])[]): Promise<Outcome<InventoryTaken, OldResultRefusal>> => {
  if (!(await mayAtUnit(work, 'inventory', unitId))) return refuse({ kind: 'old-results-not-yours' })
  const { rows, faults, unreadable } = readInventory(given)
  if (unreadable) return refuse({ kind: 'inventory-unreadable' })
  const procedures = await proceduresOf(work, rows)
  const strange: InventoryFault[] = []
  let [listed, known] = [0, 0]
  for (const row of rows) {
    const procedure = procedures.get(row.procedureCode)
    if (!procedure) strange.push({ serial: row.serial, vi: `không có thủ tục mã “${row.procedureCode}” trong danh mục`, en: `no procedure has the code “${row.procedureCode}”` })
    else if (await listOne(work, unitId as UnitId, { row, procedure })) listed += 1
    else known += 1
  }
  return ok({ listed, known, faults: [...faults, ...strange].toSorted((one, other) => one.serial - other.serial) })
}

/** A list as a file: .xlsx, or CSV in UTF-8. */
export const takeInventoryFile = async (work: Work, unitId: string, file: { readonly bytes: Uint8Array; readonly fileName: string }): Promise<Outcome<InventoryTaken, OldResultRefusal | SheetRefusal>> => {
  if (!(await mayAtUnit(work, 'inventory', unitId))) return refuse({ kind: 'old-results-not-yours' })
  const read = await readTable(file)
  return read.ok ? takeInventory(work, unitId, read.value) : read
}
