import type { PaperRecordId, PersonId } from '../../../kernel/ids.ts'
import type { Work } from '../../../platform/work.ts'
import { noteUses, type PaperUse } from '../../documents/index.ts'
import type { Dossier } from '../domain/dossier.ts'
import type { FilingDraft } from '../domain/filing-draft.ts'
import type { CouldReuse } from '../domain/reused.ts'
import { nationalFor } from './national-store.ts'
import { reusableFor } from './offer-reuse.ts'

type Filing = { readonly holderId: PersonId | undefined; readonly procedureCode: string; readonly caseKey: string | undefined; readonly draft?: FilingDraft }

/** Kept with the filing, so that the share of reuse is counted against what was possible then. */
export const couldReuse = async (work: Work, { holderId, procedureCode, caseKey, draft }: Filing): Promise<readonly CouldReuse[]> => {
  if (!holderId) return []
  const offers = await reusableFor(work, { holderId, procedureCode, ...(caseKey ? { caseKey } : {}), ...(draft ? { national: () => nationalFor(work, draft, holderId) } : {}) })
  return offers.map(({ key, options }) => ({ key, from: [...new Set(options.map(({ from }) => from))] }))
}

/** The holder sees on each paper where it was used again. */
export const noteReuse = (work: Work, { id: dossierId, applicant, components, procedure }: Dossier): Promise<void> => {
  const holderId = applicant.personId
  if (!holderId) return Promise.resolve()
  const uses = components.flatMap(({ name: component, reused = [] }) =>
    reused.flatMap((each): readonly PaperUse[] => (each.from === 'state' || each.from === 'national' ? [] : [{ dossierId, recordId: each.recordId as PaperRecordId, holderId, component, label: procedure.name, at: work.now }])),
  )
  return noteUses(work, uses)
}
