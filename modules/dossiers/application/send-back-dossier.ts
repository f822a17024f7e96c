import { refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { listOfficialsWithRole } from '../../identity/index.ts'
import { notify } from '../../notifications/index.ts'
import { decideSendBack } from '../domain/approve.ts'
import type { Dossier } from '../domain/dossier.ts'
import type { RecordedEvent } from '../domain/event.ts'
import type { DossierRefusal } from '../domain/refusal.ts'
import { actOnDossier, type OnDossier } from './act-on-dossier.ts'
import { hasRead } from './has-read.ts'
import { takeStep } from './take-step.ts'

export type SendBackDossier = OnDossier & { readonly reason: string; /** Whoever decides at a screen has read it there. */ readonly readFirst?: true }

/** Who proposed last, while still a case officer there: somebody who has left could neither finish it nor be relieved of it. */
const findProposer = async (work: Work, dossier: Dossier, journal: readonly RecordedEvent[]) => {
  const by = journal.findLast(({ event }) => event.type === 'ApprovalRequested')?.by
  if (!by?.officialId) return undefined
  const { officialId, name } = by
  const officers = await listOfficialsWithRole(work, 'case-officer', dossier.resolvingUnitId)
  return officers.some((officer) => officer.officialId === officialId) ? { officialId, name } : undefined
}

const tellProposer = async (work: Work, dossier: Dossier, reason: string): Promise<void> => {
  if (!dossier.holder?.assigneeId) return
  await notify(work, {
    officialId: dossier.holder.assigneeId,
    template: 'dossier-sent-back',
    params: { code: dossier.code ?? '', reason },
    about: { kind: 'dossier', id: dossier.id },
  })
}

/** Back, with what is wrong, into the hands of whoever proposed it; that officer is told. */
export const sendBackDossier = async (work: Work, command: SendBackDossier): Promise<Outcome<Dossier, DossierRefusal>> => {
  const sent = await actOnDossier<DossierRefusal>(work, command, async (dossier, standing, journal) => {
    const decided = decideSendBack(dossier, standing, command.reason)
    if (!decided.ok) return decided
    const [assignee, read] = await Promise.all([findProposer(work, dossier, journal), command.readFirst ? hasRead(work, dossier, journal) : true])
    if (!read) return refuse({ kind: 'not-read' })
    return takeStep(work, dossier, { decided: decided.value, action: 'send-back', ...(assignee ? { assignee } : {}) })
  })
  if (sent.ok) await tellProposer(work, sent.value, command.reason)
  return sent
}
