// NĐ 63/2010 art. 14: abolished by a decision; dossiers under way keep the version they were filed under.
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { LegalBasis } from '../../../kernel/legal-basis.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import type { AlreadyRetired, NotFound, ReplacementNotFound, RetirementUnfounded } from '../domain/refusals.ts'
import { renewRevision } from '../store/import-store.ts'
import { findProcedure, findProcedureForUpdate } from '../store/procedure-store.ts'
import { changeState } from '../store/state-store.ts'
import { actorName } from './import-rows.ts'

export type RetireCommand = {
  readonly code: string
  readonly effectiveOn: PlainDate
  readonly reason: string
  readonly legalBasis: readonly LegalBasis[]
  readonly replacedByCode?: string
}
export type RetireRefusal = NotFound | AlreadyRetired | ReplacementNotFound | RetirementUnfounded

export const retireProcedure = async (work: Work, command: RetireCommand): Promise<Outcome<{ readonly retiredOn: PlainDate }, RetireRefusal>> => {
  const { code, replacedByCode } = command
  const procedure = await findProcedureForUpdate(work.tx, code)
  if (procedure === undefined) return refuse({ kind: 'procedure-not-found', code })
  if (procedure.retiredOn !== undefined) return refuse({ kind: 'procedure-already-retired', code, retiredOn: procedure.retiredOn })
  if (command.legalBasis.length === 0) return refuse({ kind: 'retirement-needs-legal-basis', code })
  if (replacedByCode !== undefined && (replacedByCode === code || (await findProcedure(work.tx, replacedByCode)) === undefined))
    return refuse({ kind: 'replacement-not-found', code: replacedByCode })
  await changeState(work.tx, {
    procedureIds: [procedure.id],
    state: 'retired',
    effectiveOn: command.effectiveOn,
    reason: command.reason,
    legalBasis: command.legalBasis,
    ...(replacedByCode === undefined ? {} : { replacedByCode }),
    at: work.now,
    by: actorName(work.actor),
  })
  await renewRevision(work.tx)
  await work.tell({ type: 'procedures.procedure-retired', code, retiredOn: command.effectiveOn })
  return ok({ retiredOn: command.effectiveOn })
}
