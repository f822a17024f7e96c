// QĐ 766/QĐ-TTg groups 2-4 as the portal counts them (domain §1.3), TT 01/2018/TT-VPCP article 13: what one dossier counts as, and on which day.
import { epochMs, type Instant } from '../../../kernel/instant.ts'
import { plainDateAt } from '../../../kernel/plain-date.ts'
import { agencyPoints, type StepTime } from './agency-time.ts'
import { COUNTS, type Cell, type CountName } from './counts.ts'
import { PARAMETERS } from './parameters.ts'

/** All of a dossier that any count asks for. Nothing before its reception counts. */
export type DossierTraits = {
  readonly receivedAt: Instant
  readonly channel: 'in-person' | 'online' | 'postal'
  readonly assisted: boolean
  /** First of: finished, returned, refused or withdrawn or discontinued. */
  readonly endedAt?: Instant
  readonly withResult: boolean
  readonly dueAt?: Instant
  readonly indexDueAt?: Instant
  /** Its clock stands still since then. */
  readonly pausedSince?: Instant
  /** How often a supplement was asked for, and when the second time. */
  readonly supplements: number
  readonly secondSupplementAt?: Instant
  /** Of the procedure: it returns a paper, it is wholly online. */
  readonly returnsPaper: boolean
  readonly whollyOnline: boolean
  readonly hasResultFile: boolean
  readonly hasComponentFiles: boolean
  /** Could use again, did use again. */
  readonly reusable: boolean
  readonly reused: boolean
  readonly fromStore: boolean
  readonly identityKnown: boolean
  /** What is to be paid, exemptions taken off. */
  readonly toPay: number
  readonly paidOnline: boolean
  /** Whom the applicant had to see: nobody, the one-stop desk, others too. */
  readonly agenciesSeen: 'none' | 'desk' | 'more'
  readonly waitedMs: number
  /** Has papers, and no file of any. */
  readonly unscanned?: boolean
  /** Received to be finished in the same sitting. */
  readonly onTheSpot?: boolean
  /** Of the unit in charge. */
  readonly ownSteps?: readonly StepTime[]
}

const HOUR_MS = 3_600_000

/** The moment from which it is late: what is open and runs will be late then, what stands still or ended in time never will. */
export const lateFrom = ({ endedAt, pausedSince, secondSupplementAt }: DossierTraits, dueAt: Instant | undefined): Instant | undefined => {
  const stopsAt = endedAt ?? pausedSince
  if (secondSupplementAt !== undefined && PARAMETERS.secondSupplementIsLate.value) return dueAt !== undefined && dueAt < secondSupplementAt ? dueAt : secondSupplementAt
  if (dueAt === undefined) return undefined
  return stopsAt === undefined || stopsAt > dueAt ? dueAt : undefined
}

const POINTS_OF_AGENCIES = { none: 2, desk: 1, more: 0 } as const

/** Article 13: shorter than the limit 2, as long 1, longer 0; a dossier without a date says nothing. */
const timePoints = (traits: DossierTraits, endedAt: Instant): number | undefined => {
  if (traits.dueAt === undefined) return undefined
  if (lateFrom(traits, traits.dueAt) !== undefined) return 0
  return plainDateAt(endedAt) < plainDateAt(traits.dueAt) ? 2 : 1
}

type Counted = readonly [name: CountName, counts: boolean, sum?: number]

const isElectronic = ({ endedAt, withResult, returnsPaper, hasResultFile }: DossierTraits): boolean => endedAt === undefined || !withResult || !returnsPaper || hasResultFile

const isOnline = (traits: DossierTraits): boolean => traits.channel === 'online' && (isElectronic(traits) || !PARAMETERS.onlineNeedsElectronicResult.value)

const atReception = (traits: DossierTraits): readonly Counted[] => {
  const online = isOnline(traits)
  const finished = traits.endedAt !== undefined && traits.withResult
  return [
    ['received', true],
    ['online', online],
    ['direct', traits.channel === 'in-person'],
    ['postal', traits.channel === 'postal'],
    ['assisted', traits.channel === 'online' && traits.assisted],
    ['wholly', online && traits.whollyOnline],
    ['whollyUnsigned', traits.channel === 'online' && traits.whollyOnline && !isElectronic(traits)],
    ['reusable', traits.reusable],
    ['reused', traits.reused],
    ['fromStore', traits.fromStore],
    ['identityKnown', traits.identityKnown],
    ['toPay', traits.toPay > 0],
    ['paidOnline', traits.toPay > 0 && traits.paidOnline],
    ['unscanned', traits.endedAt === undefined && traits.unscanned === true],
    ['finishedOfReceived', finished],
    ['hours', finished, finished ? Math.max(0, Math.round((epochMs(traits.endedAt) - epochMs(traits.receivedAt) - traits.waitedMs) / HOUR_MS)) : 0],
  ]
}

const agencyCounted = (steps: readonly StepTime[]): readonly Counted[] => {
  const points = agencyPoints(steps)
  return [['agencyPoints', points !== undefined, points ?? 0], ['agencyTimed', points !== undefined]]
}

/** What one agency beside the one in charge counts as, once the dossier ended. */
export const cellsOfAgency = (steps: readonly StepTime[], endedAt: Instant): readonly Cell[] => cellsOn(endedAt, agencyCounted(steps))

const atEnd = (traits: DossierTraits, endedAt: Instant): readonly Counted[] => {
  const { withResult, hasResultFile, hasComponentFiles, returnsPaper } = traits
  const points = timePoints(traits, endedAt)
  return [
    ['ended', true],
    ['endedLate', lateFrom(traits, traits.indexDueAt) !== undefined],
    ['endedLateByLaw', lateFrom(traits, traits.dueAt) !== undefined],
    ['finished', withResult],
    ['resultDue', withResult && returnsPaper],
    ['electronicResult', withResult && returnsPaper && hasResultFile],
    ['digitised', withResult && hasComponentFiles && hasResultFile],
    ['timePoints', points !== undefined, points ?? 0],
    ['timed', points !== undefined],
    ['contactPoints', true, Math.max(0, 2 - traits.supplements)],
    ['agenciesPoints', true, POINTS_OF_AGENCIES[traits.agenciesSeen]],
    ['onTheSpot', withResult && traits.onTheSpot === true],
    ...agencyCounted(traits.ownSteps ?? []),
  ]
}

const cellsOn = (at: Instant, counted: readonly Counted[]): readonly Cell[] =>
  counted.flatMap(([name, counts, sum = 1]) => (counts ? [{ count: COUNTS[name], on: plainDateAt(at), sum }] : []))

const lateCell = (name: CountName, at: Instant | undefined): readonly Cell[] => (at === undefined ? [] : cellsOn(at, [[name, true]]))

/** TT 01/2018/TT-VPCP article 13.9: late among what was filed online, with a file of its result or without. */
const onlineCells = (traits: DossierTraits): readonly Cell[] => {
  const lateAt = traits.channel === 'online' ? lateFrom(traits, traits.indexDueAt) : undefined
  return [...lateCell('lateOnline', lateAt), ...lateCell('endedLateOnline', lateAt && traits.endedAt)]
}

export const cellsOf = (traits: DossierTraits): readonly Cell[] => [
  ...cellsOn(traits.receivedAt, atReception(traits)),
  ...(traits.endedAt === undefined ? [] : cellsOn(traits.endedAt, atEnd(traits, traits.endedAt))),
  ...lateCell('late', lateFrom(traits, traits.indexDueAt)),
  ...lateCell('lateByLaw', lateFrom(traits, traits.dueAt)),
  ...onlineCells(traits),
  ...cellsOn(traits.receivedAt, [['selfFiled', isOnline(traits) && !traits.assisted]]),
  ...(traits.endedAt === undefined ? cellsOn(traits.receivedAt, [['derivedOpen', true]]) : cellsOn(traits.endedAt, [['derivedEnded', true]])),
]
