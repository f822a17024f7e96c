import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays, plainDateAt } from '../../../kernel/plain-date.ts'
import { openTestDatabase, TEST_NOW, type TestDatabase } from '../../../tests/support/database.ts'
import type { Command, CommandContext } from '../command.ts'
import { addCollectingAccountCommand, endCollectingAccountCommand, listCollectingAccountsCommand } from './collecting-accounts.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await openTestDatabase()
})
afterAll(() => db.close())

const run = async (command: Command, options: Readonly<Record<string, string>> = {}, ...words: readonly string[]): Promise<unknown> =>
  command.run({ work: (inWork) => db.work({ actor: { kind: 'system', process: 'motcua' } }, inWork) } as CommandContext, { arguments: words, options })

const NEXT = addDays(plainDateAt(TEST_NOW), 1)
const GIVEN = { bin: '970400', bank: 'Ngân hàng giả lập', number: 'MOTCUA-77', holder: 'DON VI THU', from: NEXT, basis: 'Thông báo 7/TB-KB' }
const listed = async (): Promise<string> => listCollectingAccountsCommand.print(await run(listCollectingAccountsCommand))

describe('motcua account (NĐ 120/2016 Đ4)', () => {
  it.each<[string, Readonly<Record<string, string>>, string]>([
    ['a day nobody can read', { from: 'ngày mai' }, 'date-unreadable'],
    ['no day at all', { from: '' }, 'account-day-missing'],
    ['a day that has passed', { from: '2020-01-01' }, 'account-too-early'],
    ['a kind of levy there is not', { kind: 'gift' }, 'levy-kind-unknown'],
    ['a unit there is not', { unit: 'KHONG-CO' }, 'unit-not-known'],
    ['a bank of five digits', { bin: '97040' }, 'account-unreadable'],
    ['no basis', { basis: ' ' }, 'account-basis-missing'],
  ])('adds nothing for %s', async (_, wrong, kind) => {
    await expect(run(addCollectingAccountCommand, { ...GIVEN, ...wrong })).rejects.toMatchObject({ kind })
    expect(await listed()).toBe('')
  })

  it('adds, lists and ends one for the whole province', async () => {
    const added = await run(addCollectingAccountCommand, { ...GIVEN, kind: 'state-charge' })
    const { id } = added as { readonly id: string }
    expect(addCollectingAccountCommand.print(added)).toContain(id)
    expect(await listed()).toBe(`${id}  [to-come] *  state-charge  MOTCUA77 Ngân hàng giả lập (DON VI THU)  ${NEXT}  (Thông báo 7/TB-KB)`)
    await expect(run(addCollectingAccountCommand, { ...GIVEN, kind: 'state-charge' })).rejects.toMatchObject({ kind: 'account-overlaps' })
    await run(endCollectingAccountCommand, {}, id)
    expect(await listed(), 'it stays on record').toContain('[over]')
    await expect(run(endCollectingAccountCommand, {}, '00000000-0000-7000-8000-000000000000')).rejects.toMatchObject({ kind: 'account-not-found' })
  })
})
