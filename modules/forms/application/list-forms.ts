import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import { insertClosing, selectVersion, selectVersions, type VersionLine } from '../store/form-version-store.ts'

/** Every version of every published form, newest first within a code. */
export const listForms = (work: Work): Promise<readonly VersionLine[]> => selectVersions(work.tx)

export type CloseRefusal = { readonly kind: 'form-not-found' } | { readonly kind: 'form-closed-already' }

/** Withdraws a version without a successor: from that day it is offered no more; what was answered stays readable. */
export const closeForm = async (work: Work, { formRef, until }: { readonly formRef: string; readonly until: PlainDate }): Promise<Outcome<{ readonly formRef: string }, CloseRefusal>> => {
  if ((await selectVersion(work.tx, formRef)) === undefined) return refuse({ kind: 'form-not-found' })
  const by = work.actor.kind === 'staff' ? work.actor.officialId : undefined
  const closed = await insertClosing(work.tx, { formRef, until, at: work.now, by })
  return closed ? ok({ formRef }) : refuse({ kind: 'form-closed-already' })
}
