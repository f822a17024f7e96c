import type { CallAnswer, Client } from '../../../../../platform/web/client.ts'
import { listOrganisationUnits } from '../../../../organisation/contract.ts'

type UnitChoice = { readonly value: string; readonly label: string }

const PAGE = 100
/** More units than any province has. */
const MOST_PAGES = 20

/** Every open unit of the province, for a field that is searched by typing. */
export const listUnitsToAsk = async (api: Client): Promise<CallAnswer<readonly UnitChoice[]>> => {
  const units: UnitChoice[] = []
  let after: string | undefined
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const answer = await api(listOrganisationUnits, { query: { limit: PAGE, ...(after ? { after } : {}) } })
    if (!answer.ok) return answer
    units.push(...answer.value.items.map(({ id, name }) => ({ value: id, label: name })))
    after = answer.value.next
    if (after === undefined) break
  }
  return { ok: true, value: units }
}
