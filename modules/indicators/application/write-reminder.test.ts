// NĐ 61/2018/NĐ-CP Điều 19.9, 30; lessons idea 17: what will be late tomorrow, and the letter that says so.
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../../kernel/actor.ts'
import type { DossierId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import { at, kindOf, publicUrl, valueOf } from '../../../tests/support/counter-world.ts'
import { countStatements } from '../../../tests/support/count-statements.ts'
import { openDossierWorld, PROCEDURE, type DossierWorld } from '../../../tests/support/dossier-world.ts'
import { fullDraft } from '../../../tests/support/own-graphs.ts'
import { claimDossier, fileAtCounter } from '../../dossiers/index.ts'
import { draftAnnouncement } from '../../procedures/index.ts'
import { sendFeedback } from '../../feedback/testing.ts'
import { indicatorsModule } from '../module.ts'
import { listDueSoon, readDue, readDueOf } from './due-soon.ts'
import { openReminder, writeReminder } from './write-reminder.ts'

const { subscriptions = [] } = indicatorsModule({ secret: new Uint8Array(32).fill(7) })
let world: DossierWorld
const as = <T>(actor: Actor, now: Instant, run: (work: Work) => Promise<T>): Promise<T> =>
  world.db.work({ actor, now }, (work) => {
    const told: Work = { ...work, tell: async (event) => { for (const { to, on } of subscriptions) if (to === event.type) await on(told, event) } }
    return run(told)
  })
const control = (): Actor => ({ ...world.head, fullName: 'Dương Thị Kiểm', roles: [{ role: 'control-officer', unitId: world.committee.id }] }) as Actor
const file = async (now: Instant): Promise<DossierId> => {
  const draftId = await fullDraft(world, { actor: world.clerk, procedureCode: PROCEDURE, now })
  return valueOf(await as(world.clerk, now, (work) => fileAtCounter(work, { draftId, channel: 'in-person', publicUrl, waived: [] }))).id
}
/** Friday 14/03/2025; what was filed on Wednesday is late on Monday. */
const FRIDAY = at('2025-03-14', 15 * 60)
const MONDAY_EVENING = at('2025-03-17', 17 * 60 + 5)

describe('what will be late until the end of the next working day', () => {
  let mine: DossierId
  const asked = () => ({ unit: world.committee.code, days: 1 })
  const groupsAt = async (now: Instant, days = 1) => valueOf(await as(control(), now, (work) => listDueSoon(work, { unit: world.committee.code, days }))).groups
  beforeAll(async () => {
    world = await openDossierWorld()
    mine = await file(at('2025-03-12', 9 * 60))
    await file(at('2025-03-12', 9 * 60 + 5))
    await file(at('2025-03-13', 9 * 60))
    valueOf(await as(world.officer, at('2025-03-12', 10 * 60), (work) => claimDossier(work, { dossierId: mine })))
    valueOf(await as({ kind: 'anonymous' }, at('2025-03-13', 9 * 60), (work) => sendFeedback(work, { kind: 'feedback', text: 'Chờ ở quầy cả buổi sáng', sender: { name: 'Trần Thị Mẫu', address: 'Phường Đồng Hới', phone: '0900000001' }, unitCode: world.desk.code })))
  })
  afterAll(() => world.close())

  it('steps over the weekend, and names step and person', async () => {
    const { groups: [dossiers, feedback] } = valueOf(await as(control(), FRIDAY, (work) => readDue(work, asked())))
    expect(dossiers?.lines.map(({ step, personId, late }) => [step, personId, late])).toEqual([['examine', world.officer.kind === 'staff' ? world.officer.officialId : '', false], ['examine', undefined, false]])
    expect(feedback).toMatchObject({ what: 'feedback', unit: { code: world.committee.code }, lines: [{ step: 'received', late: false }] })
    expect(await groupsAt(FRIDAY, 0)).toEqual([])
    expect((await groupsAt(MONDAY_EVENING, 0)).map(({ lines }) => lines.map(({ late }) => late))).toEqual([[true, true], [true]])
  })

  it('is written in one act, with its list, once a day, and told to the head and to whoever holds something', async () => {
    const [group] = await groupsAt(FRIDAY)
    const order = { ...asked(), what: 'dossiers' as const, toUnit: group?.unit.code ?? '' }
    const written = valueOf(await as(control(), FRIDAY, (work) => writeReminder(work, order)))
    expect([written.matters, written.number]).toEqual([2, '01/CVĐĐ'])
    expect(kindOf(await as(control(), FRIDAY, (work) => writeReminder(work, order)))).toBe('reminded-today')
    expect((await groupsAt(FRIDAY))[0]?.written).toMatchObject({ number: '01/CVĐĐ' })
    const { rows } = await world.db.work({}, ({ tx }) => sql<{ recipient_id: string }>`SELECT recipient_id FROM notifications.notice WHERE template = 'reminder-written'`.execute(tx))
    expect(rows.map(({ recipient_id: id }) => id)).toContain(world.officer.kind === 'staff' ? world.officer.officialId : '')
    expect(valueOf(await as(control(), FRIDAY, (work) => writeReminder(work, { ...order, what: 'feedback', toUnit: world.committee.code }))).number).toBe('02/CVĐĐ')
    expect(kindOf(await as(control(), at('2025-03-10', 9 * 60), (work) => writeReminder(work, order)))).toBe('nothing-due')
    const { bytes } = valueOf(await as(control(), FRIDAY, (work) => openReminder(work, written.id)))
    expect(Buffer.from(bytes).subarray(0, 5).toString()).toBe('%PDF-')
    const [paper] = (await world.db.work({}, ({ tx }) => sql<{ words: string }>`SELECT content::text AS words FROM official_documents.issued_document WHERE subject_id = ${written.id}`.execute(tx))).rows
    for (const said of [group?.lines[0]?.code ?? 'none', group?.lines[1]?.code ?? 'none', 'khoản 9 Điều 19', 'Dương Thị Kiểm', '02 sẽ quá hạn đến hết ngày 17/03/2025']) expect(paper?.words).toContain(said)
  })

  it('warns of announcement decisions by the day the law sets, and the letter names article and step (NĐ 63/2010 Đ15, Đ24)', async () => {
    const basis = { number: '05/2025/QĐ-UBND', title: 'Quyết định thử', promulgatedOn: '2025-03-01' as PlainDate, effectiveOn: '2025-03-22' as PlainDate, isShortened: false }
    const drafted = valueOf(await as(control(), at('2025-03-12', 9 * 60), (work) => draftAnnouncement(work, { unitId: world.committee.id, title: 'Công bố thủ tục lĩnh vực thử', basis, lines: [{ code: PROCEDURE, change: 'abolished', retiredOn: '2025-03-25' as PlainDate }] })))
    const ofAnnouncements = async (now: Instant, days: number) => (await groupsAt(now, days)).find(({ what }) => what === 'announcements')
    expect([await ofAnnouncements(at('2025-03-13', 600), 1), await ofAnnouncements(FRIDAY, 0)]).toEqual([undefined, undefined])
    expect(await ofAnnouncements(FRIDAY, 1)).toMatchObject({ unit: { code: world.committee.code }, lines: [{ id: drafted.id, code: '05/2025/QĐ-UBND', step: 'announce', late: false }] })
    expect((await ofAnnouncements(at('2025-03-18', 600), 0))?.lines[0]?.late).toBe(true)
    const written = valueOf(await as(control(), FRIDAY, (work) => writeReminder(work, { ...asked(), what: 'announcements', toUnit: world.committee.code })))
    const [paper] = (await world.db.work({}, ({ tx }) => sql<{ words: string }>`SELECT content::text AS words FROM official_documents.issued_document WHERE subject_id = ${written.id}`.execute(tx))).rows
    for (const said of ['05/2025/QĐ-UBND', 'Ký công bố', 'khoản 2 Điều 24', 'Công bố thủ tục lĩnh vực thử']) expect(paper?.words).toContain(said)
  })

  it('annexes everything a unit holds behind five hundred of others, and a backlog hides nothing of tomorrow', async () => {
    const early = '2025-03-05T10:00:00Z'
    await world.db.work({}, async ({ tx }) => {
      await sql`CREATE TEMP TABLE copied ON COMMIT DROP AS SELECT gen_random_uuid() AS id, n FROM generate_series(1, 501) AS n`.execute(tx)
      await sql`CREATE TEMP TABLE twin ON COMMIT DROP AS SELECT (jsonb_populate_record(one, jsonb_build_object('dossier_id', copied.id, 'code', 'H-' || n))).* FROM dossiers.dossier AS one, copied WHERE one.dossier_id = ${mine}`.execute(tx)
      await sql`ALTER TABLE twin DROP COLUMN applicant_words`.execute(tx)
      await sql`INSERT INTO dossiers.dossier SELECT * FROM twin`.execute(tx)
      await sql`INSERT INTO indicators.fact SELECT (jsonb_populate_record(one, jsonb_build_object('subject_id', copied.id, 'label', 'H-' || n, 'late_at', ${early}::text))).* FROM indicators.fact AS one, copied WHERE one.subject_id = ${mine}`.execute(tx)
      await sql`INSERT INTO feedback.item SELECT (jsonb_populate_record(one, jsonb_build_object('id', copied.id, 'code', 'P-' || n, 'due_at', ${early}::text))).* FROM feedback.item AS one, copied`.execute(tx)
    })
    const now = MONDAY_EVENING
    const late = valueOf(await as(control(), now, (work) => readDue(work, { ...asked(), days: 0 })))
    expect([late.more, late.groups.map(({ lines }) => lines.length)]).toEqual([['dossiers', 'feedback'], [500, 500]])
    const held = async (at: Instant, days: number) => valueOf(await as(control(), at, (work) => listDueSoon(work, { ...asked(), days })))
    const [dossiers, feedback] = (await held(now, 0)).groups
    expect([dossiers?.lines.length, dossiers?.count, dossiers?.late], 'counted in full').toEqual([500, 503, 503])
    expect(dossiers?.holders).toEqual([{ step: 'examine', count: 503 }])
    expect([feedback?.lines.length, feedback?.count, feedback?.late, feedback?.holders]).toEqual([500, 502, 502, [{ step: 'received', count: 502 }]])
    for (const [what, all] of [['dossiers', 503], ['feedback', 502]] as const)
      expect(valueOf(await as(control(), now, (work) => writeReminder(work, { ...asked(), days: 0, what, toUnit: world.committee.code }))).matters, what).toBe(all)
    const heard = countStatements(world.db.pool)
    for (const [what, table] of [['dossiers', 'FROM indicators.fact '], ['feedback', 'from "feedback"."item"']] as const) {
      const { statements } = await heard.during(() => as(control(), now, (work) => readDueOf(work, { ...asked(), days: 0, what, toUnit: world.committee.code })))
      expect(statements.filter((each) => each.includes(table)).length, `${what} in one page`).toBe(1)
    }
    expect((await groupsAt(FRIDAY)).map(({ what, lines }) => [what, lines.length])).toEqual([['dossiers', 2], ['feedback', 1], ['announcements', 1]])
    await world.db.work({}, ({ tx }) => sql`UPDATE indicators.fact SET late_at = '2025-03-17T02:00:00Z' WHERE label LIKE 'H-%'`.execute(tx))
    expect((await held(FRIDAY, 1)).expected, 'of all that is due, not of what is listed').toMatchObject({ open: 503, unknown: 503 })
  })
})
