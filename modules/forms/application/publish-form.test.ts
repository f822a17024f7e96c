import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'
import { findFormByCode } from './get-form.ts'
import { closeForm } from './list-forms.ts'
import { publishForm } from './publish-form.ts'

const words = (text: string) => ({ vi: text, en: text })
const form = (number: number, more: object = {}) => ({ ref: `thu-v${number}`, title: words('Thử'), pages: [{ id: 'one', title: words('Một'), fields: [{ kind: 'text', id: 'a', label: words('A'), ...more }] }] })
const day = (text: string): PlainDate => text as PlainDate

// NĐ 45/2020 Điều 11.
describe('publishing forms', () => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await openTestDatabase()
  })
  afterAll(() => database.close())

  const publish = (definition: unknown, validFrom: string) => database.work({}, (work) => publishForm(work, { definition, validFrom: day(validFrom), source: 'test' }))
  const inForce = async (on: string) => (await database.work({}, (work) => findFormByCode(work, 'thu', day(on))))?.ref

  it('goes version by version, each from its own day', async () => {
    expect(await publish(form(1), '2025-01-01')).toEqual({ ok: true, value: { formRef: 'thu-v1' } })
    expect(await publish(form(1), '2025-02-01')).toMatchObject({ refusal: { kind: 'form-version-taken' } })
    expect(await publish(form(3), '2025-02-01')).toMatchObject({ refusal: { kind: 'form-version-not-next', next: 'thu-v2' } })
    expect(await publish(form(2), '2024-12-01')).toMatchObject({ refusal: { kind: 'form-dates-contradict', from: '2025-01-01' } })
    expect(await publish(form(2), '2025-03-01')).toMatchObject({ ok: true })
    expect([await inForce('2024-12-31'), await inForce('2025-02-28'), await inForce('2025-03-01')]).toEqual([undefined, 'thu-v1', 'thu-v2'])
  })

  it('names every fault of shape and of sense, and publishes nothing', async () => {
    const shape = await publish(form(3, { colour: 'red' }), '2025-04-01')
    expect(shape).toMatchObject({ ok: false, refusal: { kind: 'form-unsound', errors: [{ field: 'pages.one.fields.a' }] } })
    const sense = await publish(form(3, { showIf: { answered: 'b' } }), '2025-04-01')
    expect(sense).toMatchObject({ ok: false, refusal: { kind: 'form-unsound', count: 1, errors: [{ field: 'a' }] } })
    const choice = { kind: 'choice', id: 'b', label: words('B'), options: [{ value: 'x', label: words('X') }] }
    const waits = form(3, { showIf: { answer: 'b', is: 'y' } })
    const dead = await publish({ ...waits, pages: waits.pages.map((page) => ({ ...page, fields: [choice, ...page.fields] })) }, '2025-04-01')
    expect(dead).toMatchObject({ ok: false, refusal: { kind: 'form-unsound', count: 1, errors: [{ field: 'a' }] } })
    expect(await inForce('2025-05-01')).toBe('thu-v2')
  })

  it('closes a version once; before that day it still holds', async () => {
    const close = () => database.work({}, (work) => closeForm(work, { formRef: 'thu-v2', until: day('2025-06-01') }))
    expect(await close()).toMatchObject({ ok: true })
    expect(await close()).toMatchObject({ refusal: { kind: 'form-closed-already' } })
    expect([await inForce('2025-05-31'), await inForce('2025-06-01')]).toEqual(['thu-v2', undefined])
  })
})
