import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Actor } from '../../kernel/actor.ts'
import type { Instant } from '../../kernel/instant.ts'
import { openDraft, saveDraftAnswers } from '../../modules/dossiers/index.ts'
import { importSheets } from '../../modules/procedures/index.ts'
import { publishGraph, type PublishGraph, type StepGraph } from '../../modules/workflow/index.ts'
import { valueOf } from './counter-world.ts'
import { WORLD_SHEET, type DossierWorld } from './dossier-world.ts'

const FOLDER = join(import.meta.dirname, '../../data/workflows')

export type OwnGraph = { readonly graph: StepGraph; readonly limit: { readonly unit: string; readonly quantity: number } } & Omit<PublishGraph, 'graph'>

export const ownGraphOf = (name: string): OwnGraph => JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')) as OwnGraph

const codeOf = (index: number): string => `9.10000${index}`

/** A graph, and a procedure on it. */
export const publishOwnGraph = async (world: DossierWorld, { graph, ...publication }: OwnGraph, code: string): Promise<void> => {
  valueOf(await world.db.work({}, (work) => publishGraph(work, graph, publication)))
  const channels = WORLD_SHEET.channels.map((channel) => ({ ...channel, timeLimit: publication.limit }))
  await world.db.work({}, (work) => importSheets(work, [{ ...WORLD_SHEET, code, name: graph.name.vi, workflowCode: graph.code, channels } as never], { source: 'own', options: { publish: true } }))
}

/** Publishes the graphs of `data/workflows` and a procedure on each; answers the procedure's code by the graph's. */
export const publishOwnGraphs = async (world: DossierWorld): Promise<ReadonlyMap<string, string>> => {
  const graphs = readdirSync(FOLDER).filter((name) => name.endsWith('.json')).sort().map((name) => ownGraphOf(name.replace(/[.]json$/, '')))
  const codes = new Map<string, string>()
  for (const [index, own] of graphs.entries()) {
    await publishOwnGraph(world, own, codeOf(index + 1))
    codes.set(own.graph.code, codeOf(index + 1))
  }
  return codes
}

const answers = {
  applicantKind: 'individual',
  'submitter.fullName': 'Trần Thị Mẫu',
  'submitter.personalIdNumber': '044190000001',
  'submitter.bornOn': '1990-05-01',
  area: 'outside',
  street: 'Số 1 đường Thử Nghiệm',
  outsideArea: 'Xã Mẫu, huyện Mẫu, tỉnh Mẫu',
  phone: '0900000001',
  contentRequested: 'Theo tờ khai',
  resultBy: 'counter',
}

/** A draft of a procedure with everything it asks for, counted on paper. */
export const fullDraft = async (world: DossierWorld, { actor, procedureCode, now }: { readonly actor: Actor; readonly procedureCode: string; readonly now: Instant }): Promise<string> => {
  const draft = valueOf(await world.db.work({ actor, now }, (work) => openDraft(work, { procedureCode, startAnew: true })))
  const place = { receivingUnitId: world.desk.id, resolvingUnitId: world.committee.id }
  const counts = { '1.1': { originals: 1, copies: 0 }, '1.2': { originals: 0, copies: 1 } }
  valueOf(await world.db.work({ actor, now }, (work) => saveDraftAnswers(work, draft.id, { place, answers: { 'applicant-v1': answers }, counts })))
  return draft.id
}
