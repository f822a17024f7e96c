import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../../kernel/actor.ts'
import type { AccountId, OfficialId, SessionId, UnitId } from '../../../kernel/ids.ts'
import { parseInstant, type Instant } from '../../../kernel/instant.ts'
import { newId } from '../../../platform/db/new-id.ts'
import type { Work } from '../../../platform/work.ts'
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'
import { listUnits, type Unit } from '../../organisation/index.ts'
import { organisationModule } from '../../organisation/module.ts'
import { hasPdftotext, wordsOf } from '../../../tests/support/read-print.ts'
import { readPlanFile } from './read-plan-file.ts'
import { openDirectory } from './resolve-doers.ts'
import { reportPlan } from './report-plan.ts'
import { draftNextPlan } from './draft-next-plan.ts'
import { importPlan } from './import-plan.ts'
import { confirmEvidence, recordEvidence, withdrawEvidence } from './record-evidence.ts'
import { listPlanDue, writeFollowUp } from './follow-up.ts'
import { withdrawPlan } from './withdraw-plan.ts'
import { setPlanOrder } from './set-order.ts'
import { listPlans, listPlanUnits, showPlan, showPlanGantt, showUnitSheet } from './show-plan.ts'

const TEXT = [
  'STT\tNhiệm vụ\tKết quả công việc\tĐơn vị thực hiện\tThời hạn',
  'I\tGiám sát\t\t\t',
  '1\tKiểm tra\tKiểm tra trên hệ thống\tSở Tư pháp, UBND cấp huyện\tHàng tháng',
  '2\tSố hóa\tSố hóa xong kết quả cũ\tSở Tư pháp\tTrước ngày 30/06/2025',
  '3\tTrực tuyến\tTỷ lệ thanh toán trực tuyến so với hồ sơ có giao dịch đạt 70%\tSở Tư pháp\tThường xuyên trong năm',
  '4\tKhác\tViệc của nơi không có\tSở Không Có Thật\tNăm 2025',
].join('\n')
const HEAD = { number: '01/KH-UBND', title: 'Kế hoạch thử năm 2025', year: 2025, issuedOn: '2025-02-11' as never }
const NOW = parseInstant('2025-03-10T09:00:00+07:00') as Instant

const staff = (role: 'head-of-unit' | 'control-officer', unit: Unit): Actor => ({ kind: 'staff', accountId: newId<AccountId>(), officialId: newId<OfficialId>(), sessionId: newId<SessionId>(), fullName: `Người Thử ${role}`, roles: [{ role, unitId: unit.id }] })

describe('a plan in the system', () => {
  let db: TestDatabase
  let units: readonly Unit[]
  let planId = ''
  let head: Actor
  let control: Actor
  const called = (name: string): Unit => units.find((unit) => unit.name === name) as Unit
  const as = <T>(actor: Actor, run: Parameters<typeof db.work<T>>[1], now = NOW) => db.work({ actor, now }, run)

  beforeAll(async () => {
    db = await openTestDatabase()
    await db.work({}, (work) => organisationModule({ may: () => true }).seed?.(work, 'quang-binh-2025', NOW) ?? Promise.resolve())
    units = await db.work({}, (work) => listUnits(work, { limit: 1000, on: HEAD.issuedOn }))
    head = staff('head-of-unit', called('Sở Tư pháp'))
    control = staff('control-officer', called('Ủy ban nhân dân tỉnh Quảng Bình'))
    const imported = await as(control, (work) => importPlan(work, { text: TEXT, head: HEAD }))
    if (!imported.ok) throw new Error(imported.refusal.kind)
    planId = imported.value.planId ?? ''
  })
  afterAll(() => db.close())

  it('means every unit of a group and knows every name, however many pages the units fill', async () => {
    const communes = units.filter(({ kind }) => kind === 'commune-peoples-committee').map(({ id }) => id)
    const { unitsOf } = await as(control, (work) => openDirectory(work, HEAD.issuedOn, 7))
    expect(unitsOf({ kind: 'group', group: 'communes', said: '', part: 'does' }).toSorted()).toEqual(communes.toSorted())
    expect(units.filter((unit) => unit.kind === 'department' && !unitsOf({ kind: 'unit', name: unit.name, said: '', part: 'does' }).includes(unit.id))).toEqual([])
  })

  it('is tried without a trace, kept once, and asks for what its text does not say', async () => {
    const answers = await as(control, async (work) => [
      await importPlan(work, { text: TEXT, head: { ...HEAD, number: '02/KH-UBND' }, isTrial: true }),
      await importPlan(work, { text: TEXT, head: HEAD }),
      await importPlan(work, { text: TEXT }),
      await importPlan(work, { text: 'Kính gửi' }),
      await importPlan(work, { text: TEXT, head: { ...HEAD, year: 205 } }),
    ])
    expect(answers.map((answer) => (answer.ok ? answer.value.planId : answer.refusal.kind))).toEqual([undefined, 'plan-known', 'plan-head-missing', 'no-table', 'plan-head-missing'])
  })
  it('brought in wrongly is taken back while nobody worked by it, and brought in again', async () => {
    const wrong = { ...HEAD, number: '03/KH-UBND' }
    const bring = async () => {
      const done = await as(control, (work) => importPlan(work, { text: TEXT, head: wrong }))
      return done.ok ? (done.value.planId ?? '') : done.refusal.kind
    }
    const first = await bring()
    const withdraw = async (id: string, reason = 'Nhầm năm') => {
      const done = await as(control, (work) => withdrawPlan(work, { planId: id, reason }))
      return done.ok ? 'ok' : done.refusal.kind
    }
    expect([await bring(), await withdraw(first, ' '), await withdraw(first), await withdraw(first)]).toEqual(['plan-known', 'withdrawal-unexplained', 'ok', 'plan-not-found'])
    const listed = async () => (await as(control, listPlans)).items.map((one) => one.planId)
    expect(await listed()).not.toContain(first)
    const unitId = called('Sở Tư pháp').id
    const record = (id: string) => as(head, (work) => recordEvidence(work, { planId: id, unitId, serial: 2, kind: 'document', title: 'Báo cáo' }))
    expect(await record(first)).toMatchObject({ refusal: { kind: 'plan-not-found' } })
    const again = await bring()
    const shown = await record(again)
    expect([await withdraw(again), (await listed()).includes(again)]).toEqual(['plan-in-use', true])
    if (shown.ok) await as(head, (work) => withdrawEvidence(work, { planId: again, evidenceId: shown.value.id, reason: 'Nhầm' }))
    expect(await withdraw(again)).toBe('ok')
  })
  it('is not taken back under the hands of whoever works by it, nor worked by once it is', async () => {
    const bring = async (number: string) => {
      const done = await as(control, (work) => importPlan(work, { text: TEXT, head: { ...HEAD, number } }))
      if (!done.ok) throw new Error(done.refusal.kind)
      return done.value.planId ?? ''
    }
    const reason = 'Nhầm năm'
    const unitId = called('Sở Tư pháp').id
    const record = (id: string) => (work: Work) => recordEvidence(work, { planId: id, unitId, serial: 2, kind: 'document', title: 'Báo cáo' })
    /** The second begins while the first is not kept yet, and has to wait for it. */
    const meet = async (first: (work: Work) => Promise<{ readonly ok: boolean }>, second: () => Promise<{ readonly ok: boolean; readonly refusal?: { readonly kind: string } }>) => {
      const { waiting } = await as(control, async (work) => {
        expect((await first(work)).ok).toBe(true)
        let isOver = false
        const begun = second().finally(() => { isOver = true })
        for (let blocked = false; !blocked && !isOver; ) blocked = (await sql`SELECT FROM pg_locks WHERE NOT granted AND pg_backend_pid() = ANY (pg_blocking_pids(pid))`.execute(work.tx)).rows.length > 0
        return { waiting: begun }
      })
      const done = await waiting
      return done.ok ? 'ok' : done.refusal?.kind
    }
    const [one, other, third, fourth] = [await bring('11/KH-UBND'), await bring('12/KH-UBND'), await bring('13/KH-UBND'), await bring('14/KH-UBND')]
    const withdraw = (planIdOf: string) => (work: Work) => withdrawPlan(work, { planId: planIdOf, reason })
    expect(await meet(withdraw(one), () => as(head, record(one)))).toBe('plan-not-found')
    expect(await meet((work) => record(other)({ ...work, actor: head }), () => as(control, withdraw(other)))).toBe('plan-in-use')
    expect(await meet(withdraw(third), () => as(control, (work) => setPlanOrder(work, { planId: third, reference: 'I.1.1', after: ['I.2.1'] })))).toBe('plan-not-found')
    expect(await meet(withdraw(fourth), () => as(control, (work) => writeFollowUp(work, { planId: fourth, unitId })))).toBe('plan-not-found')
  })
  it.each(['docx', 'xlsx'] as const)('is told as %s, whole or for one unit, and read back by the same reader', async (format) => {
    const [whole, own] = await as(control, async (work) => [await reportPlan(work, { planId, format }), await reportPlan(work, { planId, unitId: called('Sở Tư pháp').id, format })])
    if (!whole.ok || !own.ok) throw new Error('no report')
    const [all, few] = [await readPlanFile({ bytes: whole.value.bytes, fileName: `a.${format}` }), await readPlanFile({ bytes: own.value.bytes, fileName: `a.${format}` })]
    if (!all.ok || !few.ok) throw new Error('unreadable')
    expect(all.value).toContain('Quá hạn')
    expect(all.value).toContain('Sở Không Có Thật')
    expect(few.value).not.toContain('Sở Không Có Thật')
  })
  it.skipIf(!hasPdftotext)('is printed with every line and its day', async () => {
    const [whole, own] = await as(control, async (work) => [await reportPlan(work, { planId, format: 'pdf' }), await reportPlan(work, { planId, unitId: called('Sở Tư pháp').id, format: 'pdf' })])
    if (!whole.ok || !own.ok) throw new Error('no report')
    const [all, few] = await Promise.all([wordsOf(whole.value.bytes), wordsOf(own.value.bytes)])
    for (const said of ['I.2.1', 'Sở Không Có Thật', 'Quá hạn', '10/03/2025']) expect(all).toContain(said)
    expect(few).not.toContain('Sở Không Có Thật')
  })
  it('gives groups to the units of its day and tells of the unit nobody knows', async () => {
    const [plan, list] = await as(control, async (work) => [await showPlan(work, { planId }), await listPlanUnits(work, { planId })])
    if (!plan.ok || !list.ok) throw new Error('no plan')
    expect(plan.value.items.map(({ summary }) => summary.units)).toEqual([1 + units.filter(({ kind }) => kind === 'district-peoples-committee').length, 1, 1, 0])
    expect(plan.value.remarks).toContainEqual(expect.objectContaining({ kind: 'unit-unknown', said: 'Sở Không Có Thật' }))
    expect(plan.value.items[2]).toMatchObject({ figures: [{ code: '3.6', atLeastPercent: 70 }], measured: [{ code: '3.6', target: 70 }] })
    expect(list.value.items.find(({ name }) => name === 'Sở Tư pháp')).toMatchObject({ units: 3 })
  })
  it('tells how far each level is, and lays the plan over its months', async () => {
    const districts = units.filter(({ kind }) => kind === 'district-peoples-committee').length
    const [list, gantt] = await as(control, async (work) => [await listPlanUnits(work, { planId }), await showPlanGantt(work, { planId })])
    if (!list.ok || !gantt.ok) throw new Error('no plan')
    expect(list.value.levels).toEqual([
      { level: 'province', count: 1, units: 3, done: 0, overdue: 1, percent: expect.any(Number), kind: 'overdue' },
      { level: 'district', count: districts, units: districts, done: 0, overdue: districts, percent: 0, kind: 'overdue' },
    ])
    const [section] = gantt.value.sections
    expect([gantt.value.today, gantt.value.sections.length, section?.title]).toEqual(['2025-03-10', 1, 'Giám sát'])
    expect(section?.rows.map(({ bar, marks }) => [bar, marks.length, marks[0]?.state])).toEqual([
      [{ from: 1, to: 12 }, 12, 'late'],
      [{ from: 2, to: 6 }, 1, 'open'],
      [{ from: 1, to: 12 }, 0, undefined],
      [{ from: 2, to: 12 }, 1, 'open'],
    ])
    expect(section?.rows[0]?.marks[1]).toEqual({ part: '2025-02', month: 2, lastDay: '2025-02-28', units: 1 + districts, done: 0, state: 'late' })
  })
  it('counts evidence once another person confirmed it', async () => {
    const unitId = called('Sở Tư pháp').id
    const shown = await as(head, (work) => recordEvidence(work, { planId, unitId, serial: 1, part: '2025-01', kind: 'document', title: 'Biên bản kiểm tra tháng 1', documentNumber: '12/BB-STP' }))
    if (!shown.ok) throw new Error(shown.refusal.kind)
    const which = { planId, evidenceId: shown.value.id }
    const before = await as(head, (work) => showUnitSheet(work, { planId, unitId }))
    expect(before.ok && before.value.items[0]?.standing).toMatchObject({ kind: 'overdue', percent: 0, missing: expect.not.arrayContaining(['2025-01']) })
    expect(await as(head, (work) => confirmEvidence(work, which))).toMatchObject({ refusal: { kind: 'not-your-part' } })
    expect((await as(control, (work) => confirmEvidence(work, which))).ok).toBe(true)
    expect(await as(head, (work) => withdrawEvidence(work, { ...which, reason: 'Nhầm' }))).toMatchObject({ refusal: { kind: 'evidence-decided' } })
    const after = await as(head, (work) => showUnitSheet(work, { planId, unitId }))
    expect(after.ok && after.value.items[0]?.standing.percent).toBe(8)
  })
  it.each([
    ['a part the deliverable has not', { serial: 1, part: '2025-13' }, 'part-unknown'],
    ['a deliverable given to others', { serial: 4 }, 'deliverable-not-found'],
    ['nothing but spaces', { serial: 2, title: '   ' }, 'evidence-empty'],
    ['a link that leads nowhere', { serial: 2, kind: 'link' as const }, 'evidence-link-missing'],
  ])('refuses evidence for %s', async (_name, given, kind) => {
    const unitId = called('Sở Tư pháp').id
    expect(await as(head, (work) => recordEvidence(work, { planId, unitId, kind: 'document', title: 'Báo cáo', ...given }))).toMatchObject({ refusal: { kind } })
  })
  it('lets nobody record or look for a unit that is not theirs, nor confirm what they recorded', async () => {
    const unitId = called('Sở Xây dựng').id
    expect(await as(head, (work) => showUnitSheet(work, { planId, unitId }))).toMatchObject({ refusal: { kind: 'not-your-part' } })
    expect(await as(head, (work) => recordEvidence(work, { planId, unitId, serial: 1, kind: 'link', title: 'x' }))).toMatchObject({ refusal: { kind: 'not-your-part' } })
    const both: Actor = { ...(control as Extract<Actor, { kind: 'staff' }>), roles: [{ role: 'control-officer', unitId: called('Ủy ban nhân dân tỉnh Quảng Bình').id }, { role: 'head-of-unit', unitId: called('Sở Tư pháp').id as UnitId }] }
    const own = await as(both, (work) => recordEvidence(work, { planId, unitId: called('Sở Tư pháp').id, serial: 2, kind: 'document', title: 'Báo cáo' }))
    expect(own.ok && (await as(both, (work) => confirmEvidence(work, { planId, evidenceId: own.value.id })))).toMatchObject({ refusal: { kind: 'own-evidence' } })
  })
  it('lets one wait for another: meanwhile nobody is late with it; nothing waits for itself', async () => {
    const order = (reference: string, after: readonly string[]) => as(control, (work) => setPlanOrder(work, { planId, reference, after }))
    const told = async () => {
      const [plan, gantt, due, sheet] = await as(control, async (work) => [await showPlan(work, { planId }), await showPlanGantt(work, { planId }), await listPlanDue(work, { planId }), await showUnitSheet(work, { planId, unitId: called('Sở Tư pháp').id })])
      if (!plan.ok || !gantt.ok || !due.ok || !sheet.ok) throw new Error('no plan')
      const [line] = plan.value.items
      return { kind: line?.summary.kind, overdue: line?.summary.overdue, waitsFor: line?.waitsFor, mark: gantt.value.sections[0]?.rows[0]?.marks[1]?.state, due: due.value.items.some(({ lines }) => lines.some(({ serial }) => serial === 1)), sheet: sheet.value.items[0]?.standing.kind }
    }
    const late = { kind: 'overdue', waitsFor: [], mark: 'late', due: true, sheet: 'overdue' }
    expect(await told()).toMatchObject(late)
    expect(await order('I.1.1', ['i.2.1 ', ''])).toEqual({ ok: true, value: { after: ['I.2.1'] } })
    expect(await told()).toEqual({ kind: 'waiting', overdue: 0, waitsFor: ['I.2.1'], mark: 'waiting', due: false, sheet: 'waiting' })
    expect([await order('I.2.1', ['I.1.1']), await order('I.2.1', ['I.2.1']), await order('I.1.1', ['IX.9.9'])]).toMatchObject([{ refusal: { kind: 'order-goes-round', reference: 'I.1.1' } }, { refusal: { kind: 'order-goes-round' } }, { refusal: { kind: 'reference-unknown', reference: 'IX.9.9' } }])
    const shown = await as(head, (work) => recordEvidence(work, { planId, unitId: called('Sở Tư pháp').id, serial: 2, kind: 'document', title: 'Báo cáo số hóa' }))
    if (shown.ok) await as(control, (work) => confirmEvidence(work, { planId, evidenceId: shown.value.id }))
    expect(await told()).toMatchObject(late)
    expect(await order('I.1.1', [])).toEqual({ ok: true, value: { after: [] } })
  })
  it('lists the units of a level a page at a time, none twice and none left out', async () => {
    const seen: string[] = []
    let after: string | undefined
    do {
      const page = await as(control, (work) => listPlanUnits(work, { planId, level: 'district', after, limit: 3 }))
      if (!page.ok) throw new Error(page.refusal.kind)
      expect(page.value.levels.map(({ level }) => level)).toEqual(['province', 'district'])
      seen.push(...page.value.items.map(({ code }) => code))
      after = page.value.next
    } while (after !== undefined)
    expect(seen).toEqual(units.filter(({ kind }) => kind === 'district-peoples-committee').map(({ code }) => code as string).toSorted())
  })
  it('names and lists every unit, however many the directory holds before it', async () => {
    await db.work({}, async ({ tx }) => {
      await sql`INSERT INTO organisation.unit (id, kind, level, one_stop, opened_on) SELECT ('00000000-0000-4000-8000-' || lpad(at::text, 12, '0'))::uuid, 'affiliated-unit', 'province', false, '2020-01-01' FROM generate_series(1, 2001) AS at`.execute(tx)
      await sql`INSERT INTO organisation.unit_name (unit_id, from_on, name, basis) SELECT ('00000000-0000-4000-8000-' || lpad(at::text, 12, '0'))::uuid, '2020-01-01', 'Đơn vị sự nghiệp số ' || at, 'QĐ thử nghiệm' FROM generate_series(1, 2001) AS at`.execute(tx)
      await sql`INSERT INTO organisation.unit_code (unit_id, from_on, code, form, is_demo, source) SELECT ('00000000-0000-4000-8000-' || lpad(at::text, 12, '0'))::uuid, '2020-01-01', 'A00.' || lpad(at::text, 4, '0'), 'decision-20', true, 'Thử nghiệm' FROM generate_series(1, 2001) AS at`.execute(tx)
    })
    const [list, due] = await as(control, async (work) => [await listPlanUnits(work, { planId }), await listPlanDue(work, { planId })])
    if (!list.ok || !due.ok) throw new Error('no plan')
    expect(list.value.items.map(({ name }) => name)).toContain('Sở Tư pháp')
    expect(due.value.items.map(({ name }) => name)).toContain('Sở Tư pháp')
    expect(due.value.items.map(({ code }) => code)).not.toContain('')
  })
  it('is drafted for next year, and the draft comes in as any decision', async () => {
    const unitId = called('Sở Tư pháp').id
    const done = await as(head, (work) => recordEvidence(work, { planId, unitId, serial: 2, kind: 'document', title: 'Báo cáo số hóa' }))
    if (done.ok) await as(control, (work) => confirmEvidence(work, { planId, evidenceId: done.value.id }))
    // Law 72/2025/QH15: no committee of a district from 01/07/2025 on.
    await db.work({}, ({ tx }) => sql`UPDATE organisation.unit SET closed_on = '2025-07-01' WHERE kind = 'district-peoples-committee'`.execute(tx))
    const draft = await as(control, (work) => draftNextPlan(work, { planId }), parseInstant('2025-06-10T09:00:00+07:00'))
    if (!draft.ok) throw new Error(draft.refusal.kind)
    const { next, tried } = draft.value
    expect([next.year, next.title, next.leftOut.map(({ reference }) => reference)]).toEqual([2026, 'Kế hoạch thử năm 2026', ['I.2.1']])
    expect(tried.figures).toMatchObject({ sections: 1, assignments: 3, deliverables: 3 })
    expect(next.closed).toEqual([{ reference: 'I.1.1', said: 'UBND cấp huyện' }])
    expect(await as(control, (work) => importPlan(work, { text: next.text }))).toMatchObject({ refusal: { kind: 'plan-head-missing', what: 'số, ký hiệu, ngày ban hành' } })
    const kept = await as(control, (work) => importPlan(work, { text: next.text, head: { number: '02/KH-UBND', issuedOn: '2026-01-15' as never } }))
    expect(kept).toMatchObject({ value: { head: { year: 2026, title: 'Kế hoạch thử năm 2026' } } })
    expect(await as(control, (work) => draftNextPlan(work, { planId: newId<string>() }))).toMatchObject({ refusal: { kind: 'plan-not-found' } })
  })
})
