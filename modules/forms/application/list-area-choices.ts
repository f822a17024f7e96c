import type { AreaCode } from '../../../kernel/ids.ts'
import { getProfile, listAreas, type AdministrativeArea } from '../../organisation/index.ts'
import type { Work } from '../../../platform/work.ts'

/** A commune to choose; `group` is the district above it where there is one. */
export type AreaChoice = { readonly code: AreaCode; readonly name: string; readonly group?: string }

const LIMIT = 500

const below = (work: Work, parentCode: AreaCode): Promise<readonly AdministrativeArea[]> => listAreas(work, { parentCode, limit: LIMIT })

const byName = new Intl.Collator('vi').compare

/** Every commune of the province in force, three tiers or two: those directly under it and those under its districts. */
export const listAreaChoices = async (work: Work): Promise<readonly AreaChoice[]> => {
  const { provinceAreaCode } = await getProfile(work)
  const choices: AreaChoice[] = []
  for (const area of [...(await below(work, provinceAreaCode))].sort((a, b) => byName(a.name, b.name))) {
    if (area.level === 'commune') choices.push({ code: area.code, name: area.name })
    else {
      const communes = [...(await below(work, area.code))].sort((a, b) => byName(a.name, b.name))
      choices.push(...communes.map(({ code, name }) => ({ code, name, group: area.name })))
    }
  }
  return choices
}
