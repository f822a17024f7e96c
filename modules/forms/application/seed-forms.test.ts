import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'
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
})
