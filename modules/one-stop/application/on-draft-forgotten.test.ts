import { afterAll, beforeAll, expect, it } from 'vitest'
import { newId } from '../../../platform/db/new-id.ts'
import { openTestDatabase, TEST_NOW, type TestDatabase } from '../../../tests/support/database.ts'
import { findNote, keepNote, lockNote } from '../store/reception-note-store.ts'
import { onDraftForgotten } from './on-draft-forgotten.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await openTestDatabase()
})
afterAll(() => db.close())

it('what was typed beside a draft goes with it, and nothing of another', async () => {
  const [ownerId, gone, stays] = [newId<string>(), newId<string>(), newId<string>()]
  await db.work({}, async (work) => {
    for (const draftId of [gone, stays]) {
      await lockNote(work.tx, { ownerId, draftId }, TEST_NOW)
      await keepNote(work.tx, { ownerId, draftId }, { fields: { parcel: 'RA123456789VN' } as never, at: TEST_NOW })
    }
    await onDraftForgotten(work, { type: 'FilingDraftForgotten', ownerId, draftId: gone })
    expect([await findNote(work.tx, { ownerId, draftId: gone }), await findNote(work.tx, { ownerId, draftId: stays })]).toEqual([{}, { parcel: 'RA123456789VN' }])
  })
})
