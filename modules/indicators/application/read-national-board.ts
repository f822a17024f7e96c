// Domain §1.5: what the national portal's own board says of the province and its units is read each night and kept beside what was brought in by file.
import { isDeepStrictEqual } from 'node:util'
import { addDays, plainDateAt } from '../../../kernel/plain-date.ts'
import type { Step } from '../../../platform/module.ts'
import type { Work } from '../../../platform/work.ts'
import { findUnit, listIdsBelow, type Unit } from '../../organisation/index.ts'
import { boardPeriodOf, matchBoard, type BoardLine, type BoardSaid } from '../domain/national-board.ts'
import { parsePeriod, periodsAround, type EvaluationPeriod } from '../domain/period.ts'
import type { IndicatorsPorts } from '../ports.ts'
import { findBoard, insertBoard } from '../store/portal-list-store.ts'
import { findRoot } from './asked-unit.ts'

/** The board still moves after a month has ended. */
const DAYS_AFTER = 15

const periodsOf = ({ now }: Pick<Work, 'now'>): readonly EvaluationPeriod[] => {
  const today = plainDateAt(now)
  return [...new Set([...periodsAround(today), ...periodsAround(addDays(today, -DAYS_AFTER))])].flatMap((key) => parsePeriod(key) ?? [])
}

const standing = async (work: Work, root: Unit): Promise<readonly Unit[]> => {
  const today = plainDateAt(work.now)
  const below = await Promise.all((await listIdsBelow(work, root.id)).map((id) => findUnit(work, id)))
  return [root, ...below.flatMap((unit) => (unit === undefined || unit.oneStop || (unit.closedOn !== undefined && unit.closedOn <= today) ? [] : [unit]))]
}

const keep = async (work: Work, { key }: EvaluationPeriod, lines: readonly BoardLine[]): Promise<number> => {
  const root = await findRoot(work)
  if (root === undefined) return 0
  const { of, unknown } = matchBoard(lines, await standing(work, root))
  let kept = 0
  for (const [unitId, points] of of) {
    const board: BoardSaid = { ...points, ...(unitId === root.id && unknown.length > 0 ? { unknown } : {}) }
    const before = await findBoard(work.tx, { unitId, period: key })
    if (isDeepStrictEqual(before?.board, board)) continue
    await insertBoard(work.tx, { unitId, period: key, broughtAt: work.now, board })
    kept += 1
  }
  return kept
}

/** Only what changed is kept, period by period, nothing open while the portal is waited for. @throws what it said instead of an answer, once every period was asked */
export const readNationalBoard = async (step: Step, { nationalQualityBoard: board }: Pick<IndicatorsPorts, 'nationalQualityBoard'>): Promise<number> => {
  if (board === undefined) return 0
  const periods = await step(async (work) => periodsOf(work))
  const faults: string[] = []
  let kept = 0
  for (const period of periods) {
    const said = await board.readBoard(boardPeriodOf(period))
    if (said.ok) kept += await step((work) => keep(work, period, said.value))
    else faults.push(`${period.key} ${said.fault}`)
  }
  if (faults.length > 0) throw new Error(`the board of the national portal: ${faults.join(', ')}`)
  return kept
}
