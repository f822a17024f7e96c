// NĐ 45/2020 Đ11: a page sent after the session has ended, in a browser without scripts, comes back with everything typed.
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ANONYMOUS, type Actor } from '../../kernel/actor.ts'
import { epochMs, instantFromMs, type Instant } from '../../kernel/instant.ts'
import { dossiersModule } from '../../modules/dossiers/module.ts'
import { formsModule } from '../../modules/forms/module.ts'
import { can, findActorBySession } from '../../modules/identity/index.ts'
import { identityModule } from '../../modules/identity/module.ts'
import { NO_EVIDENCE, openSession, signOut } from '../../modules/identity/testing.ts'
import { createHttpServer } from '../../platform/http/server.ts'
import { SILENT } from '../../platform/log/log.ts'
import { recordAudit } from '../../modules/audit/index.ts'
import { TEST_NOW } from '../../tests/support/database.ts'
import { openDossierWorld, PROCEDURE, type DossierWorld } from '../../tests/support/dossier-world.ts'
import { render } from './entry-server.tsx'

const HOST = 'http://localhost'
const SITE = { province: 'Quảng Bình', authority: 'Ủy ban nhân dân tỉnh Quảng Bình', demo: false }
const BROWSER = { address: '127.0.0.1', userAgent: 'test' }
type Citizen = Extract<Actor, { kind: 'citizen' }>

let world: DossierWorld
let app: FastifyInstance
let now: Instant = TEST_NOW
const later = (minutes: number): void => void (now = instantFromMs(epochMs(now) + minutes * 60_000))
const actorOf = (token: string): Promise<Actor> => world.db.work({ now, actor: ANONYMOUS }, (work) => findActorBySession(work, token))

beforeAll(async () => {
  world = await openDossierWorld()
  const publicUrl = HOST
  const identity = identityModule({ evidence: NO_EVIDENCE, secretKey: new Uint8Array(32).fill(7), demo: false, temporaryPasswordDays: 7, issuerName: 'Thử' })
  const ports = { database: world.db, now: () => now, log: SILENT, findActor: (_: unknown, token: string) => actorOf(token), may: (actor: Actor, { may, on }: { may: string; on: string }) => can(actor, may, on), recordAudit, tell: async () => undefined, publicUrl }
  app = await createHttpServer(ports, [...identity.routes ?? [], ...(formsModule().routes ?? []), ...(dossiersModule({ publicUrl }).routes ?? [])])
})
afterAll(async () => {
  await app.close()
  await world.close()
})

const signIn = (actor: Actor): Promise<string> =>
  world.db.work({ now, actor: ANONYMOUS }, async (work) => (await openSession(work, { kind: 'citizen', personId: (actor as Citizen).personId, assuranceLevel: 2 }, BROWSER)).token)

/** One page as the portal's server draws it for a browser that holds this session. */
const ask = async (token: string, path: string, init?: RequestInit): Promise<Response> => {
  const actor = await actorOf(token)
  const api: typeof fetch = async (address, given) => {
    const answer = await app.inject({ method: (given?.method ?? 'GET') as 'GET', url: String(address), headers: { ...Object.fromEntries(new Headers(given?.headers)), cookie: `motcua=${token}` }, ...(typeof given?.body === 'string' ? { payload: given.body } : {}) })
    return new Response(answer.payload, { status: answer.statusCode, headers: { 'content-type': 'application/json' } })
  }
  const person = actor.kind === 'citizen' ? { kind: 'citizen' as const, fullName: actor.fullName, assuranceLevel: actor.assuranceLevel } : undefined
  return render(new Request(HOST + path, init), { fetch: api, site: SITE, assets: { script: '/a.js', preload: [], style: '/a.css' }, person })
}
const post = (token: string, path: string, fields: Record<string, string>): Promise<Response> => ask(token, path, { method: 'POST', body: new URLSearchParams(fields) })
const leadsTo = (page: Response): URL => new URL(page.headers.get('location') ?? '', HOST)
const openDraft = async (token: string): Promise<string> => leadsTo(await post(token, `/nop-ho-so/${PROCEDURE}`, { how: 'anew' })).pathname

const TYPED = { asked: 'phone street contentRequested', phone: '0911 222 333', street: 'Số 9 ngõ Thử', contentRequested: 'Xin bản sao "đã gõ" <gấp>', 'idempotency-key': 'k-1' }
const lost = async (): Promise<{ readonly draft: string; readonly signInPage: URL; readonly back: string; readonly token: string }> => {
  const token = await signIn(world.citizen)
  const draft = await openDraft(token)
  later(31)
  const signInPage = leadsTo(await post(token, draft, TYPED))
  return { token, draft, signInPage, back: signInPage.searchParams.get('next') ?? '' }
}

describe('a post that came after the session had ended', () => {
  it('is told at sign-in to be kept, and stands in the page with everything typed', async () => {
    const { token, draft, signInPage, back } = await lost()
    expect([signInPage.pathname, back.split('?')[0]]).toEqual(['/dang-nhap', draft])
    expect(await (await ask(token, signInPage.pathname + signInPage.search)).text()).toContain('đã được giữ lại trong một giờ')
    const again = await signIn(world.citizen)
    const page = await (await ask(again, back)).text()
    expect(page).toContain('mọi điều bạn đã gõ còn nguyên')
    for (const text of ['0911 222 333', 'Số 9 ngõ Thử', 'Xin bản sao &quot;đã gõ&quot; &lt;gấp&gt;']) expect(page).toContain(text)
    expect(await (await ask(again, back)).text()).toContain('Số 9 ngõ Thử')
    const sent = await post(again, back, { ...TYPED, 'idempotency-key': 'k-2' })
    expect([303, 422]).toContain(sent.status)
    expect(await (await ask(again, draft)).text()).toContain('Số 9 ngõ Thử')
  })

  it('opens for nobody else, on no other page, and not after its hour', async () => {
    const { draft, back } = await lost()
    const key = new URL(back, HOST).searchParams.get('giu-lai') ?? ''
    const read = async (token: string, path: string) => (await app.inject({ url: `/api/identity/lost-posts?${new URLSearchParams({ key, path })}`, headers: { cookie: `motcua=${token}` } })).statusCode
    const [owner, other] = [await signIn(world.citizen), await signIn(world.stranger)]
    expect([await read(owner, draft), await read(other, draft), await read(owner, `${draft}/giay-to`), await read('nobody', draft)]).toEqual([200, 404, 404, 401])
    for (const minutes of [25, 25, 15]) {
      later(minutes)
      await actorOf(owner)
    }
    expect(await read(owner, draft)).toBe(404)
  })

  it('is not kept for a browser nobody was signed in at, nor for who signed out on purpose', async () => {
    const token = await signIn(world.citizen)
    const draft = await openDraft(token)
    await world.db.work({ now, actor: await actorOf(token) }, (work) => signOut(work, work.actor as Citizen))
    for (const held of [token, 'unknown']) expect(leadsTo(await post(held, draft, TYPED)).searchParams.get('next')).toBe(draft)
  })

  it('lies sealed, leaves a trace in the trail without a word of it, and makes room for newer ones', async () => {
    for (let turn = 0; turn < 6; turn += 1) await lost()
    const { rows } = await world.db.work({}, ({ tx }) => sql<{ posts: number; open: boolean }>`SELECT count(*)::int AS posts, bool_or(position('0911' IN encode(sealed_fields, 'escape')) > 0) AS open FROM identity.lost_post`.execute(tx))
    expect(rows).toEqual([{ posts: 5, open: false }])
    const trail = await world.db.work({}, ({ tx }) => sql<{ facts: unknown }>`SELECT facts FROM audit.audit_entry WHERE event = 'lost-post-kept'`.execute(tx))
    expect(trail.rows.length).toBeGreaterThanOrEqual(6)
    expect(JSON.stringify(trail.rows)).not.toContain('0911')
  })
})
