// TT 01/2018/TT-VPCP article 8: what may be done at a step is what its approved workflow names.
import type { Work } from '../../../platform/work.ts'
import { advance, chooseByFacts } from '../domain/advance.ts'
import type { CompiledGraph } from '../domain/compiled-graph.ts'
import type { Running } from '../domain/running.ts'
import type { BilingualName, StepAction } from '../domain/step-graph.ts'
import type { Subject, WorkItem } from '../domain/work-item.ts'
import { readWork } from '../store/running-store.ts'
import { getCompiledGraph } from './compiled-graphs.ts'

type NamedParty = { readonly code: string; readonly name: BilingualName }

/** `mayName`: parties whose unit nobody has named yet and whose work the action opens. */
export type OpenAction = { readonly code: string; readonly name: BilingualName; readonly needs: readonly string[]; readonly mayName: readonly NamedParty[] }
export type OpenStep = { readonly item: WorkItem; readonly name: BilingualName; readonly mustBeClaimed: boolean; readonly actions: readonly OpenAction[] }

const unnamedParties = (compiled: CompiledGraph, running: Running, { step, to }: { readonly step: string } & Pick<StepAction, 'to'>): readonly NamedParty[] => {
  const from = { to, region: compiled.regionOf.get(step) ?? [], arrived: running.arrived }
  const opened = new Set(advance(compiled, from, chooseByFacts(running.facts)).opens.map((each) => each.step.party))
  return (compiled.graph.parties ?? []).filter(({ code }) => opened.has(code) && running.parties[code] === undefined).map(({ code, name }) => ({ code, name }))
}

/** The open steps of a subject with what may be done at each; asides have no graph and are left out. Empty when nothing runs. */
export const listOpenSteps = async (work: Work, subject: Subject): Promise<readonly OpenStep[]> => {
  const read = await readWork(work.tx, subject)
  if (!read || read.running.endedAt) return []
  const { running, open } = read
  const compiled = await getCompiledGraph(work, running.graphCode, running.graphVersion)
  return open.flatMap((item) => {
    const node = compiled.nodeOf.get(item.step)
    if (item.beside === 'aside' || !node || !('actions' in node)) return []
    const actions = node.actions.map((action) => ({ code: action.code, name: action.name, needs: action.needs ?? [], mayName: unnamedParties(compiled, running, { step: item.step, to: action.to }) }))
    return [{ item, name: node.name, mustBeClaimed: node.mustBeClaimed, actions }]
  })
}
