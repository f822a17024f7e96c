import type { LoaderFunctionArgs } from 'react-router'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { apiOf, valueOf } from '../../../../platform/web/loader.ts'
import { searchDossiers } from '../../../dossiers/contract-reading.ts'
import { listOrganisationUnits } from '../../../organisation/contract.ts'
import { listFeedback } from '../../contract.ts'

const SHOWN = 5
/** A number of Viet Nam has nine digits or more. */
const isPhone = (q: string): boolean => /^[\d\s.+()-]{9,}$/.test(q) && q.replace(/\D/g, '').length >= 9

export type Caller = {
  readonly items: AnswerOf<typeof listFeedback>['items']
  readonly dossiers: AnswerOf<typeof searchDossiers>['items']
  readonly name?: string
  readonly phone?: string
}

/** What the operator may see of whoever calls: what they said before, and dossiers by number or code. A list one may not read stays empty. */
export const findCaller = async (args: LoaderFunctionArgs, q: string): Promise<Caller> => {
  const api = apiOf(args)
  const [said, found] = await Promise.all([isPhone(q) ? api(listFeedback, { query: { phone: q } }) : undefined, api(searchDossiers, { query: { q, limit: SHOWN } })])
  const items = said?.ok ? said.value.items.slice(0, SHOWN) : []
  const dossiers = found.ok ? found.value.items : []
  const name = items[0]?.senderName
  return { items, dossiers, ...(name ? { name } : {}), ...(isPhone(q) ? { phone: q } : {}) }
}

export const listUnitChoices = async (args: LoaderFunctionArgs): Promise<readonly { readonly value: string; readonly label: string }[]> => {
  const [api, choices] = [apiOf(args), [] as { readonly value: string; readonly label: string }[]]
  let after: string | undefined
  do {
    const page = valueOf(await api(listOrganisationUnits, { query: { limit: 100, ...(after === undefined ? {} : { after }) } }))
    choices.push(...page.items.map(({ code, name }) => ({ value: code, label: name })))
    after = page.next
  } while (after !== undefined)
  return choices
}
