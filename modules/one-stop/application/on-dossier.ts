// NĐ 61/2018 articles 18.2-18.3: from acceptance the papers have a way to go, to the resolving unit or to the desk of the competent agency.
import type { DossierId } from '../../../kernel/ids.ts'
import type { DomainEvent, Work } from '../../../platform/work.ts'
import { handoverDeadline, type Dossier } from '../../dossiers/index.ts'
import { insertLeg, reopenLastLeg, voidWaiting } from '../store/leg-store.ts'

const idOf = (event: DomainEvent): DossierId => event['dossierId'] as DossierId

/** Papers on file only, not what came as files; and only when somebody else has to have them. */
export const onDossierAccepted = async (work: Work, event: DomainEvent): Promise<void> => {
  const dossier = event['dossier'] as Dossier
  const { acceptance, components, receivingUnitId } = dossier
  const toUnitId = dossier.reception?.competentDeskId ?? dossier.resolvingUnitId
  const onPaper = dossier.channel !== 'online' && components.some(({ originals, copies }) => originals + copies > 0)
  if (!acceptance || !onPaper || toUnitId === receivingUnitId) return
  const dueAt = await handoverDeadline(work, { unitId: receivingUnitId, rule: acceptance.handover, receivedAt: acceptance.at })
  await insertLeg(work.tx, { dossierId: dossier.id, fromUnitId: receivingUnitId, toUnitId, since: acceptance.at, dueAt })
}

/** Decided or given up where it lies: the papers stay. */
export const onDossierEnded = (work: Work, event: DomainEvent): Promise<void> => voidWaiting(work.tx, idOf(event), work.now)

/** An ending was undone: papers that had still to go have to go again. */
export const onStepUndone = (work: Work, event: DomainEvent): Promise<void> => reopenLastLeg(work.tx, idOf(event))
