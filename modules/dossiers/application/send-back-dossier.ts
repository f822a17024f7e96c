import { ok, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { notify } from '../../notifications/index.ts'
import { listStepsTaken } from '../../workflow/index.ts'
import { decideSendBack } from '../domain/approve.ts'
import type { Dossier } from '../domain/dossier.ts'
import type { DossierRefusal } from '../domain/refusal.ts'
import { actOnDossier, type OnDossier } from './act-on-dossier.ts'
import { subjectOf, takeStep } from './take-step.ts'

export type SendBackDossier = OnDossier & { readonly reason: string }

const tellExaminer = async (work: Work, dossier: Dossier, reason: string): Promise<void> => {
  const steps = await listStepsTaken(work, subjectOf(dossier))
  const examinerId = steps.findLast((item) => item.step === 'examine' && item.completedBy !== undefined)?.completedBy
  if (!examinerId) return
  await notify(work, {
    officialId: examinerId,
    template: 'dossier-sent-back',
    params: { code: dossier.code ?? '', reason },
    about: { kind: 'dossier', id: dossier.id },
  })
}

/** Back to examination with what is wrong; whoever examined it last is told. */
export const sendBackDossier = async (work: Work, command: SendBackDossier): Promise<Outcome<Dossier, DossierRefusal>> => {
  const sent = await actOnDossier<DossierRefusal>(work, command, async (dossier, standing) => {
    const decided = decideSendBack(dossier, standing, command.reason)
    return decided.ok ? ok([...decided.value, ...(await takeStep(work, dossier, { action: 'send-back' }))]) : decided
  })
  if (sent.ok) await tellExaminer(work, sent.value, command.reason)
  return sent
}
