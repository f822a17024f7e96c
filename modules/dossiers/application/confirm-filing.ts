// NĐ 45/2020 Đ9: a confirmation at level 2 stands in place of signature and seal where the form or the procedure says so.
import type { DossierId } from '../../../kernel/ids.ts'
import { plainDateAt } from '../../../kernel/plain-date.ts'
import { ok, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { findFormByCode, type FormDefinition } from '../../forms/index.ts'
import { findConfirmation, hashContent, takeConfirmation, type ConfirmationRefusal } from '../../identity/index.ts'
import type { ProcedureVersion } from '../../procedures/index.ts'
import type { FilingDraft } from '../domain/filing-draft.ts'

const asksVneid = (form: FormDefinition | undefined): boolean =>
  form !== undefined && form.pages.some(({ fields }) => fields.some((field) => field.kind === 'confirmation' && field.by === 'vneid'))

const isAsked = async (work: Work, { confirmation, formCode }: ProcedureVersion): Promise<boolean> => {
  if (work.actor.kind !== 'citizen') return false
  return confirmation === 'vneid' || (formCode !== undefined && asksVneid(await findFormByCode(work, formCode, plainDateAt(work.now))))
}

/** All the applicant declares: another answer, paper, place, principal or claim needs another confirmation. */
const hashOf = ({ procedureCode, caseKey, channelKey, place, actingFor, levyClaim, answers, components }: FilingDraft): string =>
  hashContent({ procedureCode, caseKey, channelKey, place, actingFor, ...(levyClaim ? { levyClaim } : {}), answers, components })

const aboutOf = (draft: FilingDraft): string => `filing-draft:${draft.id}`

/** Takes the confirmation this draft needs for the dossier it becomes; undefined when it needs none. */
export const takeFilingConfirmation = async (
  work: Work,
  procedure: ProcedureVersion,
  { draft, dossierId }: { readonly draft: FilingDraft; readonly dossierId: DossierId },
): Promise<Outcome<string | undefined, ConfirmationRefusal>> => {
  if (!(await isAsked(work, procedure))) return ok(undefined)
  const taken = await takeConfirmation(work, { about: aboutOf(draft), contentHash: hashOf(draft), usedFor: `dossier:${dossierId}` })
  return taken.ok ? ok(taken.value.id) : taken
}

/** For the check page: what to confirm, and how it stands. */
export const viewConfirmation = async (work: Work, procedure: ProcedureVersion, draft: FilingDraft) => {
  if (!(await isAsked(work, procedure))) return {}
  const [about, contentHash] = [aboutOf(draft), hashOf(draft)]
  const found = await findConfirmation(work, { about, contentHash })
  const state = found.ok ? { confirmedAt: found.value.confirmedAt } : { missing: found.refusal.kind }
  return { confirmation: { about, contentHash, purpose: `Nộp hồ sơ: ${procedure.name}`.slice(0, 300), ...state } }
}
