import * as dossiers from '../../modules/dossiers/contract.ts'
import { fileDraft, prepareDraft, standingOf, type Standing, type Team } from './demo-desk.ts'
import type { Task } from './drive.ts'
import { must } from './light-client.ts'

const DOSSIERS_EACH = 4

/** The officer takes the work and proposes, the head sends it back: three durable steps that end where they began, the last after the reading it asks for. */
const round = ({ officer, head }: Team, at: Standing): readonly Task[] => {
  const params = { dossierId: at.dossierId }
  const moved = (answer: { readonly version: number }): void => {
    at.version = answer.version
  }
  return [
    async () => moved(must(await officer(dossiers.claimDossier, { params, body: { version: at.version } }))),
    async () => moved(must(await officer(dossiers.requestApproval, { params, body: { version: at.version, proposal: 'Hồ sơ đủ điều kiện' } }))),
    async () => {
      must(await head(dossiers.openDossier, { params: { reference: at.dossierId }, query: {} }))
      moved(must(await head(dossiers.sendBackDossier, { params, body: { version: at.version, reason: 'Xem lại giấy tờ' } })))
    },
  ]
}

/** Dossiers of one team that wait for their officer. */
export const takeDossiers = async (team: Team): Promise<readonly Standing[]> => {
  const own: Standing[] = []
  while (own.length < DOSSIERS_EACH) own.push(await standingOf(team, (await fileDraft(team, await prepareDraft(team))).dossierId))
  return own
}

/** So many rounds over a team's dossiers, one dossier after another. */
export const roundsOf = (team: Team, standing: readonly Standing[], rounds: number): readonly Task[] =>
  Array.from({ length: rounds }, () => standing).flat().flatMap((one) => round(team, one))
