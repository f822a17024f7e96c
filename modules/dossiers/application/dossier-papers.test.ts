import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ANONYMOUS, type Actor } from '../../../kernel/actor.ts'
import type { DossierId, PersonId, StoredFileId, UnitId } from '../../../kernel/ids.ts'
import { epochMs, instantFromMs, type Instant } from '../../../kernel/instant.ts'
import { createHttpServer } from '../../../platform/http/server.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { prepareJobQueue } from '../../../platform/jobs/job-queue.ts'
import { SILENT } from '../../../platform/log/log.ts'
import type { DomainEvent, Work } from '../../../platform/work.ts'
import { currentFileStore } from '../../../platform/storage/current-file-store.ts'
import { act, at, kindOf, publicUrl, valueOf } from '../../../tests/support/counter-world.ts'
import { openDossierWorld, PROCEDURE, type DossierWorld } from '../../../tests/support/dossier-world.ts'
import { onePagePdf } from '../../../tests/support/one-page-pdf.ts'
import { fullDraft } from '../../../tests/support/own-graphs.ts'
import { recordAudit } from '../../audit/index.ts'
import { findFile, openFile, recordsOfDossier, storeFile } from '../../documents/index.ts'
import { documentsModule } from '../../documents/module.ts'
import { notificationsModule } from '../../notifications/module.ts'
import { can } from '../../identity/index.ts'
import { keepDraftField } from '../store/supplement-draft-store.ts'
import { acceptDossier } from './accept-dossier.ts'
import { attachStoredSupplementFile } from './attach-supplement-file.ts'
import { attachDraftFile, attachStoredDraftFile } from './change-draft.ts'
import { dossierPapers } from './dossier-papers.ts'
import { requestSupplement } from './request-supplement.ts'
import { submitDossier } from './submit-dossier.ts'
import { withdrawDossier } from './withdraw-dossier.ts'

const FILED = at('2025-03-12', 9 * 60)
const TEN_YEARS = at('2035-03-12', 9 * 60)
const AFTER = at('2035-04-01', 9 * 60)

const documents = documentsModule({ keeping: { retention: [dossierPapers] } })
const heard = notificationsModule({ publicUrl, connected: [], signature: '', keepWordsDays: 30 }).subscriptions ?? []
const tell = async (work: Work, event: DomainEvent): Promise<void> => {
  for (const { to, on } of heard) if (to === event.type) await on(work, event)
}

let world: DossierWorld
let app: FastifyInstance
let now = AFTER
let lastKey = 0

beforeAll(async () => {
  world = await openDossierWorld()
  await prepareJobQueue(world.db.connection)
  const head = world.head.kind === 'staff' ? world.head.officialId : ''
  await world.db.work({}, async ({ tx }) => {
    await sql`INSERT INTO identity.account (id, official_id, unit_id, full_name, sign_in_name, password_hash, password_changed_at, password_is_temporary, created_at)
      VALUES (${newId()}, ${head}, ${world.committee.id}, 'Đinh Văn Chủ', 'dinh-van-chu', 'x', '2025-01-01T00:00:00Z', false, '2025-01-01T00:00:00Z')`.execute(tx)
    await sql`INSERT INTO identity.role_grant (id, official_id, role, unit_id, granted_at) VALUES (${newId()}, ${head}, 'head-of-unit', ${world.committee.id}, '2025-01-01T00:00:00Z')`.execute(tx)
  })
  const actors: Readonly<Record<string, Actor>> = { officer: world.officer, head: world.head, elsewhere: world.clerkElsewhere }
  app = await createHttpServer(
    {
      database: world.db, now: () => now, log: SILENT, findActor: async (_work, token) => actors[token] ?? ANONYMOUS, may: (actor, { may, on }) => can(actor, may, on),
      recordAudit, tell, publicUrl: 'http://localhost:8080',
    },
    documents.routes,
  )
})
afterAll(async () => {
  documentsModule()
  await app.close()
  await world.close()
})

type Item = { readonly fileId: string; readonly state: string; readonly sparedBecause?: string }
type Answer = { readonly kind?: string; readonly listId: string; readonly holdId: string; readonly items: number & readonly Item[]; readonly lists: readonly object[]; readonly holds: readonly object[] }
const call = async (who: string, path: string, payload?: object): Promise<Answer> => {
  const answer = await app.inject({ method: payload ? 'POST' : 'GET', url: `/api/retention${path}`, headers: { cookie: `motcua=${who}`, 'idempotency-key': `retention-key-${(lastKey += 1)}` }, ...(payload ? { payload } : {}) })
  return answer.json<Answer>()
}

type Ended = { readonly dossierId: DossierId; readonly fileId: StoredFileId; readonly sha256: string }

const file = async (words: string, { reuse, ends = true }: { readonly reuse?: StoredFileId; readonly ends?: boolean } = {}): Promise<Ended> => {
  const acting = { actor: world.citizen, now: FILED }
  const draftId = await fullDraft(world, { actor: world.citizen, procedureCode: PROCEDURE, now: FILED })
  await act(world, acting, async (work) =>
    valueOf(reuse ? await attachStoredDraftFile(work, { draftId, key: '1.1', fileId: reuse }) : await attachDraftFile(work, { draftId, key: '1.1', bytes: Buffer.from(onePagePdf(words)), fileName: `${words}.pdf` })),
  )
  const dossier = valueOf(await act(world, acting, (work) => submitDossier(work, { draftId, anotherReason: 'Cần thêm một bản nữa' })))
  if (ends) valueOf(await act(world, acting, (work) => withdrawDossier(work, { dossierId: dossier.id, reason: 'Không cần nữa' })))
  const fileId = dossier.components.flatMap(({ files }) => files)[0]?.fileId as StoredFileId
  const stored = await world.db.work({}, (work) => findFile(work, fileId))
  return { dossierId: dossier.id, fileId, sha256: stored?.sha256 ?? '' }
}
const propose = (who = 'officer') => call(who, '/lists', who === 'officer' ? {} : { unitId: world.committee.id as UnitId })
const decide = (listId: string, { spare = [], who = 'head' }: { readonly spare?: readonly string[]; readonly who?: string } = {}) => call(who, `/lists/${listId}/decide`, { choice: 'destroy', decision: 'QĐ 12/QĐ-UBND', spare })
const pass = (at: Instant) => documents.jobs?.find(({ name }) => name === 'destroy-papers')?.runInSteps?.((run) => world.db.work({ now: at }, run), {})
const hoursAfter = (hours: number): Instant => instantFromMs(epochMs(AFTER) + hours * 3_600_000)
const itemsOf = async (listId: string) => {
  const { items } = await call('officer', `/lists/${listId}`)
  return new Map(items.map((item) => [item.fileId, item.sparedBecause ?? item.state]))
}
const open = async (fileId: StoredFileId) => kindOf(await world.db.work({ actor: world.citizen, now: AFTER }, (work) => openFile(work, { fileId, purpose: 'own-file' })))

// Luật Lưu trữ 33/2024/QH15, TT 05/2025/TT-BNV: ten years after the dossier ended, as data/retention/periods.json has it.
describe('papers of a dossier', () => {
  it('are listed only once their period is over, by who works at the unit', async () => {
    await file('Cũ')
    now = TEN_YEARS
    expect((await propose()).kind).toBe('nothing-past-its-period')
    now = AFTER
    expect((await propose('elsewhere')).kind).toBe('unit-not-yours')
    const { listId, items } = await propose()
    expect(items).toBe(1)
    expect((await propose()).kind).toBe('nothing-past-its-period')
    const noticesOf = (actor: Actor) => world.db.work({ actor }, async ({ tx }) => (await sql<{ template: string }>`SELECT template FROM notifications.notice WHERE about_id = ${listId} AND recipient_id = ${actor.kind === 'staff' ? actor.officialId : ''}`.execute(tx)).rows)
    expect(await noticesOf(world.head), 'the head hears that it waits').toEqual([{ template: 'destruction-proposed' }])
    expect((await decide(listId, { who: 'officer' })).kind).toBe('not-permitted')
    expect((await decide(listId)).kind).toBeUndefined()
    expect(await noticesOf(world.officer), 'whoever made it how it was decided').toEqual([{ template: 'destruction-decided' }])
    expect((await decide(listId)).kind).toBe('destruction-list-decided')
    expect((await call('elsewhere', `/lists/${listId}`)).kind).toBe('destruction-list-not-found')
    await pass(AFTER)
    await pass(hoursAfter(2))
  })

  it('that are held, spared, needed elsewhere or used again meanwhile stay; the others are gone for good, with their record', async () => {
    const [gone, held, spared, again, inUse] = [await file('Đi'), await file('Giữ'), await file('Để lại'), await file('Dùng lại'), await file('Đang dùng')]
    await file('Đang dùng', { reuse: inUse.fileId, ends: false })
    const twin = await file('Đi')
    const { holdId } = await call('officer', '/holds', { matter: held.dossierId, reason: 'Đang khiếu nại' })
    const { listId } = await propose()
    const listed = await itemsOf(listId)
    expect([gone, twin, spared, again].map(({ fileId }) => listed.get(fileId))).toEqual(['listed', 'listed', 'listed', 'listed'])
    expect([held, inUse].map(({ fileId }) => listed.has(fileId))).toEqual([false, false])
    const picture = await currentFileStore().put(Buffer.from('a page as a picture'))
    await world.db.work({}, ({ tx }) => sql`INSERT INTO documents.scan_page (file_id, page, state, picture, next_at) VALUES (${gone.fileId}, 1, 'ready', ${JSON.stringify({ sha256: picture, width: 1, height: 1 })}, now())`.execute(tx))
    const pictureOf = async (words: string) => valueOf(await act(world, { actor: world.citizen, now: FILED }, (work) => storeFile(work, { bytes: Buffer.from(onePagePdf(words)), fileName: `${words}.pdf`, owner: { kind: 'person', personId: world.citizen.kind === 'citizen' ? world.citizen.personId : ('' as PersonId) } })))
    const [drawn, shared] = [await pictureOf('Ảnh'), await pictureOf('Ảnh chung')]
    const draw = (of: Ended, pictures: readonly { readonly id: string }[]) => world.db.work({}, ({ tx }) => sql`INSERT INTO documents.digital_copy (file_id, pages, fields, made_by, made_at) VALUES (${of.fileId}, ${JSON.stringify(pictures.map(({ id }) => ({ fileId: id, page: 1 })))}, '{}', 'test', now())`.execute(tx))
    await draw(gone, [drawn, shared])
    await draw(held, [shared])
    await decide(listId, { spare: [spared.fileId] })
    await file('Dùng lại', { reuse: again.fileId, ends: false })
    await pass(AFTER)
    const done = await itemsOf(listId)
    expect([gone, twin, spared, again].map(({ fileId }) => done.get(fileId))).toEqual(['destroyed', 'destroyed', 'decision', 'in-use'])
    expect([await open(gone.fileId), await open(again.fileId), await open(held.fileId)]).toEqual(['file-destroyed', 'ok', 'ok'])
    expect([await open(drawn.id), await open(shared.id)], 'the picture it was drawn from goes with it, not one that another was drawn from').toEqual(['file-destroyed', 'ok'])
    expect([await currentFileStore().has(gone.sha256), await currentFileStore().has(drawn.sha256)]).toEqual([false, false])
    expect(await currentFileStore().has(picture), 'pictures drawn from it go with it').toBe(false)
    expect(await world.db.work({}, async (work) => documents.proofs?.find(({ name }) => name === 'files-have-their-hash')?.find(work))).toMatchObject({ faults: [] })
    await pass(hoursAfter(2))
    expect(await currentFileStore().bringBack(gone.sha256)).toBe(false)
    await call('officer', `/holds/${holdId}/end`, {})
    expect((await propose()).items).toBe(2)
    expect(await call('officer', '')).toMatchObject({ holds: [], lists: expect.arrayContaining([expect.objectContaining({ id: listId, state: 'done', deciderName: 'Đinh Văn Chủ', decision: 'QĐ 12/QĐ-UBND' })]) })
  })

  it('whose bytes somebody hands in anew meanwhile are kept for them', async () => {
    const before = await file('Trùng')
    const { listId } = await propose()
    await decide(listId)
    await pass(AFTER)
    expect(await open(before.fileId)).toBe('file-destroyed')
    const anew = await file('Trùng', { ends: false })
    expect(anew.sha256).toBe(before.sha256)
    await pass(hoursAfter(2))
    await pass(hoursAfter(3))
    expect([await open(anew.fileId), await open(before.fileId)]).toEqual(['ok', 'file-destroyed'])
  })
  it('that were accepted stand in a vault as well, and go once they are offered no more; the vault forgets what is gone', async () => {
    const acting = { actor: world.citizen, now: FILED }
    const draftId = await fullDraft(world, { actor: world.citizen, procedureCode: PROCEDURE, now: FILED })
    for (const key of ['1.1', '1.2']) await act(world, acting, async (work) => valueOf(await attachDraftFile(work, { draftId, key, bytes: Buffer.from(onePagePdf(`Nhận ${key}`)), fileName: `${key}.pdf` })))
    const { id: dossierId } = valueOf(await act(world, acting, (work) => submitDossier(work, { draftId, anotherReason: 'Cần thêm một bản nữa' })))
    valueOf(await act(world, { actor: world.clerk, now: FILED }, (work) => acceptDossier(work, { dossierId, waived: [], publicUrl })))
    valueOf(await act(world, acting, (work) => withdrawDossier(work, { dossierId, reason: 'Không cần nữa' })))
    const records = () => world.db.work({}, (work) => recordsOfDossier(work, dossierId))
    const [kept] = await records()
    expect(kept).toMatchObject({ kind: 'component', state: 'published' })
    const { listId } = await propose()
    expect((await itemsOf(listId)).get(kept?.fileId ?? '')).toBe('listed')
    await decide(listId)
    await pass(AFTER)
    expect((await itemsOf(listId)).get(kept?.fileId ?? '')).toBe('destroyed')
    expect((await records()).map(({ state }) => state)).toEqual(['forgotten'])
  })

  it('that stand beside a supplement not sent yet, or in its words, stay while that dossier is open', async () => {
    const [beside, named, later] = [await file('Bên mục bổ sung'), await file('Trong lời bổ sung'), await file('Đến sau')]
    const { dossierId } = await file('Đang bổ sung', { ends: false })
    const items = [{ kind: 'component', key: '1.2', wrong: 'Bản chụp bị mờ, không đọc được' }] as const
    valueOf(await act(world, { actor: world.clerk, now: FILED }, (work) => requestSupplement(work, { dossierId, reasonCode: 'component-unreadable', words: 'Bản chụp không đọc được', publicUrl, items })))
    const attach = async ({ fileId }: Ended) => valueOf(await act(world, { actor: world.citizen, now: FILED }, (work) => attachStoredSupplementFile(work, { dossierId, item: 1, fileId })))
    await attach(beside)
    await world.db.work({}, ({ tx }) => keepDraftField(tx, dossierId, { field: 'other.1', words: `${named.fileId} giay.pdf`, changedAt: FILED }))
    const { listId } = await propose()
    const listed = await itemsOf(listId)
    expect([beside, named, later].map(({ fileId }) => listed.get(fileId))).toEqual([undefined, undefined, 'listed'])
    await decide(listId)
    await attach(later)
    await pass(AFTER)
    expect((await itemsOf(listId)).get(later.fileId)).toBe('in-use')
    expect(await open(later.fileId)).toBe('ok')
  })
})
