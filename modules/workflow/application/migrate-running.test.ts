import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StepGraph } from '../domain/step-graph.ts'
import { listWaitingTimers } from '../store/timer-store.ts'
import { listOpenItemsOf } from '../store/work-item-store.ts'
import { openRunWorld, stepOf, TOGETHER, type RunWorld } from '../../../tests/support/workflow-world.ts'
import { claimWorkItem } from './claim-work-item.ts'
import { migrateRunning, previewMigration } from './migrate-running.ts'
import { publishGraph } from './publish-graph.ts'
import { workflowProof } from './workflow-proof.ts'

/** `begin` is called `look` in the second version, `finish` is the head's now, and nothing is done in parallel any more. */
const NEXT: StepGraph = {
  ...TOGETHER,
  version: 2,
  start: 'look',
  steps: [stepOf('look', ['ask>lead', 'skip>finish']), stepOf('lead', ['answer>finish']), stepOf('finish', ['done>end'], { role: 'head-of-unit' })],
}
/** The same net with other names for the branches' steps. */
const RENAMED: StepGraph = {
  ...TOGETHER,
  version: 3,
  steps: TOGETHER.steps.map((node) => {
    if (node.code === 'other') return { ...node, code: 'opinion' }
    return node.kind === 'split' ? { ...node, branches: node.branches.map((branch) => (branch.to === 'other' ? { ...branch, to: 'opinion' } : branch)) } : node
  }),
}

/** Nobody plays the party of the first step here. */
const UNPLAYED: StepGraph = { ...TOGETHER, version: 4, steps: TOGETHER.steps.map((node) => (node.code === 'begin' && !('kind' in node && node.kind) ? { ...node, party: 'named' } : node)) as StepGraph['steps'] }
/** The first step answers for itself after a day. */
const TIMED: StepGraph = {
  ...TOGETHER, version: 5,
  steps: TOGETHER.steps.map((node) => (node.code === 'begin' ? { ...node, timers: [{ code: 'a-day', name: TOGETHER.name, action: 'skip', after: { unit: 'working-day', quantity: 1 } }] } : node)) as StepGraph['steps'],
}

describe('moving running subjects to another version', () => {
  let world: RunWorld
  beforeAll(async () => {
    world = await openRunWorld(TOGETHER)
  })
  afterAll(() => world.close())

  it('shows where each place would land and what stands against it; moves all or nothing, keeps holders, writes it down', async () => {
    const first = await world.start('together')
    await world.act((work) => claimWorkItem(work, { subject: first.subject, by: world.officer1 }))
    const second = await world.start('together')
    await world.complete(second.subject, { action: 'skip' })
    const third = await world.start('together')
    await world.complete(third.subject, { action: 'ask' })
    const question = { code: 'together', from: 1, to: 2, mapping: { begin: 'look' } }
    expect(await world.act((work) => previewMigration(work, question))).toMatchObject({ refusal: { kind: 'version-not-there', version: 2 } })
    for (const graph of [NEXT, RENAMED]) expect(await world.act((work) => publishGraph(work, graph))).toMatchObject({ ok: true })

    const preview = await world.act((work) => previewMigration(work, question))
    expect(preview).toMatchObject({ ok: true, value: { subjects: 3, possible: false } })
    const lines = preview.ok ? preview.value.lines : []
    expect(lines.find(({ open }) => open[0]?.step === 'begin')).toMatchObject({ open: [{ step: 'begin', to: 'look' }], subjects: 1, faults: [] })
    expect(lines.find(({ open }) => open.length === 2)?.faults).toEqual([{ kind: 'step-not-in-new', step: 'other', to: 'other' }])
    expect(await world.act((work) => migrateRunning(work, { ...question, reason: 'QĐ mới' }))).toMatchObject({ refusal: { kind: 'migration-unsound' } })

    // Two steps on one is no mapping either: the new graph never has both tokens there.
    const squeezed = await world.act((work) => previewMigration(work, { ...question, mapping: { begin: 'look', other: 'lead' } }))
    expect(squeezed).toMatchObject({ value: { possible: false } })

    const onRenamed = { code: 'together', from: 1, to: 3, mapping: { other: 'opinion' } }
    expect(await world.act((work) => previewMigration(work, onRenamed))).toMatchObject({ value: { possible: true } })
    expect(await world.act((work) => migrateRunning(work, { ...onRenamed, reason: 'QĐ mới' }))).toEqual({ ok: true, value: { moved: 3 } })
    expect(await world.act((work) => migrateRunning(work, { ...onRenamed, reason: 'QĐ mới' }))).toEqual({ ok: true, value: { moved: 0 } })
    expect((await world.act(({ tx }) => listOpenItemsOf(tx, first.subject)))[0]).toMatchObject({ step: 'begin', assigneeId: world.officer1 })
    expect((await world.act(({ tx }) => listOpenItemsOf(tx, third.subject))).map(({ step, beside }) => [step, beside])).toEqual([['opinion', 'branch'], ['lead', undefined]])
    const changes = await world.act(({ tx }) => tx.selectFrom('workflow.version_change').selectAll().execute())
    expect(changes).toHaveLength(3)
    expect(changes[0]).toMatchObject({ from_version: 1, to_version: 3, mapping: { other: 'opinion' }, reason: 'QĐ mới' })
    for (const serial of [2, 3]) await world.complete(third.subject, { action: 'answer', serial })
    expect((await world.act(({ tx }) => listOpenItemsOf(tx, third.subject))).map(({ step }) => step)).toEqual(['finish'])
    expect((await world.act(workflowProof.find)).faults).toEqual([])
  })

  it('moves nothing to a step whose party nobody plays; sets the clocks of the step where it lands, and stops those of the step it left', async () => {
    for (const graph of [UNPLAYED, TIMED]) expect(await world.act((work) => publishGraph(work, graph))).toMatchObject({ ok: true })
    const { subject } = await world.start('together')
    const move = (from: number, to: number) => world.act((work) => migrateRunning(work, { code: 'together', from, to, mapping: {}, reason: 'QĐ mới' }))
    expect(await world.act((work) => previewMigration(work, { code: 'together', from: 5, to: 4, mapping: {} }))).toMatchObject({ value: { possible: false, lines: [{ faults: [{ kind: 'party-without-unit', step: 'begin', party: 'named' }] }] } })
    expect(await move(5, 4)).toMatchObject({ refusal: { kind: 'migration-unsound', faults: [{ kind: 'party-without-unit', step: 'begin', party: 'named' }] } })
    const waiting = async () => (await world.act(({ tx }) => listWaitingTimers(tx, subject))).map(({ timer }) => timer)
    expect(await waiting()).toEqual(['a-day'])
    expect(await move(5, 3)).toMatchObject({ ok: true })
    expect(await waiting()).toEqual([])
    expect(await move(3, 5)).toMatchObject({ ok: true })
    expect(await waiting()).toEqual(['a-day'])
  })
})
