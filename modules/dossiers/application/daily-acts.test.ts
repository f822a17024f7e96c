import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../../kernel/actor.ts'
import type { DossierId, OfficialId, UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { parsePlainDate, plainDateAt, type PlainDate } from '../../../kernel/plain-date.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { prepareJobQueue, runJobQueue } from '../../../platform/jobs/job-queue.ts'
import { SILENT } from '../../../platform/log/log.ts'
import type { Work } from '../../../platform/work.ts'
import { act, at, kindOf, publicUrl, valueOf } from '../../../tests/support/counter-world.ts'
import { openDossierWorld, PROCEDURE, WORLD_SHEET, type DossierWorld } from '../../../tests/support/dossier-world.ts'
import { fullDraft } from '../../../tests/support/own-graphs.ts'
import { changeCalendar } from '../../calendar/index.ts'
import { liftRestriction, restrictPerson } from '../../identity/index.ts'
import { seatNewOfficial } from '../../organisation/index.ts'
import { importSheets } from '../../procedures/index.ts'
import { publishGraph, type StepGraph } from '../../workflow/index.ts'
import { workflowModule } from '../../workflow/module.ts'
import { dossiersModule } from '../module.ts'
import { listEvents } from '../store/dossier-store.ts'
import { apologise } from './apologise.ts'
import { assignDossier, releaseDossier } from './assign-dossier.ts'
import { claimDossier } from './claim-dossier.ts'
import { journalProof } from './dossier-proofs.ts'
import { fileAtCounter } from './file-at-counter.ts'
import { handOverWork } from './hand-over-work.ts'
import { listColleagues } from './list-colleagues.ts'
import { handOverPapers } from './hand-over-papers.ts'
import { recalculateDueDate } from './recalculate-due-date.ts'
import { handOverPart } from './hand-over-part.ts'
import { answerOpinion, askOpinion } from './ask-opinion.ts'
import { requestApproval } from './request-approval.ts'
import { openDossier, showMyDossier } from './show-dossier.ts'
import { suspendDossier } from './suspend-dossier.ts'
import { undoStep } from './undo-step.ts'

/** Wednesday 12/03/2025; three working days at the counter: promised for Monday 17/03/2025. */
const MORNING = at('2025-03-12', 9 * 60)
const WORDS = 'Lý do được viết rõ ràng bằng lời'
type Of = { readonly dossierId: DossierId }

const action = (code: string, to: string) => ({ code, to, name: { vi: code, en: code } })
const name = { vi: 'Bước thử', en: 'Step' }

/** Whoever has the first step answers within a day; else the clock moves on, the system does its part, and the examination begins. */
const WAITING: StepGraph = {
  code: 'waits-a-day', version: 1, name: { vi: 'Chờ một ngày', en: 'Waits a day' }, start: 'receive',
  steps: [
    { code: 'receive', name, party: 'receiving', role: 'one-stop-officer', countsTowardsLimit: false, mustBeClaimed: false, actions: [action('accept', 'wait')] },
    {
      code: 'wait', name, stage: 'examine', party: 'resolving', role: 'case-officer', countsTowardsLimit: true, mustBeClaimed: true, limit: { unit: 'working-day', quantity: 1 },
      actions: [action('go-on', 'note')], timers: [{ code: 'a-day', name, action: 'go-on' }],
    },
    { kind: 'automatic', code: 'note', name, party: 'resolving', effect: 'opinions-complete', to: 'examine' },
    { code: 'examine', name, party: 'resolving', role: 'case-officer', countsTowardsLimit: true, mustBeClaimed: true, actions: [action('submit-for-approval', 'approve')] },
    { code: 'approve', name, party: 'resolving', role: 'head-of-unit', countsTowardsLimit: true, mustBeClaimed: false, actions: [action('approve', 'return'), action('send-back', 'examine')] },
    { code: 'return', name, party: 'receiving', role: 'one-stop-officer', countsTowardsLimit: true, mustBeClaimed: false, actions: [action('return', 'end')] },
  ],
}
const TIMED_PROCEDURE = '9.200001'

let world: DossierWorld
beforeAll(async () => {
  world = await openDossierWorld()
  valueOf(await world.db.work({}, (work) => publishGraph(work, WAITING)))
  await world.db.work({}, (work) => importSheets(work, [{ ...WORLD_SHEET, code: TIMED_PROCEDURE, name: 'Thủ tục có đồng hồ', workflowCode: WAITING.code } as never], { source: 'own', options: { publish: true } }))
})
afterAll(() => world.close())

const as = <T>(actor: Actor, run: (work: Work) => Promise<T>, now: Instant = MORNING): Promise<T> => act(world, { actor, now }, run)
const filed = async (procedureCode = PROCEDURE): Promise<Of> => {
  const draftId = await fullDraft(world, { actor: world.clerk, procedureCode, now: MORNING })
  const { id: dossierId } = valueOf(await as(world.clerk, (work) => fileAtCounter(work, { draftId, channel: 'in-person', waived: [], publicUrl })))
  return { dossierId }
}
const rows = async <T>(query: ReturnType<typeof sql<T>>): Promise<readonly T[]> => world.db.work({}, async ({ tx }) => (await query.execute(tx)).rows)
const openWork = ({ dossierId }: Of) => rows(sql<{ step: string; assignee: string | null }>`SELECT step, assignee_id AS assignee FROM workflow.work_item WHERE subject_id = ${dossierId} AND completed_at IS NULL`)
const noticesOf = async ({ dossierId }: Of, template: string) => rows(sql<{ recipient: string; params: Record<string, string> }>`SELECT recipient_id AS recipient, params FROM notifications.notice WHERE about_id = ${dossierId} AND template = ${template}`)
const officialAt = async (fullName: string, unitId: UnitId = world.committee.id): Promise<OfficialId> => {
  const fromOn = parsePlainDate('2025-01-01') as PlainDate
  const { id } = valueOf(await world.db.work({ now: MORNING }, (work) => seatNewOfficial(work, { unitId, fullName, title: 'Công chức', fromOn, basis: 'QĐ thử' })))
  await rows(sql`INSERT INTO identity.account (id, official_id, unit_id, full_name, sign_in_name, password_hash, password_changed_at, password_is_temporary, created_at)
    VALUES (${newId()}, ${id}, ${unitId}, ${fullName}, ${`thu-${id}`}, 'x', ${MORNING}, false, ${MORNING})`)
  await rows(sql`INSERT INTO identity.role_grant (id, official_id, role, unit_id, granted_at) VALUES (${newId()}, ${id}, 'case-officer', ${unitId}, '2025-01-01T00:00:00Z')`)
  return id
}

describe('who examines (NĐ 61/2018 art. 19.1)', () => {
  it('is said by the head, who is competent there; it is given back by whoever has it, and workflow and dossier agree', async () => {
    const of = await filed()
    const officialId = await officialAt('Nguyễn Văn Giao')
    const given = { ...world.officer, officialId, fullName: 'Nguyễn Văn Giao' } as Actor
    expect(kindOf(await as(world.officer, (work) => assignDossier(work, { ...of, officialId })))).toBe('not-permitted-here')
    expect(kindOf(await as(world.head, (work) => assignDossier(work, { ...of, officialId: newId<OfficialId>() })))).toBe('assignee-not-competent')
    expect(valueOf(await as(world.head, (work) => assignDossier(work, { ...of, officialId, words: 'Đúng lĩnh vực' }))).holder).toMatchObject({ assigneeId: officialId, assigneeName: 'Nguyễn Văn Giao' })
    expect(await openWork(of)).toEqual([{ step: 'examine', assignee: officialId }])
    expect(await noticesOf(of, 'work-assigned')).toMatchObject([{ recipient: officialId }])
    expect(kindOf(await as(world.officer, (work) => claimDossier(work, of)))).toBe('claimed-by-other')
    expect(kindOf(await as(world.officer, (work) => releaseDossier(work, of)))).toBe('claimed-by-other')
    expect(valueOf(await as(given, (work) => releaseDossier(work, { ...of, words: 'Trùng lịch thẩm tra' }))).holder).not.toHaveProperty('assigneeId')
    expect(await openWork(of)).toEqual([{ step: 'examine', assignee: null }])
    expect(kindOf(await as(given, (work) => releaseDossier(work, of)))).toBe('not-claimed')
    valueOf(await as(world.officer, (work) => claimDossier(work, of)))
    const shown = valueOf(await as(world.head, (work) => openDossier(work, { reference: of.dossierId, purpose: 'x' })))
    expect(shown.timeline.map(({ type, note }) => [type, note]).slice(-3)).toEqual([['DossierAssigned', 'Đúng lĩnh vực'], ['DossierReleased', 'Trùng lịch thẩm tra'], ['DossierClaimed', undefined]])
  })
})

describe('NĐ 13/2023 Đ9.6: whose data is restricted', () => {
  it('goes on by law, and whoever opens the dossier at the office sees it', async () => {
    const { dossierId } = await filed()
    const personId = (world.citizen as Extract<Actor, { kind: 'citizen' }>).personId
    const shown = async () => valueOf(await as(world.head, (work) => openDossier(work, { reference: dossierId, purpose: 'x' })))
    expect(await shown()).not.toHaveProperty('restricted')
    const on = { personId, requestId: dossierId, words: 'Theo yêu cầu' }
    await as(world.head, (work) => restrictPerson(work, on))
    expect(await shown()).toMatchObject({ restricted: true })
    expect(valueOf(await as(world.citizen, (work) => showMyDossier(work, dossierId)))).not.toHaveProperty('restricted')
    await as(world.head, (work) => liftRestriction(work, on))
    expect(await shown()).not.toHaveProperty('restricted')
  })
})

describe('work handed over to a named colleague (NĐ 61/2018 art. 19.1)', () => {
  const audited = ({ dossierId }: Of) => rows(sql<{ kind: string; note: string }>`SELECT kind, note FROM workflow.assignment_change WHERE subject_id = ${dossierId} AND kind = 'handed-over' ORDER BY at`)

  it('goes by whoever has it to who may do the step, with a reason, on the version seen; the colleague is told and the clocks stay', async () => {
    const of = await filed()
    const colleague = await officialAt('Trần Thị Tiếp')
    const held = valueOf(await as(world.officer, (work) => claimDossier(work, of)))
    const give = { ...of, version: held.version, officialId: colleague, words: 'Đi tập huấn hai tuần' }
    expect(kindOf(await as(world.officer, (work) => handOverWork(work, { ...give, words: 'x' })))).toBe('reason-missing')
    expect(kindOf(await as(world.officer, (work) => handOverWork(work, { ...give, officialId: newId<OfficialId>() })))).toBe('assignee-not-competent')
    expect(kindOf(await as(world.officer, (work) => handOverWork(work, { ...give, version: held.version - 1 })))).toBe('changed-meanwhile')
    const handed = valueOf(await as(world.officer, (work) => handOverWork(work, give)))
    expect(handed.holder).toEqual({ ...held.holder, assigneeId: colleague, assigneeName: 'Trần Thị Tiếp' })
    expect(handed).toMatchObject({ dueAt: held.dueAt, examinerId: colleague })
    expect(await openWork(of)).toEqual([{ step: 'examine', assignee: colleague }])
    expect(await audited(of)).toEqual([{ kind: 'handed-over', note: 'Đi tập huấn hai tuần' }])
    expect(await noticesOf(of, 'work-handed-over')).toMatchObject([{ recipient: colleague, params: { reason: 'Đi tập huấn hai tuần' } }])
    expect(kindOf(await as(world.officer, (work) => handOverWork(work, { ...of, officialId: colleague, words: WORDS })))).toBe('claimed-by-other')
    const shown = valueOf(await as(world.head, (work) => openDossier(work, { reference: of.dossierId, purpose: 'x' })))
    expect(shown.timeline.at(-1)).toMatchObject({ type: 'WorkHandedOver', vi: 'chuyển việc cho đồng nghiệp', officialName: 'Trần Thị Tiếp', note: 'Đi tập huấn hai tuần' })
  })

  it('is done by the head whoever has it, both hands are told; who stands in for the holder may; undoing gives it back', async () => {
    const of = await filed()
    const [one, other] = [await officialAt('Lê Thị Trước'), await officialAt('Phạm Văn Sau')]
    valueOf(await as(world.head, (work) => assignDossier(work, { ...of, officialId: one })))
    valueOf(await as(world.head, (work) => handOverWork(work, { ...of, officialId: other, words: WORDS })))
    expect((await noticesOf(of, 'work-taken-over')).map(({ recipient }) => recipient)).toEqual([one])
    expect(kindOf(await as(world.head, (work) => handOverWork(work, { ...of, officialId: other, words: WORDS })))).toBe('in-those-hands')
    if (world.officer.kind !== 'staff') throw new Error('the officer is staff')
    const standIn = { ...world.officer, roles: [...world.officer.roles, { role: 'case-officer' as const, unitId: world.committee.id, onBehalfOf: other }] } as Actor
    expect(valueOf(await as(standIn, (work) => handOverWork(work, { ...of, officialId: one, words: WORDS }))).holder).toMatchObject({ assigneeId: one })
    valueOf(await as(standIn, (work) => undoStep(work, { ...of, reason: WORDS })))
    expect(await openWork(of)).toEqual([{ step: 'examine', assignee: other }])
  })

  it('is so of what another unit is asked, too: given first without, then with a reason; who was given it answers, or the head', async () => {
    const of = await filed()
    const unitId = world.clerkElsewhere.kind === 'staff' ? world.clerkElsewhere.roles[0]?.unitId : undefined
    if (!unitId) throw new Error('no other unit')
    const [first, second] = [await officialAt('Võ Thị Hỏi', unitId), await officialAt('Bùi Văn Đáp', unitId)]
    const there = (officialId: OfficialId, role = 'case-officer'): Actor => ({ ...world.officer, officialId, fullName: 'Người Khác', roles: [{ role, unitId }] }) as Actor
    valueOf(await as(world.officer, (work) => claimDossier(work, of)))
    for (const content of ['Có vướng quy hoạch không?', 'Có vướng đất lúa không?']) valueOf(await as(world.officer, (work) => askOpinion(work, { ...of, unitId, content, dueAt: at('2025-03-14', 9 * 60) })))
    const give = { ...of, part: 'opinion', serial: 1, officialId: first, words: '' } as const
    expect(kindOf(await as(world.officer, (work) => handOverPart(work, give)))).toBe('not-permitted-here')
    expect(kindOf(await as(there(first), (work) => handOverPart(work, { ...give, officialId: newId<OfficialId>() })))).toBe('assignee-not-competent')
    expect(valueOf(await as(there(first), (work) => handOverPart(work, give))).opinions[0]).toMatchObject({ assigneeId: first, assigneeName: 'Võ Thị Hỏi' })
    expect(kindOf(await as(there(second), (work) => handOverPart(work, { ...give, officialId: second, words: WORDS })))).toBe('claimed-by-other')
    expect(kindOf(await as(there(first), (work) => handOverPart(work, { ...give, officialId: second })))).toBe('reason-missing')
    valueOf(await as(there(first), (work) => handOverPart(work, { ...give, officialId: second, words: WORDS })))
    expect(await noticesOf(of, 'work-handed-over')).toMatchObject([{ recipient: second }])
    expect(new Set((await openWork(of)).filter(({ step }) => step === 'opinion').map(({ assignee }) => assignee))).toEqual(new Set([null, second]))
    const answer = { ...of, serial: 1, words: 'Không vướng' }
    expect(kindOf(await as(there(first), (work) => answerOpinion(work, answer)))).toBe('claimed-by-other')
    expect(valueOf(await as(there(second), (work) => answerOpinion(work, answer))).opinions[0]).toMatchObject({ answer: { words: 'Không vướng' } })
    valueOf(await as(there(first), (work) => handOverPart(work, { ...give, serial: 2 })))
    expect(valueOf(await as(there(newId<OfficialId>(), 'head-of-unit'), (work) => answerOpinion(work, { ...answer, serial: 2 }))).opinions[1]).toMatchObject({ answer: { words: 'Không vướng' } })
  })

  it('lists colleagues for who plays the role there, and for nobody else', async () => {
    const asked = { unitId: world.committee.id, role: 'case-officer' }
    expect((await as(world.officer, (work) => listColleagues(work, asked))).map(({ fullName }) => fullName)).toContain('Phạm Văn Sau')
    expect(await as(world.clerkElsewhere, (work) => listColleagues(work, asked))).toEqual([])
  })
})

describe('the papers’ way (NĐ 61/2018 art. 18)', () => {
  it('ends once, by the desk that has them, and is measured against the moment they were due', async () => {
    const of = await filed()
    expect(kindOf(await as(world.officer, (work) => handOverPapers(work, of)))).toBe('not-permitted-here')
    expect(kindOf(await as(world.clerkElsewhere, (work) => handOverPapers(work, of)))).toBe('dossier-not-found')
    const over = valueOf(await as(world.clerk, (work) => handOverPapers(work, { ...of, note: 'Giao tận tay' }), at('2025-03-12', 14 * 60)))
    expect(over.papersHandedOverAt).toBe(at('2025-03-12', 14 * 60))
    expect(over.acceptance?.handoverDueAt && over.papersHandedOverAt && over.papersHandedOverAt <= over.acceptance.handoverDueAt).toBe(true)
    expect(kindOf(await as(world.clerk, (work) => handOverPapers(work, of)))).toBe('papers-not-due')
  })
})

describe('a promise and the calendar (domain §2.4)', () => {
  it('stands when the calendar changes, and is counted anew by the head alone, with a reason, told and in the register', async () => {
    const of = await filed()
    const before = valueOf(await as(world.head, (work) => openDossier(work, { reference: of.dossierId, purpose: 'x' }))).due.dueAt
    const closing = { kind: 'close', from: parsePlainDate('2025-03-14') as PlainDate, to: parsePlainDate('2025-03-14') as PlainDate, name: { vi: 'Nghỉ vì bão', en: 'Storm' }, source: 'Công văn thử nghiệm' } as const
    valueOf(await world.db.work({ now: MORNING }, (work) => changeCalendar(work, { mayChange: () => true }, { unitCode: world.committee.code, command: closing as never })))
    expect(valueOf(await as(world.head, (work) => openDossier(work, { reference: of.dossierId, purpose: 'x' }))).due.dueAt).toBe(before)
    expect(kindOf(await as(world.officer, (work) => recalculateDueDate(work, { ...of, reason: WORDS })))).toBe('not-permitted-here')
    expect(kindOf(await as(world.head, (work) => recalculateDueDate(work, { ...of, reason: 'x' })))).toBe('reason-missing')
    const anew = valueOf(await as(world.head, (work) => recalculateDueDate(work, { ...of, reason: WORDS })))
    expect([before, anew.dueAt].map((each) => each && plainDateAt(each as Instant))).toEqual(['2025-03-17', '2025-03-18'])
    expect(anew.dueHistory.at(-1)).toMatchObject({ why: 'recalculated', words: WORDS, from: before })
    expect((await noticesOf(of, 'date-changed')).map(({ params }) => [params['oldDueAt'], params['dueAt']])).toEqual([[before, anew.dueAt]])
    expect(await rows(sql`SELECT note ->> 'kind' AS kind FROM official_documents.register_note WHERE dossier_id = ${of.dossierId}`)).toEqual([{ kind: 'due-date-changed' }])
    expect(kindOf(await as(world.head, (work) => recalculateDueDate(work, { ...of, reason: WORDS })))).toBe('nothing-changed')
    // A date the head chose with an apology is not counted, so counting anew does not forget it (art. 19.9).
    const newDueAt = at('2025-03-21', 10 * 60)
    valueOf(await as(world.head, (work) => apologise(work, { ...of, reasonCode: 'workload', words: WORDS, publicUrl, newDueAt })))
    expect(kindOf(await as(world.head, (work) => recalculateDueDate(work, { ...of, reason: WORDS })))).toBe('nothing-changed')
  })
})

describe('a clock that acts by itself (TT 01/2018 art. 8)', () => {
  it('moves the dossier on, through the system’s own step, by the job queue, once; the work goes on from there', async () => {
    const [of, held] = [await filed(TIMED_PROCEDURE), await filed(TIMED_PROCEDURE)]
    valueOf(await as(world.officer, (work) => claimDossier(work, held)))
    valueOf(await as(world.officer, (work) => suspendDossier(work, { ...held, reasonCode: 'court', words: WORDS, publicUrl })))
    await prepareJobQueue(world.db.connection)
    const now = at('2025-03-14', 9 * 60)
    const subscriptions = dossiersModule({ publicUrl }).subscriptions ?? []
    const fired: string[] = []
    const inWork = <T>(run: (work: Work) => Promise<T>): Promise<T> =>
      world.db.work({ now }, (work) => {
        const told: Work = { ...work, tell: async (event) => {
          for (const { to, on } of subscriptions) if (to === event.type) await on(told, event)
          if (event.type === 'WorkflowTimerFired') fired.push(String((event as unknown as { timer: string }).timer))
        } }
        return run(told)
      })
    const jobs = workflowModule().jobs ?? []
    const queue = await runJobQueue({ owner: world.db.connection, jobs: jobs.filter(({ cron }) => cron === undefined), work: inWork, log: SILENT })
    const look = jobs.find(({ name: job }) => job === 'call-due-step-timers')
    await inWork(async (work) => look?.run?.(work, undefined))
    for (let tries = 0; tries < 400 && fired.length === 0; tries += 1) await new Promise((resolve) => setTimeout(resolve, 50))
    await inWork(async (work) => look?.run?.(work, undefined))
    await queue.stop()
    expect(fired).toEqual(['a-day'])
    expect(await openWork(of)).toEqual([{ step: 'examine', assignee: null }])
    const journal = await as(world.head, (work) => listEvents(work.tx, of.dossierId))
    expect(journal.slice(-2).map(({ event, by }) => [event.type, by.kind])).toEqual([['OwnStepTaken', 'system'], ['DossierHandedOver', 'system']])
    // What is suspended waits: its clock stands still.
    expect((await openWork(held)).map(({ step }) => step)).toEqual(['wait'])
    valueOf(await as(world.officer, (work) => claimDossier(work, of)))
    expect(valueOf(await as(world.officer, (work) => requestApproval(work, { ...of, proposal: 'Đủ' }))).state).toBe('awaiting-approval')
    expect((await world.db.work({}, journalProof.find)).faults).toEqual([])
  })
})
