// NĐ 45/2020/NĐ-CP article 15, NĐ 30/2020/NĐ-CP article 13: an electronic result carries the signatures of who is competent and of the agency; whoever signs has read it.
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { StoredFileId } from '../../../kernel/ids.ts'
import { whyNot, type Standing } from './abilities.ts'
import { unsignedResultsOf, type Dossier, type IssuedResult } from './dossier.ts'
import type { DossierEvent } from './event.ts'
import type { DossierRefusal } from './refusal.ts'

const MOST_NAMED = 5
export const namesOf = (results: readonly IssuedResult[]): string => results.slice(0, MOST_NAMED).map(({ name }) => name).join('; ')

/** What is known of the files: which are PDF, and which of them whoever signs has opened. */
export type SignFacts = { readonly pdf: ReadonlySet<StoredFileId>; readonly opened: ReadonlySet<string>; readonly certified: boolean }

export const decideSignResults = (dossier: Dossier, standing: Standing, { pdf, opened, certified }: SignFacts): Outcome<readonly DossierEvent[], DossierRefusal> => {
  const no = whyNot('sign-result', dossier, standing)
  if (no) return refuse(no)
  const results = unsignedResultsOf(dossier)
  const others = results.filter(({ fileId }) => !pdf.has(fileId))
  if (others.length > 0) return refuse({ kind: 'result-not-pdf', names: namesOf(others) })
  const unread = results.filter(({ fileId }) => !opened.has(fileId))
  if (unread.length > 0) return refuse({ kind: 'result-not-opened', names: namesOf(unread) })
  if (!certified) return refuse({ kind: 'no-certificate' })
  return ok([{ type: 'ResultSigned', serials: results.map(({ serial }) => serial), names: results.map(({ name }) => name) }])
}
