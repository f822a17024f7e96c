import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Client } from '../../../platform/web/client.ts'
import { sendInParts, type Progress } from './send-in-parts.ts'

const SIZE = 700_000
const file = new File([new Uint8Array(SIZE)], 'ban-quet.pdf', { lastModified: 1 })
const STORED = { id: 'f-1', fileName: 'ban-quet.pdf' }

/** A server that keeps one upload; `faults` are met once each, in order, by the request they name. */
const openServer = (...faults: readonly (readonly [request: string, status: number])[]) => {
  const left = [...faults]
  const asked: string[] = []
  let received = 0
  const answers: Readonly<Record<string, (input: { readonly body?: { readonly size: number } }) => unknown>> = {
    openUpload: () => ({ id: 'u-1', receivedBytes: received, sizeBytes: SIZE }),
    readUpload: () => ({ id: 'u-1', receivedBytes: received, sizeBytes: SIZE }),
    sendPart: ({ body }) => ({ receivedBytes: (received += body?.size ?? 0) }),
    completeUpload: () => STORED,
    cancelUpload: () => ({}),
  }
  const api = (async ({ id }: { readonly id: string }, input: { readonly body?: { readonly size: number } }) => {
    asked.push(id)
    if (left[0]?.[0] === id) return { ok: false, problem: { status: left.shift()?.[1], detail: '', kind: '', title: '', type: '' } }
    return { ok: true, value: answers[id]?.(input) }
  }) as unknown as Client
  return { api, asked }
}

const send = async (api: Client) => {
  const phases: Progress['phase'][] = []
  const sending = sendInParts({ api, file, purpose: 'draft-1', signal: new AbortController().signal, onProgress: ({ phase }) => void phases.push(phase) })
  await vi.runAllTimersAsync()
  return { answer: await sending, phases }
}

describe('a file on its way', () => {
  const kept = new Map<string, string>()
  beforeEach(() => {
    vi.useFakeTimers()
    vi.stubGlobal('addEventListener', () => undefined)
    vi.stubGlobal('localStorage', { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, text: string) => void kept.set(key, text), removeItem: (key: string) => void kept.delete(key) })
  })
  afterEach(() => {
    kept.clear()
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  it.each([['before its first byte', 'openUpload'], ['in the middle', 'sendPart'], ['after its last byte', 'completeUpload']])('waits out a line that is cut %s', async (_, request) => {
    const { api } = openServer([request, 0], [request, 503])
    const { answer, phases } = await send(api)
    expect(answer).toEqual({ ok: true, value: STORED })
    expect(phases).toContain('waiting')
    expect(kept.size).toBe(0)
  })

  it('met by an ended session is kept, and goes on where it was once signed in again', async () => {
    const { api, asked } = openServer(['sendPart', 401])
    expect((await send(api)).answer).toMatchObject({ ok: false, problem: { status: 401 } })
    expect(asked).not.toContain('cancelUpload')
    expect((await send(api)).answer).toEqual({ ok: true, value: STORED })
    expect(asked.filter((request) => request === 'openUpload')).toHaveLength(1)
  })

  it('that is refused is cancelled and forgotten', async () => {
    const { api, asked } = openServer(['completeUpload', 422])
    expect((await send(api)).answer).toMatchObject({ ok: false, problem: { status: 422 } })
    expect([asked.at(-1), kept.size]).toEqual(['cancelUpload', 0])
  })

  it('a full server has no room for is told at once', async () => {
    const { api, asked } = openServer(['openUpload', 507])
    expect((await send(api)).answer).toMatchObject({ ok: false, problem: { status: 507 } })
    expect(asked).toEqual(['openUpload'])
  })
})
