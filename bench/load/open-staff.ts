import pg from 'pg'
import { signInAs } from './light-client.ts'
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
export const openStaff = async (origin: string, connection: pg.ClientConfig, most: number): Promise<readonly Team[]> => {
  const client = new pg.Client(connection)
  await client.connect()
  const { rows } = await client.query<{ number: string; name: string }>(DESKS).finally(() => client.end())
  const apart = rows.filter(({ name }) => rows.filter((other) => other.name.includes(name)).length === 1)
  const teams: Team[] = []
  for (const { number, name } of apart) {
    const head = await signInAs(origin, `head-of-unit@r${number}.1`)
    for (const nth of [1, 2, 3]) {
      if (teams.length >= most) return teams
      const [clerk, officer] = [await signInAs(origin, `one-stop-officer@r${number}.${nth}`), await signInAs(origin, `case-officer@r${number}.${nth}`)]
      teams.push({ clerk, officer, head, place: { key: number, name, procedureCode: '2.000635' } })
    }
  }
  return teams
}
