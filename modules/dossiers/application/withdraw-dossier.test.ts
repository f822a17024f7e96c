import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../../kernel/actor.ts'
import type { DossierId } from '../../../kernel/ids.ts'
import { newId } from '../../../platform/db/new-id.ts'
import type { Work } from '../../../platform/work.ts'
import { act, at, kindOf, publicUrl, valueOf } from '../../../tests/support/counter-world.ts'
import { openDossierWorld, PROCEDURE, type DossierWorld } from '../../../tests/support/dossier-world.ts'
import { fullDraft } from '../../../tests/support/own-graphs.ts'
import { claimDossier } from './claim-dossier.ts'
import { journalProof, placeProof } from './dossier-proofs.ts'
import { fileAtCounter } from './file-at-counter.ts'
import { refuseExamined } from './refuse-dossier.ts'
import { requestApproval } from './request-approval.ts'
import { undoStep } from './undo-step.ts'
import { giveBackOriginals, listOriginalsToGiveBack } from './give-back-originals.ts'
import { listWithdrawalsWaiting } from './list-withdrawals.ts'
import { declineWithdrawal, takeBackWithdrawal } from './settle-withdrawal.ts'
import { tellDeadlines } from './tell-deadlines.ts'
import { confirmWithdrawal, withdrawDossier } from './withdraw-dossier.ts'

/** Wednesday 15/07/2026, under rule set B. */
const MORNING = at('2026-07-15', 9 * 60)
const WORDS = 'Lý do được viết rõ ràng bằng lời'
type Of = { readonly dossierId: DossierId }

let world: DossierWorld
/** Signs in, and is looked up as who plays the role there. */
const seat = async (actor: Actor, role: string): Promise<void> => {
  if (actor.kind !== 'staff') throw new Error('an official is staff')
  const { officialId, fullName } = actor
  const unitId = actor.roles[0]?.unitId
  await rows(sql`INSERT INTO identity.account (id, official_id, unit_id, full_name, sign_in_name, password_hash, password_changed_at, password_is_temporary, created_at)
    VALUES (${newId()}, ${officialId}, ${unitId}, ${fullName}, ${`thu-${officialId}`}, 'x', ${MORNING}, false, ${MORNING})`)
  await rows(sql`INSERT INTO identity.role_grant (id, official_id, role, unit_id, granted_at) VALUES (${newId()}, ${officialId}, ${role}, ${unitId}, '2026-01-01T00:00:00Z')`)
}
beforeAll(async () => {
  world = await openDossierWorld('quang-tri-2026', MORNING)
  await seat(world.head, 'head-of-unit')
  await seat(world.clerk, 'one-stop-officer')
})
afterAll(() => world.close())

const as = <T>(actor: Actor, run: (work: Work) => Promise<T>): Promise<T> => act(world, { actor, now: MORNING }, run)
const rows = async <T>(query: ReturnType<typeof sql<T>>): Promise<readonly T[]> => world.db.work({}, async ({ tx }) => (await query.execute(tx)).rows)
const noticesOf = ({ dossierId }: Of) => rows(sql<{ template: string }>`SELECT template FROM notifications.notice WHERE about_id = ${dossierId} ORDER BY at, notice_id`)
const proofs = async () => (await Promise.all([journalProof, placeProof].map((proof) => world.db.work({}, proof.find)))).flatMap(({ faults }) => faults)
const taken = async (): Promise<Of> => {
  const draftId = await fullDraft(world, { actor: world.clerk, procedureCode: PROCEDURE, now: MORNING })
  const { id: dossierId } = valueOf(await as(world.clerk, (work) => fileAtCounter(work, { draftId, channel: 'in-person', waived: [], publicUrl })))
  valueOf(await as(world.officer, (work) => claimDossier(work, { dossierId })))
  return { dossierId }
}

describe('a withdrawal by its notice (NĐ 118/2025 art. 21, TT 03/2025 art. 7)', () => {
  it('waits for the head’s signature; nothing is decided meanwhile, the clock runs on; the notice is Mẫu 05 and the applicant has it', async () => {
    const of = await taken()
    const asked = valueOf(await as(world.clerk, (work) => withdrawDossier(work, { ...of, reason: WORDS })))
    expect(asked).toMatchObject({ state: 'examining', acceptance: { ruleSet: 'B' }, withdrawalAsked: { reason: WORDS, assisted: true }, pauses: [] })
    expect((await noticesOf(of)).map(({ template }) => template)).toContain('withdrawal-asked')
    expect(kindOf(await as(world.clerk, (work) => withdrawDossier(work, { ...of, reason: WORDS })))).toBe('withdrawal-waits')
    expect(kindOf(await as(world.officer, (work) => requestApproval(work, { ...of, proposal: 'Đủ' })))).toBe('withdrawal-waits')
    expect(kindOf(await as(world.head, (work) => refuseExamined(work, { ...of, reasonCode: 'not-eligible', words: WORDS })))).toBe('withdrawal-waits')
    expect(kindOf(await as(world.officer, (work) => confirmWithdrawal(work, { ...of, publicUrl })))).toBe('not-permitted-here')
    const withdrawn = valueOf(await as(world.head, (work) => confirmWithdrawal(work, { ...of, publicUrl })))
    expect(withdrawn).toMatchObject({ state: 'withdrawn', endedAt: MORNING, accounting: { reasonCode: 'on-request', words: WORDS, slip: { number: expect.stringMatching(/./) } } })
    expect((await noticesOf(of)).at(-1)?.template).toBe('dossier-withdrawn')
    expect(await proofs()).toEqual([])
    // Signed by mistake: the wish stands again, and what was open is open.
    expect(valueOf(await as(world.head, (work) => undoStep(work, { ...of, reason: WORDS })))).toMatchObject({ state: 'examining', withdrawalAsked: { reason: WORDS } })
    expect(await proofs()).toEqual([])
  })

  it('written down on the wrong dossier is undone, and then there is nothing to sign', async () => {
    const of = await taken()
    valueOf(await as(world.clerk, (work) => withdrawDossier(work, { ...of, reason: WORDS })))
    expect(valueOf(await as(world.clerk, (work) => undoStep(work, { ...of, reason: WORDS })))).not.toHaveProperty('withdrawalAsked')
    expect(kindOf(await as(world.head, (work) => confirmWithdrawal(work, { ...of, publicUrl })))).toBe('withdrawal-not-asked')
  })

  it('stands in the list of whoever signs, is remembered each day, and no clock of the workflow moves it meanwhile', async () => {
    const of = await taken()
    const heldOf = async () => (await rows(sql<{ timers_held: boolean }>`SELECT timers_held FROM workflow.running WHERE subject_id = ${of.dossierId}`))[0]?.timers_held
    const waiting = async (actor: Actor) => (await as(actor, listWithdrawalsWaiting)).filter(({ dossier }) => dossier.dossierId === of.dossierId)
    valueOf(await as(world.clerk, (work) => withdrawDossier(work, { ...of, reason: WORDS })))
    expect(await waiting(world.head)).toMatchObject([{ askedAt: MORNING, reason: WORDS }])
    expect(await waiting(world.officer)).toEqual([])
    expect(await heldOf()).toBe(true)
    const remind = () => tellDeadlines((run) => act(world, { actor: world.head, now: at('2026-07-16', 6 * 60 + 30) }, run), 1)
    await remind()
    await remind()
    expect((await noticesOf(of)).filter(({ template }) => template === 'withdrawal-waits')).toHaveLength(1)
    valueOf(await as(world.clerk, (work) => takeBackWithdrawal(work, { ...of, words: WORDS })))
    expect(await waiting(world.head)).toEqual([])
    expect(await heldOf()).toBe(false)
  })

  it('may be taken back by who said it, and declined with a reason the applicant reads; the work goes on', async () => {
    const of = await taken()
    const ask = () => as(world.clerk, (work) => withdrawDossier(work, { ...of, reason: WORDS }))
    valueOf(await ask())
    expect(kindOf(await as(world.officer, (work) => takeBackWithdrawal(work, { ...of, words: WORDS })))).toBe('not-permitted-here')
    expect(valueOf(await as(world.clerk, (work) => takeBackWithdrawal(work, { ...of, words: WORDS })))).not.toHaveProperty('withdrawalAsked')
    expect((await noticesOf(of)).at(-1)?.template).toBe('withdrawal-taken-back')
    expect(kindOf(await as(world.head, (work) => declineWithdrawal(work, { ...of, reason: WORDS })))).toBe('withdrawal-not-asked')
    valueOf(await ask())
    expect(kindOf(await as(world.head, (work) => declineWithdrawal(work, { ...of, reason: '' })))).toBe('reason-missing')
    expect(kindOf(await as(world.officer, (work) => declineWithdrawal(work, { ...of, reason: WORDS })))).toBe('not-permitted-here')
    expect(valueOf(await as(world.head, (work) => declineWithdrawal(work, { ...of, reason: WORDS })))).not.toHaveProperty('withdrawalAsked')
    expect((await noticesOf(of)).at(-1)?.template).toBe('withdrawal-declined')
    expect(valueOf(await as(world.officer, (work) => requestApproval(work, { ...of, proposal: 'Đủ' })))).toMatchObject({ state: 'awaiting-approval' })
    expect(await proofs()).toEqual([])
  })

  it('gives the originals back against a receipt, once; the desk’s list has them until then, and the notice said so (NĐ 61/2018 art. 20.2)', async () => {
    const of = await taken()
    valueOf(await as(world.clerk, (work) => withdrawDossier(work, { ...of, reason: WORDS })))
    const facts = { ...of, method: 'in-person', receivedBy: 'Trần Thị Mẫu', receipt: { taker: 'applicant', identityCheck: 'identity-card' }, publicUrl } as const
    expect(kindOf(await as(world.clerk, (work) => giveBackOriginals(work, facts)))).toBe('wrong-state')
    const withdrawn = valueOf(await as(world.head, (work) => confirmWithdrawal(work, { ...of, publicUrl })))
    expect(withdrawn.components.some(({ originals }) => originals > 0)).toBe(true)
    const listed = async () => (await as(world.clerk, listOriginalsToGiveBack)).map(({ dossierId }) => dossierId)
    expect(await listed()).toContain(of.dossierId)
    expect(kindOf(await as(world.officer, (work) => giveBackOriginals(work, facts)))).toBe('not-permitted-here')
    const given = valueOf(await as(world.clerk, (work) => giveBackOriginals(work, facts)))
    expect(given).toMatchObject({ state: 'withdrawn', originalsBack: { receivedBy: 'Trần Thị Mẫu' } })
    expect(await listed()).not.toContain(of.dossierId)
    expect(await rows(sql`SELECT kind FROM official_documents.issued_document WHERE subject_id = ${of.dossierId}`)).toContainEqual({ kind: 'return-receipt' })
    expect(kindOf(await as(world.clerk, (work) => giveBackOriginals(work, facts)))).toBe('originals-not-held')
    expect(await proofs()).toEqual([])
  })

  it('where nobody is seated to sign, is told to the desk, which can have somebody seated', async () => {
    const of = await taken()
    await rows(sql`UPDATE identity.role_grant SET revoked_at = ${MORNING} WHERE role = 'head-of-unit' AND unit_id = ${world.committee.id}`)
    valueOf(await as(world.clerk, (work) => withdrawDossier(work, { ...of, reason: WORDS })))
    expect((await noticesOf(of)).map(({ template }) => template)).toContain('withdrawal-unsigned')
  })
})
