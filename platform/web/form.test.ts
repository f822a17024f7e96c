import { describe, expect, it } from 'vitest'
import { endForm, failForm, fieldError, keptDate, keptValue, readForm } from './form.ts'
import type { Problem } from './problem.ts'

const post = (fields: readonly (readonly [string, string | File])[]): Request => {
  const body = new FormData()
  for (const [name, value] of fields) body.append(name, value)
  return new Request('http://localhost/x', { method: 'POST', body })
}
const problem: Problem = {
  type: '/problems/request-invalid',
  title: '',
  status: 400,
  detail: 'Sai',
  kind: 'request-invalid',
  errors: [{ field: 'body.fullName', reason: 'Hãy nhập họ tên' }],
}

describe('form', () => {
  it('reads text in NFC, trimmed, and leaves empty fields out', async () => {
    const form = await readForm(post([['name', '  Nguyễn '.normalize('NFD')], ['nick', '  ']]))
    expect(form.text('name')).toBe('Nguyễn')
    expect(form.text('nick')).toBeUndefined()
    expect(form.text('unknown')).toBeUndefined()
  })

  it('keeps the key of its rendering and every value of a name', async () => {
    const form = await readForm(post([['idempotency-key', 'key-0001'], ['paper', 'a'], ['paper', 'b'], ['paper', '']]))
    expect(form.idempotencyKey).toBe('key-0001')
    expect(form.all('paper')).toEqual(['a', 'b'])
    expect(form.values).not.toHaveProperty('idempotency-key')
  })

  it('makes a key when the form carried none', async () => {
    expect((await readForm(post([['x', '1']]))).idempotencyKey).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })

  it.each([
    [['3', '4', '2024'], '2024-04-03'],
    [['', '', ''], undefined],
    [['31', '2', '2024'], '2024-02-31'],
    [['x', '4', ''], '-04-0x'],
  ])('joins the boxes of a date %j as %s, for the server to judge', async ([day = '', month = '', year = ''], expected) => {
    const form = await readForm(post([['on-day', day], ['on-month', month], ['on-year', year]]))
    expect(form.date('on')).toBe(expected)
  })

  it('gives a chosen file, and nothing for an empty file box', async () => {
    const form = await readForm(post([['scan', new File(['%PDF'], 'a.pdf')], ['none', new File([], '')]]))
    expect(form.file('scan')?.name).toBe('a.pdf')
    expect(form.file('none')).toBeUndefined()
  })

  it.each([
    ['body.answers.fullName', 'fullName'],
    ['body.form.answers.father.fullName', 'father.fullName'],
    ['query.answers', 'answers'],
  ])('names the field the pipeline calls %s as the form does', async (field, named) => {
    const { data: failed } = failForm({ ...problem, errors: [{ field, reason: 'dài quá 4000 ký tự' }] }, await readForm(post([])))
    expect(fieldError(failed, named)).toBe('dài quá 4000 ký tự')
  })

  it('fails with the status, what was typed, and the field as the form names it', async () => {
    const form = await readForm(post([['idempotency-key', 'key-0001'], ['fullName', 'A'], ['on-day', '3'], ['on-month', '4'], ['on-year', '2024']]))
    const { data: failed, init } = failForm(problem, form)
    expect(init?.status).toBe(400)
    expect(fieldError(failed, 'fullName')).toBe('Hãy nhập họ tên')
    expect(keptValue(failed, 'fullName')).toBe('A')
    expect(keptDate(failed, 'on')).toBe('2024-4-3')
    expect(failed.retryKey).toBeUndefined()
  })

  it.each([0, 503])('keeps the key where nobody knows whether the command arrived (status %d)', async (status) => {
    const form = await readForm(post([['idempotency-key', 'key-0001']]))
    const { data: failed, init } = failForm({ ...problem, status }, form)
    expect(failed.retryKey).toBe('key-0001')
    expect(init?.status).toBe(503)
  })

  it('ends well with a redirect that a reload does not repeat', async () => {
    const form = await readForm(post([]))
    const end = endForm({ ok: true, value: { id: '7' } }, form, ({ id }) => `/ho-so/${id}`)
    expect(end).toBeInstanceOf(Response)
    expect(end instanceof Response && [end.status, end.headers.get('location')]).toEqual([303, '/ho-so/7'])
  })
})
