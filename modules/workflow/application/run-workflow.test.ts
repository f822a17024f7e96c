import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OfficialId } from '../../../kernel/ids.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { openDossierWorld, type DossierWorld } from '../../../tests/support/dossier-world.ts'
import { FOUR_STEP_GRAPH } from '../domain/four-step-graph.ts'
import type { StepGraph } from '../domain/step-graph.ts'
import { listItemsOf, listOpenItemsOf } from '../store/work-item-store.ts'
import { cancelWorkflow } from './cancel-workflow.ts'
import { claimWorkItem } from './claim-work-item.ts'
import { completeWorkItem } from './complete-work-item.ts'
import { publishGraph } from './publish-graph.ts'
import { startWorkflow } from './start-workflow.ts'
import { workflowProof } from './workflow-proof.ts'

describe('a subject on the four steps', () => {
  let world: DossierWorld
  beforeAll(async () => {
    world = await openDossierWorld()
  })
  afterAll(() => world.close())

  const officer = newId<OfficialId>()
  const start = async () => {
    const subject = { kind: 'thing', id: newId<string>() }
    const parties = { receiving: world.desk.id, resolving: world.committee.id }
    const { opened: [first] } = await world.db.work({}, (work) => startWorkflow(work, { subject, graph: 'four-step', parties }))
    return { subject, first }
  }
  const complete = (subject: { kind: string; id: string }, action: string, by = officer) =>
    world.db.work({}, (work) => completeWorkItem(work, { subject, action, by, ...(action === 'accept' ? { wholeLimit: { unit: 'working-day', quantity: 10 } as const } : {}) }))

  it('hands each step to its party and role, with a clock of its own', async () => {
    const { subject, first } = await start()
    expect(first).toMatchObject({ step: 'receive', unitId: world.desk.id, role: 'one-stop-officer', serial: 1 })
    const examined = await complete(subject, 'accept')
    // 60 % of ten working days from 12:00 on Wednesday 12/03/2025: six working days later (TT 01/2018 art. 8).
    expect(examined).toMatchObject({ ok: true, value: { opened: [{ step: 'examine', stage: 'examine', unitId: world.committee.id, role: 'case-officer', dueAt: expect.stringMatching(/^2025-03-20/) }] } })
    expect(await complete(subject, 'submit-for-approval')).toMatchObject({ refusal: { kind: 'work-not-claimed' } })
    await world.db.work({}, (work) => claimWorkItem(work, { subject, by: officer }))
    const other = newId<OfficialId>()
    expect(await world.db.work({}, (work) => claimWorkItem(work, { subject, by: other }))).toMatchObject({ refusal: { kind: 'work-claimed-by-other', assigneeId: officer } })
    expect(await complete(subject, 'submit-for-approval', other)).toMatchObject({ refusal: { kind: 'work-claimed-by-other' } })
    for (const action of ['submit-for-approval', 'send-back']) expect((await complete(subject, action)).ok).toBe(true)
    await world.db.work({}, (work) => claimWorkItem(work, { subject, by: officer }))
    for (const action of ['submit-for-approval', 'approve', 'return']) expect((await complete(subject, action)).ok).toBe(true)
    expect(await complete(subject, 'return')).toMatchObject({ refusal: { kind: 'no-open-work' } })
    const steps = await world.db.work({}, ({ tx }) => listItemsOf(tx, subject))
    expect(steps.map(({ step }) => step)).toEqual(['receive', 'examine', 'approve', 'examine', 'approve', 'return'])
  })

  it('takes one of two actions sent at once', async () => {
    const { subject } = await start()
    const sent = await Promise.all([complete(subject, 'accept'), complete(subject, 'refuse')])
    expect(sent.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('refuses an action the step does not have', async () => {
    const { subject } = await start()
    expect(await complete(subject, 'approve')).toMatchObject({ refusal: { kind: 'action-not-here', step: 'receive' } })
  })

  it('is ended from outside, and leaves no open work', async () => {
    const { subject } = await start()
    await world.db.work({}, (work) => cancelWorkflow(work, subject, 'withdraw'))
    expect(await world.db.work({}, ({ tx }) => listOpenItemsOf(tx, subject))).toEqual([])
  })

  it('keeps a published version as it was', async () => {
    const changed: StepGraph = { ...FOUR_STEP_GRAPH, name: { vi: 'Khác', en: 'Other' } }
    expect(await world.db.work({}, (work) => publishGraph(work, FOUR_STEP_GRAPH))).toMatchObject({ ok: true })
    expect(await world.db.work({}, (work) => publishGraph(work, changed))).toMatchObject({ refusal: { kind: 'graph-version-taken' } })
    await expect(world.db.work({}, ({ tx }) => tx.updateTable('workflow.graph').set({ version: 9 }).execute())).rejects.toThrow(/permission denied/)
  })

  it('proves that open steps are where they belong, and finds a lost one', async () => {
    expect((await world.db.work({}, workflowProof.find)).faults).toEqual([])
    const { subject } = await start()
    await world.db.work({}, ({ tx }) =>
      tx.updateTable('workflow.work_item').set({ completed_at: '2025-03-12T05:00:00Z', action: 'lost' }).where('subject_id', '=', subject.id).execute(),
    )
    expect((await world.db.work({}, workflowProof.find)).faults).toEqual([`${subject.id}: 0 open steps, running`])
  })
})
