// QĐ 2715 of Quảng Trị (2025), NĐ 63/2010 Đ14: abolishing locks reception from its day on; what was filed before runs out under its version.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Instant } from '../../../kernel/instant.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { at, kindOf, publicUrl, valueOf } from '../../../tests/support/counter-world.ts'
import { openDossierWorld, PROCEDURE, type DossierWorld } from '../../../tests/support/dossier-world.ts'
import { onePagePdf } from '../../../tests/support/one-page-pdf.ts'
import { fullDraft } from '../../../tests/support/own-graphs.ts'
import { getVersion, retireProcedure } from '../../procedures/index.ts'
import { acceptDossier } from './accept-dossier.ts'
import { attachDraftFile } from './change-draft.ts'
import { claimDossier } from './claim-dossier.ts'
import { openDraft } from './open-draft.ts'
import { requestApproval } from './request-approval.ts'
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
})
