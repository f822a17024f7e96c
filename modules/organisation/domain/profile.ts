import type { AreaCode, UnitId } from '../../../kernel/ids.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'

/** A: NĐ 61/2018 + 107/2021; B: NĐ 118/2025; C: NĐ 309/2026. */
export type RuleSetName = 'A' | 'B' | 'C'

/** The province an installation serves, as its data package says. */
export type Profile = {
  readonly name: string
  readonly title: string
  readonly tiers: 2 | 3
  readonly provinceAreaCode: AreaCode
  readonly rootUnitId: UnitId
  /** Set where the administrative world stands still whatever the clock says: areas are answered as on this date. */
  readonly pinnedOn?: PlainDate
  /** Rule sets by reception date, oldest first; the last whose `fromOn` is not after the date applies. */
  readonly ruleSets: readonly { readonly set: RuleSetName; readonly fromOn: PlainDate; readonly basis: string }[]
}

/** The date the profile's areas are read on when nobody names another. */
export const worldDate = (profile: Pick<Profile, 'pinnedOn'>, today: PlainDate): PlainDate => profile.pinnedOn ?? today

/** The rule set in force on a reception date; the oldest one for dates before all of them. */
export const ruleSetOn = (profile: Pick<Profile, 'ruleSets'>, receivedOn: PlainDate): RuleSetName | undefined =>
  (profile.ruleSets.findLast((one) => one.fromOn <= receivedOn) ?? profile.ruleSets[0])?.set
