import type { ActionFunctionArgs } from 'react-router'
import { expect, it } from 'vitest'
import { plansAction } from './bring-in.tsx'

type Asked = { readonly id: string; readonly idempotencyKey?: string; readonly text?: string }

/** As the browser posts it; what the server was asked, in turn. */
const post = async (fields: Readonly<Record<string, string | File>>) => {
  const [asked, form] = [[] as Asked[], new FormData()]
  for (const [name, value] of Object.entries({ 'idempotency-key': 'key-of-the-form', ...fields })) form.append(name, value)
  const api = async ({ id }: { readonly id: string }, { idempotencyKey, body }: { readonly idempotencyKey?: string; readonly body: { readonly text?: string } }) => {
    asked.push({ id, ...(idempotencyKey ? { idempotencyKey } : {}), ...(body.text ? { text: body.text } : {}) })
    return { ok: true, value: id === 'readPlanFile' ? { text: 'lời của tệp' } : { planId: 'p1' } }
  }
  const request = new Request('http://localhost/desk/plans', { method: 'POST', body: form })
  const answer: unknown = await plansAction({ request, context: { get: () => ({ api }) }, params: {} } as unknown as ActionFunctionArgs)
  return { asked, answer }
}

it('reads a chosen file, and keeps it with a key that no other question has borne', async () => {
  const file = new File(['| STT |'], 'quyet-dinh.md')
  const tried = await post({ file, do: 'try' })
  expect(tried.asked).toMatchObject([{ id: 'readPlanFile' }, { id: 'importPlan', text: 'lời của tệp' }])
  expect(tried.answer).toMatchObject({ values: { text: ['lời của tệp'] } })
  const { asked } = await post({ file, do: 'keep' })
  expect(asked).toMatchObject([{ id: 'readPlanFile' }, { id: 'importPlan', idempotencyKey: 'key-of-the-form', text: 'lời của tệp' }])
  const keys = [...tried.asked, ...asked].flatMap(({ idempotencyKey }) => idempotencyKey ?? [])
  expect(new Set(keys).size).toBe(3)
})
