import type { UnitId } from '../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { addDays, instantOn, type PlainDate } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import { can } from '../../identity/index.ts'
import type { OfficialDocumentKind } from '../domain/issued-document.ts'
import { selectPapersOfUnit } from '../store/issued-document-store.ts'
import { describe, type DescribedPaper } from './describe-papers.ts'

export type PapersOfUnit = { readonly unitId: UnitId; readonly on: PlainDate; readonly kind?: OfficialDocumentKind }
export type UnitRefusal = { readonly kind: 'unit-not-yours' }

/** A day of the busiest centre. */
const MOST_LISTED = 1000

/** What a unit issued on one day, oldest first, to be printed together. */
export const listPapersOfUnit = async (work: Work, { unitId, on, kind }: PapersOfUnit): Promise<Outcome<readonly DescribedPaper[], UnitRefusal>> => {
  if (!can(work.actor, 'list', 'official-document', unitId)) return refuse({ kind: 'unit-not-yours' })
  const documents = await selectPapersOfUnit(work.tx, { unitId, from: instantOn(on, 0), until: instantOn(addDays(on, 1), 0), limit: MOST_LISTED, ...(kind === undefined ? {} : { kind }) })
  return ok(await describe(work, documents))
}
