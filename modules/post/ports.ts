import type { PlainDate } from '../../kernel/plain-date.ts'
import type { OrderDirection, TrackLine } from './domain/order.ts'

/** A place by the codes the post sorts by: those of before 01/07/2025, when there were districts. */
export type SortingPlace = { readonly provinceCode: string; /** Absent where our lists do not reach. */ readonly districtCode?: string }

export type OutsideParty = SortingPlace & { readonly name: string; readonly phone: string; readonly email?: string; readonly address: string }

/** One order as the post needs to know it. `reference` is ours, used once: the same again is the same order. */
export type OutsideOrder = {
  readonly reference: string
  readonly direction: OrderDirection
  readonly from: OutsideParty
  readonly to: OutsideParty
  readonly label: string
  readonly contents: string
  /** Levies to be taken at the door, in đồng. */
  readonly collect: number
  readonly number?: string
}

/** `down`: nobody knows whether it heard us; `refused`: it says no. Causes are codes, never its own text. */
export type PlaceAnswer = { readonly kind: 'taken'; readonly number?: string } | { readonly kind: 'refused'; readonly cause: string } | { readonly kind: 'down'; readonly cause: string }

export type Route = { readonly direction: OrderDirection; readonly from: SortingPlace; readonly to: SortingPlace; readonly weight: number }

export type SaidOfParcel = { readonly reference: string; readonly number?: string; readonly line: TrackLine }

/** What is worth keeping of a message nobody believes: its known fields, cut short. */
export type Excerpt = Readonly<Record<string, string>>

/** A message the post sent us. Only what its seal proves is `verified`. */
export type PostCallback =
  | ({ readonly kind: 'verified' } & SaidOfParcel)
  | { readonly kind: 'forged'; readonly reference?: string; readonly excerpt: Excerpt }
  | { readonly kind: 'unreadable'; readonly reference?: string; readonly excerpt: Excerpt }

export type CollectedLine = { readonly reference: string; readonly amount: number; readonly remittance?: string }

/** The public postal service of the province. */
export type PostOffice = {
  readonly place: (order: OutsideOrder) => Promise<PlaceAnswer>
  readonly cancel: (reference: string) => Promise<PlaceAnswer>
  /** Nobody takes it at the door: it is to come back to its sender. */
  readonly sendBack: (reference: string) => Promise<PlaceAnswer>
  /** Whole đồng; undefined when it cannot be asked now. */
  readonly price: (route: Route) => Promise<number | undefined>
  /** Lines after the one read last, oldest first; `unreadable` ones are left out. Undefined when it cannot be heard now. */
  readonly listTracking: (after: string | undefined) => Promise<{ readonly items: readonly SaidOfParcel[]; readonly lastId?: string; readonly more: boolean } | undefined>
  readonly readCallback: (body: unknown) => PostCallback
  readonly replyTo: (accepted: boolean, words: string) => Readonly<Record<string, unknown>>
  /** Levies its postmen took on a day. */
  readonly listCollected: (day: PlainDate) => Promise<readonly CollectedLine[] | undefined>
}

export type PostPorts = {
  readonly publicUrl: string
  /** Asked at every use: a simulator is known only after it has started. Undefined: not connected here. */
  readonly office: () => PostOffice | undefined
}

