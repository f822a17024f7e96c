// Luật Phí và lệ phí 97/2015/QH13 Điều 12; domain §2.4: what a dossier demands is demanded as money, what ends it ends the demand.
import type { Work } from '../../../platform/work.ts'
import { cancelDemands, demandPayment, moveDemands, settleElsewhere } from '../../payments/index.ts'
import { getVersion } from '../../procedures/index.ts'
import type { Dossier } from '../domain/dossier.ts'
import type { DossierEvent } from '../domain/event.ts'
import { demandLevies } from '../domain/levy.ts'
import { statedLevies } from './stated-levies.ts'
import { unitOfSlip } from './issue-slip.ts'
import { levyDemand, obligationDemand } from './payment-facts.ts'

const END_WORDS = { DossierRefused: 'Hồ sơ bị từ chối', DossierWithdrawn: 'Người nộp rút hồ sơ', DossierDiscontinued: 'Hồ sơ dừng giải quyết' } as const

const isEnd = (type: string): type is keyof typeof END_WORDS => Object.hasOwn(END_WORDS, type)

/** Filed online, the levies of the procedure can be paid at once: before anybody has received the dossier. */
const demandAtFiling = async (work: Work, dossier: Dossier): Promise<void> => {
  // What is claimed as exempt nobody pays before the counter has decided.
  if (dossier.channel !== 'online' || dossier.reception?.levies || dossier.levyClaim) return
  const [demanded] = demandLevies(statedLevies(dossier, await getVersion(work, dossier.procedure.versionId)))
  if (demanded?.type === 'LeviesDemanded' && demanded.total > 0) await demandPayment(work, await levyDemand(work, dossier, demanded.lines))
}

const keepObligation = async (work: Work, dossier: Dossier): Promise<void> => {
  const obligation = dossier.obligations.at(-1)
  if (obligation?.amount) await demandPayment(work, await obligationDemand(work, dossier, obligation))
}

const undoDemanded = async (work: Work, before: Dossier, after: Dossier): Promise<void> => {
  for (const { serial, amount } of before.obligations) {
    const still = after.obligations.find((each) => each.serial === serial && !each.undone)
    if (amount && !still) await cancelDemands(work, { subjectId: after.id, only: { purpose: 'obligation', purposeSerial: serial }, reason: 'Yêu cầu nộp được hoàn tác', keepsMoney: false })
  }
}

/** What the act undone had closed is owed again; what stands open is demanded as it was, which changes nothing. */
const reviveDemanded = async (work: Work, dossier: Dossier): Promise<void> => {
  for (const obligation of dossier.obligations) if (obligation.amount && !obligation.met && !obligation.undone) await demandPayment(work, await obligationDemand(work, dossier, obligation))
  if (dossier.levies?.total === 0) return
  if (dossier.levies) await demandPayment(work, await levyDemand(work, dossier, dossier.levies.lines))
  else await demandAtFiling(work, dossier)
}

type Kept = { readonly before: Dossier | undefined; readonly after: Dossier; readonly event: DossierEvent }

const keepOne = async (work: Work, { before, after, event }: Kept): Promise<void> => {
  const { type } = event
  if (type === 'DossierSubmitted') return after.levies ? undefined : demandAtFiling(work, after)
  if (type === 'LeviesDemanded' && !event.exempted) return void (await demandPayment(work, await levyDemand(work, after, event.lines)))
  if (type === 'ObligationDemanded') return keepObligation(work, after)
  if (type === 'ObligationMet') return settleElsewhere(work, { subjectId: after.id, purpose: 'obligation', purposeSerial: event.serial }, event.proof)
  if (type === 'UnitSucceeded' && before?.receivingUnitId === event.from) return moveDemands(work, { subjectId: after.id, from: event.from, unit: await unitOfSlip(work, after.receivingUnitId) })
  if (type === 'StepUndone' && before) {
    await undoDemanded(work, before, after)
    return reviveDemanded(work, after)
  }
  // Before acceptance nothing was done for the money; afterwards it was, and a refund is the treasurer's decision.
  if (isEnd(type)) return cancelDemands(work, { subjectId: after.id, reason: END_WORDS[type], keepsMoney: after.acceptance !== undefined })
  return undefined
}

/** In the transaction of the act itself. */
export const keepPayments = async (work: Work, events: readonly DossierEvent[], { before, after }: Omit<Kept, 'event'>): Promise<void> => {
  for (const event of events) await keepOne(work, { before, after, event })
}
