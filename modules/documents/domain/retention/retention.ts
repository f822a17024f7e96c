// Luật Lưu trữ 33/2024/QH15, TT 05/2025/TT-BNV: nothing is destroyed before its period is over, while it is held, or while anything still needs it.
import { addDays, addMonths, type PlainDate } from '../../../../kernel/plain-date.ts'

export const PAPER_USES = ['component', 'working-paper', 'result', 'vault-record', 'draft', 'copied-original', 'certified-copy', 'unused-upload'] as const
export type PaperUseKind = (typeof PAPER_USES)[number]

/** One period of the table; `certain: false`: the law leaves it to a table we have not seen, and the source says whose number it is. */
export type RetentionPeriod = { readonly paper: PaperUseKind; readonly months?: number; readonly days?: number; readonly permanent?: boolean; readonly source: string; readonly certain: boolean }

/** What a file is for. `closedOn`: when that matter was over; absent while it is not. */
export type PaperUse = { readonly kind: PaperUseKind; readonly closedOn?: PlainDate }

/** `held`: some matter it belongs to is under legal hold. */
export type PaperFacts = { readonly uses: readonly PaperUse[]; readonly held: boolean }

export type KeptBecause = 'held' | 'in-use' | 'permanent' | 'period-runs' | 'no-period' | 'use-unknown'
export type Fate = { readonly fate: 'keep'; readonly because: KeptBecause; readonly until?: PlainDate } | { readonly fate: 'may-go'; readonly since: PlainDate }

const keep = (because: KeptBecause, until?: PlainDate): Fate => ({ fate: 'keep', because, ...(until ? { until } : {}) })

/** The last day of a period that began then; undefined where it has none. */
const endOf = ({ months, days }: RetentionPeriod, from: PlainDate): PlainDate | undefined => (months === undefined ? (days === undefined ? undefined : addDays(from, days)) : addMonths(from, months))

/** What is over since that day or later cannot be past this period yet; undefined where nothing of it ever is. */
export const overBefore = ({ months, days }: RetentionPeriod, on: PlainDate): PlainDate | undefined => (months === undefined ? (days === undefined ? undefined : addDays(on, -days)) : addMonths(on, -months))

const fateOfUse = ({ kind, closedOn }: PaperUse, periods: readonly RetentionPeriod[], on: PlainDate): Fate => {
  if (closedOn === undefined) return keep('in-use')
  const period = periods.find(({ paper }) => paper === kind)
  if (period?.permanent) return keep('permanent')
  const until = period && endOf(period, closedOn)
  if (until === undefined) return keep('no-period')
  return on <= until ? keep('period-runs', until) : { fate: 'may-go', since: until }
}

/** Hardest first: what a person would name as the reason. */
const ORDER: readonly KeptBecause[] = ['in-use', 'permanent', 'no-period', 'period-runs']

const firstReason = (fates: readonly Fate[]): Fate | undefined => {
  const kept = fates.flatMap((each) => (each.fate === 'keep' ? [each] : []))
  const latest = kept.toSorted((a, b) => ORDER.indexOf(a.because) - ORDER.indexOf(b.because) || (b.until ?? '').localeCompare(a.until ?? ''))
  return latest[0]
}

/** May this paper be destroyed on that day? Every use has to agree; a paper nobody can place is kept. */
export const retentionOf = ({ uses, held }: PaperFacts, periods: readonly RetentionPeriod[], on: PlainDate): Fate => {
  if (held) return keep('held')
  const fates = uses.map((use) => fateOfUse(use, periods, on))
  const kept = firstReason(fates)
  if (kept) return kept
  const ends = fates.flatMap((each) => (each.fate === 'may-go' ? [each.since] : []))
  const since = ends.toSorted().at(-1)
  return since === undefined ? keep('use-unknown') : { fate: 'may-go', since }
}
