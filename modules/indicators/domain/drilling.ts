import type { CountName } from './counts.ts'

/** Components made of dossiers: below the line, above it, and the day both are counted on. */
export type Drilled = { readonly below: CountName; readonly above: CountName; readonly day: 'received_on' | 'ended_on'; /** Most dossiers lose the point: the newest are soon found. */ readonly many?: true }

const DRILLED: Readonly<Record<string, Drilled>> = {
  '3.3': { below: 'received', above: 'online', day: 'received_on', many: true },
  '3.6': { below: 'toPay', above: 'paidOnline', day: 'received_on' },
  '4.1': { below: 'resultDue', above: 'electronicResult', day: 'ended_on' },
  '4.2': { below: 'finished', above: 'digitised', day: 'ended_on' },
  '4.3': { below: 'received', above: 'reused', day: 'received_on', many: true },
  '4.4': { below: 'received', above: 'fromStore', day: 'received_on', many: true },
  '4.5b': { below: 'received', above: 'identityKnown', day: 'received_on', many: true },
}

/** Lateness is judged by a moment, not by a line alone. */
export const LATENESS = '2.1'

export const drilledOf = (component: string): Drilled | undefined => DRILLED[component]

export const isDrilled = (component: string): boolean => component === LATENESS || component in DRILLED
