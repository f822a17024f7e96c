// QĐ 766/QĐ-TTg, domain §1.3: what the index asks of a dossier, read from the dossier as its journal tells it.
import { epochMs, type Instant } from '../../../kernel/instant.ts'
import { reuseFactsOf, standingResultsOf, wasRefused, type Dossier } from '../../dossiers/index.ts'
import { isPaidOnline } from '../../payments/index.ts'
import type { ProcedureVersion } from '../../procedures/index.ts'
import type { StepTime } from '../domain/agency-time.ts'
import type { DossierTraits } from '../domain/dossier-cells.ts'
import { PARAMETERS } from '../domain/parameters.ts'

const STOPPED = new Set<Dossier['state']>(['withdrawn', 'discontinued'])

export const endOf = ({ finishedAt, returnedAt, endedAt }: Dossier): Instant | undefined => finishedAt ?? returnedAt ?? endedAt

/** Pauses of acts that were undone never were. */
const waitedMs = ({ pauses }: Dossier, endedAt: Instant | undefined): number =>
  pauses.filter(({ undone }) => !undone).reduce((sum, { from, until = endedAt }) => (until === undefined ? sum : sum + Math.max(0, epochMs(until) - epochMs(from))), 0)

const pausedSince = ({ pauses }: Dossier): Instant | undefined =>
  PARAMETERS.pauseStopsIndexClock.value ? pauses.findLast(({ until, undone }) => until === undefined && !undone)?.from : undefined

/** NĐ 45/2020/NĐ-CP article 15: with the signatures of who is competent and of the agency. */
const isElectronic = ({ unsigned, signingStopped }: Dossier['results'][number]): boolean => PARAMETERS.electronicResult.value === 'any-file' || !(unsigned || signingStopped)

const agenciesSeen = ({ channel, resultBy, obligations }: Dossier): DossierTraits['agenciesSeen'] => {
  if (obligations.some(({ met, undone }) => met !== undefined && !undone)) return 'more'
  return channel === 'online' && resultBy !== undefined && resultBy !== 'counter' ? 'none' : 'desk'
}

/** Undefined before its reception: what was never received is in no figure. */
export const traitsOf = (dossier: Dossier, procedure: Pick<ProcedureVersion, 'results' | 'serviceLevel'>, ownSteps: readonly StepTime[] = []): DossierTraits | undefined => {
  const { acceptance, channel, assisted, dueAt, indexDueAt, levies, supplement } = dossier
  if (acceptance === undefined) return undefined
  const endedAt = endOf(dossier)
  const reuse = reuseFactsOf(dossier)
  const paused = endedAt === undefined ? pausedSince(dossier) : undefined
  return {
    receivedAt: acceptance.at,
    channel,
    assisted,
    ...(endedAt === undefined ? {} : { endedAt }),
    withResult: endedAt !== undefined && !STOPPED.has(dossier.state) && !wasRefused(dossier),
    ...(dueAt === undefined ? {} : { dueAt }),
    ...(indexDueAt === undefined ? {} : { indexDueAt }),
    ...(paused === undefined ? {} : { pausedSince: paused }),
    // Once only (NĐ 61/2018 Đ11.2c): a second request is refused, so there is never a day of the second.
    supplements: supplement === undefined || supplement.undone ? 0 : 1,
    returnsPaper: procedure.results.length > 0,
    whollyOnline: procedure.serviceLevel === 'full',
    hasResultFile: standingResultsOf(dossier).some(isElectronic),
    hasComponentFiles: dossier.components.some(({ files }) => files.length > 0),
    reusable: reuse.could > 0,
    reused: reuse.did > 0,
    fromStore: reuse.byResult + reuse.byNational > 0,
    // Signed in by an account the portal verified, or a component taken from a register of the state.
    identityKnown: (channel === 'online' && !assisted && dossier.submitter.personId !== undefined) || reuse.byState > 0,
    toPay: levies?.total ?? 0,
    paidOnline: isPaidOnline(levies?.paid ?? []),
    agenciesSeen: agenciesSeen(dossier),
    waitedMs: waitedMs(dossier, endedAt),
    unscanned: dossier.components.length > 0 && dossier.components.every(({ files }) => files.length === 0),
    onTheSpot: acceptance.immediate === true,
    ownSteps,
  }
}
