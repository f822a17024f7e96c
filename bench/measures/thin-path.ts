import * as dossiers from '../../modules/dossiers/contract.ts'
import type { Client } from '../../platform/web/client.ts'
import { onePagePdf } from '../../tests/support/one-page-pdf.ts'
import { fileDraft, prepareDraft, signInTeam, type Team } from '../load/demo-desk.ts'
import { must, openLightClient } from '../load/light-client.ts'
import type { BenchContext, Measure } from '../measure.ts'

const RUNS = 7
const PDF = onePagePdf('Giay to')

const file = async (team: Team): Promise<{ readonly dossierId: string; readonly code: string }> => {
  const draft = await prepareDraft(team)
  const { draftId, firstKey: key } = draft
  if (key !== undefined) must(await team.clerk(dossiers.attachFilingFile, { params: { draftId, key }, body: PDF, fileName: 'to-khai.pdf' }))
  return fileDraft(team, draft)
}

const walk = async (team: Team, anyone: Client): Promise<number> => {
  const { clerk, officer, head } = team
  const begun = performance.now()
  const { dossierId, code } = await file(team)
  const params = { dossierId }
  must(await clerk(dossiers.downloadSlip, { params }))
  let { version } = must(await officer(dossiers.openDossier, { params: { reference: code }, query: {} })).summary
  version = must(await officer(dossiers.claimDossier, { params, body: { version } })).version
  version = must(await officer(dossiers.requestApproval, { params, body: { version, proposal: 'Hồ sơ đủ điều kiện' } })).version
  must(await head(dossiers.openDossier, { params: { reference: code }, query: {} }))
  version = must(await head(dossiers.approveDossier, { params, body: { version } })).version
  version = must(await clerk(dossiers.attachResult, { params, query: { version, name: 'Giấy khai sinh' }, body: PDF, fileName: 'ket-qua.pdf' })).version
  must(await head(dossiers.downloadResult, { params: { dossierId, serial: 1 } }))
  version = must(await head(dossiers.signResults, { params, body: { version } })).version
  must(await clerk(dossiers.returnResult, { params, body: { version, method: 'in-person', receivedBy: 'Trần Thị Mẫu' } }))
  must(await anyone(dossiers.lookUpDossier, { query: { code } }))
  return performance.now() - begun
}

const run = async ({ server }: BenchContext): Promise<readonly number[]> => {
  const { origin } = await server()
  const team = await signInTeam(origin)
  const anyone = openLightClient(origin)
  await walk(team, anyone)
  const runs: number[] = []
  for (let round = 0; round < RUNS; round += 1) runs.push((await walk(team, anyone)) / 1000)
  return runs
}

export const measures: readonly Measure[] = [
  { name: 'thin-path', unit: 's', target: 1, better: 'lower', bound: 'sixteen requests one after another, one of them printing the slip', run },
]
