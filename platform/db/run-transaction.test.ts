import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../tests/support/database.ts'
import { sendOff } from './send-off.ts'
import type { Transaction } from './transaction.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await openTestDatabase()
  const owner = new pg.Client(db.connection)
  await owner.connect()
  await owner.query('CREATE TABLE public.note (id int CONSTRAINT note_key PRIMARY KEY); GRANT SELECT, INSERT ON public.note TO PUBLIC').finally(() => owner.end())
})
afterAll(() => db.close())

const insert = (tx: Transaction, id: number): Promise<unknown> => sql`INSERT INTO public.note VALUES (${id})`.execute(tx)
const stored = async (): Promise<readonly number[]> => (await sql<{ id: number }>`SELECT id FROM public.note ORDER BY id`.execute(db.tx)).rows.map(({ id }) => id)
const broken = { code: '23505', constraint: 'note_key' }

describe('a transaction', () => {
  it('sends what is asked at once in the order asked', async () => {
    const answers = await db.transaction((tx) => Promise.all([insert(tx, 1), sql<{ n: number }>`SELECT count(*)::int AS n FROM public.note`.execute(tx), insert(tx, 2), sql<{ n: number }>`SELECT count(*)::int AS n FROM public.note`.execute(tx)]))
    expect([answers[1].rows, answers[3].rows]).toEqual([[{ n: 1 }], [{ n: 2 }]])
  })

  it('keeps what was sent off before it commits, and shows it to what is asked behind', async () => {
    await db.transaction(async (tx) => {
      await sendOff(tx, () => insert(tx, 3))
      expect((await sql`SELECT FROM public.note WHERE id = 3`.execute(tx)).rows).toHaveLength(1)
      await sendOff(tx, () => insert(tx, 4))
    })
    expect(await stored()).toEqual([1, 2, 3, 4])
  })

  it('fails at its commit, whole and with the first fault, when something sent off failed', async () => {
    const failing = db.transaction(async (tx) => {
      await sendOff(tx, () => insert(tx, 5))
      await sendOff(tx, () => insert(tx, 4))
      await sendOff(tx, () => insert(tx, 6))
      return 'answered'
    })
    await expect(failing).rejects.toMatchObject(broken)
    expect(await stored()).toEqual([1, 2, 3, 4])
  })

  it('tells the first fault to whoever asks behind it', async () => {
    const failing = db.transaction(async (tx) => {
      await sendOff(tx, () => insert(tx, 4))
      await insert(tx, 7)
    })
    await expect(failing).rejects.toMatchObject(broken)
  })

  it('waits for a write that could not be asked at once, so that its fault is heard', async () => {
    const failing = db.transaction((tx) => sendOff(tx, () => Promise.reject(new Error('no such words'))))
    await expect(failing).rejects.toThrow('no such words')
  })

  it('is over once it has ended: a question that comes late reaches nobody else’s transaction', async () => {
    let late: Transaction | undefined
    await db.transaction(async (tx) => {
      late = tx
      await insert(tx, 8)
    })
    await expect(late ? insert(late, 9) : undefined).rejects.toThrow(/after its transaction had ended/)
    expect(await stored()).not.toContain(9)
  })

  it('gives its connection back in good order after a refusal', async () => {
    for (let round = 0; round < 30; round += 1)
      await expect(
        db.transaction(async (tx) => {
          await sendOff(tx, () => insert(tx, 100))
          throw new Error('refused')
        }),
      ).rejects.toThrow('refused')
    expect(await stored()).not.toContain(100)
  })

  it('waits for a write outside a transaction', async () => {
    await expect(sendOff(db.tx, () => insert(db.tx, 1))).rejects.toMatchObject(broken)
  })
})
