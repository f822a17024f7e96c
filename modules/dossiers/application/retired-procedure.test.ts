// QĐ 2715 of Quảng Trị (2025), NĐ 63/2010 Đ14: abolishing locks reception from its day on; what was filed before runs out under its version.
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../../kernel/actor.ts'
import type { DossierId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { at, kindOf, publicUrl, valueOf } from '../../../tests/support/counter-world.ts'
import { openDossierWorld, PROCEDURE, type DossierWorld } from '../../../tests/support/dossier-world.ts'
import { onePagePdf } from '../../../tests/support/one-page-pdf.ts'
import { fullDraft } from '../../../tests/support/own-graphs.ts'
import { getVersion, retireProcedure } from '../../procedures/index.ts'
import { runsOutOn } from '../domain/run-out.ts'
import { acceptDossier } from './accept-dossier.ts'
import { apologise } from './apologise.ts'
import { approveDossier } from './approve-dossier.ts'
import { attachResult } from './attach-result.ts'
import { attachDraftFile } from './change-draft.ts'
import { claimDossier } from './claim-dossier.ts'
import { openDraft } from './open-draft.ts'
import { requestApproval } from './request-approval.ts'
import { listRetiredOpen, sendRetiredLists } from './retired-lists.ts'
import { submitDossier } from './submit-dossier.ts'

const DECIDED = at('2025-03-12', 9 * 60)
const EVE = at('2025-03-16', 9 * 60)
const AFTER = at('2025-03-17', 9 * 60)

describe('a procedure that is abolished', () => {
  let world: DossierWorld
  beforeAll(async () => {
    world = await openDossierWorld()
  })
  afterAll(() => world.close())

  const draftAt = async (now: Instant): Promise<string> => {
    const draftId = await fullDraft(world, { actor: world.citizen, procedureCode: PROCEDURE, now })
    valueOf(await world.db.work({ actor: world.citizen, now }, (work) => attachDraftFile(work, { draftId, key: '1.1', bytes: onePagePdf('Giấy tờ thử nghiệm'), fileName: 'to-khai.pdf' })))
    return draftId
  }
  const submit = (draftId: string, now: Instant) => world.db.work({ actor: world.citizen, now }, (work) => submitDossier(work, { draftId }))

  it('takes dossiers until its last day, none after, and lets what is open run out', async () => {
    const drafts = [await draftAt(DECIDED), await draftAt(DECIDED)] as const
    valueOf(await world.db.work({ now: DECIDED }, (work) => retireProcedure(work, { code: PROCEDURE, effectiveOn: '2025-03-17' as PlainDate, reason: 'Bãi bỏ', legalBasis: [{ number: '12/QĐ-UBND', title: 'Quyết định' }] })))
    const filed = valueOf(await submit(drafts[0], EVE))
    expect(kindOf(await submit(drafts[1], AFTER))).toBe('procedure-not-published')
    expect(kindOf(await world.db.work({ actor: world.citizen, now: AFTER }, (work) => openDraft(work, { procedureCode: PROCEDURE, startAnew: true })))).toBe('procedure-not-published')
    const dossier = valueOf(await world.db.work({ actor: world.clerk, now: AFTER }, (work) => acceptDossier(work, { dossierId: filed.id, version: filed.version, waived: [], publicUrl })))
    expect(dossier).toMatchObject({ state: 'examining', procedure: { code: PROCEDURE } })
    const of = { dossierId: dossier.id }
    valueOf(await world.db.work({ actor: world.officer, now: AFTER }, (work) => claimDossier(work, of)))
    expect(valueOf(await world.db.work({ actor: world.officer, now: AFTER }, (work) => requestApproval(work, { ...of, proposal: 'Đủ điều kiện' }))).state).toBe('awaiting-approval')
    expect((await world.db.work({ now: AFTER }, (work) => getVersion(work, dossier.procedure.versionId))).code, 'its version stays readable').toBe(PROCEDURE)
  })

  // Three working days after Monday 17/03/2025.
  it('lists what is still open after a transition as long as its limit, once, to the unit that resolves it', async () => {
    const head = world.head.kind === 'staff' ? world.head.officialId : ''
    await world.db.work({}, async ({ tx }) => {
      await sql`INSERT INTO identity.account (id, official_id, unit_id, full_name, sign_in_name, password_hash, password_changed_at, password_is_temporary, created_at)
        VALUES (${newId()}, ${head}, ${world.committee.id}, 'Đinh Văn Chủ', 'chu', 'x', '2025-01-01T00:00:00Z', false, '2025-01-01T00:00:00Z')`.execute(tx)
      await sql`INSERT INTO identity.role_grant (id, official_id, role, unit_id, granted_at) VALUES (${newId()}, ${head}, 'head-of-unit', ${world.committee.id}, '2025-01-01T00:00:00Z')`.execute(tx)
    })
    const nightOf = (day: string) => sendRetiredLists((run) => world.db.work({ now: at(day, 6 * 60) }, run))
    const seenBy = (actor: Actor) => world.db.work({ actor, now: at('2025-03-21', 9 * 60) }, listRetiredOpen)
    expect([await nightOf('2025-03-17'), await nightOf('2025-03-20'), await nightOf('2025-03-21'), await nightOf('2025-03-22')]).toEqual([0, 0, 1, 0])
    await world.db.work({}, ({ tx }) => sql`INSERT INTO dossiers.retired_list (resolving_unit_id, procedure_code, retired_on, procedure_name, ran_out_on, sent_at, dossier_ids)
      SELECT ${world.committee.id}::uuid, 'done-' || serial, '2025-03-17', 'Đã xong', '2025-03-20', '2025-03-22T00:00:00Z', ARRAY[gen_random_uuid()] FROM generate_series(1, 50) AS serial`.execute(tx))
    const [list, ...others] = await seenBy(world.head)
    expect([others, list?.procedure.code, list?.retiredOn, list?.ranOutOn, list?.listed, list?.open.map(({ state }) => state)]).toEqual([[], PROCEDURE, '2025-03-17', '2025-03-20', 1, ['awaiting-approval']])
    expect(await seenBy(world.clerkElsewhere)).toEqual([])
    const { rows } = await world.db.work({}, ({ tx }) => sql<{ params: { codes: string } }>`SELECT params FROM notifications.notice WHERE template = 'retired-still-open'`.execute(tx))
    expect(rows.map(({ params }) => params.codes)).toEqual([list?.open[0]?.code])
    const of = { dossierId: (list?.open[0]?.dossierId ?? '') as DossierId }
    const resolvedBy = (unitId: string) => world.db.work({}, ({ tx }) => sql`UPDATE dossiers.dossier SET resolving_unit_id = ${unitId} WHERE dossier_id = ${of.dossierId}`.execute(tx))
    await resolvedBy(world.desk.id)
    expect(await seenBy(world.head), 'what moved to another unit is read there alone').toEqual([])
    await resolvedBy(world.committee.id)
    valueOf(await world.db.work({ actor: world.head, now: at('2025-03-21', 10 * 60) }, (work) => apologise(work, { ...of, reasonCode: 'workload', words: 'Số hồ sơ tăng đột biến', publicUrl })))
    valueOf(await world.db.work({ actor: world.head, now: at('2025-03-21', 10 * 60) }, (work) => approveDossier(work, of)))
    valueOf(await world.db.work({ actor: world.officer, now: at('2025-03-21', 10 * 60) }, (work) => attachResult(work, { ...of, name: 'Bản sao trích lục', bytes: onePagePdf('Kết quả thử nghiệm'), fileName: 'ket-qua.pdf' })))
    expect(await seenBy(world.head), 'what is done is listed no more').toEqual([])
  })

  it.each([
    ['the longest limit', { limitsEndOn: ['2025-03-20', '2025-03-25'], dueOn: ['2025-04-01'] }, '2025-03-25'],
    ['no limit a clock counts: the last date promised', { limitsEndOn: [], dueOn: ['2025-03-20', '2025-04-01'] }, '2025-04-01'],
    ['nothing promised', { limitsEndOn: [], dueOn: [] }, '2025-03-17'],
  ])('a transition ends with %s', (_, given, on) => {
    expect(runsOutOn({ retiredOn: '2025-03-17', ...given } as unknown as Parameters<typeof runsOutOn>[0])).toBe(on)
  })
})
