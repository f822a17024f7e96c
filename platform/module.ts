import type { Instant } from '../kernel/instant.ts'
import type { Route } from './http/route.ts'
import type { KeyUse } from './keys/key-ring.ts'
import type { DomainEvent, Work } from './work.ts'

export type Subscription = { readonly to: string; readonly on: (work: Work, event: DomainEvent) => Promise<void> }

/** A subscription to an event whose module says what it carries: the type is that of the teller, and its name picks it. */
export const subscribe = <E extends DomainEvent>(to: E['type'], on: (work: Work, event: E) => Promise<void>): Subscription => ({ to, on: on as Subscription['on'] })

/** One transaction of a job that asks the outside between its transactions. */
export type Step = <T>(run: (work: Work) => Promise<T>) => Promise<T>

/**
 * A background job; `cron` in UTC where it repeats. The payload is JSON. `run` is one transaction; a job that calls out has
 * `runInSteps` instead and opens its transactions itself, none of them while it waits for an answer.
 */
export type Job = {
  readonly name: string
  readonly cron?: string
} & ({ readonly run: (work: Work, payload: unknown) => Promise<void>; readonly runInSteps?: never } | { readonly runInSteps: (step: Step, payload: unknown) => Promise<void>; readonly run?: never })

/** A check of `motcua verify`: rows that contradict their journal, chains that break. Empty means proven. */
export type Proof = {
  readonly name: string
  /** Compares rows with what lies outside the database, for hours: asks as it goes, and needs no one moment of all its questions. */
  readonly outside?: true
  /** `passed`: told how many it has looked at so far, by a proof that goes through many. */
  readonly find: (work: Work, passed?: (checked: number) => void) => Promise<{ readonly checked: number; readonly faults: readonly string[] }>
}

/** What a module has sealed by the keys of the installation. */
export type SealedThings = {
  /** Seals anew by the newest key whatever is kept longer than a day; answers how many. */
  readonly reseal?: (work: Work) => Promise<number>
  /** What is only compared under the newest key is made again under it. */
  readonly onNewKey?: (work: Work) => Promise<number>
  /** `inForceFrom`: since when each key of the ring has been the newest, the newest first. */
  readonly uses?: (work: Work, inForceFrom: readonly Instant[]) => Promise<readonly KeyUse[]>
  /** For how many days links are good that are kept nowhere: the key before is needed as long. */
  readonly linkDays?: number
}

/** What a module gives to apps/server. */
export type Module = {
  readonly name: string
  readonly routes: readonly Route[]
  readonly subscriptions?: readonly Subscription[]
  readonly jobs?: readonly Job[]
  readonly proofs?: readonly Proof[]
  readonly sealed?: SealedThings
  /** Loads what the profile of the province says (units, calendars, catalogue); runs once, and is safe to run again. */
  readonly seed?: (work: Work, profile: string, today: Instant) => Promise<void>
  /** At every later start: what a new release brings besides; harmless when repeated. */
  readonly seedAgain?: (work: Work) => Promise<void>
  /** Invented people, accounts and dossiers of the demonstration; never runs with DEMO=off. */
  readonly seedDemo?: (work: Work, profile: string, today: Instant) => Promise<void>
}
