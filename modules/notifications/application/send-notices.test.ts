import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../../kernel/actor.ts'
import { parseInstant, type Instant } from '../../../kernel/instant.ts'
import type { OfficialId, PersonId, SessionId } from '../../../kernel/ids.ts'
import { newId } from '../../../platform/db/new-id.ts'
import type { Log } from '../../../platform/log/log.ts'
import { appendMessage } from '../../../platform/outbox/append-message.ts'
import { openTestDatabase, TEST_NOW, type TestDatabase } from '../../../tests/support/database.ts'
import { openPost, testPorts, type Post } from '../../../tests/support/notice-post.ts'
import { findOrCreatePerson } from '../../identity/index.ts'
import type { Contact } from '../domain/contact.ts'
import { usualPreference, type Preference } from '../domain/preference.ts'
import type { Gateway, Letter, SendAnswer } from '../ports.ts'
import { listNoticesOf } from '../store/notice-store.ts'
import { savePreference } from '../store/preference-store.ts'
import { eraseOldWords } from './erase-old-words.ts'
import { listMyNotices } from './list-my-notices.ts'
import { NOTICES, notify, type Notify } from './notify.ts'
import { askMessages, resendMessage } from './operate-messages.ts'
import { sendDigests } from './send-digests.ts'

/** A provider under our hand: it answers as told, and keeps one message per key as a good provider does. */
const openProvider = (channel: Gateway['channel']) => {
  const kept = new Map<string, Letter>()
  const state: { answer: SendAnswer; calls: number } = { answer: { kind: 'sent' }, calls: 0 }
  const gateway: Gateway = {
    channel,
    send: async (letter) => {
      state.calls += 1
      if (state.answer.kind === 'sent') kept.set(letter.key, letter)
      return state.answer
    },
  }
  return { gateway, state, letters: () => [...kept.values()] }
}

const errors: Record<string, unknown>[] = []
const log: Log = { info: () => undefined, warn: () => undefined, error: (fields) => void errors.push(fields) }

let db: TestDatabase
let email: ReturnType<typeof openProvider>
let sms: ReturnType<typeof openProvider>
let post: Post

beforeAll(async () => {
  db = await openTestDatabase()
})
afterAll(() => db.close())
const fresh = (): void => {
  email = openProvider('email')
  sms = openProvider('sms')
  post = openPost(db, [email.gateway, sms.gateway], log)
}
afterEach(async () => {
  errors.length = 0
  await sql`UPDATE outbox.delivery SET delivered_at = next_attempt_at WHERE delivered_at IS NULL`.execute(db.tx)
  await sql`UPDATE notifications.provider_alert SET cleared_at = last_at - interval '2 hours'`.execute(db.tx)
})

const about = { kind: 'dossier', id: newId<string>() }
const tell = (given: Partial<Notify>, now: Instant = TEST_NOW): Promise<void> =>
  db.work({ now }, (work) => notify(work, { template: 'supplement-requested', params: { code: 'H46-1', procedure: 'Khai sinh', unit: 'Phường', reason: 'bí mật riêng' }, about, ...given }))
const reached: Contact = { phone: '0912 345 678', email: 'mau@example.vn' }
const prefer = (id: string, kind: 'person' | 'official', preference: Partial<Preference>): Promise<void> =>
  db.work({}, (work) => savePreference(work.tx, { kind, id }, { preference: { ...usualPreference(kind), ...preference }, at: work.now }))
const operator = () => db.work({}, (work) => askMessages(work, { all: true, limit: 100 }, testPorts(['email', 'sms'])))
const messagesOf = async (recipientId: string) => (await operator()).items.filter((item) => item.recipientId === recipientId)

describe('who is reached where', () => {
  it('tells by every channel the kind of event asks for, with the way back and without the reason in the SMS', async () => {
    fresh()
    const personId = newId<PersonId>()
    await tell({ personId, contact: reached })
    await post.drain()
    expect(sms.letters().map(({ to, body }) => [to, body])).toEqual([['84912345678', 'Ho so H46-1 can bo sung. Xem https://motcua.test/tra-cuu?code=H46-1']])
    expect(email.letters()[0]).toMatchObject({ to: 'mau@example.vn', subject: '[Một Cửa] Hồ sơ H46-1 cần bổ sung' })
    expect(email.letters()[0]?.body).toContain('https://motcua.test/thong-bao/tuy-chon')
    expect((await messagesOf(personId)).map(({ state }) => state)).toEqual(['sent', 'sent'])
  })

  it('says first that it is a rehearsal, where it is one', async () => {
    fresh()
    post = openPost(db, [email.gateway, sms.gateway], log, { isOfRehearsal: () => true })
    await tell({ personId: newId<PersonId>(), contact: reached })
    await post.drain()
    expect(sms.letters().map(({ body }) => body)).toEqual(['DIEN TAP. Ho so H46-1 can bo sung. Xem https://motcua.test/tra-cuu?code=H46-1'])
    expect(email.letters().map(({ subject, body }) => [subject, body.split('\n').slice(0, 3).at(-1)])).toEqual([['[Một Cửa] DIỄN TẬP: Hồ sơ H46-1 cần bổ sung', expect.stringContaining('thư diễn tập')]])
  })

  it('prefers what the identity provider confirmed over what the dossier gives', async () => {
    fresh()
    const made = await db.work({}, (work) => findOrCreatePerson(work, { kind: 'individual', name: 'Lê Thử', phone: '0900000001', email: 'khai@example.vn' }))
    if (!made.ok) throw new Error('no person')
    await tell({ personId: made.value.id, contact: { phone: '0912345678' } })
    await post.drain()
    expect([sms.letters()[0]?.to, email.letters()[0]?.to]).toEqual(['84912345678', 'khai@example.vn'])
    await sql`UPDATE identity.person SET assurance_level = 2, assurance_verified_at = now(), assurance_provider = 'vneid' WHERE id = ${made.value.id}`.execute(db.tx)
    fresh()
    await tell({ personId: made.value.id, contact: { phone: '0912345678' } })
    await post.drain()
    expect(sms.letters()[0]?.to).toBe('84900000001')
  })

  it('reaches somebody without an account by the contact alone, and nobody by an unusable one', async () => {
    fresh()
    await tell({ contact: { phone: '0912345678' } })
    await tell({ contact: { phone: '12', email: 'không phải' } })
    await post.drain()
    expect(sms.letters()).toHaveLength(1)
    expect(email.letters()).toHaveLength(0)
  })

  it('hands a notice out once, however often the outbox brings it', async () => {
    fresh()
    const personId = newId<PersonId>()
    await tell({ personId, contact: reached })
    await post.drain()
    // What was delivered is gone; a worker that died before writing so brings it once more.
    const again = (subjectId: string, receiver: string) => db.work({}, (work) => appendMessage(work, { subjectId, receiver, position: 1, type: 'supplement-requested', body: { recipientId: personId }, passing: true }))
    const [notice] = await db.work({}, (work) => listNoticesOf(work.tx, personId, { limit: 1 }))
    await again(notice?.id ?? '', NOTICES)
    for (const { id, channel } of await messagesOf(personId)) await again(id, channel)
    await post.drain()
    expect(await messagesOf(personId)).toHaveLength(2)
    expect([email.state.calls, sms.state.calls]).toEqual([1, 1])
  })
})

describe('preferences', () => {
  it('are kept to: channel off, language, quiet hours', async () => {
    fresh()
    const personId = newId<PersonId>()
    await prefer(personId, 'person', { language: 'en', quiet: { from: 11 * 60, until: 14 * 60 }, channels: { supplement: ['app', 'sms'] } })
    await tell({ personId, contact: reached })
    await post.drain()
    expect([email.letters(), sms.letters()]).toEqual([[], []])
    post.pass(2 * 3600)
    await post.drain()
    expect(sms.letters()[0]?.body).toContain('Dossier H46-1 must be supplemented.')
    expect(email.letters()).toEqual([])
  })

  it('never take a legal notice out of the app, and take out others', async () => {
    fresh()
    const personId = newId<PersonId>()
    await prefer(personId, 'person', { channels: { supplement: [], progress: [] } })
    await tell({ personId })
    await tell({ personId, template: 'dossier-handed-over' })
    await post.drain()
    const actor: Actor = { kind: 'citizen', personId, sessionId: newId<SessionId>(), fullName: 'Mẫu', assuranceLevel: 2 }
    const { items, unread } = await db.work({ actor }, (work) => listMyNotices(work, {}))
    expect([items.map(({ template }) => template), unread]).toEqual([['supplement-requested'], 1])
  })
})

describe('the message of the day', () => {
  const morning = parseInstant('2025-03-13T00:00:00Z') as Instant
  const work = (officialId: OfficialId, template: Notify['template'], code: string) => tell({ officialId, template, params: { code, procedure: 'Khai sinh', dueAt: morning } })

  it('holds all of the day in one, once, without what was read meanwhile', async () => {
    fresh()
    const officialId = newId<OfficialId>()
    await prefer(officialId, 'official', { email: 'canbo@example.vn' })
    for (const code of ['A-1', 'A-2', 'A-3']) await work(officialId, 'due-soon', code)
    await post.drain()
    expect(email.letters()).toEqual([])
    await db.work({ now: TEST_NOW }, sendDigests)
    expect((await messagesOf(officialId)).every(({ state }) => state === 'held')).toBe(true)
    await sql`UPDATE notifications.notice SET read_at = ${TEST_NOW} WHERE recipient_id = ${officialId} AND params ->> 'code' = 'A-2'`.execute(db.tx)
    await db.work({ now: morning }, sendDigests)
    await db.work({ now: morning }, sendDigests)
    post.pass(19 * 3600)
    await post.drain()
    expect(email.letters()).toHaveLength(1)
    expect(email.letters()[0]?.subject).toBe('[Một Cửa] 2 thông báo trong ngày')
    expect(email.letters()[0]?.body).toMatch(/A-1[^]*A-3/)
    expect(email.letters()[0]?.body).toMatch(/https:\/\/ban\.motcua\.test\/desk\/notices\b/)
    expect(email.letters()[0]?.body).not.toContain('A-2')
    expect((await messagesOf(officialId)).map(({ state }) => state).sort()).toEqual(['in-digest', 'in-digest', 'not-needed', 'sent'])
  })

  it('of one notice is that notice, and of none is nothing; legal notices never wait for it', async () => {
    fresh()
    const [officialId, personId] = [newId<OfficialId>(), newId<PersonId>()]
    await prefer(officialId, 'official', { email: 'canbo@example.vn' })
    await prefer(personId, 'person', { timing: 'daily' })
    await work(officialId, 'overdue', 'B-1')
    await tell({ personId, contact: reached })
    await post.drain()
    expect(sms.letters()).toHaveLength(1)
    expect(email.letters().map(({ to }) => to)).toEqual(['mau@example.vn'])
    await db.work({ now: morning }, sendDigests)
    post.pass(19 * 3600)
    await post.drain()
    expect(email.letters()[1]).toMatchObject({ to: 'canbo@example.vn', subject: '[Một Cửa] Hồ sơ B-1 đã quá hạn' })
  })
})

describe('a provider that fails', () => {
  it('is one alert and one line in the log for all its messages; they wait and all leave when it is back', async () => {
    fresh()
    sms.state.answer = { kind: 'down', cause: 'unreachable' }
    for (let i = 0; i < 20; i += 1) await tell({ contact: { phone: '0912345678' } })
    for (let i = 0; i < 10; i += 1) {
      await post.drain()
      post.pass(30)
    }
    const { channels } = await operator()
    expect(channels.find(({ channel }) => channel === 'sms')?.alerts).toMatchObject([{ cause: 'unreachable' }])
    expect(errors).toEqual([{ channel: 'sms', cause: 'unreachable' }])
    expect(sms.state.calls, 'all but the first round ask with one message').toBeLessThan(40)
    sms.state.answer = { kind: 'sent' }
    // The first through is the one that asks; those in its round come at their own time, at most a minute later.
    for (let i = 0; i < 2; i += 1) {
      post.pass(61)
      await post.drain()
    }
    expect(sms.letters()).toHaveLength(20)
    expect((await operator()).channels.find(({ channel }) => channel === 'sms')).toMatchObject({ alerts: [], waiting: 0, failed: 0, givenUp: 0 })
  })

  it('that comes and goes within the hour stays one line in the log', async () => {
    fresh()
    for (const kind of ['down', 'sent', 'down', 'sent'] as const) {
      sms.state.answer = kind === 'down' ? { kind, cause: 'server-error' } : { kind }
      await tell({ contact: { phone: '0912345678' } })
      post.pass(70)
      await post.drain()
    }
    expect(errors).toEqual([{ channel: 'sms', cause: 'server-error' }])
  })

  it('that says later is asked again with growing pauses, and given up in the end', async () => {
    fresh()
    sms.state.answer = { kind: 'later', cause: 'provider-code-9' }
    const personId = newId<PersonId>()
    await tell({ personId, contact: { phone: '0912345678' } })
    const calls: number[] = []
    for (let i = 0; i < 40; i += 1) {
      await post.drain()
      calls.push(sms.state.calls)
      post.pass(60)
    }
    expect(calls[0]).toBe(1)
    expect(sms.state.calls).toBe(8)
    expect(await messagesOf(personId)).toMatchObject([{ state: 'given-up', fault: 'provider-code-9' }])
    expect(errors, 'one bad message is nobody\'s alarm').toEqual([])
  })

  it('that refuses one number is given up at once, and may be sent again by the operator under a new key', async () => {
    fresh()
    sms.state.answer = { kind: 'refused', cause: 'number-refused' }
    const personId = newId<PersonId>()
    await tell({ personId, contact: { phone: '0912345678' } })
    await post.drain()
    const [given] = await messagesOf(personId)
    expect(given).toMatchObject({ state: 'given-up', fault: 'number-refused' })
    sms.state.answer = { kind: 'sent' }
    const key = { recipientId: personId, id: given?.id ?? '' }
    expect(await db.work({}, (work) => resendMessage(work, key))).toEqual({ ok: true, value: { sends: 2 } })
    expect(await db.work({}, (work) => resendMessage(work, key))).toMatchObject({ ok: false, refusal: { kind: 'notice-message-not-resendable' } })
    await post.drain()
    expect(sms.letters().map((letter) => letter.key)).toEqual([`sms:${key.id}:2`])
    expect(await messagesOf(personId)).toMatchObject([{ state: 'sent', sends: 2 }])
  })

  it('does not send what has become stale', async () => {
    fresh()
    sms.state.answer = { kind: 'down', cause: 'unreachable' }
    const personId = newId<PersonId>()
    await tell({ personId, contact: { phone: '0912345678' } })
    await post.drain()
    post.pass(4 * 86_400)
    sms.state.answer = { kind: 'sent' }
    await post.drain()
    expect(sms.letters()).toEqual([])
    expect(await messagesOf(personId)).toMatchObject([{ state: 'given-up', fault: 'expired' }])
  })
})

describe('retention', () => {
  it('erases words, addresses and contacts after the days of the parameter, and keeps that it was sent', async () => {
    fresh()
    const personId = newId<PersonId>()
    await tell({ personId, contact: reached })
    await post.drain()
    const later = parseInstant('2025-04-12T05:00:00Z') as Instant
    await db.work({ now: later }, (work) => eraseOldWords(work, { keepWordsDays: 30 }))
    const { rows } = await sql<Record<string, unknown>>`SELECT m.words, m.address, m.state, n.contact FROM notifications.message m JOIN notifications.notice n ON n.notice_id = m.notice_id WHERE m.recipient_id = ${personId}`.execute(db.tx)
    expect(rows).toEqual([1, 2].map(() => ({ words: null, address: null, state: 'sent', contact: null })))
    const [message] = await messagesOf(personId)
    expect(await db.work({ now: later }, (work) => resendMessage(work, { recipientId: personId, id: message?.id ?? '' }))).toMatchObject({ ok: false })
  })
})
