// QĐ 276/QĐ-UBND 2025 Điều 2: units hear once a cause; whoever follows the plan up lists what is late and writes the letter.
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../../kernel/actor.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { newId } from '../../../platform/db/new-id.ts'
import type { Work } from '../../../platform/work.ts'
import { at, kindOf, valueOf } from '../../../tests/support/counter-world.ts'
import { openDossierWorld, type DossierWorld } from '../../../tests/support/dossier-world.ts'
import { listUnits } from '../../organisation/index.ts'
import { setPlanOrder } from './set-order.ts'
import { listPlanDue, openFollowUp, writeFollowUp } from './follow-up.ts'
import { importPlan } from './import-plan.ts'
import { onePagePdf } from '../../../tests/support/one-page-pdf.ts'
import { storeFile } from '../../documents/index.ts'
import { recordEvidence, serveEvidenceFile } from './record-evidence.ts'
import { tellPlansDue } from './tell-due.ts'

const TEXT = 'STT\tNhiệm vụ\tKết quả\tĐơn vị\tThời hạn\nI\tMục\t\t\t\n1\tKiểm tra\tKiểm tra trên hệ thống\tUBND cấp xã\tHàng tháng\n2\tBáo cáo\tBáo cáo năm\tUBND cấp xã\tNăm 2025'
let world: DossierWorld
let control: Actor
let planId = ''
const as = <T>(actor: Actor, now: Instant, run: (work: Work) => Promise<T>): Promise<T> => world.db.work({ actor, now }, run)
const MARCH = at('2025-03-20', 9 * 60)
const told = async () =>
  (await world.db.work({}, ({ tx }) => sql<{ said: string }>`SELECT template || ' ' || (params ->> 'count') AS said FROM notifications.notice WHERE template LIKE 'plan-%'`.execute(tx))).rows.map(({ said }) => said)

beforeAll(async () => {
  world = await openDossierWorld()
  const [province] = await world.db.work({}, (work) => listUnits(work, { kind: 'provincial-peoples-committee', limit: 1 }))
  if (!province) throw new Error('no province')
  control = { ...world.head, fullName: 'Dương Thị Kiểm', roles: [{ role: 'control-officer', unitId: province.id }] } as Actor
  const officialId = world.head.kind === 'staff' ? world.head.officialId : ''
  await world.db.work({}, ({ tx }) => sql`INSERT INTO identity.account (id, official_id, unit_id, full_name, sign_in_name, password_hash, password_changed_at, password_is_temporary, created_at) VALUES (${newId<string>()}, ${officialId}, ${world.committee.id}, 'Đinh Văn Chủ', 'chu.thu', 'x', ${MARCH}, false, ${MARCH})`.execute(tx))
  await world.db.work({}, ({ tx }) => sql`INSERT INTO identity.role_grant (id, official_id, role, unit_id, granted_at) VALUES (${newId<string>()}, ${officialId}, 'head-of-unit', ${world.committee.id}, '2025-01-01T00:00:00Z')`.execute(tx))
  planId = valueOf(await as(control, MARCH, (work) => importPlan(work, { text: TEXT, head: { number: '01/KH-UBND', title: 'Kế hoạch thử năm 2025', year: 2025, issuedOn: '2025-02-11' as never } }))).planId ?? ''
})
afterAll(() => world.close())

describe('a plan is followed up', () => {
  it('tells the head of a unit once that parts are late, and once that one comes near', async () => {
    await world.db.work({ now: MARCH }, tellPlansDue)
    expect((await told()).toSorted()).toEqual(['plan-due-soon 1', 'plan-overdue 2'])
    await world.db.work({ now: MARCH }, tellPlansDue)
    expect(await told()).toHaveLength(2)
    await world.db.work({ now: at('2025-04-01', 7 * 60) }, tellPlansDue)
    expect((await told()).toSorted()).toEqual(['plan-due-soon 1', 'plan-overdue 1', 'plan-overdue 2'])
    await world.db.work({ now: at('2026-01-02', 7 * 60) }, tellPlansDue)
    expect((await told()).toSorted(), 'December and the year itself are late only now').toEqual(['plan-due-soon 1', 'plan-overdue 1', 'plan-overdue 10', 'plan-overdue 2'])
    valueOf(await as(control, MARCH, (work) => importPlan(work, { text: TEXT, head: { number: '09/KH-UBND', title: 'Kế hoạch cũ năm 2025', year: 2025, issuedOn: '2025-02-12' as never } })))
    await world.db.work({ now: at('2026-04-01', 7 * 60) }, tellPlansDue)
    expect(await told(), 'not for ever').toHaveLength(4)
  })
  it('lists what is late to whoever follows the plan, and to a head the own unit alone', async () => {
    valueOf(await as(world.head, MARCH, (work) => recordEvidence(work, { planId, unitId: world.committee.id, serial: 1, part: '2025-01', kind: 'document', title: 'Biên bản tháng 1' })))
    const all = valueOf(await as(control, MARCH, (work) => listPlanDue(work, { planId })))
    const own = valueOf(await as(world.head, MARCH, (work) => listPlanDue(work, { planId })))
    expect(all.items.length).toBeGreaterThan(100)
    expect(all.items[0]).toMatchObject({ late: 2, soon: 1, mayUrge: true })
    expect(own.items).toMatchObject([{ unitId: world.committee.id, late: 1, soon: 1, mayUrge: false, lines: [{ part: '2025-02', isLate: true }, { part: '2025-03', isLate: false }] }])
  })
  it('takes a file of the unit alone, and opens it to whoever reads the sheet', async () => {
    const unitId = world.committee.id
    const store = (owner: string) => as(world.head, MARCH, async (work) => valueOf(await storeFile(work, { bytes: onePagePdf('Biên bản'), fileName: 'bien-ban.pdf', owner: { kind: 'unit', unitId: owner as never } })).id)
    const [own, others] = [await store(unitId), await store(world.desk.id)]
    const given = { planId, unitId, serial: 2, kind: 'file' as const, title: 'Biên bản' }
    const said = async (more: object) => kindOf(await as(world.head, MARCH, (work) => recordEvidence(work, { ...given, ...more })))
    expect([await said({}), await said({ fileId: others }), await said({ fileId: newId<string>() }), await said({ kind: 'figure', component: '9.9' })]).toEqual(['evidence-file-unusable', 'evidence-file-unusable', 'evidence-file-unusable', 'figure-uncounted'])
    const shown = valueOf(await as(world.head, MARCH, (work) => recordEvidence(work, { ...given, kind: 'training', fileId: own, heldOn: '2025-03-18' as never, participants: 40 })))
    const which = { planId, evidenceId: shown.id }
    for (const reader of [control, world.head]) expect(valueOf(await as(reader, MARCH, (work) => serveEvidenceFile(work, which))).fileName).toBe('bien-ban.pdf')
    expect(kindOf(await as(world.clerk, MARCH, (work) => serveEvidenceFile(work, which)))).toBe('evidence-not-found')
  })
  it('urges nobody to reach a target that waits for something else', async () => {
    const text = 'STT\tNhiệm vụ\tKết quả\tĐơn vị\tThời hạn\nI\tMục\t\t\t\n1\tBáo cáo\tBáo cáo năm\tUBND cấp xã\tNăm 2025\n2\tTrực tuyến\tTỷ lệ hồ sơ xử lý hoàn toàn trực tuyến đạt 50%\tUBND cấp xã\tThường xuyên trong năm'
    const counted = valueOf(await as(control, MARCH, (work) => importPlan(work, { text, head: { number: '03/KH-UBND', title: 'Kế hoạch trực tuyến năm 2025', year: 2025, issuedOn: '2025-02-11' as never } }))).planId ?? ''
    // Of ten dossiers received (count 1) three were wholly online (count 25).
    const totals = Array.from({ length: 31 }, (_, place) => ({ 0: 10, 24: 3 })[place] ?? 0)
    await world.db.work({}, ({ tx }) => sql`INSERT INTO indicators.counter (owner_id, procedure_code, grain, starts_on, totals) VALUES (${world.committee.id}, '', 'month', '2025-02-01', ${totals}::bigint[])`.execute(tx))
    const write = () => as(control, MARCH, (work) => writeFollowUp(work, { planId: counted, unitId: world.committee.id }))
    const order = (after: readonly string[]) => as(control, MARCH, (work) => setPlanOrder(work, { planId: counted, reference: 'I.2.1', after }))
    valueOf(await order(['I.1.1']))
    expect(kindOf(await write())).toBe('nothing-to-urge')
    valueOf(await order([]))
    expect(valueOf(await write()).matters).toBe(1)
  })
  it('writes the letter in one act, numbered, with its list, once a day; both ends read it', async () => {
    const which = { planId, unitId: world.committee.id }
    expect(kindOf(await as(world.head, MARCH, (work) => writeFollowUp(work, which)))).toBe('not-your-part')
    const letter = valueOf(await as(control, MARCH, (work) => writeFollowUp(work, which)))
    expect([letter.matters, letter.number]).toEqual([2, '02/CVĐĐ'])
    expect(kindOf(await as(control, MARCH, (work) => writeFollowUp(work, which)))).toBe('urged-today')
    expect(kindOf(await as(control, at('2025-01-10', 9 * 60), (work) => writeFollowUp(work, which)))).toBe('nothing-to-urge')
    for (const reader of [control, world.head]) expect(Buffer.from(valueOf(await as(reader, MARCH, (work) => openFollowUp(work, { planId, letterId: letter.id }))).bytes).subarray(0, 5).toString()).toBe('%PDF-')
    expect(kindOf(await as(world.clerk, MARCH, (work) => openFollowUp(work, { planId, letterId: letter.id })))).toBe('letter-unknown')
    const [paper] = (await world.db.work({}, ({ tx }) => sql<{ words: string }>`SELECT content::text AS words FROM official_documents.issued_document WHERE subject_id = ${letter.id}`.execute(tx))).rows
    for (const said of ['Quá hạn 20 ngày', 'tháng 02/2025', 'Dương Thị Kiểm', 'số 01/KH-UBND ngày 11/02/2025']) expect(paper?.words).toContain(said)
    expect(await told()).toEqual(expect.arrayContaining(['plan-letter-written 1', 'plan-letter-written 2']))
  })
  it('urges no unit that has ended, and says of it that it has', async () => {
    await world.db.work({}, ({ tx }) => sql`UPDATE organisation.unit SET closed_on = '2025-07-01' WHERE id = ${world.committee.id}`.execute(tx))
    const lineOn = async (now: Instant) => valueOf(await as(control, now, (work) => listPlanDue(work, { planId }))).items.find(({ unitId }) => unitId === world.committee.id)
    const write = (now: Instant) => as(control, now, (work) => writeFollowUp(work, { planId, unitId: world.committee.id }))
    expect(await lineOn(at('2025-06-30', 9 * 60))).toMatchObject({ mayUrge: true })
    expect(await lineOn(at('2025-07-01', 9 * 60))).toMatchObject({ mayUrge: false, closedOn: '2025-07-01' })
    expect([kindOf(await write(at('2025-06-30', 9 * 60))), await write(at('2025-07-01', 9 * 60))]).toEqual(['ok', { ok: false, refusal: { kind: 'addressee-closed', day: '01/07/2025' } }])
  })
})
