// NĐ 45/2020 Đ11: what was typed while the session ended or the network was away is sent as soon as it can be.
import { describe, expect, it } from 'vitest'
import type { CallAnswer } from '../../../platform/web/client.ts'
import { startKeeping, type Changes, type Stand } from './unsent-answers.ts'

type Answer = CallAnswer<{ readonly version: number; readonly conflicts?: readonly unknown[] }>
const saved = (version: number): Answer => ({ ok: true, value: { version } })
const refused = (status: number): Answer => ({ ok: false, problem: { type: 'x', title: 'x', status, kind: 'x', detail: 'x' } })

/** What a tab keeps, across the pages it opens. */
const tabStore = () => {
  const kept = new Map<string, string>()
  return { kept, getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, text: string) => void kept.set(key, text), removeItem: (key: string) => void kept.delete(key) }
}
type Tab = ReturnType<typeof tabStore>

/** One page of the tab; the server's answers are given in turn. */
const openPage = (store: Tab | undefined, answers: Answer[], version = 1) => {
  const sent: { readonly changes: Changes; readonly basedOn: number }[] = []
  const stands: Stand[] = []
  const line = startKeeping({
    store,
    storeKey: 'unsaved d-1 form-v1',
    version,
    onStand: (stand) => void stands.push(stand),
    send: async (changes, basedOn) => {
      sent.push({ changes, basedOn })
      return answers.shift() ?? refused(0)
    },
  })
  return { line, sent, stands, last: () => stands.at(-1) }
}
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
}

describe('answers typed after the session ended', () => {
  it('wait in the tab, and are sent from the page opened after signing in again', async () => {
    const tab = tabStore()
    const before = openPage(tab, [saved(2), refused(401), refused(401)])
    before.line.keep({ name: 'An' })
    await settled()
    before.line.keep({ street: 'Số 1' })
    await settled()
    before.line.keep({ phone: '0900000001' })
    await settled()
    expect([before.last(), before.sent.at(-1)]).toEqual([{ state: 'signed-out', version: 2 }, { changes: { street: 'Số 1', phone: '0900000001' }, basedOn: 2 }])
    const after = openPage(tab, [saved(5)], 4)
    const left = { changes: { street: 'Số 1', phone: '0900000001' }, basedOn: 2 }
    expect(await after.line.again()).toEqual({ ...left, isMet: false })
    expect(after.sent, 'based on what was seen when it was typed, not on what the new page shows').toEqual([left])
    expect([after.last()?.state, tab.kept.size]).toEqual(['saved', 0])
    expect(await openPage(tab, []).line.again()).toBeUndefined()
  })

  it('do not write over what another device answered meanwhile: it is said that they met', async () => {
    const tab = tabStore()
    const before = openPage(tab, [refused(0)], 3)
    before.line.keep({ street: 'Số 1' })
    await settled()
    const after = openPage(tab, [{ ok: true, value: { version: 8, conflicts: [{}] } }], 7)
    expect(await after.line.again()).toEqual({ changes: { street: 'Số 1' }, basedOn: 3, isMet: true })
    expect([after.sent, after.last()]).toEqual([[{ changes: { street: 'Số 1' }, basedOn: 3 }], { state: 'conflict', version: 3 }])
    expect(await after.line.again(), 'told once').toBeUndefined()
  })

  it('are told by the page that could send them at last, though the line was still cut when it opened', async () => {
    const tab = tabStore()
    const before = openPage(tab, [refused(0)], 3)
    before.line.keep({ street: 'Số 1' })
    await settled()
    const after = openPage(tab, [refused(0), { ok: true, value: { version: 8, conflicts: [{}] } }], 7)
    expect([await after.line.again(), after.last()]).toEqual([undefined, { state: 'failed', version: 3 }])
    expect(await after.line.again()).toMatchObject({ basedOn: 3, isMet: true })
  })

  it('are told too where they went with an answer of the page that opened while the line was cut', async () => {
    const tab = tabStore()
    const before = openPage(tab, [refused(0)], 3)
    before.line.keep({ street: 'Số 1' })
    await settled()
    const after = openPage(tab, [refused(0), { ok: true, value: { version: 8, conflicts: [{}] } }], 7)
    await after.line.again()
    after.line.keep({ street: 'Số 1, ngõ 2' })
    await settled()
    expect(after.last()?.state).toBe('conflict')
    expect(await after.line.again(), 'as it was typed last').toEqual({ changes: { street: 'Số 1, ngõ 2' }, basedOn: 3, isMet: true })
  })

  it('of the release before, which kept no version, are sent as of what the page shows', async () => {
    const tab = tabStore()
    tab.setItem('unsaved d-1 form-v1', JSON.stringify({ street: 'Số 1' }))
    const page = openPage(tab, [saved(5)], 4)
    expect(await page.line.again()).toEqual({ changes: { street: 'Số 1' }, basedOn: 4, isMet: false })
    expect(page.sent).toEqual([{ changes: { street: 'Số 1' }, basedOn: 4 }])
  })

  it('are said to be refused, not lost on the network, when one is too long', async () => {
    const page = openPage(tabStore(), [refused(400)])
    page.line.keep({ request: 'x'.repeat(4001) })
    await settled()
    expect(page.last()?.state).toBe('refused')
  })

  it('go by themselves when the line is back: nobody has to type another', async () => {
    const tab = tabStore()
    const page = openPage(tab, [refused(0), refused(503), saved(2)])
    page.line.keep({ street: 'Số 1' })
    await settled()
    await page.line.again()
    expect(page.stands.map(({ state }) => state)).toEqual(['saving', 'failed', 'failed'])
    expect(await page.line.again(), 'this page shows it').toBeUndefined()
    expect([page.sent.at(-1), page.last(), tab.kept.size]).toEqual([{ changes: { street: 'Số 1' }, basedOn: 1 }, { state: 'saved', version: 2 }, 0])
    await page.line.again()
    expect(page.sent).toHaveLength(3)
  })

  it.each([404, 409])('are said to have nowhere to go, not to be lost on the network, once the draft is filed or gone (%i)', async (status) => {
    const page = openPage(tabStore(), [refused(status)])
    page.line.keep({ street: 'Số 1' })
    await settled()
    expect(page.last()?.state).toBe('gone')
  })

  it('are based on what the page showed, once another tab wrote meanwhile: keeping one answer is not having seen the others', async () => {
    const page = openPage(tabStore(), [saved(2), saved(4), saved(5)])
    for (const changes of [{ a: '1' }, { b: '2' }, { c: '3' }]) {
      page.line.keep(changes)
      await settled()
    }
    expect([page.sent.map(({ basedOn }) => basedOn), page.last()]).toEqual([[1, 2, 2], { state: 'saved', version: 2 }])
  })

  it('stay in the tab when signing in did not help, the newest text of a question winning', async () => {
    const tab = tabStore()
    const first = openPage(tab, [refused(0), refused(503)])
    first.line.keep({ street: 'Số 1' })
    await settled()
    first.line.keep({ street: 'Số 12' })
    await settled()
    expect(first.last()?.state).toBe('failed')
    const again = openPage(tab, [refused(401)])
    expect(await again.line.again()).toBeUndefined()
    expect(JSON.parse(tab.kept.get('unsaved d-1 form-v1') ?? '')).toEqual({ changes: { street: 'Số 12' }, basedOn: 1 })
  })

  it('typed while others are on their way go with the next request, each once', async () => {
    const page = openPage(tabStore(), [saved(2), saved(3)])
    page.line.keep({ a: '1' })
    page.line.keep({ b: '2' })
    page.line.keep({ b: '3' })
    await settled()
    expect(page.sent).toEqual([{ changes: { a: '1' }, basedOn: 1 }, { changes: { b: '3' }, basedOn: 2 }])
  })

  it('are kept by the page itself where the browser stores nothing, and conflicts are told', async () => {
    const page = openPage(undefined, [refused(401), { ok: true, value: { version: 9, conflicts: [{}] } }])
    page.line.keep({ a: '1' })
    await settled()
    page.line.keep({ b: '2' })
    await settled()
    expect([page.sent.at(-1)?.changes, page.last()?.state]).toEqual([{ a: '1', b: '2' }, 'conflict'])
  })

  it('that met another answer are based on what the page showed until somebody chose, so that no later post writes over it', async () => {
    const page = openPage(tabStore(), [saved(2), { ok: true, value: { version: 4, conflicts: [{}] } }, saved(5)])
    for (const changes of [{ a: '1' }, { b: '2' }, { c: '3' }]) {
      page.line.keep(changes)
      await settled()
    }
    expect([page.sent.at(-1), page.last()]).toEqual([{ changes: { c: '3' }, basedOn: 2 }, { state: 'conflict', version: 2 }])
  })
})
