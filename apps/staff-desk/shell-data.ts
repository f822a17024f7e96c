import type { LoaderFunctionArgs } from 'react-router'
import { getOrganisationUnit } from '../../modules/organisation/contract.ts'
import type { Client } from '../../platform/web/client.ts'
import type { DeskUnit } from '../../platform/web/desk.ts'
import { apiOf, personOf } from '../../platform/web/loader.ts'

const nameUnit = async (api: Client, unitId: string): Promise<string> => {
  const answer = await api(getOrganisationUnit, { params: { code: unitId }, query: {} })
  return answer.ok ? answer.value.unit.name : unitId
}

/** The units of the person's roles, by name; read once for the whole desk. */
export const loadShell = async (args: LoaderFunctionArgs): Promise<{ readonly units: readonly DeskUnit[] }> => {
  const person = personOf(args)
  if (person?.kind !== 'staff') return { units: [] }
  const rolesByUnit = Map.groupBy(person.roles, (role) => role.unitId as string)
  const units = await Promise.all(
    [...rolesByUnit].map(async ([id, roles]) => ({ id, name: await nameUnit(apiOf(args), id), roles: roles.map((role) => role.role) })),
  )
  return { units }
}
