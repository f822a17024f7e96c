// QĐ 2715 of Quảng Trị (2025): what was received before a procedure was abolished has as long as the procedure's limit, counted from that day.
import type { PlainDate } from '../../../kernel/plain-date.ts'

type Transition = {
  readonly retiredOn: PlainDate
  /** Where the limits of the versions the dossiers were filed under end, counted from that day. */
  readonly limitsEndOn: readonly PlainDate[]
  /** Dates promised for the dossiers. */
  readonly dueOn: readonly PlainDate[]
}

const latest = (days: readonly PlainDate[]): PlainDate | undefined => days.toSorted().at(-1)

/** The last day of the transition; a limit in words that no clock counts is taken from the dates promised. */
export const runsOutOn = ({ retiredOn, limitsEndOn, dueOn }: Transition): PlainDate => latest(limitsEndOn) ?? latest(dueOn) ?? retiredOn
