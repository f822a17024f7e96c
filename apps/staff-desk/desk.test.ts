import { describe, expect, it } from 'vitest'
import type { Client } from '../../platform/web/client.ts'
import { mayOpen } from './may-open.ts'
import { homeOf } from './menu.ts'
import { screens } from './screens.ts'
import { onSession, watchSession } from './watch-session.ts'

const answering = (kind: string): Client => async () => ({ ok: false, problem: { type: '', title: '', status: 401, detail: '', kind } })
const anyContract = { id: 'x', summary: '', method: 'GET', path: '/api/x', answer: 'bytes' } as const

describe('the desk', () => {
  it.each([
    [undefined, [], true],
    [{ may: 'read', on: 'audit-trail' }, ['read:audit-trail'], true],
    [{ may: 'read', on: 'audit-trail' }, ['read:dossier', 'change:audit-trail'], false],
  ])('with need %j and abilities %j opens: %s', (needs, abilities, expected) => {
    const entry = { to: 'x', label: { vi: '', en: '' }, group: 'work', ...(needs ? { needs } : {}) } as const
    expect(mayOpen(entry, abilities)).toBe(expected)
  })

  it.each([
    ['a treasurer', ['notices', 'treasury'], 'treasury'],
    ['a case officer', ['handovers', 'inbox/officer', 'treasury'], 'inbox/officer'],
    ['an archivist', ['notices', 'old-results'], undefined],
  ])('begins the day of %s who may open %j at %s', (_who, places, expected) => {
    const entries = screens.flatMap(({ nav }) => nav).filter(({ to }) => places.includes(to))
    expect(entries.map(({ to }) => to).toSorted()).toEqual([...places].toSorted())
    expect(homeOf(entries)?.to).toBe(expected)
  })

  it.each([
    ['not-signed-in', 1],
    ['not-permitted', 0],
  ])('hears of %s %d times', async (kind, times) => {
    let heard = 0
    const stop = onSession((ended) => (heard += ended ? 1 : 0))
    const answer = await watchSession(answering(kind))(anyContract, {})
    stop()
    expect([heard, answer.ok]).toEqual([times, false])
  })

  it.each([
    ['POST', [false]],
    ['GET', []],
  ] as const)('hears that somebody is signed in again from what a %s did: %j', async (method, expected) => {
    const heard: boolean[] = []
    const stop = onSession((ended) => heard.push(ended))
    await watchSession(async () => ({ ok: true, value: undefined }) as never)({ ...anyContract, method }, {})
    stop()
    expect(heard).toEqual(expected)
  })
})
