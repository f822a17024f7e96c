import type { PersonId } from '../../../kernel/ids.ts'
import { ok, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { findFiles } from '../../documents/index.ts'
import { APPLICANT_FORM_REF } from '../../forms/index.ts'
import { hashContent } from '../../identity/index.ts'
import type { AnotherFiling } from '../domain/dossier.ts'
import { decideAnother, declaredMatterOf, type DeclaredAnswers, type TwinRefusal } from '../domain/exact-twin.ts'
import { formatMoment } from '../domain/event-words.ts'
import { listOpenFilings, lockFilingsOf, type GivenPaper, type OpenFiling } from '../store/same-filing.view.ts'
import { readDossier } from './show-dossier.ts'

export type FilingToCheck = {
  readonly personId: PersonId | undefined
  readonly procedureCode: string
  readonly caseKey: string | undefined
  readonly records: readonly DeclaredAnswers[]
  /** What was handed in, where the procedure has no form to compare by. */
  readonly papers?: readonly GivenPaper[]
  readonly reason: string | undefined
}

type Given = Pick<OpenFiling, 'records'> & { readonly caseKey?: string | undefined; readonly papers?: readonly GivenPaper[] | undefined }
type Hashes = ReadonlyMap<string, string>

const keyOf = ({ records, caseKey, papers }: Given, hashes: Hashes): string | undefined => {
  const hashed = papers?.map(({ key = '', files }) => ({ key, hashes: files.flatMap(({ fileId }) => hashes.get(fileId) ?? []) }))
  const matter = declaredMatterOf({ records, caseKey, papers: hashed, applicantPage: APPLICANT_FORM_REF })
  return matter && hashContent(matter)
}

const hashesOf = async (work: Work, filings: readonly Given[]): Promise<Hashes> => {
  const ids = filings.flatMap(({ papers = [] }) => papers.flatMap(({ files }) => files.map(({ fileId }) => fileId)))
  return new Map(ids.length === 0 ? [] : (await findFiles(work, ids)).map(({ id, sha256 }) => [id, sha256]))
}

const isComparable = ({ records, papers = [] }: Given): boolean => records.length > 1 || papers.some(({ files }) => files.length > 0)

/** Undefined when nobody filed the same before; else the reason to file it again, or the refusal that names the earlier one. */
export const checkTwin = async (work: Work, { personId, procedureCode, reason, ...given }: FilingToCheck): Promise<Outcome<AnotherFiling | undefined, TwinRefusal>> => {
  if (!personId || !isComparable(given)) return ok(undefined)
  // The list is asked behind the lock, in the same packet.
  const [, open] = await Promise.all([lockFilingsOf(work.tx, { personId, procedureCode }), listOpenFilings(work.tx, { personId, procedureCode })])
  if (open.length === 0) return ok(undefined)
  const hashes = given.papers ? await hashesOf(work, [given, ...open]) : new Map<string, string>()
  const key = keyOf(given, hashes)
  const twin = key === undefined ? undefined : open.find((each) => keyOf(each, hashes) === key)
  if (!twin) return ok(undefined)
  const read = await readDossier(work, twin.dossierId)
  const code = read.ok ? read.value.dossier.code : undefined
  return decideAnother({ twinId: twin.dossierId, named: code ? ` ${code}` : '', filedAt: formatMoment(twin.submittedAt), readable: read.ok }, reason)
}
