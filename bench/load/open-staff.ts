import pg from 'pg'
import { listInbox } from '../../modules/dossiers/contract.ts'
import { must, signInAs } from './light-client.ts'
import type { Client } from '../../platform/web/client.ts'
import type { Team } from './demo-desk.ts'

const DESKS = `SELECT split_part(split_part(sign_in_name, '@r', 2), '.', 1) AS number, min(name.name) AS name FROM identity.account
  JOIN organisation.unit_name AS name ON name.unit_id = account.unit_id AND until_on IS NULL
  WHERE sign_in_name LIKE 'one-stop-officer@r___.1' GROUP BY 1 ORDER BY 1`

/** A code that anybody may look up. */
export const someCode = async (connection: pg.ClientConfig): Promise<string> => {
  const client = new pg.Client(connection)
  await client.connect()
  const { rows } = await client.query<{ code: string }>('SELECT code FROM dossiers.dossier WHERE code IS NOT NULL ORDER BY dossier_id DESC LIMIT 1').finally(() => client.end())
  return rows[0]?.code ?? ''
}

/** Three teams a commune: a clerk and an officer each, one head for all. Names that stand twice in the province are left out. @param most so many teams at most */
export const openStaff = async (origin: string, connection: pg.ClientConfig, most: number): Promise<{ readonly teams: readonly Team[]; readonly signedIn: ReadonlySet<string> }> => {
  const client = new pg.Client(connection)
  await client.connect()
  const { rows } = await client.query<{ number: string; name: string }>(DESKS).finally(() => client.end())
  const apart = rows.filter(({ name }) => rows.filter((other) => other.name.includes(name)).length === 1)
  const teams: Team[] = []
  const signedIn = new Set<string>()
  const open = (name: string): Promise<Client> => {
    signedIn.add(name)
    return signInAs(origin, name)
  }
  for (const { number, name } of apart) {
    if (teams.length >= most) break
    const head = await open(`head-of-unit@r${number}.1`)
    for (const nth of [1, 2, 3].slice(0, most - teams.length)) {
      const [clerk, officer] = [await open(`one-stop-officer@r${number}.${nth}`), await open(`case-officer@r${number}.${nth}`)]
      teams.push({ clerk, officer, head, place: { key: number, name, procedureCode: '2.000635' } })
    }
  }
  return { teams, signedIn }
}

const OTHERS = `SELECT sign_in_name AS name FROM identity.account WHERE sign_in_name LIKE '%@r%' ORDER BY split_part(sign_in_name, '@', 2), sign_in_name`

/** Colleagues who are signed in and have their inbox open beside those who work. @param taken who is signed in already @returns how many there are now in all */
export const openColleagues = async (origin: string, connection: pg.ClientConfig, { taken, many }: { readonly taken: ReadonlySet<string>; readonly many: number }): Promise<number> => {
  const client = new pg.Client(connection)
  await client.connect()
  const { rows } = await client.query<{ name: string }>(OTHERS).finally(() => client.end())
  const others = rows.map(({ name }) => name).filter((name) => !taken.has(name)).slice(0, Math.max(0, many - taken.size))
  for (const name of others) {
    const colleague = await signInAs(origin, name)
    must(await colleague(listInbox, { params: { queue: name.startsWith('one-stop') ? 'counter' : name.startsWith('head') ? 'head' : 'officer' }, query: {} }))
  }
  return taken.size + others.length
}
