import { changeFilingDraft, discardFilingDraft, listFilingPlaces, openFilingDraft } from '../../../modules/dossiers/contract.ts'
import { searchProcedures } from '../../../modules/procedures/contract.ts'
import type { Ask } from './open-people.ts'

/** Where a dossier can be taken in, worked and decided by people who sign in here. */
export type Team = { readonly place: string; readonly clerk: string; readonly officer: string; readonly head: string; readonly deskId: string; readonly officeId: string }
/** A procedure of the running home, at a team that works it. */
export type Matter = { readonly procedureCode: string; readonly name: string; readonly team: Team }

type Account = { readonly signInName: string; readonly role: string; readonly unitId: string }

const placeOf = ({ signInName }: Account): string => signInName.split('@')[1] ?? ''

/** The accounts of one place that make a team: counter, officer, head. */
export const teamsOf = (accounts: readonly Account[]): readonly Team[] =>
  [...new Set(accounts.map(placeOf))].sort().flatMap((place): readonly Team[] => {
    const of = (role: string): Account | undefined => accounts.find((account) => account.role === role && placeOf(account) === place)
    const [clerk, officer, head] = [of('one-stop-officer'), of('case-officer'), of('head-of-unit')]
    return clerk && officer && head ? [{ place, clerk: clerk.signInName, officer: officer.signInName, head: head.signInName, deskId: clerk.unitId, officeId: officer.unitId }] : []
  })

const LEVELS = ['commune', 'district', 'province'] as const
const MOST_ASKED = 30
const MOST_EACH = 5

const listCodes = async (ask: Ask): Promise<readonly { readonly code: string; readonly name: string }[]> => {
  const found = await Promise.all(LEVELS.map((level) => ask('nobody', searchProcedures, { query: { level, limit: MOST_ASKED } })))
  return found.flatMap(({ items }) => items)
}

/** A procedure that asks a form of its own is filled in page by page by people, not by a rehearsal. */
const isPlain = async (ask: Ask, { procedureCode, team: { clerk, deskId, officeId } }: Matter): Promise<boolean> => {
  const { draftId } = await ask({ staff: clerk }, openFilingDraft, { body: { procedureCode, startAnew: true } })
  const draft = await ask({ staff: clerk }, changeFilingDraft, { params: { draftId }, body: { place: { receivingUnitId: deskId, resolvingUnitId: officeId } } })
  await ask({ staff: clerk }, discardFilingDraft, { params: { draftId } })
  return draft.form === undefined && draft.cases.length === 0
}

/** What can be filed and worked in this home, as the product itself answers: up to five procedures of each team, and no more than `most` in all. */
export const findMatters = async (ask: Ask, { teams, most }: { readonly teams: readonly Team[]; readonly most: number }): Promise<readonly Matter[]> => {
  const matters: Matter[] = []
  const count = new Map<Team, number>()
  for (const { code: procedureCode, name } of await listCodes(ask)) {
    const free = teams.filter((team) => (count.get(team) ?? 0) < MOST_EACH)
    if (free.length === 0 || matters.length >= most) break
    const { items } = await ask('nobody', listFilingPlaces, { query: { procedureCode } })
    const here = free.filter(({ deskId, officeId }) => items.some((place) => place.receivingUnitId === deskId && place.resolvingUnitId === officeId))
    const [first] = here
    if (first === undefined || !(await isPlain(ask, { procedureCode, name, team: first }))) continue
    for (const team of here) {
      matters.push({ procedureCode, name, team })
      count.set(team, (count.get(team) ?? 0) + 1)
    }
  }
  return matters
}
