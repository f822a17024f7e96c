import type { OfficialId, UnitId } from '../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import type { Advance } from '../domain/advance.ts'
import type { CompiledGraph } from '../domain/compiled-graph.ts'
import type { Running } from '../domain/running.ts'
import { stepTimeLimit } from '../domain/step-limit.ts'
import type { AutomaticNode, WorkflowStep } from '../domain/step-graph.ts'
import type { WorkflowRefusal, WorkItem } from '../domain/work-item.ts'
import { dueFromNow } from './step-clock.ts'

/** The unit that plays a party, or the one that stands in for it. */
export const unitOf = ({ graph }: CompiledGraph, parties: Running['parties'], party: string): UnitId | undefined => {
  const standsIn = graph.parties?.find(({ code }) => code === party)?.standsIn
  return parties[party] ?? (standsIn === undefined ? undefined : parties[standsIn])
}

const itemOf = (work: Work, running: Running, { step, unitId }: { step: WorkflowStep; unitId: UnitId }): Omit<WorkItem, 'serial'> => ({
  subject: running.subject,
  step: step.code,
  stage: step.stage ?? step.code,
  unitId,
  role: step.role,
  openedAt: work.now,
})

const automaticItem = (work: Work, running: Running, { node, unitId }: { node: AutomaticNode; unitId: UnitId }): Omit<WorkItem, 'serial'> => ({
  subject: running.subject,
  step: node.code,
  stage: 'automatic',
  unitId,
  role: 'system',
  openedAt: work.now,
  completedAt: work.now,
  action: node.effect,
})

type Opening = { readonly compiled: CompiledGraph; readonly running: Running; readonly advance: Pick<Advance, 'opens' | 'automatic'>; readonly assigneeId?: OfficialId }

/** The items a move of the graph makes: each party's unit gets its work and the clock of the step starts now. Writes nothing. */
export const itemsFor = async (work: Work, { compiled, running, advance, assigneeId }: Opening): Promise<Outcome<readonly WorkItem[], WorkflowRefusal>> => {
  const items: WorkItem[] = []
  const serial = (): number => running.lastSerial + items.length + 1
  for (const node of advance.automatic) {
    const unitId = unitOf(compiled, running.parties, node.party)
    if (!unitId) return refuse({ kind: 'party-missing', step: node.code, party: node.party })
    items.push({ ...automaticItem(work, running, { node, unitId }), serial: serial() })
  }
  for (const { step, beside } of advance.opens) {
    const unitId = unitOf(compiled, running.parties, step.party)
    if (!unitId) return refuse({ kind: 'party-missing', step: step.code, party: step.party })
    const due = await dueFromNow(work, unitId, stepTimeLimit(step.limit, running.wholeLimit))
    items.push({
      ...itemOf(work, running, { step, unitId }),
      serial: serial(),
      ...(beside ? { beside: 'branch' as const } : {}),
      ...(assigneeId && !beside ? { assigneeId } : {}),
      ...(due ? { dueAt: due } : {}),
    })
  }
  return ok(items)
}
