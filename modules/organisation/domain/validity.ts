import type { PlainDate } from '../../../kernel/plain-date.ts'

/** Half-open: holds on `fromOn`, no longer on `untilOn`; without `untilOn` it holds until further notice. */
export type Validity = { readonly fromOn: PlainDate; readonly untilOn?: PlainDate }

export const holdsOn = ({ fromOn, untilOn }: Validity, on: PlainDate): boolean =>
  fromOn <= on && (untilOn === undefined || on < untilOn)
