import type { Choice } from '../../../../design-system/components/select-field.tsx'
import type { Client } from '../../../../platform/web/client.ts'
import { valueOf } from '../../../../platform/web/loader.ts'
import { listOrganisationUnits, listUnitPosts } from '../../../organisation/contract.ts'

const PAGES = 20

/** Every unit in operation, to be chosen by typing. */
export const listUnitChoices = async (api: Client): Promise<readonly Choice[]> => {
  const choices: Choice[] = []
  let after: string | undefined
  for (let page = 0; page < PAGES; page++) {
    const { items, next } = valueOf(await api(listOrganisationUnits, { query: { limit: 100, ...(after === undefined ? {} : { after }) } }))
    choices.push(...items.map((unit) => ({ value: unit.id, label: `${unit.name} (${unit.code})` })))
    if (next === undefined) break
    after = next
  }
  return choices
}

/** Officials who hold a post of the unit now, each once. */
export const listOfficialChoices = async (api: Client, unitId: string): Promise<readonly Choice[]> => {
  const { items } = valueOf(await api(listUnitPosts, { params: { unitId } }))
  const choices = new Map<string, Choice>()
  for (const post of items)
    for (const { official, untilOn } of post.holdings)
      if (untilOn === undefined) choices.set(official.id, { value: official.id, label: `${official.fullName}, ${post.title}` })
  return [...choices.values()]
}
