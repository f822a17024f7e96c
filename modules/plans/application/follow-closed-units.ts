// QĐ 276/QĐ-UBND 2025 Điều 2: nobody is urged for ever in place of a unit that is no more; whoever took over goes on.
import type { Work } from '../../../platform/work.ts'
import { findClosed, listClosedAmong, soleHeirOf, type ClosedUnit } from '../../organisation/index.ts'
import { addRemark, listUnitsWithParts, moveParts } from '../store/closed-unit-store.ts'

/** Where several took over, or none, nobody can say who of them has which part. */
const followOne = async (work: Work, closed: ClosedUnit): Promise<void> => {
  const { unit, closedOn } = closed
  const heir = soleHeirOf(closed)
  const moved = await moveParts(work.tx, { from: unit.id, to: heir?.id ?? null, year: Number(closedOn.slice(0, 4)) })
  const goesOn = heir ? `${heir.name} tiếp tục thực hiện` : 'không có một đơn vị kế thừa duy nhất nên phần việc được giao kết thúc'
  const said = `${unit.name} kết thúc hoạt động từ ngày ${closedOn.split('-').toReversed().join('/')}; ${goesOn}`
  for (const { planId, row } of moved) await addRemark(work.tx, planId, { row, kind: 'unit-closed', said })
}

/** Each night: units whose last day has passed. */
export const followClosedUnits = async (work: Work): Promise<void> => {
  for (const unitId of await listClosedAmong(work, await listUnitsWithParts(work.tx))) {
    const closed = await findClosed(work, unitId)
    if (closed) await followOne(work, closed)
  }
}
