import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../../kernel/actor.ts'
import { TEST_NOW } from '../../../tests/support/database.ts'
import { openDossierWorld, PROCEDURE, type DossierWorld } from '../../../tests/support/dossier-world.ts'
import { listUnits } from '../../organisation/index.ts'
import { acceptDossier } from './accept-dossier.ts'
import { approveDossier } from './approve-dossier.ts'
import { saveDraftAnswers } from './change-draft.ts'
import { claimDossier } from './claim-dossier.ts'
import { journalProof } from './dossier-proofs.ts'
import { followSuccessors } from './follow-successors.ts'
import { openDraft } from './open-draft.ts'
import { requestApproval } from './request-approval.ts'
import { openDossier } from './show-dossier.ts'
import { submitDossier } from './submit-dossier.ts'

const answers = {
  applicantKind: 'individual', 'submitter.fullName': 'Trần Thị Mẫu', 'submitter.personalIdNumber': '044190000001', 'submitter.bornOn': '1990-05-01',
  area: 'outside', street: 'Số 1 đường Thử Nghiệm', outsideArea: 'Xã Mẫu', phone: '0900000001', contentRequested: 'Cấp bản sao', resultBy: 'counter',
}

let world: DossierWorld
beforeAll(async () => {
  world = await openDossierWorld()
})
afterAll(() => world.close())

const value = <T>(outcome: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: { readonly kind: string } }): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value
}

describe('a unit closed with open dossiers', () => {
  it('leaves them to the one that took over, where the work goes on to its end', async () => {
    const { db, desk, committee, citizen, clerk } = world
    const as = <T>(actor: Actor, run: Parameters<typeof db.work<T>>[1]): Promise<T> => db.work({ actor }, run)
    const draft = value(await as(citizen, (work) => openDraft(work, { procedureCode: PROCEDURE, startAnew: true })))
    const place = { receivingUnitId: desk.id, resolvingUnitId: committee.id }
    value(await as(citizen, (work) => saveDraftAnswers(work, draft.id, { place, answers: { 'applicant-v1': answers }, counts: { '1.1': { originals: 1, copies: 0 }, '1.2': { originals: 0, copies: 1 } } })))
    const { id: dossierId } = value(await as(citizen, (work) => submitDossier(work, { draftId: draft.id })))
    value(await as(clerk, (work) => acceptDossier(work, { dossierId, waived: [], publicUrl: 'https://motcua.example.vn' })))
    const heir = (await as(citizen, (work) => listUnits(work, { level: 'commune', kind: 'commune-peoples-committee', limit: 500 }))).find(({ id }) => id !== committee.id)
    if (!heir) throw new Error('no other commune')
    expect(await as(citizen, followSuccessors)).toBe(0)
    await db.work({}, async ({ tx }) => {
      const today = TEST_NOW.slice(0, 10)
      await sql`SET LOCAL ROLE NONE`.execute(tx)
      await sql`UPDATE organisation.unit SET closed_on = ${today} WHERE id = ${committee.id}`.execute(tx)
      await sql`INSERT INTO organisation.unit_link (predecessor_id, successor_id, effective_on, extent, basis) VALUES (${committee.id}, ${heir.id}, ${today}, 'whole', 'NQ thử nghiệm')`.execute(tx)
    })
    expect(await as(citizen, followSuccessors)).toBe(1)
    expect(await as(citizen, followSuccessors)).toBe(0)
    const officer: Actor = { ...world.officer, roles: [{ role: 'case-officer', unitId: heir.id }] } as Actor
    const head: Actor = { ...world.head, roles: [{ role: 'head-of-unit', unitId: heir.id }] } as Actor
    const shown = value(await as(officer, (work) => openDossier(work, { reference: dossierId, purpose: 'work' })))
    expect(shown).toMatchObject({ resolvingUnit: { id: heir.id }, summary: { holder: { unit: { id: heir.id } } } })
    expect(shown.timeline.at(-1)).toMatchObject({ type: 'UnitSucceeded', unitName: heir.name })
    value(await as(officer, (work) => claimDossier(work, { dossierId })))
    value(await as(officer, (work) => requestApproval(work, { dossierId, proposal: 'Đủ' })))
    const approved = value(await as(head, (work) => approveDossier(work, { dossierId })))
    expect(approved).toMatchObject({ state: 'approved', holder: { step: 'return' } })
    expect((await db.work({}, journalProof.find)).faults).toEqual([])
  })
})
