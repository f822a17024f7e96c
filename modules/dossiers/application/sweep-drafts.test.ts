import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '../../../kernel/actor.ts'
import type { DomainEvent } from '../../../platform/work.ts'
import { act, at, valueOf } from '../../../tests/support/counter-world.ts'
import { openDossierWorld, PROCEDURE, type DossierWorld } from '../../../tests/support/dossier-world.ts'
import { fullDraft } from '../../../tests/support/own-graphs.ts'
import { keepDraft } from './change-draft.ts'
import { fileAtCounter } from './file-at-counter.ts'
import { showDraft } from './show-draft.ts'
import { sweepDrafts } from './sweep-drafts.ts'

// data/retention/periods.json: twelve months from the last change on, told thirty days before.
const BEGUN = at('2025-03-12', 9 * 60)
const NIGHT = 20

describe('a draft nobody comes back to', () => {
  let world: DossierWorld
  let draftId = ''
  let heard: DomainEvent[] = []
  beforeAll(async () => {
    world = await openDossierWorld()
  })
  afterAll(() => world.close())
  beforeEach(async () => {
    heard = []
    await world.db.work({}, async ({ tx }) => {
      await sql`DELETE FROM dossiers.filing_draft`.execute(tx)
      await sql`DELETE FROM notifications.notice`.execute(tx)
    })
    draftId = await fullDraft(world, { actor: world.citizen, procedureCode: PROCEDURE, now: BEGUN })
  })

  /** A page holds one: what lies on a further page is reached too. */
  const sweepOn = (day: string) => sweepDrafts((run) => world.db.work({ now: at(day, NIGHT) }, (work) => run({ ...work, tell: async (event) => void heard.push(event) })), 1)
  const notices = async () => (await world.db.work({}, ({ tx }) => sql<{ template: string; params: { readonly untilAt: string } }>`SELECT template, params FROM notifications.notice`.execute(tx))).rows
  const isThere = async (actor: Actor) => (await act(world, { actor, now: BEGUN }, (work) => showDraft(work, draftId))).ok

  it('is told of thirty days before, once, and then forgotten with what was typed beside it', async () => {
    expect(await sweepOn('2026-02-10')).toEqual({ told: 0, forgotten: 0 })
    expect(await sweepOn('2026-02-11')).toEqual({ told: 1, forgotten: 0 })
    expect(await notices()).toEqual([{ template: 'draft-goes', params: { procedure: expect.stringContaining(' '), untilAt: at('2026-03-13', NIGHT) } }])
    expect(await sweepOn('2026-03-12')).toEqual({ told: 0, forgotten: 0 })
    expect(await isThere(world.citizen)).toBe(true)
    expect(await sweepOn('2026-03-14')).toEqual({ told: 0, forgotten: 1 })
    expect(await isThere(world.citizen)).toBe(false)
    expect(heard).toEqual([expect.objectContaining({ type: 'FilingDraftForgotten', draftId })])
  })

  it('is never forgotten without having been told of, however long it was left', async () => {
    expect(await sweepOn('2029-01-01')).toEqual({ told: 1, forgotten: 0 })
    expect(await sweepOn('2029-01-30')).toEqual({ told: 0, forgotten: 0 })
    expect(await sweepOn('2029-02-01')).toEqual({ told: 0, forgotten: 1 })
  })

  it('stays with whoever comes back to it', async () => {
    await sweepOn('2026-02-11')
    valueOf(await act(world, { actor: world.citizen, now: at('2026-03-01', 600) }, (work) => keepDraft(work, draftId, { answers: {} })))
    expect(await sweepOn('2026-03-14')).toEqual({ told: 0, forgotten: 0 })
    expect(await sweepOn('2027-02-01')).toEqual({ told: 1, forgotten: 0 })
    expect(await isThere(world.citizen)).toBe(true)
  })

  it('of an official goes the same way; one that became a dossier does not', async () => {
    draftId = await fullDraft(world, { actor: world.clerk, procedureCode: PROCEDURE, now: BEGUN })
    const filed = await fullDraft(world, { actor: world.clerk, procedureCode: PROCEDURE, now: BEGUN })
    valueOf(await act(world, { actor: world.clerk, now: BEGUN }, (work) => fileAtCounter(work, { draftId: filed, channel: 'in-person', waived: [], publicUrl: 'http://localhost' })))
    expect(await sweepOn('2026-04-01')).toEqual({ told: 2, forgotten: 0 })
    expect(await sweepOn('2026-05-02')).toEqual({ told: 0, forgotten: 2 })
    expect(await isThere(world.clerk)).toBe(false)
    const { rows } = await world.db.work({}, ({ tx }) => sql`SELECT draft_id FROM dossiers.filing_draft`.execute(tx))
    expect(rows).toEqual([{ draft_id: filed }])
  })
})
