import type { Client } from '../../../../platform/web/client.ts'
import { valueOf } from '../../../../platform/web/loader.ts'
import type { Choice } from '../../../../design-system/components/select-field.tsx'
import { listOrganisationUnits } from '../../contract.ts'

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
