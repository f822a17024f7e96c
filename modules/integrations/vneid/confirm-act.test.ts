// NĐ 45/2020 Đ9: confirmation by level 2 in place of signature and seal, in both variants of the provider's answers.
import { createPublicKey, generateKeyPairSync, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { ANONYMOUS, type Actor } from '../../../kernel/actor.ts'
import { epochMs, instantFromMs, type Instant } from '../../../kernel/instant.ts'
import { startVneidSimulator, type VneidSimulator } from '../../../simulators/vneid/start-vneid-simulator.ts'
import { walkSignIn } from '../../../simulators/vneid/walk-sign-in.ts'
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'
import { findActorBySession } from '../../identity/index.ts'
import type { IdentityPorts } from '../../identity/ports.ts'
import {
  beginCitizenSignIn, confirmAct, findConfirmation, finishCitizenSignIn, getConfirmation, hashContent, NO_EVIDENCE, takeConfirmation, type Browser,
} from '../../identity/testing.ts'
import { openVneidProvider } from './open-vneid-provider.ts'

const REDIRECT = 'http://portal.test/dang-nhap/vneid/tra-loi'
const now = instantFromMs(Date.now())
const later = (minutes: number): Instant => instantFromMs(epochMs(now) + minutes * 60_000)
const PURPOSE = 'Nộp hồ sơ “Đăng ký khai sinh”'
const CONTENT = { 'applicant-v1': { name: 'Nguyễn Văn An', phone: '0900000011' } }

describe.each(['plain', 'encrypted'] as const)('confirming with %s answers', (variant) => {
  let db: TestDatabase
  let simulator: VneidSimulator
  let ports: IdentityPorts
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const sealed = variant === 'encrypted'

  beforeAll(async () => {
    db = await openTestDatabase()
    simulator = await startVneidSimulator({ port: 0, clientId: 'motcua', redirectUris: [REDIRECT], ...(sealed ? { clientKey: createPublicKey(privateKey) } : {}) })
    const electronicIdentity = openVneidProvider({ issuer: simulator.url, clientId: 'motcua', redirectUri: REDIRECT, plainHttp: true, ...(sealed ? { privateKeys: [privateKey] } : {}) })
    ports = { evidence: NO_EVIDENCE, secretKey: randomBytes(32), demo: true, temporaryPasswordDays: 7, issuerName: 'Một Cửa', electronicIdentity }
  })
  afterAll(async () => {
    await simulator.stop()
    await db.close()
  })
  afterEach(() => simulator.setFault('none'))

  const plain: Browser = { address: '203.0.113.7', userAgent: 'test' }
  const queryOf = (back: string): string => back.slice(back.indexOf('?'))

  const signIn = async (sub: string): Promise<{ actor: Actor; browser: Browser }> => {
    const begun = await db.work({ actor: ANONYMOUS, now }, (work) => beginCitizenSignIn(work, ports, { browser: plain }))
    if (!begun.ok) throw new Error(begun.refusal.kind)
    const search = queryOf(await walkSignIn(begun.value.redirectTo, { sub }))
    const done = await db.work({ actor: ANONYMOUS, now }, (work) => finishCitizenSignIn(work, ports, { search, browser: { ...plain, sessionToken: begun.value.browser ?? '' } }))
    if (!done.ok) throw new Error(done.refusal.kind)
    const session = done.value.session ?? ''
    return { actor: await db.work({ now }, (work) => findActorBySession(work, session)), browser: { ...plain, sessionToken: session } }
  }
  type Who = Awaited<ReturnType<typeof signIn>>
  const begin = async ({ actor, browser }: Who, about: string): Promise<string> => {
    const begun = await db.work({ actor, now }, (work) => confirmAct(work, ports, { purpose: PURPOSE, about, contentHash: hashContent(CONTENT), returnTo: '/nop-ho-so', browser }))
    if (!begun.ok) throw new Error(begun.refusal.kind)
    return begun.value.redirectTo
  }
  const back = (who: Who, search: string, at = now) => db.work({ actor: who.actor, now: at }, (work) => finishCitizenSignIn(work, ports, { search, browser: who.browser }))
  const confirm = async (who: Who, about: string, sub: string) => back(who, queryOf(await walkSignIn(await begin(who, about), { sub })))
  const kindOf = (outcome: { ok: boolean; refusal?: { kind: string } }): string => (outcome.ok ? 'ok' : (outcome.refusal?.kind ?? ''))

  it('keeps the evidence, comes back to the page, keeps the session, and is used once', async () => {
    const who = await signIn('sim-an')
    const done = await confirm(who, 'filing-draft:1', 'sim-an')
    expect(done).toEqual({ ok: true, value: { returnPath: '/nop-ho-so' } })
    const asked = { about: 'filing-draft:1', contentHash: hashContent(CONTENT), usedFor: 'dossier:1' }
    const taken = await db.work({ actor: who.actor, now: later(5) }, (work) => takeConfirmation(work, asked))
    if (!taken.ok) throw new Error(taken.refusal.kind)
    expect(taken.value).toMatchObject({ level: 2, purpose: PURPOSE, provider: 'vneid', contentHash: hashContent(CONTENT) })
    const evidence = await db.work({ now }, (work) => getConfirmation(work, taken.value.id))
    expect(evidence.usedFor).toBe('dossier:1')
    expect(evidence.proof.length).toBeGreaterThan(100)
    expect(kindOf(await db.work({ actor: who.actor, now: later(6) }, (work) => takeConfirmation(work, asked)))).toBe('confirmation-missing')
  })

  it('is bound to the content, to the person, and to an hour', async () => {
    const who = await signIn('sim-binh')
    expect(kindOf(await confirm(who, 'filing-draft:2', 'sim-binh'))).toBe('ok')
    const ask = (actor: Actor, content: unknown, at: Instant) =>
      db.work({ actor, now: at }, (work) => findConfirmation(work, { about: 'filing-draft:2', contentHash: hashContent(content) }))
    expect(kindOf(await ask(who.actor, CONTENT, later(59)))).toBe('ok')
    expect(kindOf(await ask(who.actor, { ...CONTENT, more: 'x' }, later(1)))).toBe('confirmation-content-changed')
    expect(kindOf(await ask(who.actor, CONTENT, later(61)))).toBe('confirmation-over')
    expect(kindOf(await ask((await signIn('sim-an')).actor, CONTENT, later(1)))).toBe('confirmation-missing')
  })

  it('counts only by the person signed in here', async () => {
    expect(kindOf(await confirm(await signIn('sim-binh'), 'filing-draft:3', 'sim-an'))).toBe('confirmed-by-another')
  })

  it('needs level 2', async () => {
    expect(kindOf(await confirm(await signIn('sim-hoa'), 'filing-draft:4', 'sim-hoa'))).toBe('assurance-too-low')
    expect(kindOf(await confirm(await signIn('sim-hoa'), 'filing-draft:4', 'sim-hoa-2'))).toBe('ok')
  })

  it('by a no is a no, and leads back to the page it was asked on', async () => {
    const who = await signIn('sim-an')
    const search = queryOf(await walkSignIn(await begin(who, 'filing-draft:5'), { sub: 'sim-an', agree: false }))
    expect(await back(who, search)).toEqual({ ok: false, refusal: { kind: 'confirmation-denied', returnPath: '/nop-ho-so', confirming: true } })
  })

  it('for another content, as the provider tells it, is refused', async () => {
    const who = await signIn('sim-an')
    simulator.setFault('unconfirmed')
    expect(kindOf(await confirm(who, 'filing-draft:6', 'sim-an'))).toBe('confirmation-differs')
  })

  it('is not what a plain sign-in answers', async () => {
    const who = await signIn('sim-an')
    const url = new URL(await begin(who, 'filing-draft:7'))
    for (const name of ['confirm_purpose', 'confirm_sha256']) url.searchParams.delete(name)
    expect(kindOf(await back(who, queryOf(await walkSignIn(url.href, { sub: 'sim-an' }))))).toBe('confirmation-differs')
  })

  it('leaves evidence nobody can change or take away', async () => {
    for (const statement of [sql`UPDATE identity.confirmation SET purpose = 'x'`, sql`DELETE FROM identity.confirmation`, sql`DELETE FROM identity.confirmation_use`])
      await expect(db.work({}, (work) => statement.execute(work.tx))).rejects.toThrow(/permission denied/)
  })
})

describe('hashContent', () => {
  it('does not hang on the order of keys or the form of Unicode, and on nothing less', () => {
    expect(hashContent({ a: '1', b: { d: 'Hòa', c: '2' } })).toBe(hashContent({ b: { c: '2', d: 'Hòa'.normalize('NFD') }, a: '1' }))
    expect(hashContent({ a: '1' })).not.toBe(hashContent({ a: '2' }))
    expect(hashContent({ a: '1', b: undefined })).toBe(hashContent({ a: '1' }))
  })
})
