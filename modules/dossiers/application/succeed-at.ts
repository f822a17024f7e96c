import type { UnitId } from '../../../kernel/ids.ts'
import type { Work } from '../../../platform/work.ts'
import { moveWork } from '../../workflow/index.ts'
import type { Dossier } from '../domain/dossier.ts'
import type { DossierEvent } from '../domain/event.ts'
import { recordEvents } from './act-on-dossier.ts'
import { subjectOf } from './take-step.ts'

type Succession = { readonly from: UnitId; readonly to: UnitId; readonly events: readonly DossierEvent[] }

/** What a dossier has at a closed unit goes to the heir, its work items with it, in one act. */
export const succeedAt = async (work: Work, dossier: Dossier, { from, to, events }: Succession): Promise<Dossier> => {
  await moveWork(work, { subject: subjectOf(dossier), from, to })
  return (await recordEvents(work, dossier, { dossierId: dossier.id, events })) ?? dossier
}
