import { listFilingPlaces } from '../../../modules/dossiers/contract.ts'
import { searchProcedures } from '../../../modules/procedures/contract.ts'
import type { Ask } from './open-people.ts'

/** Where a dossier can be taken in, worked and decided by people who sign in here. */
export type Team = { readonly place: string; readonly clerk: string; readonly officer: string; readonly head: string; readonly deskId: string; readonly officeId: string }
/** A procedure of the running home, at a team that works it, with the ways it may come in. */
export type Matter = { readonly procedureCode: string; readonly name: string; readonly channels: readonly string[]; readonly team: Team }

type Account = { readonly signInName: string; readonly role: string; readonly unitId: string }

const placeOf = ({ signInName }: Account): string => signInName.split('@')[1] ?? ''

/** The accounts of one place that make a team: counter, officer, head. */
export const teamsOf = (accounts: readonly Account[]): readonly Team[] =>
  [...new Set(accounts.map(placeOf))].sort().flatMap((place): readonly Team[] => {
    const of = (role: string): Account | undefined => accounts.find((account) => account.role === role && placeOf(account) === place)
    const [clerk, officer, head] = [of('one-stop-officer'), of('case-officer'), of('head-of-unit')]
    return clerk && officer && head ? [{ place, clerk: clerk.signInName, officer: officer.signInName, head: head.signInName, deskId: clerk.unitId, officeId: officer.unitId }] : []
  })

/** Who answers for a unit to whoever is not content with it. */
export type Head = { readonly staff: string; readonly unitId: string }

export const headsOf = (accounts: readonly Account[]): readonly Head[] =>
  accounts.filter(({ role }) => role === 'head-of-unit').map(({ signInName, unitId }) => ({ staff: signInName, unitId }))

const LEVELS = ['commune', 'district', 'province'] as const
/** So many procedures of a level are looked at, and so many given to a team. */
const MOST_ASKED = 100
const MOST_EACH = 40

const listProcedures = async (ask: Ask): Promise<readonly (Pick<Matter, 'name' | 'channels'> & { readonly code: string })[]> => {
  const found = await Promise.all(LEVELS.map((level) => ask('nobody', searchProcedures, { query: { level, limit: MOST_ASKED } })))
  return [...new Map(found.flatMap(({ items }) => items).map((item) => [item.code, item])).values()]
}

/** What can be filed and worked in this home, as the product itself answers. */
export const findMatters = async (ask: Ask, teams: readonly Team[]): Promise<readonly Matter[]> => {
  const matters: Matter[] = []
  const count = new Map<Team, number>()
  for (const { code: procedureCode, name, channels } of await listProcedures(ask)) {
    const free = teams.filter((team) => (count.get(team) ?? 0) < MOST_EACH)
    if (free.length === 0) break
    const { items } = await ask('nobody', listFilingPlaces, { query: { procedureCode } })
    for (const team of free) {
      if (!items.some((place) => place.receivingUnitId === team.deskId && place.resolvingUnitId === team.officeId)) continue
      matters.push({ procedureCode, name, channels, team })
      count.set(team, (count.get(team) ?? 0) + 1)
    }
  }
  return matters
}
