import { describe, expect, it } from 'vitest'
import type { Client } from '../../../../../platform/web/client.ts'
import { readFormData } from '../../../../../platform/web/form.ts'
import { COURSE_COMMANDS } from './course-commands.ts'
import { MAIN_COMMANDS } from './main-commands.ts'
import { actsVi } from './messages.vi.ts'
import { wrongBeforeSending } from './wrong-before-sending.ts'

const sentOf = (fields: Readonly<Record<string, string>>) => {
  const form = new FormData()
  for (const [field, value] of Object.entries(fields)) form.set(field, value)
  return readFormData(form)
}

/** What a command would send. */
const bodyOf = async (command: (typeof MAIN_COMMANDS)['accept'], fields: Readonly<Record<string, string>>): Promise<unknown> => {
  let body: unknown
  const api = ((_contract: unknown, input: { readonly body?: unknown }) => {
    body = input.body
    return Promise.resolve({ ok: false, problem: {} })
  }) as unknown as Client
  await command({ api, sent: sentOf(fields), dossierId: 'd', version: 3 })
  return JSON.parse(JSON.stringify(body))
}

describe('an act is sent with an amount that can be read, and with whom it is about', () => {
  it.each<[string, Readonly<Record<string, string>>, string]>([
    ['accept', { levyClaim: 'granted', levyDue: 'abc' }, 'levyDue'],
    ['accept', { levyClaim: 'granted', levyDue: '5,5' }, 'levyDue'],
    ['demand-obligation', { amount: '2,5 triệu' }, 'amount'],
    ['collect-levy', { amount: '7.50' }, 'amount'],
    ['collect-levy', { amount: '' }, 'amount'],
  ])('%s of %o says so at the field', (act, fields, field) => {
    expect(wrongBeforeSending(act, sentOf(fields), actsVi)).toMatchObject({ errors: [{ field, reason: actsVi.amountWrong }] })
  })

  it.each(['refuse', 'suspend', 'apologise'])('%s without a reason of the list', (act) => {
    expect(wrongBeforeSending(act, sentOf({ reasonCode: '', words: 'Có tranh chấp đang được giải quyết' }), actsVi)).toMatchObject({ errors: [{ field: 'reasonCode', reason: actsVi.reasonMissing }] })
    expect(wrongBeforeSending(act, sentOf({ reasonCode: 'dispute', words: '' }), actsVi)).toBeUndefined()
  })

  it.each([['assign', 'officialId', actsVi.colleagueMissing], ['hand-over-work', 'officialId', actsVi.colleagueMissing], ['hand-over-part', 'officialId', actsVi.colleagueMissing], ['ask-opinion', 'unitId', actsVi.unitMissing]])('%s with nobody chosen', (act, field, reason) => {
    expect(wrongBeforeSending(act, sentOf({ [field]: '' }), actsVi)).toMatchObject({ errors: [{ field, reason }] })
  })

  it('sends what was read, and nothing for nothing', async () => {
    const granted = { levyClaim: 'granted', levyDue: '50.000' }
    expect(wrongBeforeSending('accept', sentOf(granted), actsVi)).toBeUndefined()
    expect(await bodyOf(MAIN_COMMANDS.accept, granted)).toMatchObject({ levyClaim: { granted: true, due: 50_000 } })
    expect(await bodyOf(MAIN_COMMANDS.accept, { levyClaim: 'granted', levyDue: '0' })).toMatchObject({ levyClaim: { granted: true, due: 0 } })
    expect(await bodyOf(MAIN_COMMANDS.accept, { levyClaim: 'granted' })).toEqual({ version: 3, waived: [], levyClaim: { granted: true } })
    expect(wrongBeforeSending('demand-obligation', sentOf({ content: 'Thuế' }), actsVi)).toBeUndefined()
    expect(await bodyOf(COURSE_COMMANDS['collect-levy'], { amount: '75.000 đ' })).toEqual({ version: 3, amount: 75_000 })
  })
})
