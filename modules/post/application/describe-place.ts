import type { AreaCode, UnitId } from '../../../kernel/ids.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { fold } from '../../../kernel/vietnamese-text.ts'
import type { Work } from '../../../platform/work.ts'
import { areaOn, getProfile, getUnit, listAncestors, type AdministrativeArea } from '../../organisation/index.ts'
import type { PostalAddress, PostalDesk } from '../domain/order.ts'
import { provinceName } from '../domain/provinces.ts'

/** As typed: a street, and a commune of our lists or a province beyond them. */
export type TypedAddress = { readonly street: string; readonly areaCode?: string; readonly provinceCode?: string }

const LAST_OLD_DAY = '2025-06-30' as PlainDate

/** Commune, district where there is one, province: from the inside out. */
const namesFrom = async (work: Work, code: string): Promise<{ readonly names: readonly string[]; readonly provinceCode?: string }> => {
  const names: string[] = []
  let next: string | undefined = code
  let provinceCode: string | undefined
  while (next !== undefined && names.length < 3) {
    const area: AdministrativeArea | undefined = (await areaOn(work, next as AreaCode)) ?? (await areaOn(work, next as AreaCode, LAST_OLD_DAY))
    if (!area) break
    names.push(area.name)
    if (area.level === 'province') provinceCode = area.code
    next = area.parentCode
  }
  return { names, ...(provinceCode ? { provinceCode } : {}) }
}

/** What VNeID proves is a whole address: its commune is not written a second time. */
const isSaid = (street: string, name: string | undefined): boolean => name !== undefined && fold(street).includes(fold(name))

export const addressOf = async (work: Work, { street, areaCode, provinceCode }: TypedAddress): Promise<PostalAddress> => {
  const known = areaCode ? await namesFrom(work, areaCode) : { names: [] }
  const province = known.provinceCode ?? provinceCode ?? (await getProfile(work)).provinceAreaCode
  const beyond = known.names.length > 0 ? known.names : [provinceName(province) ?? '']
  const words = [street, ...(isSaid(street, beyond[0]) ? [] : beyond)].filter(Boolean).join(', ')
  return { street, provinceCode: province, words, ...(areaCode && known.names.length > 0 ? { areaCode } : {}) }
}

/** The desk at our end, as papers and the post name it. */
export const deskOf = async (work: Work, unitId: UnitId): Promise<PostalDesk> => {
  const unit = await getUnit(work, unitId)
  const [parent] = await listAncestors(work, unitId)
  const area = unit.areaCode ? await areaOn(work, unit.areaCode) : undefined
  const address = await addressOf(work, { street: unit.name, ...(unit.areaCode ? { areaCode: unit.areaCode } : {}) })
  return { id: unit.id, name: unit.name, parentName: parent?.name ?? unit.name, kind: unit.kind === 'public-administration-service-centre' ? 'centre' : 'desk', place: area?.name ?? unit.name, address }
}
