// TT 01/2018/TT-VPCP article 16.2d: without signing in, only the code and the degree of completion.
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import type { DossierState } from '../domain/dossier.ts'
import { completionOf } from '../domain/national-status.ts'
import { findByCode } from '../store/code-store.ts'
import { findState } from '../store/dossier-lists.view.ts'

export type LookUpRefusal = { readonly kind: 'code-unknown' }

export const lookUpDossier = async (work: Work, typed: string): Promise<Outcome<{ readonly code: string; readonly completion: ReturnType<typeof completionOf> }, LookUpRefusal>> => {
  const dossierId = await findByCode(work.tx, typed)
  const found = dossierId && (await findState(work.tx, dossierId))
  if (!found?.code) return refuse({ kind: 'code-unknown' })
  return ok({ code: found.code, completion: completionOf(found.state as DossierState) })
}
