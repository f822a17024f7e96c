// Domain §1.3: what stands behind a figure, so that whoever is in charge comes to it.
import type { CountName } from './counts.ts'

/** Components made of dossiers: below the line, above it, and the day both are counted on. */
export type Drilled = { readonly below: CountName; readonly above: CountName; readonly day: 'received_on' | 'ended_on'; /** Of everybody the newest are soon found: most dossiers lose the point, or those that do have an index. */ readonly many?: true }

const DRILLED: Readonly<Record<string, Drilled>> = {
  '3.3': { below: 'received', above: 'online', day: 'received_on', many: true },
  '3.6': { below: 'toPay', above: 'paidOnline', day: 'received_on', many: true },
  '4.1': { below: 'resultDue', above: 'electronicResult', day: 'ended_on', many: true },
  '4.2': { below: 'finished', above: 'digitised', day: 'ended_on', many: true },
  '4.3': { below: 'received', above: 'reused', day: 'received_on', many: true },
  '4.4': { below: 'received', above: 'fromStore', day: 'received_on', many: true },
  '4.5b': { below: 'received', above: 'identityKnown', day: 'received_on', many: true },
  'wholly-online': { below: 'received', above: 'wholly', day: 'received_on', many: true },
  'self-filed': { below: 'received', above: 'selfFiled', day: 'received_on', many: true },
  '2.2': { below: 'finishedOfReceived', above: 'hours', day: 'received_on', many: true },
  received: { below: 'received', above: 'received', day: 'received_on', many: true },
  assisted: { below: 'assisted', above: 'assisted', day: 'received_on', many: true },
  'reused-where-held': { below: 'reusable', above: 'reused', day: 'received_on' },
}

/** No share: a mean, and what is told beside the index. All of what is listed counts. */
export const COUNTED_ALONE: readonly string[] = ['2.2', 'received', 'assisted']

/** Tells kinds apart: nothing of it is lost. */
export const KINDS_OF_FEEDBACK = '5.1'
export const FEEDBACK_IN_TIME = '5.2'

const FEEDBACK: Readonly<Record<string, Drilled>> = {
  [KINDS_OF_FEEDBACK]: { below: 'feedback', above: 'conduct', day: 'received_on' },
  [FEEDBACK_IN_TIME]: { below: 'feedback', above: 'feedbackInTime', day: 'received_on' },
  '5.3': { below: 'feedbackHandled', above: 'feedbackContent', day: 'received_on' },
}

const PROCEDURES = ['1.1', '1.2', '1.3', '3.1', '3.1b', '3.2', '3.5a', '3.5b', '4.5a', 'one-stop'] as const
export type ProcedureComponent = (typeof PROCEDURES)[number]

/** Lateness is judged by a moment, not by a line alone. */
export const LATENESS = '2.1'

/** Lateness, and what people said: who rated stays unknown, so ratings are numbers only. */
export const SATISFACTION = '5.4'

/** Digitising is possible until the result is in the applicant's hands. */
export const DIGITISED = '4.2'

/** What ended and lies ready can still get its files, by whoever holds it; what is open too. */
export const canStillBeMended = (component: string): boolean => component === '4.1' || component === DIGITISED

/** Not counted yet and not lost for good: still open, or filed online with a result that has no file. */
export type AtRisk = { readonly below: CountName; readonly above: CountName; readonly nor: readonly CountName[]; readonly open: boolean } | { /** Counted as that alone. */ readonly as: CountName; readonly day: 'received_on' }

export const WHOLLY_ONLINE = 'wholly-online'

const AT_RISK: Readonly<Record<string, AtRisk>> = {
  [WHOLLY_ONLINE]: { as: 'whollyUnsigned', day: 'received_on' },
  '3.3': { below: 'resultDue', above: 'electronicResult', nor: ['direct', 'postal'], open: false },
  '3.6': { below: 'toPay', above: 'paidOnline', nor: [], open: true },
}

/** A result whose electronic copy is signed brings it back, also once it was handed over. */
const SIGNING: ReadonlySet<string> = new Set(['3.3', '4.1', DIGITISED, WHOLLY_ONLINE])
export const isMendedBySigning = (component: string): boolean => SIGNING.has(component)

/** What the national portal has: told by the list it gives of its codes. */
export const SYNCHRONISED = '1.4'

export const CERTIFIED = '4.6'

/** What was asked for may be any word, also one that every object knows. */
const own = <T>(of: Readonly<Record<string, T>>, component: string): T | undefined => (Object.hasOwn(of, component) ? of[component] : undefined)

export const drilledOf = (component: string): Drilled | undefined => own(DRILLED, component)

export const atRiskOf = (component: string): AtRisk | undefined => own(AT_RISK, component)

export const isDrilled = (component: string): boolean => component === LATENESS || component === SATISFACTION || Object.hasOwn(DRILLED, component)

export const drilledFeedbackOf = (component: string): Drilled | undefined => own(FEEDBACK, component)

export const procedureComponentOf = (component: string): ProcedureComponent | undefined => PROCEDURES.find((each) => each === component)

export const THINGS = ['dossiers', 'procedures', 'feedback', 'copies', 'portal', 'old-results'] as const
export type Things = (typeof THINGS)[number]

/** Told by another page whole. */
const ELSEWHERE: Readonly<Record<string, Things>> = { [SYNCHRONISED]: 'portal', [CERTIFIED]: 'copies', backlog: 'old-results' }

/** What a figure is made of, where it can be listed. */
export const thingsOf = (component: string): Things | undefined => {
  if (isDrilled(component)) return 'dossiers'
  if (Object.hasOwn(FEEDBACK, component)) return 'feedback'
  return own(ELSEWHERE, component) ?? (procedureComponentOf(component) && 'procedures')
}
