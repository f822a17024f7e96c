import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../../kernel/actor.ts'
import type { DossierId, OfficialId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { newId } from '../../../platform/db/new-id.ts'
import type { Work } from '../../../platform/work.ts'
import { act, at, kindOf, publicUrl, valueOf } from '../../../tests/support/counter-world.ts'
import { openDossierWorld, PROCEDURE, type DossierWorld } from '../../../tests/support/dossier-world.ts'
import { onePagePdf } from '../../../tests/support/one-page-pdf.ts'
import { fullDraft } from '../../../tests/support/own-graphs.ts'
import { approveDossier, attachResult, claimDossier, fileAtCounter, requestApproval, returnResult, undoStep } from '../../dossiers/index.ts'
import { complaintsAbout, dossiersComplainedOf, feedbackFactsOf } from '../../feedback/index.ts'
import { classify, showItem } from '../../feedback/testing.ts'
import { liftRestriction, restrictPerson } from '../../identity/index.ts'
import { listUnits } from '../../organisation/index.ts'
import { surveysModule } from '../module.ts'
import { findInvitation } from '../store/survey-store.ts'
import { drawCalls, listCalls, noteUnreached, typePhoneRating } from './call-sample.ts'
import { dissatisfiedOf } from './dissatisfied-of.ts'
import { closeLowCase, listLowCases } from './low-cases.ts'
import { findMySurvey, rateByLink, showSurvey, typePaperRating } from './rate-dossier.ts'
import { releaseRatings } from './release-ratings.ts'
import { showSurveyResults } from './show-results.ts'
import { hashOf, tokenOf } from './survey-token.ts'

const secret = new Uint8Array(32).fill(7)
const { subscriptions = [], proofs = [] } = surveysModule({ publicUrl, secret })
const PRESENT = at('2025-03-12', 600)
const MONTH = '2025-03'
const NOBODY: Actor = { kind: 'anonymous' }

let world: DossierWorld
beforeAll(async () => void (world = await openDossierWorld()))
afterAll(() => world.close())

const as = <T>(actor: Actor, run: (work: Work) => Promise<T>, now = PRESENT): Promise<T> =>
  world.db.work({ actor, now }, (work) => {
    const heard: Work = { ...work, tell: async (event) => { for (const { to, on } of subscriptions) if (to === event.type) await on(heard, event) } }
    return run(heard)
  })

const finish = async (): Promise<DossierId> => {
  const draftId = await fullDraft(world, { actor: world.clerk, procedureCode: PROCEDURE, now: PRESENT })
  const { id: dossierId } = valueOf(await as(world.clerk, (work) => fileAtCounter(work, { draftId, channel: 'in-person', publicUrl, waived: [] })))
  valueOf(await as(world.officer, (work) => claimDossier(work, { dossierId })))
  valueOf(await as(world.officer, (work) => requestApproval(work, { dossierId, proposal: 'Đủ điều kiện' })))
  valueOf(await as(world.head, (work) => approveDossier(work, { dossierId })))
  valueOf(await as(world.officer, (work) => attachResult(work, { dossierId, name: 'Bản sao', bytes: onePagePdf('Kết quả thử nghiệm'), fileName: 'ket-qua.pdf' })))
  valueOf(await as(world.clerk, (work) => returnResult(work, { dossierId, method: 'in-person', receivedBy: 'Trần Thị Mẫu' })))
  return dossierId
}

/** As if so many more dossiers had ended: the invitation is all a rating needs. */
const invitedAs = async (dossierId: string, count: number, code = sql`dossier_code`): Promise<readonly string[]> => {
  const ids = Array.from({ length: count }, () => newId<string>())
  await world.db.work({}, async ({ tx }) => {
    for (const id of ids)
      await sql`INSERT INTO surveys.invitation SELECT ${id}, ${hashOf(tokenOf(secret, id))}, unit_id, month, procedure_name, ${code}, invited_at, ends_at, false FROM surveys.invitation WHERE dossier_id = ${dossierId}`.execute(tx)
  })
  return ids
}

const rate = (dossierId: string, overall: 0 | 1 | 2, more: { readonly words?: string; readonly wantsAnswer?: boolean } = {}, now = PRESENT) =>
  as(NOBODY, (work) => rateByLink(work, { token: tokenOf(secret, dossierId), channel: 'link', scores: { overall }, ...more }), now)
const results = async () => valueOf(await as(world.head, (work) => showSurveyResults(work, { unitId: world.committee.id, month: MONTH })))

describe('NĐ 61/2018 articles 27-32: a finished dossier is rated', () => {
  let first: string
  let others: readonly string[]
  beforeAll(async () => {
    first = await finish()
    others = await invitedAs(first, 6)
  }, 60_000)

  it('is invited once when its result is returned, by a link nobody can guess', async () => {
    expect(valueOf(await as(NOBODY, (work) => showSurvey(work, tokenOf(secret, first)))).state).toBe('open')
    expect(kindOf(await as(NOBODY, (work) => showSurvey(work, 'A'.repeat(22))))).toBe('survey-unknown')
    expect(tokenOf(new Uint8Array(32), first)).not.toBe(tokenOf(secret, first))
  })

  it('is not sent to whom restricted the use of their data (NĐ 13/2023 Đ9.6)', async () => {
    const on = { personId: (world.citizen as Extract<Actor, { kind: 'citizen' }>).personId, requestId: newId<string>(), words: 'Theo yêu cầu' }
    await as(world.head, (work) => restrictPerson(work, on))
    const dossierId = await finish()
    await as(world.head, (work) => liftRestriction(work, on))
    expect(await as(world.head, (work) => findInvitation(work.tx, { dossierId }))).toBeUndefined()
  })

  it('tells whoever filed it by a notice that knows the dossier, and keeps no link (decision 0034)', async () => {
    const { rows } = await world.db.work({}, ({ tx }) => sql<{ words: string }>`SELECT to_jsonb(notice)::text AS words FROM notifications.notice WHERE template = 'rating-invited'`.execute(tx))
    expect(rows.length).toBe(1)
    expect(rows[0]?.words).toContain(first)
    expect(rows[0]?.words).not.toContain(tokenOf(secret, first))
    for (const actor of [world.officer, world.stranger, NOBODY]) expect(kindOf(await as(actor, (work) => findMySurvey(work, first)))).toBe('survey-unknown')
  })

  it('asks at least whether people were satisfied', async () => {
    expect(kindOf(await as(NOBODY, (work) => rateByLink(work, { token: tokenOf(secret, first), channel: 'link', scores: { time: 2 } })))).toBe('overall-missing')
  })

  it('is never typed by the official who examined it (article 27.1)', async () => {
    const code = (await world.db.work({}, ({ tx }) => findInvitation(tx, { dossierId: first })))?.dossierCode ?? ''
    expect(kindOf(await as(world.officer, (work) => typePaperRating(work, { code, scores: { overall: 2 } })))).toBe('rated-yourself')
    expect(kindOf(await as(world.clerkElsewhere, (work) => typePaperRating(work, { code, scores: { overall: 2 } })))).toBe('survey-unknown')
    valueOf(await as(world.clerk, (work) => typePaperRating(work, { code, scores: { overall: 2, attitude: 2 } })))
  })

  it('sent twice: told, and kept once, also when both come at the same moment', async () => {
    expect(kindOf(await rate(first, 0))).toBe('already-rated')
    const [twin = ''] = others
    // Neither is low: which of the two is kept is anybody's guess, and a low one would be a case below.
    const kinds = (await Promise.all([rate(twin, 1), rate(twin, 2)])).map(kindOf)
    expect(kinds.toSorted()).toEqual(['already-rated', 'ok'])
    const { rows } = await world.db.work({}, ({ tx }) => sql<{ count: number }>`SELECT count(*)::int AS count FROM surveys.rating`.execute(tx))
    expect(rows[0]?.count).toBe(2)
  })

  it('ends after a month', async () => expect(kindOf(await rate(others[1] ?? '', 2, {}, at('2025-04-13', 600)))).toBe('survey-ended'))

  it('shows nothing of four ratings, and all of five (article 27.3)', async () => {
    for (const id of others.slice(1, 3)) valueOf(await rate(id, 2))
    await as({ kind: 'system', process: 'test' }, releaseRatings)
    expect(await results()).toMatchObject({ invited: 7, rated: 0 })
    valueOf(await rate(others[3] ?? '', 0, { words: 'Chờ lâu, gọi 0900 000 001' }))
    await as({ kind: 'system', process: 'test' }, releaseRatings)
    const shown = await results()
    expect(shown).toMatchObject({ invited: 7, rated: 5 })
    const parentId = world.committee.parentId ?? expect.fail('no unit above')
    const above = { ...world.head, roles: [{ role: 'head-of-unit', unitId: parentId }] } as Actor
    const { units, ...whole } = valueOf(await as(above, (work) => showSurveyResults(work, { unitId: parentId, month: MONTH })))
    const { rate: rated, low, high } = shown
    expect(units, 'the unit above lists it with the same figures, and has them in its own').toEqual([{ unit: { id: world.committee.id, name: world.committee.name }, invited: 7, rated: 5, rate: rated, low, high }])
    expect(whole).toMatchObject({ invited: 7, rated: 5, rate: rated })
    expect(shown.low).toBeLessThan(shown.rate ?? 0)
    for (const { find } of proofs) expect((await as({ kind: 'system', process: 'test' }, find)).faults).toEqual([])
  })

  it('QĐ 766/QĐ-TTg 5.4: tells the index who was not satisfied, of what was shown, and as it was known on a past day', async () => {
    const asked = { ownerIds: [world.committee.id, world.desk.id], fromOn: '2025-03-01' as PlainDate, toOn: '2025-03-31' as PlainDate }
    const of = async (more: { readonly knownAt?: Instant }) => [...(await as(world.head, (work) => dissatisfiedOf(work, { ...asked, ...more })))]
    expect((await of({})).map(([owner]) => owner)).toEqual([world.committee.id])
    expect((await of({}))[0]?.[1]).toBeGreaterThan(0)
    expect(await of({ knownAt: PRESENT })).toEqual([])
  })

  it('keeps nothing that leads from what was answered to a dossier, a person or a moment', async () => {
    const { rows } = await world.db.work({}, ({ tx }) => sql<{ column_name: string }>`SELECT column_name FROM information_schema.columns WHERE table_schema = 'surveys' AND table_name = 'rating' ORDER BY 1`.execute(tx))
    expect(rows.map((row) => row.column_name)).toEqual(['channel', 'has_case', 'id', 'month', 'questionnaire', 'release_id', 'scores', 'unit_id', 'words'])
    const { rows: ids } = await world.db.work({}, ({ tx }) => sql<{ id: string }>`SELECT id FROM surveys.rating`.execute(tx))
    expect(ids.every(({ id }) => id[14] === '4')).toBe(true)
  })

  it('makes a nameless case of a low score, with its group (plan 276 IV.2)', async () => {
    const { cases, open } = await as(world.head, (work) => listLowCases(work))
    expect(open).toBe(cases.length)
    expect(cases.map(({ words, dossierCode }) => [words, dossierCode !== undefined])).toEqual([['Chờ lâu, gọi •••', false]])
    const caseId = cases[0]?.id ?? ''
    expect(kindOf(await act(world, { actor: world.clerkElsewhere, now: PRESENT }, (work) => closeLowCase(work, { caseId, findings: 'Không' })))).toBe('case-unknown')
    valueOf(await as(world.head, (work) => closeLowCase(work, { caseId, findings: 'Đã xin lỗi, bố trí thêm người' })))
    expect(kindOf(await as(world.head, (work) => closeLowCase(work, { caseId, findings: 'Lần nữa' })))).toBe('case-unknown')
  })

  it('whoever wants an answer is answered as feedback, in their own name and once: no case, no second complaint in 5.4', async () => {
    const before = (await as(world.head, (work) => listLowCases(work))).open
    valueOf(await rate(others[4] ?? '', 0, { words: 'Xin trả lời giúp, gọi 0900 000 001', wantsAnswer: true }))
    const code = (await world.db.work({}, ({ tx }) => findInvitation(tx, { dossierId: first })))?.dossierCode ?? ''
    const [item, ...more] = (await as(world.head, (work) => feedbackFactsOf(work, { from: at('2025-03-01', 0), before: at('2025-04-01', 0) }))).filter(({ unitId }) => unitId === world.committee.id)
    expect(more).toEqual([])
    const shown = valueOf(await as(world.head, (work) => showItem(work, item?.itemId ?? '')))
    expect(shown).toMatchObject({ channel: 'survey', subject: { dossierCode: code, stepSaid: { vi: 'Đã trả kết quả' } }, text: expect.stringContaining('Chưa hài lòng.\nÝ kiến: Xin trả lời giúp, gọi •••') })
    expect((await as(world.head, (work) => listLowCases(work))).open).toBe(before)
    valueOf(await as(world.head, (work) => classify(work, item?.itemId ?? '', { class: 'conduct' })))
    expect(await as(world.head, (work) => complaintsAbout(work, first)), '5.4').toEqual({ version: 2 })
    expect(await as(world.head, (work) => dossiersComplainedOf(work, [first])), 'index 7').toEqual(new Set([first]))
  })

  it('wants an answer however satisfied they were: what they wrote is answered, and nothing to answer is said', async () => {
    const [content] = await invitedAs(first, 1)
    expect(kindOf(await rate(content ?? '', 1, { wantsAnswer: true }))).toBe('answer-to-nothing')
    valueOf(await rate(content ?? '', 1, { words: 'Xin hỏi bản điện tử lấy ở đâu', wantsAnswer: true }))
    const asked = await world.db.work({}, ({ tx }) => sql<{ counted_by_rating: boolean }>`SELECT counted_by_rating FROM feedback.item WHERE heading LIKE '%Đánh giá hồ sơ%' ORDER BY received_at DESC, id DESC LIMIT 1`.execute(tx))
    expect(asked.rows).toEqual([{ counted_by_rating: false }])
    const { rows: left } = await world.db.work({}, ({ tx }) => sql`SELECT FROM surveys.rating WHERE words LIKE '%bản điện tử%'`.execute(tx))
    expect(left, 'their words stand under their name alone').toEqual([])
    const [unreached] = await invitedAs(first, 1, sql`'H46.99-000000-0001'`)
    const open = async () => (await as(world.head, (work) => listLowCases(work))).open
    const before = await open()
    valueOf(await rate(unreached ?? '', 2, { words: 'Xin hỏi biên lai lấy ở đâu', wantsAnswer: true }))
    expect(await open(), 'who cannot be reached leaves a case, however satisfied').toBe(before + 1)
  })

  it('is asked once, whatever is undone; a link of an ending by mistake waits for the real one (article 21.1)', async () => {
    const dossierId = await finish()
    const told = async () => (await world.db.work({}, ({ tx }) => sql`SELECT FROM notifications.notice WHERE template = 'rating-invited' AND about_id = ${dossierId}`.execute(tx))).rows.length
    valueOf(await as(world.head, (work) => undoStep(work, { dossierId, reason: 'Trả nhầm hồ sơ' }), at('2025-03-13', 600)))
    expect(kindOf(await rate(dossierId, 0, {}, at('2025-03-13', 610)))).toBe('survey-ended')
    valueOf(await as(world.clerk, (work) => returnResult(work, { dossierId, method: 'in-person', receivedBy: 'Trần Thị Mẫu' }), at('2025-04-02', 600)))
    expect(await told()).toBe(1)
    expect(await world.db.work({}, ({ tx }) => findInvitation(tx, { dossierId }))).toMatchObject({ month: '2025-04-01', isAnswered: false })
    expect(kindOf(await rate(dossierId, 2, {}, at('2025-04-20', 600)))).toBe('ok')
    valueOf(await as(world.head, (work) => undoStep(work, { dossierId, reason: 'Trả nhầm lần nữa' }), at('2025-04-21', 600)))
    expect(kindOf(await rate(dossierId, 0, {}, at('2025-04-21', 610))), 'what was answered stays').toBe('already-rated')
  }, 60_000)

  it('calls those who have not answered: drawn by lot, nobody twice, by procedure control alone (article 27.1)', async () => {
    const dossierId = await finish()
    await invitedAs(dossierId, 5)
    // Procedure control sits in the office of the committee, beside the units that are rated: their dossiers are not its own.
    const [office] = await as(world.head, (work) => listUnits(work, { kind: 'office-of-peoples-committee', limit: 1 }))
    const control = { ...(world.head as Extract<Actor, { kind: 'staff' }>), officialId: newId<OfficialId>(), roles: [{ role: 'control-officer', unitId: office?.id ?? expect.fail('no office') }] } as Actor
    const of = { unitId: world.committee.id, month: MONTH }
    const draw = (size: number, actor = control) => as(actor, (work) => drawCalls(work, { ...of, size }))
    for (const actor of [world.head, world.clerk]) expect(kindOf(await draw(1, actor))).toBe('survey-not-yours')
    expect(kindOf(await as(control, (work) => typePhoneRating(work, { dossierId, scores: { overall: 2 } }))), 'only of whom the lot fell on').toBe('survey-unknown')
    const on = { personId: (world.citizen as Extract<Actor, { kind: 'citizen' }>).personId, requestId: newId<string>(), words: 'Theo yêu cầu' }
    const own = (await world.db.work({}, ({ tx }) => sql`SELECT FROM surveys.invitation JOIN dossiers.dossier USING (dossier_id) WHERE month = '2025-03-01' AND NOT is_answered`.execute(tx))).rows.length
    const waiting = async () => valueOf(await as(control, (work) => listCalls(work, of))).waiting
    const all = await waiting()
    await as(world.head, (work) => restrictPerson(work, on))
    expect(await waiting(), 'nobody waits for a call who restricted the use of their data').toBe(all - own)
    expect(valueOf(await draw(all - own - 1)), 'as many as asked for, of the others').toEqual({ drawn: all - own - 1, left: 1 })
    await as(world.head, (work) => liftRestriction(work, on))
    expect(await waiting()).toBe(own + 1)
    const before = all - own - 1
    const { left } = valueOf(await draw(1))
    const { drawn } = valueOf(await draw(200))
    expect([drawn, valueOf(await draw(5))]).toEqual([left, { drawn: 0, left: 0 }])
    const listed = async () => valueOf(await as(control, (work) => listCalls(work, of))).calls
    const calls = await listed()
    expect(new Set(calls.map((call) => call.dossierId)).size).toBe(drawn + 1 + before)
    expect(calls.find((call) => call.dossierId === dossierId)).toMatchObject({ unitName: world.committee.name, name: expect.stringMatching(/\p{L}/u), phone: expect.stringMatching(/\d/) })
    const again = { ...on, requestId: newId<string>() }
    await as(world.head, (work) => restrictPerson(work, again))
    expect((await listed()).map((call) => call.dossierId), 'nobody calls who restricted the use of their data').not.toContain(dossierId)
    await as(world.head, (work) => liftRestriction(work, again))
    valueOf(await as(control, (work) => noteUnreached(work, calls[0]?.dossierId ?? '')))
    expect((await listed()).at(-1)?.dossierId).toBe(calls[0]?.dossierId)
    valueOf(await as(control, (work) => typePhoneRating(work, { dossierId, scores: { overall: 2 } })))
    expect((await listed()).map((call) => call.dossierId)).not.toContain(dossierId)
    expect(kindOf(await as(control, (work) => typePhoneRating(work, { dossierId, scores: { overall: 0 } })))).toBe('already-rated')
    const { rows } = await world.db.work({}, ({ tx }) => sql<{ channel: string }>`SELECT channel FROM surveys.rating WHERE channel = 'phone'`.execute(tx))
    expect(rows).toHaveLength(1)
  }, 60_000)

  it('lists low scores in pages, none twice and none left out', async () => {
    await world.db.work({}, ({ tx }) => sql`INSERT INTO surveys.low_case (id, unit_id, month, scores, opened_at) SELECT gen_random_uuid(), ${world.committee.id}, '2025-03-01', '{"overall":0}', ${PRESENT}::timestamptz - interval '1 day' FROM generate_series(1, 45)`.execute(tx))
    const seen: string[] = []
    let after: string | undefined
    do {
      const page = await as(world.head, (work) => listLowCases(work, { after }))
      seen.push(...page.cases.map(({ id }) => id))
      after = page.next
    } while (after !== undefined)
    expect(new Set(seen).size).toBe(seen.length)
    expect((await as(world.head, (work) => listLowCases(work))).open).toBe(seen.length)
    expect((await as(world.head, (work) => listLowCases(work, { list: 'closed' }))).cases.map(({ closed }) => closed?.findings)).toEqual(['Đã xin lỗi, bố trí thêm người'])
  })
})
