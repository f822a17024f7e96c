// NĐ 63/2010 article 17: procedures are posted where dossiers are received, also electronically; TT 01/2018 article 16.2d: strangers see nothing of a dossier but its code and completion.
import type { Instant } from '../../../kernel/instant.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { plainDateAt } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import { countDeskToday, type DeskCounts } from '../../dossiers/index.ts'
import { findUnitByCode, type Unit } from '../../organisation/index.ts'
import { describeDesks, type Desk } from './describe-desk.ts'

export type BoardRefusal = { readonly kind: 'desk-unknown' }
export type Board = { readonly desk: Desk; readonly counts: DeskCounts; readonly countedAt: Instant }

const isOpen = (unit: Unit, work: Work): boolean => unit.closedOn === undefined || plainDateAt(work.now) < unit.closedOn

export const showBoard = async (work: Work, unitCode: string): Promise<Outcome<Board, BoardRefusal>> => {
  const unit = await findUnitByCode(work, unitCode)
  if (unit === undefined || !unit.oneStop || !isOpen(unit, work)) return refuse({ kind: 'desk-unknown' })
  const [desk] = await describeDesks(work, [unit])
  return desk === undefined ? refuse({ kind: 'desk-unknown' }) : ok({ desk, counts: await countDeskToday(work, unit.id), countedAt: work.now })
}
