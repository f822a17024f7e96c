import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../../kernel/actor.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { instantOn, parsePlainDate, type PlainDate } from '../../../kernel/plain-date.ts'
import { newId } from '../../../platform/db/new-id.ts'
import type { Work } from '../../../platform/work.ts'
import { openDossierWorld, PROCEDURE, type DossierWorld } from '../../../tests/support/dossier-world.ts'
import { onePagePdf } from '../../../tests/support/one-page-pdf.ts'
import { seatNewOfficial } from '../../organisation/index.ts'
import type { Dossier } from '../domain/dossier.ts'
import { acceptDossier } from './accept-dossier.ts'
import { apologise } from './apologise.ts'
import { approveDossier } from './approve-dossier.ts'
import { askOpinion } from './ask-opinion.ts'
import { attachResult } from './attach-result.ts'
import { attachDraftFile, saveDraftAnswers } from './change-draft.ts'
import { checkClaim, uncheckClaim } from './check-claim.ts'
import { claimDossier } from './claim-dossier.ts'
import { listDueSoon, listMyWork } from './desk-lists.ts'
import { handOverWork } from './hand-over-work.ts'
import { listApologiesDue } from './list-apologies-due.ts'
import { listAssignees } from './list-assignees.ts'
import { listClaims } from './list-claims.ts'
import { listInbox, type Page } from './list-inbox.ts'
import { listPapersOf, openPaperOf } from './open-dossier-file.ts'
import type { MarkedSummary } from './mark-summaries.ts'
import { openControlSlip } from './open-control-slip.ts'
import { openDraft } from './open-draft.ts'
import { previewAct } from './preview-act.ts'
import { requestApproval } from './request-approval.ts'
import { returnResult } from './return-result.ts'
import { readDossier, showMyDossier } from './show-dossier.ts'
import { submitDossier } from './submit-dossier.ts'
import { suspendDossier } from './suspend-dossier.ts'

const publicUrl = 'https://motcua.example.vn'
const at = (day: string, minute: number): Instant => {
  const on = parsePlainDate(day)
  if (!on) throw new Error(day)
  return instantOn(on, minute)
}
/** Wednesday 12/03/2025, 09:00 in Viet Nam. */
const MORNING = at('2025-03-12', 9 * 60)

const answers = {
  applicantKind: 'individual',
  'submitter.fullName': 'Trần Thị Mẫu',
  'submitter.personalIdNumber': '044190000001',
  'submitter.bornOn': '1990-05-01',
  area: 'outside',
  street: 'Số 1 đường Thử Nghiệm',
  outsideArea: 'Xã Mẫu, huyện Mẫu, tỉnh Mẫu',
  phone: '0900000001',
  contentRequested: 'Cấp bản sao trích lục',
  resultBy: 'counter',
}

type Asked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: { readonly kind: string } }
const value = <T>(outcome: Asked<T>): T => {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`)
  return outcome.value
}
const kindOf = (outcome: Asked<unknown>): string => (outcome.ok ? 'ok' : outcome.refusal.kind)

let world: DossierWorld
beforeAll(async () => {
  world = await openDossierWorld()
})
afterAll(() => world.close())

const as = <T>(actor: Actor, run: Parameters<typeof world.db.work<T>>[1], now = MORNING): Promise<T> => world.db.work({ actor, now }, run)

const accepted = async (now = MORNING): Promise<Dossier> => {
  const { desk, committee, citizen, clerk } = world
  const draft = value(await as(citizen, (work) => openDraft(work, { procedureCode: PROCEDURE, startAnew: true }), now))
  const place = { receivingUnitId: desk.id, resolvingUnitId: committee.id }
  value(await as(citizen, (work) => saveDraftAnswers(work, draft.id, { place, answers: { 'applicant-v1': answers }, counts: { '1.2': { originals: 0, copies: 1 } } }), now))
  value(await as(citizen, (work) => attachDraftFile(work, { draftId: draft.id, key: '1.1', bytes: onePagePdf(`To khai ${draft.id}`), fileName: 'to-khai.pdf' }), now))
  const { id, version } = value(await as(citizen, (work) => submitDossier(work, { draftId: draft.id }), now))
  return value(await as(clerk, (work) => acceptDossier(work, { dossierId: id, version, waived: [], publicUrl }), now))
}
const inHand = async (now = MORNING): Promise<Dossier> => {
  const { id } = await accepted(now)
  return value(await as(world.officer, (work) => claimDossier(work, { dossierId: id }), now))
}

describe('what an official does with a dossier in hand (NĐ 61/2018 art. 19)', () => {
  it('compares claims with pages, takes ticks back, and both stay on record', async () => {
    const { id } = await inHand()
    const { claims } = value(await as(world.officer, (work) => listClaims(work, id)))
    const [paper] = claims.filter(({ kind, files }) => kind === 'component' && files.length > 0)
    const [answer] = claims.filter(({ kind }) => kind === 'answer')
    const fileId = paper?.files[0]?.fileId
    if (!paper || !answer || !fileId) throw new Error('the dossier claims nothing')
    value(await as(world.officer, (work) => checkClaim(work, id, { claim: answer.key, fileId, page: 1 })))
    value(await as(world.officer, (work) => checkClaim(work, id, { claim: answer.key, fileId, page: 2, note: ' khớp ' }), at('2025-03-12', 9 * 60 + 1)))
    const seen = value(await as(world.head, (work) => listClaims(work, id)))
    expect(seen.claims.find(({ key }) => key === answer.key)?.check).toMatchObject({ by: 'Nguyễn Văn Thẩm', page: 2, note: 'khớp', mine: false, paper: { name: 'to-khai.pdf' } })
    value(await as(world.officer, (work) => uncheckClaim(work, id, answer.key), at('2025-03-12', 9 * 60 + 2)))
    expect(value(await as(world.officer, (work) => listClaims(work, id))).claims.every(({ check }) => check === undefined)).toBe(true)
    const kept = await world.db.work({}, async ({ tx }) => (await sql<{ n: number }>`SELECT count(*)::int AS n FROM dossiers.claim_check WHERE dossier_id = ${id} AND undone_by IS NOT NULL`.execute(tx)).rows[0]?.n)
    expect(kept).toBe(2)
  })

  it('compares only what is claimed, with papers of this dossier, and only who has it in hand', async () => {
    const { id } = await inHand()
    const { claims } = value(await as(world.officer, (work) => listClaims(work, id)))
    const claim = claims[0]?.key ?? ''
    expect(kindOf(await as(world.officer, (work) => checkClaim(work, id, { claim: 'answer|1|x|y' })))).toBe('claim-unknown')
    expect(kindOf(await as(world.officer, (work) => checkClaim(work, id, { claim, fileId: newId() })))).toBe('claim-unknown')
    expect(kindOf(await as(world.otherOfficer, (work) => checkClaim(work, id, { claim })))).toBe('claimed-by-other')
    expect(kindOf(await as(world.otherOfficer, (work) => uncheckClaim(work, id, claim)))).toBe('claimed-by-other')
    expect(kindOf(await as(world.head, (work) => checkClaim(work, id, { claim })))).toBe('not-permitted-here')
    expect(kindOf(await as(world.clerkElsewhere, (work) => listClaims(work, id)))).toBe('dossier-not-found')
    expect(kindOf(await as(world.citizen, (work) => checkClaim(work, id, { claim })))).toBe('not-permitted-here')
  })

  it('sees the date an act would bring, and nothing of it is kept (art. 19.4)', async () => {
    const { id, dueAt } = await inHand()
    const words = 'Chờ kết quả giám định của cơ quan chuyên môn'
    const suspended = value(await as(world.officer, (work) => suspendDossier(work, { dossierId: id, reasonCode: 'expert-examination', words })))
    const later = at('2025-03-13', 9 * 60)
    const preview = value(await as(world.officer, (work) => previewAct(work, id, 'resume'), later))
    expect(preview.from).toBe(dueAt)
    expect(preview.to?.slice(0, 10)).toBe('2025-03-17')
    expect(preview.vi.length).toBeGreaterThan(0)
    const { dossier } = value(await as(world.officer, (work) => readDossier(work, id), later))
    expect(dossier).toMatchObject({ version: suspended.version, state: 'suspended' })
    expect(kindOf(await as(world.officer, (work) => previewAct(work, id, 'accept-supplement'), later))).toBe('wrong-state')
    const undone = value(await as(world.officer, (work) => previewAct(work, id, 'undo'), later))
    expect(undone).toMatchObject({ stateName: { vi: 'Đang thẩm định' }, to: dueAt })
  })

  it('prints the control slip of the journal as it stands (art. 18.2)', async () => {
    const { id } = await inHand()
    const slip = value(await as(world.officer, (work) => openControlSlip(work, id, publicUrl)))
    expect(Buffer.from(slip.bytes.subarray(0, 5)).toString()).toBe('%PDF-')
    expect(kindOf(await as(world.clerkElsewhere, (work) => openControlSlip(work, id, publicUrl)))).toBe('dossier-not-found')
  })

  it('prints the control slip for the applicant too, without what offices write to each other', async () => {
    const { id } = await inHand()
    const content = 'Có vướng quy hoạch không?'
    value(await as(world.officer, (work) => askOpinion(work, { dossierId: id, unitId: world.desk.id, content, dueAt: at('2025-03-13', 9 * 60) })))
    for (const reader of [world.citizen, world.officer]) value(await as(reader, (work) => openControlSlip(work, id, publicUrl)))
    const { rows } = await world.db.work({}, ({ tx }) => sql<{ said: string }>`SELECT content::text AS said FROM official_documents.issued_document WHERE subject_id = ${id} AND kind = 'control-slip' ORDER BY edition`.execute(tx))
    expect(rows.map(({ said }) => said.includes(content))).toEqual([false, true])
    const slipsOf = async (reader: Actor) => value(await as(reader, (work) => listPapersOf(work, id))).filter(({ kind }) => kind === 'control-slip')
    const [slip] = await slipsOf(world.officer)
    expect(await slipsOf(world.citizen)).toEqual([])
    expect(kindOf(await as(world.citizen, (work) => openPaperOf(work, id, slip?.documentId ?? '')))).toBe('file-not-found')
    expect((await as(world.officer, (work) => openPaperOf(work, id, slip?.documentId ?? ''))).ok).toBe(true)
  })

  it('finds one view of the inbox out of all of it, with what is new', async () => {
    const free = await accepted()
    const mine = await inHand()
    const ids = async (show?: Parameters<typeof listInbox>[2]['show']) =>
      (await as(world.officer, (work) => listInbox(work, 'officer', show ? { show } : {}))).items.map(({ dossierId }) => dossierId)
    expect(await ids('free')).toContain(free.id)
    expect(await ids('free')).not.toContain(mine.id)
    expect(await ids('mine')).toContain(mine.id)
    expect(await ids('overdue')).toEqual([])
    expect(await ids('soon')).toEqual(expect.arrayContaining([free.id, mine.id]))
    const { items } = await as(world.officer, (work) => listInbox(work, 'officer', {}))
    expect(items.find(({ dossierId }) => dossierId === free.id)?.marks).toEqual(['unseen'])
    expect((await as(world.head, (work) => listInbox(work, 'officer', {}))).items).toEqual([])
    const team = await as(world.head, (work) => listInbox(work, 'officer', { show: 'team' }))
    expect(team.items.map(({ dossierId }) => dossierId)).toEqual(expect.arrayContaining([free.id, mine.id]))
    const covering: Actor = world.otherOfficer.kind === 'staff' && world.officer.kind === 'staff' ? { ...world.otherOfficer, roles: [{ role: 'case-officer', unitId: world.committee.id, onBehalfOf: world.officer.officialId }] } : world.otherOfficer
    const covered = await as(covering, (work) => listInbox(work, 'officer', { show: 'covered' }))
    expect(covered.items.find(({ dossierId }) => dossierId === mine.id)?.holder).toMatchObject({ covered: true, mine: false })
  })

  it.each<[string, (work: Work, asked: { readonly limit: number; readonly after?: string }) => Promise<Page<MarkedSummary>>]>([
    ['the inbox', (work, asked) => listInbox(work, 'officer', asked)],
    ['one’s own work', listMyWork],
  ])('orders %s by the date its reason names, and puts what waits for somebody outside last, page by page (NĐ 61/2018 art. 26)', async (_, list) => {
    const held = await inHand()
    value(await as(world.officer, (work) => suspendDossier(work, { dossierId: held.id, reasonCode: 'applicant-absent', words: 'Người nộp đi vắng, hẹn tuần sau' })))
    const later = await inHand(at('2025-03-13', 9 * 60))
    const sooner = await inHand(at('2025-03-12', 9 * 60 + 5))
    // Promised last of all, and its step ends first; another has no date but the promised one.
    const pressed = await inHand(at('2025-03-13', 10 * 60))
    await world.db.work({}, ({ tx }) => sql`UPDATE dossiers.dossier SET holder_due_at = CASE WHEN dossier_id = ${pressed.id} THEN ${at('2025-03-12', 12 * 60)}::timestamptz END WHERE dossier_id IN (${pressed.id}, ${sooner.id})`.execute(tx))
    const found: MarkedSummary[] = []
    for (let after: string | undefined, more = true; more; ) {
      const page = await as(world.officer, (work) => list(work, { limit: 2, ...(after ? { after } : {}) }))
      found.push(...page.items)
      after = page.next
      more = after !== undefined
    }
    expect(new Set(found.map(({ dossierId }) => dossierId)).size).toBe(found.length)
    const ours = found.filter(({ dossierId }) => [held.id, later.id, sooner.id, pressed.id].includes(dossierId))
    expect(ours.map(({ dossierId }) => dossierId)).toEqual([pressed.id, sooner.id, later.id, held.id])
    expect(ours.map(({ urgency }) => urgency.vi)).toEqual(['Còn 3 giờ đến hạn của bước', 'Còn 2 ngày đến hạn trả kết quả', 'Còn 2 ngày 2 giờ đến hạn của bước', 'Đang tạm ngừng tính thời hạn'])
  })

  it('tells the head who has how much in hand and what of it is due, by name; the applicant sees unit and person too (art. 19.9)', async () => {
    const fullName = 'Vũ Thị Giữ'
    const seated = value(await world.db.work({ now: MORNING }, (work) => seatNewOfficial(work, { unitId: world.committee.id, fullName, title: 'Công chức', fromOn: '2025-01-01' as PlainDate, basis: 'Quyết định thử nghiệm' })))
    const { id: officialId } = seated
    await world.db.work({}, async ({ tx }) => {
      await sql`INSERT INTO identity.account (id, official_id, unit_id, full_name, sign_in_name, password_hash, password_changed_at, password_is_temporary, created_at)
        VALUES (${newId()}, ${officialId}, ${world.committee.id}, ${fullName}, ${`thu-${officialId}`}, 'x', ${MORNING}, false, ${MORNING})`.execute(tx)
      await sql`INSERT INTO identity.role_grant (id, official_id, role, unit_id, granted_at) VALUES (${newId()}, ${officialId}, 'case-officer', ${world.committee.id}, '2025-01-01T00:00:00Z')`.execute(tx)
    })
    for (const { id } of [await accepted(), await accepted()]) value(await as({ ...world.officer, officialId } as Actor, (work) => claimDossier(work, { dossierId: id })))
    const { id } = await inHand()
    value(await as(world.officer, (work) => handOverWork(work, { dossierId: id, officialId, words: 'Nghỉ phép theo quyết định' })))
    const load = async (now: Instant) => (await as(world.head, (work) => listAssignees(work, world.committee.id), now)).find((each) => each.officialId === officialId)
    const due = async (now: Instant) => (await as(world.head, (work) => listDueSoon(work, {}), now)).counts.find(({ officialName }) => officialName === fullName)
    expect(await load(MORNING)).toEqual({ officialId, fullName, inHand: 3, overdue: 0 })
    expect(await due(MORNING)).toEqual({ step: 'examine', unitName: world.committee.name, officialName: fullName, overdue: 0, dueSoon: 3 })
    const late = at('2025-03-17', 9 * 60)
    expect(await load(late)).toEqual({ officialId, fullName, inHand: 3, overdue: 3 })
    expect(await due(late)).toMatchObject({ overdue: 3, dueSoon: 0 })
    const { summary } = value(await as(world.citizen, (work) => showMyDossier(work, id)))
    expect(summary.holder).toMatchObject({ step: 'examine', unit: { name: world.committee.name }, officialName: fullName })
    expect(summary.holder).not.toHaveProperty('officialId')
  })

  it('tells the head which apologies are still in time (art. 19.9)', async () => {
    const { id } = await accepted()
    const due = await as(world.head, (work) => listApologiesDue(work))
    expect(due.find(({ dossierId }) => dossierId === id)).toMatchObject({ urgency: 'later' })
    const dayBefore = await as(world.head, (work) => listApologiesDue(work), at('2025-03-13', 8 * 60))
    expect(dayBefore.find(({ dossierId }) => dossierId === id)?.urgency).toBe('today')
    const after = await as(world.head, (work) => listApologiesDue(work), at('2025-03-14', 9 * 60))
    expect(after.find(({ dossierId }) => dossierId === id)?.urgency).toBe('too-late')
    expect(await as(world.officer, (work) => listApologiesDue(work))).toEqual([])
    const letter = { dossierId: id, reasonCode: 'workload', words: 'Số hồ sơ tăng đột biến', publicUrl }
    const isListed = async (now: Instant): Promise<boolean> => (await as(world.head, (work) => listApologiesDue(work), now)).some(({ dossierId }) => dossierId === id)
    // A letter with a new date leaves that date to be kept; one without answers for the date that stands.
    value(await as(world.head, (work) => apologise(work, { ...letter, newDueAt: at('2025-03-19', 9 * 60) })))
    expect([await isListed(MORNING), await isListed(at('2025-03-18', 8 * 60))]).toEqual([false, true])
    value(await as(world.head, (work) => apologise(work, letter), at('2025-03-20', 9 * 60)))
    expect(await isListed(at('2025-03-20', 10 * 60))).toBe(false)
  })

  it('still tells the head of what was finished late, until its apology is signed (art. 37.2d)', async () => {
    const { id: dossierId } = await inHand()
    value(await as(world.officer, (work) => requestApproval(work, { dossierId, proposal: 'Đủ điều kiện' })))
    value(await as(world.head, (work) => approveDossier(work, { dossierId })))
    const late = at('2025-03-17', 9 * 60)
    value(await as(world.officer, (work) => attachResult(work, { dossierId, name: 'Bản sao trích lục', bytes: onePagePdf('Ket qua'), fileName: 'ket-qua.pdf' }), late))
    const listed = async () => (await as(world.head, (work) => listApologiesDue(work), late)).filter((each) => each.dossierId === dossierId).map(({ urgency }) => urgency)
    expect(await listed()).toEqual(['too-late'])
    // Given back, it is owed its letter still.
    value(await as(world.clerk, (work) => returnResult(work, { dossierId, method: 'in-person', receivedBy: 'Trần Thị Mẫu' }), late))
    expect(await listed()).toEqual(['too-late'])
    value(await as(world.head, (work) => apologise(work, { dossierId, reasonCode: 'workload', words: 'Số hồ sơ tăng đột biến', publicUrl }), late))
    expect(await listed()).toEqual([])
    expect(await as(world.officer, (work) => listAssignees(work, world.committee.id))).toEqual([])
  })
})
