import fc from 'fast-check'
import { existsSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../../platform/db/new-id.ts'
import { compileGraph } from '../domain/compile-graph.ts'
import { isWork, type StepGraph } from '../domain/step-graph.ts'
import type { Subject } from '../domain/work-item.ts'
import { listItemsOf, listOpenItemsOf } from '../store/work-item-store.ts'
import { graphOfWritten, type WrittenWorkflow } from '../testing/written-workflow.ts'
import { soundGraph } from '../testing/random-graph.ts'
import { openRunWorld, TOGETHER, type RunWorld } from '../../../tests/support/workflow-world.ts'
import { completeAside, openAside } from './asides.ts'
import { claimWorkItem } from './claim-work-item.ts'
import { loadOwnGraphs, readOwnGraphs } from './load-own-graphs.ts'
import { publishGraph } from './publish-graph.ts'
import { returnToStep } from './return-to-step.ts'
import { workflowProof } from './workflow-proof.ts'

describe('several steps of one subject open at once', () => {
  let world: RunWorld
  beforeAll(async () => {
    world = await openRunWorld(TOGETHER)
  })
  afterAll(async () => {
    expect((await world.act(workflowProof.find)).faults).toEqual([])
    await world.close()
  })
  const openOf = async (subject: Subject) => (await world.act(({ tx }) => listOpenItemsOf(tx, subject))).map(({ step, beside }) => `${step}${beside ? ` (${beside})` : ''}`)
  const split = async () => {
    const { subject } = await world.start('together')
    const taken = await world.complete(subject, { action: 'ask' })
    return { subject, taken }
  }

  it('opens every branch, one of them the lead; a party nobody plays is stood in for (NĐ 61/2018 art. 19)', async () => {
    const { subject, taken } = await split()
    expect(taken).toMatchObject({ ok: true, value: { ended: false, opened: [{ step: 'other', beside: 'branch', unitId: world.committee.id }, { step: 'lead', stage: 'verify' }] } })
    expect(await openOf(subject)).toEqual(['other (branch)', 'lead'])
  })

  it('waits at the join for the last branch, whichever it is, then tells the effect and goes on', async () => {
    for (const order of [['lead', 'other'], ['other', 'lead']]) {
      const { subject } = await split()
      const open = await world.act(({ tx }) => listOpenItemsOf(tx, subject))
      const serialOf = (step: string | undefined): number => open.find((item) => item.step === step)?.serial ?? 0
      expect(await world.complete(subject, { action: 'answer', serial: serialOf(order[0]) })).toMatchObject({ value: { opened: [], effects: [], ended: false } })
      expect(await world.complete(subject, { action: 'answer', serial: serialOf(order[1]) })).toMatchObject({ value: { effects: ['tell-lead'], opened: [{ step: 'finish' }] } })
      const steps = await world.act(({ tx }) => listItemsOf(tx, subject))
      expect(steps.find(({ step }) => step === 'told')).toMatchObject({ action: 'tell-lead', role: 'system' })
    }
  })

  it('means the main way when no serial is given, and goes round when the facts say so', async () => {
    const { subject } = await split()
    expect(await world.complete(subject, { action: 'answer' })).toMatchObject({ value: { completed: { step: 'lead' } } })
    expect(await world.complete(subject, { action: 'answer', facts: { risky: 'yes' } })).toMatchObject({ value: { opened: [{ step: 'check' }] } })
    expect(await world.complete(subject, { action: 'again' })).toMatchObject({ value: { opened: [{ step: 'other' }, { step: 'lead' }] } })
  })

  it('refuses what lacks its papers or its unit, and changes nothing', async () => {
    const { subject } = await world.start('together')
    expect(await world.complete(subject, { action: 'name' })).toMatchObject({ refusal: { kind: 'party-missing', party: 'named' } })
    expect(await world.complete(subject, { action: 'name', parties: { named: world.desk.id } })).toMatchObject({ value: { opened: [{ step: 'named', unitId: world.desk.id }] } })
    await world.complete(subject, { action: 'go' })
    expect(await world.complete(subject, { action: 'done' })).toMatchObject({ refusal: { kind: 'papers-missing', missing: ['decision'] } })
    expect(await world.complete(subject, { action: 'done', papers: ['decision'] })).toMatchObject({ value: { ended: true } })
  })

  it('keeps opinions beside the graph, and lets them lapse with it', async () => {
    const { subject } = await world.start('together')
    const ask = () => world.act((work) => openAside(work, { subject, step: 'opinion', unitId: world.desk.id, role: 'case-officer' }))
    const first = await ask()
    await ask()
    expect(await openOf(subject)).toEqual(['begin', 'opinion (aside)', 'opinion (aside)'])
    expect(await world.act((work) => completeAside(work, { subject, serial: 1, action: 'given' }))).toMatchObject({ refusal: { kind: 'no-open-work' } })
    expect(await world.act((work) => completeAside(work, { subject, serial: first.serial, action: 'given', by: world.officer1 }))).toMatchObject({ value: { action: 'given' } })
    expect(await world.complete(subject, { action: 'skip' })).toMatchObject({ value: { opened: [{ step: 'finish', serial: 4 }] } })
    await world.complete(subject, { action: 'done', papers: ['decision'] })
    expect((await world.act(({ tx }) => listItemsOf(tx, subject))).map(({ step, action }) => `${step} ${action}`)).toEqual(['begin skip', 'opinion given', 'opinion lapsed', 'finish done'])
  })

  it('goes back to an earlier step, also after the end, never into one branch alone', async () => {
    const { subject } = await split()
    expect(await world.act((work) => returnToStep(work, { subject, step: 'lead' }))).toMatchObject({ refusal: { kind: 'step-not-there' } })
    expect(await world.act((work) => returnToStep(work, { subject, step: 'begin', assigneeId: world.officer1 }))).toMatchObject({ value: { opened: [{ step: 'begin', assigneeId: world.officer1 }] } })
    expect(await openOf(subject)).toEqual(['begin'])
    await world.complete(subject, { action: 'skip', by: world.officer1 })
    await world.complete(subject, { action: 'done', papers: ['decision'] })
    expect(await openOf(subject)).toEqual([])
    await world.act((work) => returnToStep(work, { subject, step: 'finish' }))
    expect(await openOf(subject)).toEqual(['finish'])
  })

  it('gives one item to one of two officers who take it at once, and one of two answers that come at once', async () => {
    const { subject } = await split()
    const claimed = await Promise.all([world.officer1, world.officer2].map((by) => world.act((work) => claimWorkItem(work, { subject, by }))))
    expect(claimed.filter(({ ok }) => ok)).toHaveLength(1)
    const lead = (await world.act(({ tx }) => listOpenItemsOf(tx, subject))).find(({ step }) => step === 'lead')
    const serial = lead?.serial ?? 0
    const answered = await Promise.all([1, 2, 3].map(() => world.complete(subject, { action: 'answer', serial })))
    expect(answered.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('joins once when all branches answer at the same moment', async () => {
    for (let round = 0; round < 5; round++) {
      const { subject } = await split()
      const open = await world.act(({ tx }) => listOpenItemsOf(tx, subject))
      await Promise.all(open.map(({ serial }) => world.complete(subject, { action: 'answer', serial })))
      expect(await openOf(subject)).toEqual(['finish'])
    }
  })

  it('runs random sound graphs by random actions to their end, the proof holding all the way', async () => {
    await fc.assert(
      fc.asyncProperty(soundGraph, fc.array(fc.nat(20), { minLength: 5, maxLength: 30 }), async (shape, numbers) => {
        const graph: StepGraph = { ...shape, code: `random-${newId<string>()}` }
        expect(await world.act((work) => publishGraph(work, graph))).toMatchObject({ ok: true })
        const { subject } = await world.start(graph.code)
        const left = [...numbers]
        let ended = false
        for (let steps = 0; !ended && steps < 400; steps++) {
          const open = await world.act(({ tx }) => listOpenItemsOf(tx, subject))
          const item = open[(left.shift() ?? 0) % open.length]
          const step = graph.steps.find(({ code }) => code === item?.step)
          const actions = step && isWork(step) ? step.actions : []
          const action = actions[(left.shift() ?? 0) % actions.length]?.code ?? ''
          const taken = await world.complete(subject, { action, serial: item?.serial ?? 0, papers: ['to-trinh'], facts: { kind: String((left.shift() ?? 0) % 3) } })
          if (!taken.ok) throw new Error(JSON.stringify(taken.refusal))
          ended = taken.value.ended
        }
        expect(ended).toBe(true)
        expect(await openOf(subject)).toEqual([])
        expect((await world.act(workflowProof.find)).faults).toEqual([])
      }),
      { numRuns: 12 },
    )
  })
})

describe('graphs of the demonstration and of others', () => {
  let world: RunWorld
  beforeAll(async () => {
    world = await openRunWorld()
  })
  afterAll(() => world.close())

  /** Where an action leads to, later in the graph than the step itself: nobody sends anything back. */
  const forward = (graph: StepGraph, code: string): string => {
    const place = (to: string): number => (to === 'end' ? graph.steps.length : graph.steps.findIndex((each) => each.code === to))
    const step = graph.steps.find((each) => each.code === code)
    const actions = step && isWork(step) ? step.actions : []
    return (actions.find(({ to }) => place(to) > place(code)) ?? actions[0])?.code ?? ''
  }

  /** Always the first action onwards of the oldest open item; a graph written for people ends that way. */
  const runToEnd = async (graph: StepGraph): Promise<readonly string[]> => {
    const { subject } = await world.start(graph.code)
    for (let steps = 0; steps < 50; steps++) {
      const [item] = await world.act(({ tx }) => listOpenItemsOf(tx, subject))
      if (!item) return (await world.act(({ tx }) => listItemsOf(tx, subject))).map(({ step }) => step)
      await world.act((work) => claimWorkItem(work, { subject, by: world.officer1, serial: item.serial }))
      const taken = await world.complete(subject, { action: forward(graph, item.step), serial: item.serial, by: world.officer1 })
      if (!taken.ok) throw new Error(JSON.stringify(taken.refusal))
    }
    throw new Error(`${graph.code} does not end`)
  }

  it('are within the limit of their procedure and run to the end (TT 01/2018 art. 8)', async () => {
    await world.act(loadOwnGraphs)
    await world.act(loadOwnGraphs)
    const own = readOwnGraphs()
    expect(own.length).toBeGreaterThanOrEqual(4)
    for (const { graph, limit } of own) {
      expect(compileGraph(graph, limit)).toMatchObject({ ok: true })
      expect((await runToEnd(graph)).at(-1)).toBe('return')
    }
  })

  const FILE = new URL('../../../../shared/data/processes/one-stop-internal-processes.json', import.meta.url).pathname
  it.skipIf(!existsSync(FILE))('two internal processes of a running one-stop system become graphs and run to the end', async () => {
    const written = JSON.parse(readFileSync(FILE, 'utf8')) as readonly WrittenWorkflow[]
    expect(written).toHaveLength(2)
    for (const graph of written.map(graphOfWritten)) {
      expect(await world.act((work) => publishGraph(work, graph, { limit: { unit: 'working-day', quantity: 3 } }))).toMatchObject({ ok: true })
      expect(await runToEnd(graph)).toHaveLength(5)
    }
  })
})
