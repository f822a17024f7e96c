import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../../kernel/actor.ts'
import type { OfficialId, PersonId, SessionId } from '../../../kernel/ids.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'
import { listMyNotices, markMyNoticesRead } from './list-my-notices.ts'
import { notify } from './notify.ts'

const citizen = (personId: PersonId): Actor => ({ kind: 'citizen', personId, sessionId: newId<SessionId>(), fullName: 'Mẫu', assuranceLevel: 2 })

describe('notify', () => {
  let db: TestDatabase
  beforeAll(async () => {
    db = await openTestDatabase()
  })
  afterAll(() => db.close())

  const about = { kind: 'dossier', id: newId<string>() }
  const send = (personId: PersonId, code: string): Promise<void> =>
    db.work({}, (work) => notify(work, { personId, template: 'dossier-accepted', params: { code }, about }))

  it('reaches its own person only, newest first, in pages', async () => {
    const [one, other] = [newId<PersonId>(), newId<PersonId>()]
    for (const code of ['1', '2', '3']) await send(one, code)
    await send(other, 'secret')
    const first = await db.work({ actor: citizen(one) }, (work) => listMyNotices(work, { limit: 2 }))
    expect(first.items.map((notice) => notice.params['code'])).toEqual(['3', '2'])
    expect(first.unread).toBe(3)
    const { next } = first
    const rest = await db.work({ actor: citizen(one) }, (work) => listMyNotices(work, { limit: 2, ...(next ? { after: next } : {}) }))
    expect(rest.items.map((notice) => notice.params['code'])).toEqual(['1'])
    expect(rest).not.toHaveProperty('next')
  })

  it('is read up to the one that was seen, not beyond', async () => {
    const person = newId<PersonId>()
    await send(person, '1')
    const seen = await db.work({ actor: citizen(person) }, (work) => listMyNotices(work, {}))
    await send(person, '2')
    await db.work({ actor: citizen(person) }, (work) => markMyNoticesRead(work, seen.items[0]?.id ?? ''))
    const after = await db.work({ actor: citizen(person) }, (work) => listMyNotices(work, {}))
    expect(after.unread).toBe(1)
    expect(after.items.map((notice) => notice.readAt !== undefined)).toEqual([false, true])
  })

  it('keeps officials and people apart, and tells nobody when nobody is named', async () => {
    const officialId = newId<OfficialId>()
    await db.work({}, (work) => notify(work, { officialId, template: 'dossier-sent-back', params: {}, about }))
    await db.work({}, (work) => notify(work, { template: 'dossier-sent-back', params: {}, about }))
    const anonymous = await db.work({ actor: { kind: 'anonymous' } }, (work) => listMyNotices(work, {}))
    expect(anonymous).toEqual({ items: [], unread: 0 })
  })
})
