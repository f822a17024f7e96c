import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'
import { findFormByCode } from './get-form.ts'
import { readDefinition } from './read-definition.ts'
import { readFormFiles, seedForms } from './seed-forms.ts'
import { listForms } from './list-forms.ts'

describe('the forms of data/forms', () => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await openTestDatabase()
  })
  afterAll(() => database.close())

  it.each(readFormFiles().map(({ name, definition }) => [name, definition] as const))('%s can be published', (_name, definition) => {
    const read = readDefinition(definition)
    expect(read.ok ? [] : read.refusal.faults.map(({ text }) => text.vi)).toEqual([])
    // Nghị định 30/2020/NĐ-CP: every form can be printed for signing.
    expect(definition.print?.signatures.length).toBeGreaterThan(0)
  })

  it('are published once; a second run changes nothing', async () => {
    await database.work({}, seedForms)
    const first = await database.work({}, listForms)
    await database.work({}, seedForms)
    expect(await database.work({}, listForms)).toEqual(first)
    expect(first.map(({ ref }) => ref).sort()).toEqual(readFormFiles().map(({ definition }) => definition.ref as string).sort())
    expect(first.length).toBeGreaterThan(0)
  })

  // Thông tư 53/2025/TT-BCA from 01/07/2025: whoever begins then is asked the new declaration, and nobody can hand in the old one.
  it.each([
    ['2025-06-30', 'permanent-residence-v1'],
    ['2025-07-01', 'permanent-residence-v2'],
    ['2026-11-01', 'permanent-residence-v3'],
  ])('on %s the declaration of residence is %s', async (on, ref) => {
    await database.work({}, seedForms)
    expect((await database.work({}, (work) => findFormByCode(work, 'permanent-residence', on as PlainDate)))?.ref).toBe(ref)
  })

  it('every form a national procedure is given exists', () => {
    const lines = readFileSync(new URL('../../../data/forms/procedures.tsv', import.meta.url), 'utf8').trim().split('\n').slice(1)
    const codes = new Set(readFormFiles().map(({ definition }) => definition.ref.replace(/-v\d+$/, '')))
    expect(new Set(lines.map((line) => line.split('\t')[1]))).toEqual(codes)
  })
})
