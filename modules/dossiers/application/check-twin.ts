import type { PersonId } from '../../../kernel/ids.ts'
import { ok, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { APPLICANT_FORM_REF } from '../../forms/index.ts'
import { hashContent } from '../../identity/index.ts'
import type { AnotherFiling } from '../domain/dossier.ts'
import { decideAnother, declaredMatterOf, type DeclaredAnswers, type TwinRefusal } from '../domain/exact-twin.ts'
import { formatMoment } from '../domain/event-words.ts'
import { listOpenFilings, lockFilingsOf } from '../store/same-filing.view.ts'
import { readDossier } from './show-dossier.ts'

export type FilingToCheck = {
  readonly personId: PersonId | undefined
  readonly procedureCode: string
  readonly caseKey: string | undefined
  readonly records: readonly DeclaredAnswers[]
  readonly reason: string | undefined
}

const keyOf = (records: readonly DeclaredAnswers[], caseKey: string | undefined): string | undefined => {
  const matter = declaredMatterOf({ records, caseKey, applicantPage: APPLICANT_FORM_REF })
  return matter && hashContent(matter)
}

/** Undefined when nobody filed the same before; else the reason to file it again, or the refusal that names the earlier one. */
export const checkTwin = async (work: Work, { personId, procedureCode, caseKey, records, reason }: FilingToCheck): Promise<Outcome<AnotherFiling | undefined, TwinRefusal>> => {
  const key = keyOf(records, caseKey)
  if (!personId || !key) return ok(undefined)
  await lockFilingsOf(work.tx, { personId, procedureCode })
  const twin = (await listOpenFilings(work.tx, { personId, procedureCode })).find((each) => keyOf(each.records, each.caseKey) === key)
  if (!twin) return ok(undefined)
  const read = await readDossier(work, twin.dossierId)
  const code = read.ok ? read.value.dossier.code : undefined
  return decideAnother({ twinId: twin.dossierId, named: code ? ` ${code}` : '', filedAt: formatMoment(twin.submittedAt), readable: read.ok }, reason)
}
