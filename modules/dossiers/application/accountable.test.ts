import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../../kernel/actor.ts'
import type { DossierId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { parsePlainDate, type PlainDate } from '../../../kernel/plain-date.ts'
import { newId } from '../../../platform/db/new-id.ts'
import type { Work } from '../../../platform/work.ts'
import { act, at, publicUrl, valueOf } from '../../../tests/support/counter-world.ts'
import { openDossierWorld, PROCEDURE, type DossierWorld } from '../../../tests/support/dossier-world.ts'
import { onePagePdf } from '../../../tests/support/one-page-pdf.ts'
import { fullDraft } from '../../../tests/support/own-graphs.ts'
import { describePapers } from '../../official-documents/index.ts'
import { seatNewOfficial } from '../../organisation/index.ts'
import { openPauseOf, wasRefused } from '../domain/dossier.ts'
import { NATIONAL_STATUS } from '../domain/national-status.ts'
import { fold } from '../domain/evolve.ts'
import { listEvents, lockJournal } from '../store/dossier-store.ts'
import { recordEvents } from './act-on-dossier.ts'
import { andThen, standingIn } from '../testing/fixtures.ts'
import { apologise } from './apologise.ts'
import { approveDossier } from './approve-dossier.ts'
import { answerOpinion, askOpinion } from './ask-opinion.ts'
import { attachResult } from './attach-result.ts'
import { claimDossier } from './claim-dossier.ts'
import { listReadyResults } from './desk-day.ts'
import { discontinueDossier } from './discontinue-dossier.ts'
import { approvedDraftProof, journalProof, placeProof } from './dossier-proofs.ts'
import { keepResultDraft } from './draft-result.ts'
import { fileAtCounter } from './file-at-counter.ts'
import { issueResult } from './issue-result.ts'
import { letterProof } from './prove-letters.ts'
import { refuseDossier, refuseExamined } from './refuse-dossier.ts'
import { requestApproval } from './request-approval.ts'
import { requestSupplement } from './request-supplement.ts'
import { returnResult } from './return-result.ts'
import { submitDossier } from './submit-dossier.ts'
import { resumeDossier, suspendDossier } from './suspend-dossier.ts'
import { undoStep } from './undo-step.ts'
import { withdrawDossier } from './withdraw-dossier.ts'

/** Wednesday 12/03/2025. */
const MORNING = at('2025-03-12', 9 * 60)
const WORDS = 'Lý do được viết rõ ràng bằng lời'

let world: DossierWorld
/** The head as organisation knows them: seated on a post of the committee. */
let head: Actor

beforeAll(async () => {
  world = await openDossierWorld()
  const fromOn = parsePlainDate('2025-01-01') as PlainDate
  const seated = await world.db.work({ now: MORNING }, (work) =>
    seatNewOfficial(work, { unitId: world.committee.id, fullName: 'Đinh Văn Chủ', title: 'Chủ tịch Ủy ban nhân dân xã', fromOn, basis: 'Quyết định thử nghiệm' }),
  )
  head = { ...world.head, officialId: valueOf(seated).id } as Actor
})
afterAll(() => world.close())

type Of = { readonly dossierId: DossierId }
const as = <T>(actor: Actor, run: (work: Work) => Promise<T>, now: Instant = MORNING): Promise<T> => act(world, { actor, now }, run)
const kindOf = (outcome: { readonly ok: boolean; readonly refusal?: { readonly kind: string } }): string => outcome.refusal?.kind ?? 'ok'
const taken = async (): Promise<Of> => {
  const draftId = await fullDraft(world, { actor: world.clerk, procedureCode: PROCEDURE, now: MORNING })
  const { id: dossierId } = valueOf(await as(world.clerk, (work) => fileAtCounter(work, { draftId, channel: 'in-person', waived: [], publicUrl })))
  valueOf(await as(world.officer, (work) => claimDossier(work, { dossierId })))
  return { dossierId }
}
const approved = async (): Promise<Of> => {
  const of = await taken()
  valueOf(await as(world.officer, (work) => requestApproval(work, { ...of, proposal: 'Đủ' })))
  valueOf(await as(head, (work) => approveDossier(work, of)))
  return of
}
const rows = async <T>(query: ReturnType<typeof sql<T>>): Promise<readonly T[]> => world.db.work({}, async ({ tx }) => (await query.execute(tx)).rows)
const noticesOf = ({ dossierId }: Of) => rows(sql<{ template: string }>`SELECT template FROM notifications.notice WHERE about_id = ${dossierId} ORDER BY at, notice_id`)
const registerOf = async ({ dossierId }: Of) =>
  (await rows(sql<{ kind: string }>`SELECT note ->> 'kind' AS kind FROM official_documents.register_note WHERE dossier_id = ${dossierId} ORDER BY serial`)).map(({ kind }) => kind)
const proofs = async () => (await Promise.all([journalProof, approvedDraftProof, placeProof, letterProof].map((proof) => world.db.work({}, proof.find)))).flatMap(({ faults }) => faults)

describe('a suspension (plan 276/QĐ-UBND IV.1a: no delay without its signed slip)', () => {
  it('has its own signed notice, kept with the dossier and told, and a second one another number', async () => {
    const of = await taken()
    const facts = { ...of, reasonCode: 'court', words: WORDS, publicUrl }
    valueOf(await as(world.officer, (work) => suspendDossier(work, facts)))
    const [suspended] = (await as(head, (work) => listEvents(work.tx, of.dossierId))).flatMap(({ event }) => (event.type === 'DossierSuspended' ? [event] : []))
    const papers = await as(world.officer, (work) => describePapers(work, of.dossierId))
    expect(papers.find(({ kind }) => kind === 'suspension-notice')).toMatchObject({ number: suspended?.accounting.slip?.number, signatures: [{ name: 'Nguyễn Văn Thẩm' }] })
    expect((await noticesOf(of)).map(({ template }) => template)).toContain('dossier-suspended')
    valueOf(await as(world.officer, (work) => resumeDossier(work, of), at('2025-03-13', 9 * 60)))
    valueOf(await as(world.officer, (work) => suspendDossier(work, facts), at('2025-03-14', 9 * 60)))
    const numbers = (await as(world.officer, (work) => describePapers(work, of.dossierId))).filter(({ kind }) => kind === 'suspension-notice').map(({ number, edition }) => `${number} ${edition}`)
    expect(new Set(numbers).size).toBe(2)
    expect(numbers.every((each) => each.endsWith(' 1'))).toBe(true)
    expect(await proofs()).toEqual([])
  })

  it('is not made when there is no reason in words', async () => {
    const of = await taken()
    expect(kindOf(await as(world.officer, (work) => suspendDossier(work, { ...of, reasonCode: 'court', words: '.' })))).toBe('reason-missing')
    expect((await as(world.officer, (work) => describePapers(work, of.dossierId))).some(({ kind }) => kind === 'suspension-notice')).toBe(false)
  })
})

describe('a letter (NĐ 61/2018 art. 17.1, 19.4, 19.8, 19.9)', () => {
  it('is signed, kept, and its applicant told, in the act that makes it; the proof finds each', async () => {
    const facts = { reasonCode: 'workload', words: WORDS, publicUrl }
    const slip = { number: expect.any(String), documentId: expect.any(String) }
    const asked = await taken()
    expect(valueOf(await as(world.officer, (work) => requestSupplement(work, { ...asked, ...facts, reasonCode: 'answer-wrong', items: [{ kind: 'other', wrong: 'Chụp lại' }] })))).toMatchObject({ supplement: { accounting: { slip } } })
    const late = await taken()
    expect(valueOf(await as(head, (work) => apologise(work, { ...late, ...facts, newDueAt: at('2025-03-19', 9 * 60) })))).toMatchObject({ apologies: [{ accounting: { slip } }] })
    const draftId = await fullDraft(world, { actor: world.citizen, procedureCode: PROCEDURE, now: MORNING })
    const { id: dossierId } = valueOf(await as(world.citizen, (work) => submitDossier(work, { draftId })))
    const refused = { dossierId }
    expect(valueOf(await as(world.clerk, (work) => refuseDossier(work, { ...refused, ...facts, reasonCode: 'not-competent' })))).toMatchObject({ state: 'refused', accounting: { slip } })
    const papers = { 'supplement-requested': [asked, 'supplement-request'], apology: [late, 'apology'], 'dossier-refused': [refused, 'refusal-notice'] } as const
    for (const [template, [of, kind]] of Object.entries(papers)) {
      expect((await noticesOf(of)).filter((each) => each.template === template), template).toHaveLength(1)
      expect((await as(world.officer, (work) => describePapers(work, of.dossierId))).filter((each) => each.kind === kind), kind).toMatchObject([{ signatures: [{ name: expect.any(String) }] }])
    }
    expect((await world.db.work({}, letterProof.find)).faults).toEqual([])
  })

  it('that nobody finds is named by the proof', async () => {
    const of = await taken()
    valueOf(await as(head, (work) => apologise(work, { ...of, reasonCode: 'workload', words: WORDS, publicUrl })))
    let faults: readonly string[] = []
    const spoilt = world.db.work({}, async (work) => {
      for (const [version, event] of [[98, sql`event #- '{accounting,slip}'`], [99, sql`jsonb_set(event, '{accounting,slip,documentId}', to_jsonb(${newId()}::text))`]] as const)
        await sql`INSERT INTO dossiers.dossier_event (dossier_id, version, type, at, author_kind, author_id, author_name, event, request, request_id)
          SELECT dossier_id, ${version}, type, at, author_kind, author_id, author_name, ${event}, request, request_id FROM dossiers.dossier_event WHERE dossier_id = ${of.dossierId} AND type = 'ApologyIssued' AND version < 98`.execute(work.tx)
      ;({ faults } = await letterProof.find(work))
      throw new Error('taken back')
    })
    await expect(spoilt).rejects.toThrow('taken back')
    expect(faults).toEqual([98, 99].map((version) => `${of.dossierId}: ApologyIssued (version ${version}) has no paper of its kind`))
  })
})

describe('what the head approved is what was drafted (NĐ 61/2018 art. 19.2)', () => {
  const TEXT = { title: 'Xác nhận thử nghiệm', body: 'Đoạn thứ nhất./.' }
  const drafted = async (): Promise<Of> => {
    const of = await taken()
    valueOf(await as(world.officer, (work) => keepResultDraft(work, { ...of, ...TEXT })))
    valueOf(await as(world.officer, (work) => requestApproval(work, { ...of, proposal: 'Đủ' })))
    return of
  }
  /** As nobody at a screen can: past the rule that the draft rests while it is with the head. */
  const change = ({ dossierId }: Of, body: string) => world.db.work({}, ({ tx }) => sql`UPDATE dossiers.result_draft SET body = ${body} WHERE dossier_id = ${dossierId}`.execute(tx))

  it('carries one hash from the proposal to the decision, and the signer’s post stands under the result', async () => {
    const of = await drafted()
    valueOf(await as(head, (work) => approveDossier(work, of)))
    const hashes = (await as(head, (work) => listEvents(work.tx, of.dossierId))).flatMap(({ event }) => ('draftSha256' in event ? [event.draftSha256] : []))
    expect(hashes).toHaveLength(2)
    expect(new Set(hashes).size).toBe(1)
    valueOf(await as(head, (work) => issueResult(work, { ...of, publicUrl })))
    const papers = await as(head, (work) => describePapers(work, of.dossierId))
    expect(papers.find(({ kind }) => kind === 'decided-result')?.signatures).toMatchObject([{ name: 'Đinh Văn Chủ', post: 'Chủ tịch Ủy ban nhân dân xã' }])
    expect(await proofs()).toEqual([])
  })

  it('is neither approved nor issued when the draft is another one, and the proof names it', async () => {
    const of = await drafted()
    await change(of, 'Nội dung khác')
    expect(kindOf(await as(head, (work) => approveDossier(work, of)))).toBe('result-draft-changed')
    expect(await proofs()).toEqual([expect.stringContaining(of.dossierId)])
    await change(of, TEXT.body)
    valueOf(await as(head, (work) => approveDossier(work, of)))
    await change(of, 'Nội dung khác')
    expect(kindOf(await as(head, (work) => issueResult(work, { ...of, publicUrl })))).toBe('result-draft-changed')
    await change(of, TEXT.body)
    expect(await proofs()).toEqual([])
  })
})

describe('an ending undone (NĐ 61/2018 art. 21.1, TT 01/2018 art. 10.2)', () => {
  const reason = 'Ghi nhầm vào hồ sơ này'
  const returned = async (): Promise<Of> => {
    const of = await approved()
    valueOf(await as(head, (work) => attachResult(work, { ...of, name: 'Bản sao', bytes: onePagePdf('Kết quả'), fileName: 'kq.pdf' })))
    valueOf(await as(world.clerk, (work) => returnResult(work, { ...of, method: 'in-person', receivedBy: 'Trần Thị Mẫu' })))
    return of
  }
  const ends: readonly (readonly [string, () => Promise<Of>, string])[] = [
    ['a return recorded on the wrong dossier', returned, 'completed'],
    ['a discontinuation', async () => {
      const of = await taken()
      valueOf(await as(world.officer, (work) => suspendDossier(work, { ...of, reasonCode: 'court', words: WORDS })))
      valueOf(await as(head, (work) => discontinueDossier(work, { ...of, reasonCode: 'on-request', words: WORDS, publicUrl })))
      return of
    }, 'suspended'],
  ]

  it.each(ends)('%s: step, clock and register line are open again, and the applicant is told', async (...[, end, state]) => {
    const of = await end()
    expect((await registerOf(of)).at(-1)).toBe('closed')
    const undone = valueOf(await as(head, (work) => undoStep(work, { ...of, reason })))
    expect(undone.state).toBe(state)
    expect([undone.endedAt, undone.accounting, undone.returnedAt]).toEqual([undefined, undefined, undefined])
    expect((await registerOf(of)).at(-1)).toBe('reopened')
    expect((await noticesOf(of)).at(-1)?.template).toBe('step-undone')
    const open = await rows(sql<{ step: string; paused: boolean }>`SELECT item.step, run.paused_at IS NOT NULL AS paused FROM workflow.work_item AS item JOIN workflow.running AS run USING (subject_id) WHERE subject_id = ${of.dossierId} AND item.completed_at IS NULL`)
    expect(open).toEqual([{ step: undone.holder?.step, paused: state === 'suspended' }])
    expect(await proofs()).toEqual([])
  })

  it.each([['in work', false], ['whose clock stands still', true]])('a refusal after examination of a dossier %s: state 9 at the desk, 10 once papers and notice are given back (art. 19.8)', async (...[, held]) => {
    const of = await taken()
    if (held) valueOf(await as(world.officer, (work) => suspendDossier(work, { ...of, reasonCode: 'court', words: WORDS })))
    const refused = valueOf(await as(head, (work) => refuseExamined(work, { ...of, reasonCode: 'not-eligible', words: WORDS })))
    expect(refused).toMatchObject({ state: 'refusal-ready', holder: { stage: 'return', unitId: refused.receivingUnitId }, decidedAt: expect.any(String), finishedAt: expect.any(String), accounting: { slip: {} } })
    expect([refused.endedAt, openPauseOf(refused)]).toEqual([undefined, undefined])
    expect([NATIONAL_STATUS[refused.state], (await noticesOf(of)).at(-1)?.template]).toEqual([9, 'dossier-refused-examined'])
    expect((await as(world.clerk, (work) => listReadyResults(work, { unitIds: [refused.receivingUnitId] }))).map(({ dossierId }) => dossierId)).toContain(of.dossierId)
    expect(await proofs()).toEqual([])
    // Taken back: step, clock and hands as they were.
    expect(valueOf(await as(head, (work) => undoStep(work, { ...of, reason }))).state).toBe(held ? 'suspended' : 'examining')
    expect(await proofs()).toEqual([])
    valueOf(await as(head, (work) => refuseExamined(work, { ...of, reasonCode: 'not-eligible', words: WORDS })))
    const given = valueOf(await as(world.clerk, (work) => returnResult(work, { ...of, method: 'in-person', receivedBy: 'Trần Thị Mẫu' })))
    expect([given.state, NATIONAL_STATUS[given.state], wasRefused(given)]).toEqual(['returned', 10, true])
    expect((await registerOf(of)).at(-1)).toBe('closed')
    expect(await proofs()).toEqual([])
  })

  it('an agency’s part asked, asked no more and asked again on workflows approved anew is one row', async () => {
    const { dossierId } = await taken()
    const part = { serial: 9, step: 'opinion', unitId: world.committee.id, role: 'case-officer', since: MORNING }
    const move = (branches: readonly (typeof part)[]) =>
      as(world.officer, async (work) => {
        const dossier = fold(await lockJournal(work.tx, dossierId))
        if (!dossier?.holder) throw new Error('taken in hand')
        await recordEvents(work, dossier, { dossierId, events: [{ type: 'DossierHandedOver', holder: dossier.holder, moved: { toVersion: 2, branches, words: WORDS } }] })
        return { ok: true as const, value: undefined }
      })
    for (const branches of [[part], [], [part]]) await move(branches)
    expect(await rows(sql`SELECT serial, undone FROM dossiers.asked_unit WHERE dossier_id = ${dossierId}`)).toEqual([{ serial: 9, undone: false }])
    expect((await world.db.work({}, journalProof.find)).faults).toEqual([])
    await move([])
  })

  it('a refusal of a journal older than that ends where it stood: state 3', () => {
    const refused = andThen(standingIn.claimed, { type: 'DossierRefused', accounting: { reasonCode: 'not-eligible', words: WORDS }, stage: 'examination' })
    expect([refused.state, NATIONAL_STATUS[refused.state], refused.holder, refused.endedAt]).toEqual(['refused', 3, undefined, refused.decidedAt])
  })

  it('goes on to its end again, and the line is closed again', async () => {
    const of = await returned()
    valueOf(await as(world.clerk, (work) => undoStep(work, { ...of, reason })))
    valueOf(await as(world.clerk, (work) => returnResult(work, { ...of, method: 'in-person', receivedBy: 'Trần Văn Thử' })))
    expect((await registerOf(of)).slice(-3)).toEqual(['closed', 'reopened', 'closed'])
  })

  it('leaves an opinion asked still to be answered', async () => {
    const of = await taken()
    const other = world.clerkElsewhere.kind === 'staff' ? world.clerkElsewhere.roles[0]?.unitId : undefined
    if (!other) throw new Error('no other unit')
    const advisor = { ...world.otherOfficer, roles: [{ role: 'case-officer', unitId: other }] } as Actor
    valueOf(await as(world.officer, (work) => askOpinion(work, { ...of, unitId: other, content: 'Có vướng quy hoạch không?', dueAt: at('2025-03-14', 9 * 60) })))
    // Neither going back a step nor an ending undone forgets what another agency was asked.
    valueOf(await as(world.officer, (work) => requestApproval(work, { ...of, proposal: 'Đủ' })))
    valueOf(await as(world.officer, (work) => undoStep(work, { ...of, reason })))
    valueOf(await as(head, (work) => refuseExamined(work, { ...of, reasonCode: 'not-eligible', words: WORDS })))
    valueOf(await as(head, (work) => undoStep(work, { ...of, reason })))
    expect(valueOf(await as(advisor, (work) => answerOpinion(work, { ...of, serial: 1, words: 'Không vướng' }))).opinions).toMatchObject([{ answer: { words: 'Không vướng' } }])
    expect(await proofs()).toEqual([])
  })

  it('is not for others, nor for what the applicant ended', async () => {
    const of = await returned()
    expect(kindOf(await as(world.officer, (work) => undoStep(work, { ...of, reason })))).toBe('not-yours-to-undo')
    expect(kindOf(await as(world.clerkElsewhere, (work) => undoStep(work, { ...of, reason })))).toBe('dossier-not-found')
    const [byDesk, byThem] = [await taken(), await taken()]
    const papers = () => rows(sql<{ state: string }>`SELECT state FROM one_stop.paper_leg WHERE dossier_id = ${byDesk.dossierId}`)
    valueOf(await as(world.clerk, (work) => withdrawDossier(work, { ...byDesk, reason: WORDS })))
    expect(await papers()).toEqual([{ state: 'void' }])
    expect(kindOf(await as(world.clerk, (work) => undoStep(work, { ...byDesk, reason })))).toBe('ok')
    // The papers have their way to go again.
    expect(await papers()).toEqual([{ state: 'waiting' }])
    valueOf(await as(world.citizen, (work) => withdrawDossier(work, { ...byThem, reason: WORDS })))
    expect(kindOf(await as(head, (work) => undoStep(work, { ...byThem, reason })))).toBe('nothing-to-undo')
  })
})
