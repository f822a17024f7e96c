import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { FigureName } from './figures.ts'
import type { Scored } from './score.ts'

export type Words = { readonly vi: string; readonly en: string }

/** As the portal shows them: group 3 in two (domain §1.1). */
export const GROUPS = ['1', '2', '3a', '3b', '4', '5'] as const
export type IndicatorGroup = (typeof GROUPS)[number]

/** What has to tell its facts before this can be counted. */
export type FactSource = 'dossiers' | 'catalogue' | 'national-portal' | 'reports' | 'document-store' | 'certification' | 'feedback' | 'surveys'

/** One component of an index, as it is counted between two days. */
export type ComponentIndicator = Scored & {
  readonly code: string
  readonly group: IndicatorGroup
  readonly name: Words
  /** What the figure means, for whoever reads the page. */
  readonly meaning: Words
  readonly formula: Words
  readonly numerator: FigureName
  readonly denominator: FigureName
  /** The rate is multiplied by this share too. */
  readonly times?: readonly [above: FigureName, below: FigureName]
  readonly from: FactSource
  /** False: watched, no points. */
  readonly scored: boolean
  /** What the province asks of itself, in per cent, with the place in its plan. */
  readonly ownTarget?: { readonly rate: number; readonly source: string }
  readonly source: string
  readonly validFromOn: PlainDate
  readonly validUntilOn?: PlainDate
}

export const GROUP_POINTS: Readonly<Record<IndicatorGroup, number>> = { '1': 18, '2': 20, '3a': 12, '3b': 10, '4': 22, '5': 18 }
