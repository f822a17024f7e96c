import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../../platform/db/new-id.ts'
import { prepareJobQueue } from '../../../platform/jobs/job-queue.ts'
import type { StepGraph } from '../domain/step-graph.ts'
import { listAssignmentChangesOf } from '../store/assignment-store.ts'
import { listDueTimers } from '../store/timer-store.ts'
import { listItemsOf, listOpenItemsOf } from '../store/work-item-store.ts'
import { at, openRunWorld, stepOf, TOGETHER, type RunWorld } from '../../../tests/support/workflow-world.ts'
import { callDueTimers, fireTimer } from './fire-timers.ts'
import { assignWorkItem, handOverWorkItem, releaseWorkItem } from './give-work-item.ts'
import { pauseWorkflow, resumeWorkflow } from './pause-workflow.ts'

const name = { vi: 'Bước', en: 'Step' }

const TIMED: StepGraph = {
  code: 'timed',
  version: 1,
  name,
  start: 'wait',
  steps: [
    stepOf('wait', ['answer>end', 'remind>chase'], {
      limit: { unit: 'working-day', quantity: 2 },
      mustBeClaimed: true,
      timers: [
        { code: 'soon', name, after: { unit: 'working-day', quantity: 1 }, notice: 'due-soon' },
        { code: 'late', name, action: 'remind' },
      ],
    }),
    stepOf('chase', ['done>end']),
  ],
}

describe('clocks of steps', () => {
  let world: RunWorld
  beforeAll(async () => {
    world = await openRunWorld(TIMED, TOGETHER)
    await prepareJobQueue(world.db.connection)
  })
  afterAll(() => world.close())

  // Started at noon on Wednesday 12/03/2025: two working days end on Friday morning.
  const THURSDAY_EVENING = at('2025-03-13T11:00:00Z')
  const FRIDAY_EVENING = at('2025-03-14T11:00:00Z')
  const MONDAY_MORNING = at('2025-03-17T01:00:00Z')
  const dueOf = async (subject: { kind: string; id: string }) => (await world.act(({ tx }) => listOpenItemsOf(tx, subject)))[0]?.dueAt

  it('fire a notice, then an action, each once, also when two workers try at the same moment', async () => {
    const { subject } = await world.start('timed')
    const fire = (timer: string, now: ReturnType<typeof at>) => world.act((work) => fireTimer(work, { subjectId: subject.id, serial: 1, timer }), now)
    expect(await fire('soon', at('2025-03-12T06:00:00Z'))).toBe(false)
    expect((await Promise.all([fire('soon', THURSDAY_EVENING), fire('soon', THURSDAY_EVENING)])).filter(Boolean)).toHaveLength(1)
    expect(world.told.at(-1)).toMatchObject({ type: 'WorkflowTimerFired', subject, step: 'wait', timer: 'soon', notice: 'due-soon' })
    expect(await world.act(({ tx }) => listDueTimers(tx, FRIDAY_EVENING, 100))).toEqual([{ subjectId: subject.id, serial: 1, timer: 'late' }])
    expect(await world.act(callDueTimers, FRIDAY_EVENING)).toBe(1)
    expect((await Promise.all([fire('late', FRIDAY_EVENING), fire('late', FRIDAY_EVENING)])).filter(Boolean)).toHaveLength(1)
    expect(world.told.at(-1)).toMatchObject({ timer: 'late', taken: { completed: { step: 'wait', action: 'remind' }, opened: [{ step: 'chase' }] } })
    expect(await world.act(callDueTimers, FRIDAY_EVENING)).toBe(0)
  })

  it('do not fire for a step that was done, nor while the subject is paused', async () => {
    const { subject } = await world.start('timed')
    await world.act((work) => assignWorkItem(work, { subject, officialId: world.officer1 }))
    await world.act((work) => pauseWorkflow(work, subject))
    expect(await world.act(callDueTimers, FRIDAY_EVENING)).toBe(0)
    expect(await world.complete(subject, { action: 'answer', by: world.officer1 })).toMatchObject({ refusal: { kind: 'work-paused' } })
    await world.act((work) => resumeWorkflow(work, { subject, mode: 'resume' }), FRIDAY_EVENING)
    expect(await world.act(callDueTimers, FRIDAY_EVENING)).toBe(0)
    await world.complete(subject, { action: 'answer', by: world.officer1 })
    expect(await world.act(callDueTimers, at('2025-04-14T11:00:00Z'))).toBe(0)
  })

  it('go on after a pause with the time that was left, or start again (NĐ 61/2018 art. 17, 19)', async () => {
    const { subject, opened } = await world.start('timed')
    expect(opened[0]?.dueAt).toMatch(/^2025-03-14T0[1-9]/)
    await world.act((work) => pauseWorkflow(work, subject), at('2025-03-13T01:00:00Z'))
    await world.act((work) => pauseWorkflow(work, subject), at('2025-03-13T03:00:00Z'))
    // Paused on Thursday at eight: what was left, a day and a half, goes on from Monday at eight.
    expect(await world.act((work) => resumeWorkflow(work, { subject, mode: 'resume' }), MONDAY_MORNING)).toMatchObject({ ok: true })
    expect(await dueOf(subject)).toMatch(/^2025-03-18T0[1-9]/)
    await world.act((work) => pauseWorkflow(work, subject), MONDAY_MORNING)
    await world.act((work) => resumeWorkflow(work, { subject, mode: 'restart' }), MONDAY_MORNING)
    expect(await dueOf(subject)).toMatch(/^2025-03-1[89]/)
    expect(await world.act(({ tx }) => listDueTimers(tx, at('2025-03-17T09:00:00Z'), 100))).toEqual([])
  })
})

describe('who has the work', () => {
  let world: RunWorld
  beforeAll(async () => {
    world = await openRunWorld(TOGETHER)
  })
  afterAll(() => world.close())

  it('is said by the head, given back, handed over with a reason, and every change is kept (NĐ 61/2018 art. 19.1)', async () => {
    const { subject } = await world.start('together')
    const [one, two] = [world.officer1, world.officer2]
    const assign = (officialId: typeof one) => world.act((work) => assignWorkItem(work, { subject, officialId }))
    expect(await assign(newId<typeof one>())).toMatchObject({ refusal: { kind: 'assignee-not-competent' } })
    expect(await assign(one)).toMatchObject({ value: { assigneeId: one } })
    await assign(one)
    expect(await world.act((work) => handOverWorkItem(work, { subject, by: two, to: two, note: 'x' }))).toMatchObject({ refusal: { kind: 'work-claimed-by-other' } })
    expect(await world.act((work) => releaseWorkItem(work, { subject, by: two }))).toMatchObject({ refusal: { kind: 'work-claimed-by-other' } })
    expect(await world.act((work) => handOverWorkItem(work, { subject, by: one, to: two, note: 'Đi công tác' }))).toMatchObject({ value: { assigneeId: two } })
    expect(await world.act((work) => releaseWorkItem(work, { subject, by: two }))).toMatchObject({ ok: true })
    expect(await world.act((work) => handOverWorkItem(work, { subject, by: two, to: one, note: 'x' }))).toMatchObject({ refusal: { kind: 'work-not-claimed' } })
    expect((await world.act(({ tx }) => listAssignmentChangesOf(tx, subject))).map(({ kind, from, to, note }) => [kind, from, to, note])).toEqual([
      ['assigned', undefined, one, undefined],
      ['handed-over', one, two, 'Đi công tác'],
      ['released', two, undefined, undefined],
    ])
  })

  it('may be done by a colleague in the place of whoever has it, and both stay written on the item', async () => {
    const { subject } = await world.start('together')
    const [one, two] = [world.officer1, world.officer2]
    await world.act((work) => assignWorkItem(work, { subject, officialId: one }))
    expect(await world.complete(subject, { action: 'ask', by: two })).toMatchObject({ refusal: { kind: 'work-claimed-by-other', assigneeId: one } })
    expect(await world.complete(subject, { action: 'ask', by: two, onBehalfOf: one })).toMatchObject({ ok: true })
    expect((await world.act(({ tx }) => listItemsOf(tx, subject)))[0]).toMatchObject({ completedBy: two, onBehalfOf: one, assigneeId: one })
  })
})
