import type { ActionFunctionArgs } from 'react-router'
import { describe, expect, it } from 'vitest'
import { createWebContext } from '../../../../platform/web/loader.ts'
import type { Client } from '../../../../platform/web/client.ts'
import { moveAction } from './move-page.tsx'

const SITE = { province: 'Mẫu', authority: 'UBND tỉnh Mẫu', demo: true }

/** A version with so many dossiers on it; moved ones are counted. */
const openDesk = (subjects: number, refusedWith?: string) => {
  const desk = { subjects, moved: 0 }
  const api = ((contract: { readonly id: string }) => {
    if (contract.id === 'previewWorkflowMigration') return Promise.resolve({ ok: true, value: { subjects: desk.subjects, possible: true, lines: [] } })
    if (refusedWith) return Promise.resolve({ ok: false, problem: { type: '', title: '', status: 422, kind: 'request-invalid', detail: refusedWith } })
    desk.moved += desk.subjects
    return Promise.resolve({ ok: true, value: { moved: desk.subjects } })
  }) as unknown as Client
  const press = async (fields: Readonly<Record<string, string>>): Promise<unknown> => {
    const body = new FormData()
    for (const [name, value] of Object.entries({ from: '1', to: '2', 'step.a': 'x', ...fields })) body.set(name, value)
    const answer: unknown = await moveAction({ request: new Request('http://localhost/desk/workflow/g/move', { method: 'POST', body }), params: { code: 'g' }, context: createWebContext({ api, language: 'vi', site: SITE }) } as unknown as ActionFunctionArgs)
    return answer instanceof Response ? answer.status : answer
  }
  return { desk, press }
}

const READ = JSON.stringify({ a: 'x' })

describe('running dossiers are moved as the preview showed it, or not at all', () => {
  it('moves what was read', async () => {
    const { desk, press } = openDesk(3)
    expect(await press({ do: 'preview' })).toMatchObject({ preview: { subjects: 3 }, mapping: { a: 'x' } })
    expect(await press({ do: 'move', read: READ, reason: 'QĐ mới' })).toBe(303)
    expect(desk.moved).toBe(3)
  })

  it.each<[string, Readonly<Record<string, string>>]>([
    ['a step that leads elsewhere since', { 'step.a': 'y', read: READ }],
    ['no preview at all', {}],
  ])('shows it again for %s', async (_, fields) => {
    const { desk, press } = openDesk(3)
    expect(await press({ do: 'move', reason: 'QĐ mới', ...fields })).toMatchObject({ changed: true, preview: { subjects: 3 } })
    expect(desk.moved).toBe(0)
  })

  it('keeps the preview and the reason on the page when it is refused', async () => {
    const { press } = openDesk(3, 'Thiếu lý do')
    expect(await press({ do: 'move', read: READ, reason: '' })).toMatchObject({ data: { preview: { subjects: 3 }, mapping: { a: 'x' }, problem: { detail: 'Thiếu lý do' }, values: { reason: [''] } }, init: { status: 422 } })
  })
})
