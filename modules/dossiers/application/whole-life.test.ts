import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../../kernel/actor.ts'
import type { DossierId, OfficialId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { instantOn, parsePlainDate, plainDateAt } from '../../../kernel/plain-date.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { openDossierWorld, PROCEDURE, type DossierWorld } from '../../../tests/support/dossier-world.ts'
import { onePagePdf } from '../../../tests/support/one-page-pdf.ts'
import { listAncestors } from '../../organisation/index.ts'
import type { Dossier } from '../domain/dossier.ts'
import { listEvents } from '../store/dossier-store.ts'
import { acceptDossier } from './accept-dossier.ts'
import { acceptSupplement } from './accept-supplement.ts'
import { apologise } from './apologise.ts'
import { approveDossier } from './approve-dossier.ts'
import { approveDossiers } from './approve-dossiers.ts'
import { answerOpinion, askOpinion, tellOpinionOverdue } from './ask-opinion.ts'
import { attachResult } from './attach-result.ts'
import { attachSupplementFile } from './attach-supplement-file.ts'
import { attachDraftFile, saveDraftAnswers } from './change-draft.ts'
import { claimDossier } from './claim-dossier.ts'
import { collectLevy } from './collect-levy.ts'
import { demandObligation, meetObligation } from './demand-obligation.ts'
import { discontinueDossier } from './discontinue-dossier.ts'
import { listAskedOfUs, listDueSoon, listMyWork, searchDossiers } from './desk-lists.ts'
import { journalProof, placeProof } from './dossier-proofs.ts'
import { giveSupplement } from './give-supplement.ts'
import { openDraft } from './open-draft.ts'
import { recordVerification } from './record-verification.ts'
import { refuseExamined } from './refuse-dossier.ts'
import { requestApproval } from './request-approval.ts'
import { requestSupplement } from './request-supplement.ts'
import { openDossier, showMyDossier } from './show-dossier.ts'
import { submitDossier } from './submit-dossier.ts'
import { resumeDossier, suspendDossier } from './suspend-dossier.ts'
import { undoStep } from './undo-step.ts'
import { withdrawDossier } from './withdraw-dossier.ts'

const publicUrl = 'https://motcua.example.vn'
const PDF = onePagePdf('Giấy tờ thử nghiệm')
const WORDS = 'Lý do được viết rõ ràng bằng lời'

const at = (day: string, hour: number): Instant => {
  const on = parsePlainDate(day)
  if (!on) throw new Error(day)
  return instantOn(on, hour * 60)
}
/** Wednesday 12/03/2025, 09:00 in Viet Nam; the procedure allows two working days online. */
const MORNING = at('2025-03-12', 9)

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

let world: DossierWorld
beforeAll(async () => {
  world = await openDossierWorld()
})
afterAll(() => world.close())

type Asked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: { readonly kind: string } }
const value = <T>(outcome: Asked<T>): T => {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`)
  return outcome.value
}
const kindOf = (outcome: Asked<unknown>): string => (outcome.ok ? 'ok' : outcome.refusal.kind)
const as = <T>(actor: Actor, run: Parameters<typeof world.db.work<T>>[1], now: Instant = MORNING): Promise<T> => world.db.work({ actor, now }, run)
const idOf = (actor: Actor): OfficialId => {
  if (actor.kind !== 'staff') throw new Error('not staff')
  return actor.officialId
}

const submitted = async (): Promise<Dossier> => {
  const { desk, committee, citizen } = world
  const draft = value(await as(citizen, (work) => openDraft(work, { procedureCode: PROCEDURE, startAnew: true })))
  const place = { receivingUnitId: desk.id, resolvingUnitId: committee.id }
  value(await as(citizen, (work) => saveDraftAnswers(work, draft.id, { place, answers: { 'applicant-v1': answers }, counts: { '1.2': { originals: 0, copies: 1 } } })))
  value(await as(citizen, (work) => attachDraftFile(work, { draftId: draft.id, key: '1.1', bytes: onePagePdf(`To khai ${draft.id}`), fileName: 'to-khai.pdf' })))
  return value(await as(citizen, (work) => submitDossier(work, { draftId: draft.id })))
}
const accepted = async (): Promise<Dossier> => {
  const { id } = await submitted()
  return value(await as(world.clerk, (work) => acceptDossier(work, { dossierId: id, waived: [], publicUrl })))
}
const claimed = async (): Promise<{ readonly dossierId: DossierId }> => {
  const { id: dossierId } = await accepted()
  value(await as(world.officer, (work) => claimDossier(work, { dossierId })))
  return { dossierId }
}

const asked = { reasonCode: 'answer-wrong', words: WORDS, publicUrl }
const items = [
  { kind: 'component', key: '1.2', wrong: 'Bản chụp bị mờ' },
  { kind: 'answer', formRef: 'applicant-v1', questionId: 'street', wrong: 'Thiếu số nhà' },
] as const

describe('a supplement, once (NĐ 61/2018 art. 11.2c, 15.3, 19.4)', () => {
  it('is asked for after examination with a signed slip, answered item by item, and the limit runs from zero', async () => {
    const of = await claimed()
    const next = at('2025-03-13', 9)
    const requested = value(await as(world.officer, (work) => requestSupplement(work, { ...of, ...asked, items }), next))
    expect(requested).toMatchObject({ state: 'supplement-requested', supplement: { stage: 'examination', accounting: { slip: { number: expect.any(String) } } }, pauses: [{ kind: 'supplement', mode: 'restart' }] })
    expect(kindOf(await as(world.officer, (work) => requestApproval(work, { ...of, proposal: 'Đủ' }), next))).toBe('wrong-state')
    expect(kindOf(await as(world.officer, (work) => acceptSupplement(work, of), next))).toBe('supplement-not-given')
    const answer = { ...of, components: [{ item: 1, originals: 0, copies: 0 }], answers: [{ item: 2, answer: 'Số 12 đường Thử Nghiệm' }], unable: [] }
    expect(kindOf(await as(world.citizen, (work) => giveSupplement(work, answer), next))).toBe('supplement-incomplete')
    value(await as(world.citizen, (work) => attachSupplementFile(work, { ...of, item: 1, bytes: PDF, fileName: 'ban-ro.pdf' }), next))
    expect(kindOf(await as(world.stranger, (work) => attachSupplementFile(work, { ...of, item: 1, bytes: PDF, fileName: 'x.pdf' }), next))).toBe('dossier-not-found')
    const later = at('2025-03-20', 9)
    const given = value(await as(world.citizen, (work) => giveSupplement(work, answer), later))
    expect(given.components.at(-1)).toMatchObject({ key: '1.2', revision: 2, files: [{ name: 'ban-ro.pdf' }] })
    expect(kindOf(await as(world.citizen, (work) => giveSupplement(work, answer), later))).toBe('supplement-already-given')
    const full = value(await as(world.officer, (work) => acceptSupplement(work, of), at('2025-03-21', 9)))
    expect(full.state).toBe('examining')
    // From the moment it was given, two working days again; the index only subtracts the wait.
    expect([full.dueAt, full.indexDueAt].map((each) => each && plainDateAt(each))).toEqual(['2025-03-24', '2025-03-21'])
    expect(full.dueHistory.map(({ why }) => why)).toEqual(['accepted', 'restarted'])
    expect(kindOf(await as(world.officer, (work) => requestSupplement(work, { ...of, ...asked, items }), later))).toBe('supplement-used-up')
    const shown = value(await as(world.citizen, (work) => showMyDossier(work, of.dossierId), later))
    expect(shown.answers.filter(({ revision }) => revision === 2)).not.toEqual([])
  })

  it('is refused more than three working days after reception', async () => {
    const of = await claimed()
    expect(kindOf(await as(world.officer, (work) => requestSupplement(work, { ...of, ...asked, items }), at('2025-03-18', 9)))).toBe('supplement-too-late')
  })

  it('at reception starts nothing, and the dossier comes back to the counter', async () => {
    const { id: dossierId } = await submitted()
    value(await as(world.clerk, (work) => requestSupplement(work, { dossierId, ...asked, items: [items[0]] })))
    expect(kindOf(await as(world.clerk, (work) => acceptDossier(work, { dossierId, waived: [], publicUrl })))).toBe('wrong-state')
    const back = value(await as(world.clerk, (work) => giveSupplement(work, { dossierId, components: [{ item: 1, originals: 0, copies: 1 }], answers: [], unable: [] })))
    expect(back).toMatchObject({ state: 'submitted', pauses: [] })
    expect(value(await as(world.clerk, (work) => acceptDossier(work, { dossierId, waived: [], publicUrl }))).state).toBe('examining')
  })
})

describe('pauses', () => {
  it('let the rest of the limit go on after a suspension and a payment', async () => {
    const of = await claimed()
    value(await as(world.officer, (work) => suspendDossier(work, { ...of, reasonCode: 'court', words: WORDS }), at('2025-03-13', 9)))
    const resumed = value(await as(world.officer, (work) => resumeDossier(work, of), at('2025-03-20', 9)))
    // One of two working days was used.
    expect(resumed.dueAt && plainDateAt(resumed.dueAt)).toBe('2025-03-21')
    value(await as(world.officer, (work) => demandObligation(work, { ...of, content: 'Lệ phí trước bạ', amount: 500_000 }), at('2025-03-20', 10)))
    const met = value(await as(world.clerk, (work) => meetObligation(work, { ...of, proof: 'Giấy nộp tiền 01' }), at('2025-03-27', 10)))
    expect(met.dueAt && plainDateAt(met.dueAt)).toBe('2025-03-28')
    expect(met.pauses.map(({ kind, until }) => [kind, until !== undefined])).toEqual([['suspension', true], ['financial-obligation', true]])
  })
})

describe('opinions and verification (NĐ 61/2018 art. 19.3, 19.5)', () => {
  it('asks a unit, which alone may answer; overdue it is told once', async () => {
    const of = await claimed()
    const other = world.clerkElsewhere.kind === 'staff' ? world.clerkElsewhere.roles[0]?.unitId : undefined
    if (!other) throw new Error('no other unit')
    const advisor: Actor = { ...world.officer, officialId: newId<OfficialId>(), roles: [{ role: 'case-officer', unitId: other }] } as Actor
    expect(kindOf(await as(advisor, (work) => openDossier(work, { reference: of.dossierId, purpose: 'x' })))).toBe('dossier-not-found')
    value(await as(world.officer, (work) => askOpinion(work, { ...of, unitId: other, content: 'Có vướng quy hoạch không?', dueAt: at('2025-03-13', 9) })))
    expect(await as(advisor, (work) => listAskedOfUs(work))).toMatchObject([{ kind: 'opinion', serial: 1, dossierId: of.dossierId }])
    expect(kindOf(await as(world.officer, (work) => tellOpinionOverdue(work, { ...of, serial: 1 })))).toBe('opinion-not-overdue')
    expect(kindOf(await as(world.officer, (work) => tellOpinionOverdue(work, { ...of, serial: 1 }), at('2025-03-14', 9)))).toBe('ok')
    expect(kindOf(await as(world.officer, (work) => answerOpinion(work, { ...of, serial: 1, words: 'Không' })))).toBe('not-permitted-here')
    value(await as(advisor, (work) => answerOpinion(work, { ...of, serial: 1, words: 'Không vướng' })))
    expect(await as(advisor, (work) => listAskedOfUs(work))).toEqual([])
    const facts = { tookPlaceAt: MORNING, place: 'Thửa 12', participants: ['Nguyễn Văn Thẩm', ' '], content: 'Đúng ranh giới' }
    expect(kindOf(await as(world.officer, (work) => recordVerification(work, { ...of, ...facts, place: ' ' })))).toBe('verification-incomplete')
    expect(value(await as(world.officer, (work) => recordVerification(work, { ...of, ...facts }))).verifications).toMatchObject([{ participants: ['Nguyễn Văn Thẩm'] }])
  })
})

describe('late, stopped, refused (NĐ 61/2018 art. 19.8-19.9)', () => {
  it('sets a new date once and in time, and apologises however late', async () => {
    const { id: dossierId } = await accepted()
    const letter = { dossierId, reasonCode: 'workload', words: WORDS, publicUrl }
    const newDueAt = at('2025-03-19', 9)
    expect(kindOf(await as(world.officer, (work) => apologise(work, letter)))).toBe('not-permitted-here')
    expect(kindOf(await as(world.head, (work) => apologise(work, { ...letter, newDueAt }), at('2025-03-13', 16)))).toBe('reappointment-too-late')
    const untilAt = async (now: Instant) => value(await as(world.head, (work) => openDossier(work, { reference: dossierId, purpose: 'x' }), now)).due.reappointUntil
    expect([await untilAt(at('2025-03-12', 16)), await untilAt(at('2025-03-13', 16))], 'offered as long as it may be set').toEqual([expect.any(String), undefined])
    for (const off of ['2025-03-22', '2206-03-19']) expect(kindOf(await as(world.head, (work) => apologise(work, { ...letter, newDueAt: at(off, 9) }), at('2025-03-12', 16))), off).toBe('new-date-day-off')
    const moved = value(await as(world.head, (work) => apologise(work, { ...letter, newDueAt }), at('2025-03-12', 16)))
    expect(moved).toMatchObject({ dueAt: newDueAt, apologies: [{ accounting: { slip: { number: expect.any(String) } } }] })
    expect(kindOf(await as(world.head, (work) => apologise(work, { ...letter, newDueAt: at('2025-03-26', 9) }), at('2025-03-13', 9)))).toBe('reappointed-before')
    expect(value(await as(world.head, (work) => apologise(work, letter), at('2025-03-25', 9))).apologies).toHaveLength(2)
    const due = await as(world.head, (work) => listDueSoon(work, {}), at('2025-03-25', 9))
    expect(due.items.map((each) => each.dossierId)).toContain(dossierId)
    expect(due.counts[0]).toMatchObject({ step: 'examine', overdue: expect.any(Number) })
  })

  it('is not decided late before the letter for the date that passed is signed, one by one in a list too (art. 19.9)', async () => {
    const ready = await Promise.all([claimed(), claimed()])
    for (const of of ready) value(await as(world.officer, (work) => requestApproval(work, { ...of, proposal: 'Đủ' })))
    const [one, two] = ready
    const late = at('2025-03-17', 9)
    const approveBoth = async () => {
      const items = await Promise.all(ready.map(async (of) => ({ ...of, version: value(await as(world.head, (work) => openDossier(work, { reference: of.dossierId, purpose: 'x' }))).summary.version })))
      return (await as(world.head, (work) => approveDossiers(work, { items, publicUrl }), late)).map(({ outcome }) => kindOf(outcome))
    }
    expect(await approveBoth()).toEqual(['delay-unaccounted', 'delay-unaccounted'])
    value(await as(world.head, (work) => apologise(work, { ...one, reasonCode: 'workload', words: WORDS, publicUrl }), late))
    expect(await approveBoth()).toEqual(['ok', 'delay-unaccounted'])
    expect(kindOf(await as(world.head, (work) => refuseExamined(work, { ...two, reasonCode: 'not-eligible', words: WORDS }), late))).toBe('delay-unaccounted')
  })

  it('is refused after examination by the head, as the officer proposed or at once, with a signed notice', async () => {
    const of = await claimed()
    value(await as(world.officer, (work) => requestApproval(work, { ...of, proposal: 'Đề nghị từ chối', refusal: { reasonCode: 'not-eligible', words: WORDS } })))
    expect(value(await as(world.head, (work) => approveDossier(work, { ...of, publicUrl })))).toMatchObject({ state: 'refusal-ready', accounting: { slip: { number: expect.any(String) } } })
    const { id: dossierId } = await accepted()
    expect(kindOf(await as(world.officer, (work) => refuseExamined(work, { dossierId, reasonCode: 'not-eligible', words: WORDS })))).toBe('not-permitted-here')
    expect(value(await as(world.head, (work) => refuseExamined(work, { dossierId, reasonCode: 'not-eligible', words: WORDS }))).state).toBe('refusal-ready')
  })

  it('is discontinued or withdrawn only before the decision (TT 03/2025 art. 7)', async () => {
    const [one, two] = [await accepted(), await accepted()]
    expect(kindOf(await as(world.head, (work) => discontinueDossier(work, { dossierId: one.id, reasonCode: 'on-request', words: WORDS, publicUrl, requestedAt: at('2025-03-14', 9) })))).toBe('moment-ahead')
    expect(value(await as(world.head, (work) => discontinueDossier(work, { dossierId: one.id, reasonCode: 'on-request', words: WORDS, publicUrl })))).toMatchObject({ state: 'discontinued', accounting: { slip: {} } })
    expect(value(await as(world.clerk, (work) => withdrawDossier(work, { dossierId: two.id, reason: WORDS }))).state).toBe('withdrawn')
    const of = await claimed()
    value(await as(world.officer, (work) => requestApproval(work, { ...of, proposal: 'Đủ' })))
    value(await as(world.head, (work) => approveDossier(work, of)))
    expect(kindOf(await as(world.citizen, (work) => withdrawDossier(work, { ...of, reason: '' })))).toBe('already-decided')
    expect(kindOf(await as(world.head, (work) => discontinueDossier(work, { ...of, reasonCode: 'on-request', words: WORDS, publicUrl })))).toBe('already-decided')
  })
})

describe('undo', () => {
  it('brings back step, hands and clock, only by who may, and leaves both acts on record', async () => {
    const of = await claimed()
    const before = value(await as(world.officer, (work) => openDossier(work, { reference: of.dossierId, purpose: 'x' })))
    value(await as(world.officer, (work) => requestApproval(work, { ...of, proposal: 'Đủ' })))
    expect(kindOf(await as(world.otherOfficer, (work) => undoStep(work, { ...of, reason: WORDS })))).toBe('not-yours-to-undo')
    expect(kindOf(await as(world.officer, (work) => undoStep(work, { ...of, reason: 'x' })))).toBe('reason-missing')
    value(await as(world.officer, (work) => undoStep(work, { ...of, reason: WORDS })))
    const after = value(await as(world.officer, (work) => openDossier(work, { reference: of.dossierId, purpose: 'x' })))
    expect([after.summary.state, after.summary.holder, after.due.dueAt]).toEqual([before.summary.state, before.summary.holder, before.due.dueAt])
    expect(kindOf(await as(world.officer, (work) => undoStep(work, { ...of, reason: WORDS })))).toBe('nothing-to-undo')
    value(await as(world.officer, (work) => suspendDossier(work, { ...of, reasonCode: 'court', words: WORDS })))
    value(await as(world.head, (work) => undoStep(work, { ...of, reason: WORDS })))
    value(await as(world.officer, (work) => requestApproval(work, { ...of, proposal: 'Đủ' })))
    value(await as(world.head, (work) => approveDossier(work, of)))
    value(await as(world.head, (work) => undoStep(work, { ...of, reason: WORDS })))
    value(await as(world.head, (work) => approveDossier(work, of)))
    const journal = await as(world.head, (work) => listEvents(work.tx, of.dossierId))
    expect(journal.filter(({ event }) => event.type === 'StepUndone')).toHaveLength(3)
  })
})

describe('many at once, two at once', () => {
  it('approves a list, each on its own, and tells which was refused and why', async () => {
    const ready: { readonly dossierId: DossierId; readonly version: number }[] = []
    for (let index = 0; index < 3; index += 1) {
      const of = await claimed()
      const { version } = value(await as(world.officer, (work) => requestApproval(work, { ...of, proposal: 'Đủ' })))
      ready.push({ ...of, version: index === 1 ? version - 1 : version })
    }
    const outcomes = await as(world.head, (work) => approveDossiers(work, { items: ready, publicUrl }))
    expect(outcomes.map(({ outcome }) => kindOf(outcome))).toEqual(['ok', 'changed-meanwhile', 'ok'])
    expect(value(await as(world.head, (work) => openDossier(work, { reference: ready[1]?.dossierId ?? '', purpose: 'x' }))).summary.state).toBe('awaiting-approval')
  })

  it('lets one of two officers act, and tells the other who was faster', async () => {
    const { id: dossierId, version } = await accepted()
    const both = await Promise.all([world.officer, world.otherOfficer].map((actor) => as(actor, (work) => claimDossier(work, { dossierId, version }))))
    expect(both.map(kindOf).toSorted()).toEqual(['changed-meanwhile', 'ok'])
  })

  it('covers an absent colleague by delegation', async () => {
    const of = await claimed()
    const deputy: Actor = { ...world.otherOfficer, roles: [{ role: 'case-officer', unitId: world.committee.id, onBehalfOf: idOf(world.officer) }] } as Actor
    expect(kindOf(await as(world.otherOfficer, (work) => requestApproval(work, { ...of, proposal: 'Đủ' })))).toBe('claimed-by-other')
    expect((await as(deputy, (work) => listMyWork(work, {}))).items.map(({ dossierId }) => dossierId)).toContain(of.dossierId)
    expect(kindOf(await as(deputy, (work) => requestApproval(work, { ...of, proposal: 'Đủ' })))).toBe('ok')
  })
})

describe('questions', () => {
  it('finds a dossier by code, name without tones, personal number and phone, inside one’s units only', async () => {
    const { id, code } = await accepted()
    for (const q of [code ?? '', 'tran mau', 'MẪU trần', '0900 000 001', '044190000001']) {
      const { items: found } = await as(world.clerk, (work) => searchDossiers(work, { q, limit: 100 }))
      expect(found.map(({ dossierId }) => dossierId), q).toContain(id)
      expect((await as(world.clerkElsewhere, (work) => searchDossiers(work, { q }))).items, q).toEqual([])
    }
    expect((await as(world.clerk, (work) => searchDossiers(work, { q: "nguyen' | :* &" }))).items).toEqual([])
  })

  it('reaches the units below for heads and control officers, not for those who work beside (NĐ 61/2018 art. 30)', async () => {
    const { id, code } = await accepted()
    const [above] = await as(world.head, (work) => listAncestors(work, world.committee.id))
    if (!above) throw new Error('the commune stands under nothing')
    const up = (role: string): Actor => ({ ...world.head, roles: [{ role, unitId: above.id }] }) as Actor
    const found = async (actor: Actor) => (await as(actor, (work) => searchDossiers(work, { q: code ?? '' }))).items.map(({ dossierId }) => dossierId)
    expect(await found(up('head-of-unit'))).toEqual([id])
    expect(await found(up('control-officer'))).toEqual([id])
    expect(await found(up('case-officer'))).toEqual([])
    expect((await as(up('control-officer'), (work) => listDueSoon(work, { withinDays: 30, limit: 100 }))).items.map(({ dossierId }) => dossierId)).toContain(id)
  })

  it('says what others did since one last looked', async () => {
    const { id } = await accepted()
    const open = () => as(world.officer, (work) => openDossier(work, { reference: id, purpose: 'x' }))
    expect(value(await open())).not.toHaveProperty('sinceLastSeen')
    value(await as(world.otherOfficer, (work) => claimDossier(work, { dossierId: id })))
    expect(value(await open())).toMatchObject({ sinceLastSeen: { entries: [{ type: 'DossierClaimed' }] } })
    expect(value(await open())).not.toHaveProperty('sinceLastSeen')
  })

  it('collects no more than is owed', async () => {
    const { id: dossierId } = await accepted()
    expect(kindOf(await as(world.clerk, (work) => collectLevy(work, { dossierId, amount: 1 })))).toBe('levy-not-due')
  })
})

describe('proofs after all of it', () => {
  it('rows equal the folded journals, every running dossier has its step, pauses are closed where dossiers ended', async () => {
    const of = await claimed()
    value(await as(world.officer, (work) => requestApproval(work, { ...of, proposal: 'Đủ' })))
    value(await as(world.head, (work) => approveDossier(work, of)))
    value(await as(world.officer, (work) => attachResult(work, { ...of, name: 'Bản sao', bytes: PDF, fileName: 'kq.pdf' })))
    value(await as(world.officer, (work) => undoStep(work, { ...of, reason: WORDS })))
    expect((await world.db.work({}, journalProof.find)).faults).toEqual([])
    const found = (query: ReturnType<typeof sql>) => world.db.work({}, async ({ tx }) => (await query.execute(tx)).rows)
    expect(await found(sql`SELECT 1 FROM dossiers.pause JOIN dossiers.dossier USING (dossier_id) WHERE until_at IS NULL AND ended_at IS NOT NULL`)).toEqual([])
    // Where the dossier stands and where its workflow stands are the same place and the same hands.
    expect((await world.db.work({}, placeProof.find)).faults).toEqual([])
  })
})
