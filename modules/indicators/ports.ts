import type { KeyRing } from '../../platform/keys/key-ring.ts'
import type { BoardLine, BoardPeriod } from './domain/national-board.ts'

/** `fault`: in short, why there is no answer now; it is asked again the next night. */
export type BoardAnswer = { readonly ok: true; readonly value: readonly BoardLine[] } | { readonly ok: false; readonly fault: string }

/** The board of the index on the national portal, as everybody reads it there. */
export type NationalQualityBoard = { readonly readBoard: (period: BoardPeriod) => Promise<BoardAnswer> }

export type IndicatorsPorts = {
  /** Who applied is compared by a hash under the installation's secret, so that the database alone tells nobody. */
  readonly secret: KeyRing
  readonly nationalQualityBoard?: NationalQualityBoard | undefined
}
