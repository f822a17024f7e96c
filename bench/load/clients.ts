import type { BenchContext } from '../measure.ts'
import { signInTeam, type Team } from './demo-desk.ts'

/** As many people at once as the figures of filing and working ask for. */
const CLIENTS = 16

let opened: Promise<readonly Team[]> | undefined

/** One after another: many sign-ins of one account at once look like somebody guessing. */
const signInAll = async (origin: string): Promise<readonly Team[]> => {
  const teams: Team[] = []
  while (teams.length < CLIENTS) teams.push(await signInTeam(origin, teams.length))
  return teams
}

/** Sixteen signed-in teams, the same for every measure of a run: signing in is dear on purpose. */
export const openTeams = async ({ server }: BenchContext): Promise<readonly Team[]> => {
  const { origin } = await server()
  return (opened ??= signInAll(origin))
}
