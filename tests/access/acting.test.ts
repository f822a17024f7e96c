// NĐ 61/2018 articles 15-17, BLDS 2015 articles 134-141, NĐ 13/2023 articles 11-12, NĐ 45/2020 article 9: acting for another, over HTTP as browsers do.
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OfficialId } from '../../kernel/ids.ts'
import { instantFromMs } from '../../kernel/instant.ts'
import { parsePlainDate, plainDateAt, type PlainDate } from '../../kernel/plain-date.ts'
import { seatNewOfficial } from '../../modules/organisation/index.ts'
import { startVneidSimulator, type VneidSimulator } from '../../simulators/vneid/start-vneid-simulator.ts'
import { walkSignIn } from '../../simulators/vneid/walk-sign-in.ts'
import { valueOf } from '../support/counter-world.ts'
import { openAccessWorld, type AccessWorld } from './access-world.ts'
import { send } from './home-things.ts'

/** The provider signs with its own clock. */
const NOW = instantFromMs(Date.now())
const TODAY = plainDateAt(NOW)
const NOBODYS = '00000000-0000-7000-8000-000000000000'

let access: AccessWorld
let simulator: VneidSimulator
beforeAll(async () => {
  simulator = await startVneidSimulator({ port: 0, clientId: 'motcua', redirectUris: ['http://localhost:8080/dang-nhap/vneid/tra-loi'] })
  access = await openAccessWorld({ now: () => NOW, settings: { PORT: '8080', SIMULATOR_PORT: new URL(simulator.url).port } })
})
afterAll(async () => {
  await access.close()
  await simulator.stop()
})

type Body = Record<string, never> & { readonly kind: string; readonly id: string; readonly fileId: string; readonly mine: readonly { readonly id: string; readonly principalName: string }[]; readonly forMe: readonly object[]; readonly roles: readonly string[]; readonly redirectTo: string }
const call = async (who: string, method: 'GET' | 'POST', url: string, json?: object) => {
  const answer = await send(access.keeping, who, { method, url, ...(method === 'POST' ? { json: json ?? {} } : {}) })
  return { status: answer.statusCode, body: answer.json<Body>(), session: /motcua=([^;]+)/.exec(String(answer.headers['set-cookie'] ?? ''))?.[1] }
}
const post = (who: string, url: string, json?: object) => call(who, 'POST', url, json)
const saying = async (asked: Promise<{ readonly status: number; readonly body: Body }>): Promise<string> => {
  const { status, body } = await asked
  return `${status} ${body.kind ?? ''}`.trim()
}
const evidence = async (who: string, unitId?: string): Promise<string> => {
  const answer = await send(access.keeping, who, { method: 'POST', url: `/api/identity/evidence${unitId ? `?unitId=${unitId}` : ''}`, type: 'bytes' })
  return answer.json<Body>().fileId
}
const rows = async <T>(query: ReturnType<typeof sql<T>>): Promise<readonly T[]> => access.world.db.work({}, async ({ tx }) => (await query.execute(tx)).rows)

const PRINCIPAL = { kind: 'individual', name: 'Phạm Thị Ủy', personalIdNumber: '044190000077', birthOn: '1960-02-03' }

describe('a representation', () => {
  it('is declared with one’s own paper, looked at by the desk, seen by both, and ended by either', async () => {
    const { desk } = access.world
    expect(await saying(post('', '/api/identity/me/representations', { kind: 'authorised', principal: PRINCIPAL }))).toBe('401 not-signed-in')
    expect(await saying(post('one-stop-officer', '/api/identity/me/representations', { kind: 'authorised', principal: PRINCIPAL }))).toBe('403 not-permitted')
    expect(await saying(post('citizen', '/api/identity/me/representations', { kind: 'authorised', principal: PRINCIPAL }))).toBe('422 evidence-missing')
    const strangers = await evidence('stranger')
    expect((await post('citizen', '/api/identity/me/representations', { kind: 'authorised', principal: PRINCIPAL, evidenceFileId: strangers })).status).toBeGreaterThanOrEqual(400)
    const declared = await post('citizen', '/api/identity/me/representations', { kind: 'authorised', principal: PRINCIPAL, evidenceFileId: await evidence('citizen') })
    expect(declared.status).toBe(200)
    const { id } = declared.body
    expect((await call('citizen', 'GET', '/api/identity/me/representations')).body.mine).toMatchObject([{ id, principalName: PRINCIPAL.name }])
    expect((await call('stranger', 'GET', '/api/identity/me/representations')).body).toMatchObject({ mine: [], forMe: [] })
    const verify = (who: string, unitId: string) => saying(post(who, `/api/identity/representations/${id}/verify`, { unitId }))
    expect(await verify('citizen', desk.id)).toBe('403 not-permitted')
    expect(await verify('case-officer', desk.id)).toBe('403 not-permitted')
    expect(await verify('one-stop-officer elsewhere', desk.id)).toBe('403 not-permitted-at-unit')
    expect(await verify('one-stop-officer', desk.id)).toBe('200')
    const personId = access.world.citizen.kind === 'citizen' ? access.world.citizen.personId : ''
    const ofPerson = (who: string) => call(who, 'GET', `/api/identity/people/${personId}/representations?unitId=${desk.id}`)
    expect((await ofPerson('one-stop-officer')).body.mine).toHaveLength(1)
    expect(await saying(ofPerson('one-stop-officer elsewhere'))).toBe('403 not-permitted-at-unit')
    // Who read it is in the trail.
    expect((await rows(sql`SELECT 1 FROM audit.audit_entry WHERE event = 'representations-viewed'`)).length).toBe(1)
    expect((await post('stranger', `/api/identity/representations/${id}/end`, { reason: 'Tôi muốn' })).status).toBeGreaterThanOrEqual(403)
    expect(await saying(post('citizen', `/api/identity/representations/${id}/end`, { reason: 'Đã làm xong việc' }))).toBe('200')
    expect((await call('citizen', 'GET', '/api/identity/me/representations')).body.mine.filter((each) => !('ended' in each) && !('endedAt' in each) && !('endedOn' in each))).toEqual([])
  })

  it('at the counter counts at once, at one’s own desk only', async () => {
    const { desk } = access.world
    const body = { kind: 'authorised', principal: PRINCIPAL, representative: { kind: 'individual', name: 'Trần Thị Mẫu', personalIdNumber: '044190000001' }, unitId: desk.id }
    expect(await saying(post('citizen', '/api/identity/representations', body))).toBe('403 not-permitted')
    expect(await saying(post('one-stop-officer elsewhere', '/api/identity/representations', { ...body, evidenceFileId: await evidence('one-stop-officer elsewhere') }))).toMatch(/^4/)
    const recorded = await post('one-stop-officer', '/api/identity/representations', { ...body, evidenceFileId: await evidence('one-stop-officer', desk.id) })
    expect(recorded.status).toBe(200)
    expect((await call('citizen', 'GET', '/api/identity/me/representations')).body.mine.map(({ id }) => id)).toContain(recorded.body.id)
  })
})

describe('a consent (NĐ 13/2023 art. 11-12)', () => {
  it('is kept with how it was given, by the desk it was given at', async () => {
    const { desk, citizen } = access.world
    const personId = citizen.kind === 'citizen' ? citizen.personId : ''
    const body = { personId, purpose: 'assisted-filing', about: `filing-draft:${NOBODYS}`, how: 'signed-paper', unitId: desk.id }
    expect(await saying(post('', '/api/identity/consents', body))).toBe('401 not-signed-in')
    for (const who of ['citizen', 'case-officer', 'head-of-unit', 'administrator']) expect(await saying(post(who, '/api/identity/consents', body)), who).toBe('403 not-permitted')
    expect(await saying(post('one-stop-officer', '/api/identity/consents', body))).toBe('422 consent-paper-missing')
    const signed = { ...body, evidenceFileId: await evidence('one-stop-officer', desk.id) }
    expect((await post('one-stop-officer elsewhere', '/api/identity/consents', signed)).status).toBeGreaterThanOrEqual(403)
    const kept = await post('one-stop-officer', '/api/identity/consents', signed)
    expect(kept.status).toBe(200)
    expect(await rows(sql`SELECT person_id, how FROM identity.consent WHERE id = ${kept.body.id}`)).toEqual([{ person_id: personId, how: 'signed-paper' }])
    // A code nobody was sent opens nothing, and the try is counted although it is refused.
    expect((await post('one-stop-officer', '/api/identity/consents', { ...body, how: 'sms-code', code: '123456' })).status).toBeGreaterThanOrEqual(400)
  })
})

describe('an absence', () => {
  const official = async (fullName: string): Promise<OfficialId> => {
    const { committee, db } = access.world
    const fromOn = parsePlainDate('2025-01-01') as PlainDate
    return valueOf(await db.work({ now: NOW }, (work) => seatNewOfficial(work, { unitId: committee.id, fullName, title: 'Công chức', fromOn, basis: 'QĐ thử' }))).id
  }

  it('lends what was held, by who leads or administers there, and is listed until it is over', async () => {
    const { committee } = access.world
    const [away, cover] = [await official('Nguyễn Văn Vắng'), await official('Lê Thị Thay')]
    const body = { unitId: committee.id, fromOfficialId: away, toOfficialId: cover, fromOn: TODAY, untilOn: TODAY, reason: 'Nghỉ phép' }
    for (const officialId of [away, cover]) expect((await post('administrator', '/api/identity/accounts', { officialId, unitId: committee.id, signInName: `thu.${officialId.slice(-6)}` })).status).toBe(200)
    expect((await post('administrator', '/api/identity/role-grants', { officialId: away, role: 'case-officer', unitId: committee.id })).status).toBe(200)
    for (const who of ['citizen', 'case-officer', 'one-stop-officer', 'control-officer']) expect(await saying(post(who, '/api/identity/absences', body)), who).toBe('403 not-permitted')
    for (const who of ['head-of-unit elsewhere', 'administrator elsewhere']) expect(await saying(post(who, '/api/identity/absences', body)), who).toBe('403 outside-own-units')
    expect((await post('head-of-unit', '/api/identity/absences', body)).body.roles).toEqual(['case-officer'])
    const listed = (await call('head-of-unit', 'GET', `/api/identity/delegations?unitId=${committee.id}`)).body as unknown as { items: readonly { reason: string }[] }
    expect(listed.items).toMatchObject([{ reason: 'Nghỉ phép', fromName: 'Nguyễn Văn Vắng', toName: 'Lê Thị Thay' }])
  })
})

describe('a confirmation in place of signature and seal (NĐ 45/2020 art. 9)', () => {
  const searchOf = (back: string): string => back.slice(back.indexOf('?'))
  const finish = (who: string, search: string) => call(who, 'GET', `/api/identity/citizen-sign-in/finish?search=${encodeURIComponent(search)}`)
  const asked = { purpose: 'Nộp hồ sơ thử', about: `filing-draft:${NOBODYS}`, contentHash: 'b'.repeat(64), returnTo: '/nop-ho-so' }

  const signedIn = async (sub: string): Promise<string> => {
    const begun = await post('', '/api/identity/citizen-sign-in', {})
    const back = await finish(begun.session ?? '', searchOf(await walkSignIn(begun.body.redirectTo, { sub })))
    expect(back.status).toBe(200)
    return back.session ?? ''
  }

  it('is given by the very person at the provider, kept as evidence, and its way back is walked once', async () => {
    const session = await signedIn('sim-an')
    const begun = await post(session, '/api/identity/confirmations', asked)
    expect(begun.status).toBe(200)
    const search = searchOf(await walkSignIn(begun.body.redirectTo, { sub: 'sim-an' }))
    // The way back belongs to the browser that began it.
    expect((await finish(await signedIn('sim-an'), search)).status).toBeGreaterThanOrEqual(400)
    const again = await post(session, '/api/identity/confirmations', asked)
    const own = searchOf(await walkSignIn(again.body.redirectTo, { sub: 'sim-an' }))
    expect((await finish(session, own)).body).toMatchObject({ returnPath: '/nop-ho-so' })
    expect((await finish(session, own)).status).toBeGreaterThanOrEqual(400)
    const kept = await rows(sql<{ content_hash: string; purpose: string }>`SELECT content_hash, purpose FROM identity.confirmation WHERE about = ${asked.about}`)
    expect(kept).toEqual([{ content_hash: asked.contentHash, purpose: asked.purpose }])
  })

  it.each([
    ['nobody', '', '401 not-signed-in'],
    ['an official', 'one-stop-officer', '403 not-permitted'],
  ])('is not begun by %s', async (_, who, expected) => {
    expect(await saying(post(who, '/api/identity/confirmations', asked))).toBe(expected)
  })

  it('is of a content, or it is not begun', async () => {
    expect(await saying(post(await signedIn('sim-an'), '/api/identity/confirmations', { ...asked, contentHash: 'x' }))).toBe('400 request-invalid')
  })
})
