import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../../kernel/actor.ts'
import type { DossierId } from '../../../kernel/ids.ts'
import { act, at, publicUrl, valueOf } from '../../../tests/support/counter-world.ts'
import { openDossierWorld, PROCEDURE, type DossierWorld } from '../../../tests/support/dossier-world.ts'
import { fullDraft } from '../../../tests/support/own-graphs.ts'
import type { Work } from '../../../platform/work.ts'
import { claimDossier } from './claim-dossier.ts'
import { fileAtCounter } from './file-at-counter.ts'
import { giveSupplement } from './give-supplement.ts'
import { remindSupplements } from './remind-supplements.ts'
import { requestSupplement } from './request-supplement.ts'
import { openDossier } from './show-dossier.ts'
import { withdrawDossier } from './withdraw-dossier.ts'

/** Wednesday 12/03/2025. */
const MORNING = at('2025-03-12', 9 * 60)
const UNTIL = at('2025-03-20', 17 * 60)

let world: DossierWorld
beforeAll(async () => {
  world = await openDossierWorld()
})
afterAll(() => world.close())

type Of = { readonly dossierId: DossierId }
const as = <T>(actor: Actor, run: (work: Work) => Promise<T>): Promise<T> => act(world, { actor, now: MORNING }, run)
const asked = async (): Promise<Of> => {
  const draftId = await fullDraft(world, { actor: world.clerk, procedureCode: PROCEDURE, now: MORNING })
  const { id: dossierId } = valueOf(await as(world.clerk, (work) => fileAtCounter(work, { draftId, channel: 'in-person', waived: [], publicUrl })))
  valueOf(await as(world.officer, (work) => claimDossier(work, { dossierId })))
  const request = { items: [{ kind: 'other', wrong: 'Thiếu chữ ký ở trang hai' }] as const, reasonCode: 'component-missing', words: 'Thiếu chữ ký trong tờ khai', answerBy: UNTIL, publicUrl }
  valueOf(await as(world.officer, (work) => requestSupplement(work, { dossierId, ...request })))
  return { dossierId }
}
/** A page holds one. */
const morningOf = (day: string): Promise<number> => remindSupplements((run) => world.db.work({ now: at(day, 6 * 60 + 40) }, run), undefined, 1)
const toldOf = async ({ dossierId }: Of): Promise<readonly string[]> => {
  const { rows } = await world.db.work({}, ({ tx }) => sql<{ template: string; kind: string }>`SELECT template, recipient_kind AS kind FROM notifications.notice WHERE about_id = ${dossierId} AND template LIKE 'supplement-%' AND template <> 'supplement-requested' ORDER BY template`.execute(tx))
  return rows.map(({ template, kind }) => `${template} ${kind}`)
}
const supplementOf = async ({ dossierId }: Of) => valueOf(await as(world.officer, (work) => openDossier(work, { reference: dossierId, purpose: 'x' }))).supplement

describe('a supplement whose time ends (NĐ 61/2018 art. 15.3)', () => {
  it('reminds the applicant three days before, once, and tells whoever has it that it is over, once', async () => {
    const of = await asked()
    expect(await morningOf('2025-03-16')).toBe(0)
    expect(await morningOf('2025-03-17')).toBe(1)
    expect(await morningOf('2025-03-18')).toBe(0)
    expect(await toldOf(of)).toEqual(['supplement-due-soon person'])
    expect(await supplementOf(of)).toMatchObject({ answerBy: UNTIL, remindedAt: at('2025-03-17', 6 * 60 + 40) })
    expect(await morningOf('2025-03-21')).toBe(1)
    expect(await morningOf('2025-03-22')).toBe(0)
    expect(await toldOf(of)).toEqual(['supplement-due-soon person', 'supplement-late official'])
  })

  it.each<[string, (of: Of) => Promise<unknown>]>([
    ['was given', (of) => as(world.clerk, (work) => giveSupplement(work, { ...of, components: [], answers: [], unable: [{ item: 1, words: 'Người ký đang ở nước ngoài' }] }))],
    ['is not wanted any more', (of) => as(world.clerk, (work) => withdrawDossier(work, { ...of, reason: 'Không còn nhu cầu' }))],
  ])('is silent once it %s', async (_, settle) => {
    const of = await asked()
    await settle(of)
    await morningOf('2025-03-18')
    await morningOf('2025-03-21')
    expect(await toldOf(of)).not.toContain('supplement-due-soon person')
    expect((await supplementOf(of))?.remindedAt).toBeUndefined()
  })
})
