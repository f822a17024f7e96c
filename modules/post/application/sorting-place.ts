// NQ 202/2025/QH15, NQ 1680/NQ-UBTVQH15: districts are gone since 01/07/2025; the post still sorts by them, so every commune is led back to its old one.
import type { AreaCode } from '../../../kernel/ids.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import { areaOn, predecessorsOf, successorsOf, type AdministrativeArea } from '../../organisation/index.ts'
import type { PostalAddress, Zone } from '../domain/order.ts'
import type { SortingPlace } from '../ports.ts'

/** The last day there were districts, and the first without. */
const LAST_OLD_DAY = '2025-06-30' as PlainDate
const FIRST_NEW_DAY = '2025-07-01' as PlainDate

const districtOf = async (work: Work, commune: AdministrativeArea): Promise<SortingPlace | undefined> => {
  const district = commune.parentCode ? await areaOn(work, commune.parentCode, LAST_OLD_DAY) : undefined
  return district?.level === 'district' && district.parentCode ? { provinceCode: district.parentCode, districtCode: district.code } : undefined
}

/** Of the old communes a new one was made of, the first that went into it whole; else the first of all. */
const oldCommuneOf = async (work: Work, commune: AdministrativeArea): Promise<AdministrativeArea | undefined> => {
  const before = await predecessorsOf(work, commune.code, commune.fromOn)
  return (before.find(({ extent }) => extent === 'whole') ?? before[0])?.area
}

/** A code of before or since 01/07/2025, as the installation's own day reads it; else as an old paper does. */
const communeOf = async (work: Work, code: AreaCode): Promise<AdministrativeArea | undefined> => (await areaOn(work, code)) ?? (await areaOn(work, code, FIRST_NEW_DAY)) ?? areaOn(work, code, LAST_OLD_DAY)

/** Where the post sorts an address to. */
export const sortingPlaceOf = async (work: Work, { areaCode, provinceCode }: PostalAddress): Promise<SortingPlace> => {
  const commune = areaCode ? await communeOf(work, areaCode as AreaCode) : undefined
  if (!commune) return { provinceCode }
  const direct = await districtOf(work, commune)
  if (direct) return direct
  const old = await oldCommuneOf(work, commune)
  return (old && (await districtOf(work, old))) ?? { provinceCode }
}

/** What an address of old codes is called now; nothing where its commune was divided and only a person can say. */
export const presentAreaOf = async (work: Work, areaCode: string): Promise<AdministrativeArea | undefined> => {
  const became = await successorsOf(work, areaCode as AreaCode)
  if (became?.kind === 'unchanged') return became.area
  return became?.kind === 'one' ? became.successor : undefined
}

export const zoneBetween = (one: SortingPlace, other: SortingPlace): Zone => {
  if (one.provinceCode !== other.provinceCode) return 'far'
  return one.districtCode !== undefined && one.districtCode === other.districtCode ? 'district' : 'province'
}
