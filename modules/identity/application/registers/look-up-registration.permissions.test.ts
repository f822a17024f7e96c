// QĐ 276/QĐ-UBND III.3a, NĐ 13/2023 Đ3: who at the counter sees how far a business registration is, and what is written down of the question.
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '../../../../kernel/actor.ts'
import type { Work } from '../../../../platform/work.ts'
import { TEST_NOW } from '../../../../tests/support/database.ts'
import { openDossierWorld, type DossierWorld } from '../../../../tests/support/dossier-world.ts'
import type { BusinessRegistration, RegisterAnswer } from '../../domain/registers/register.ts'
import type { AskRegistration, AskRegistrations } from '../../ports.ts'
import { useRegisters } from './current-registers.ts'
import { listRegistrations, lookUpRegistration } from './look-up-registration.ts'
import { askRegisterState } from './register-state.ts'

const ONE: BusinessRegistration = { receiptNumber: '310000001', state: 'Đang xử lý', promisedOn: '2025-03-10' }
let world: DossierWorld
let asked: (AskRegistration | AskRegistrations)[] = []
let answer: RegisterAnswer<BusinessRegistration>
beforeAll(async () => {
  world = await openDossierWorld()
  const business = {
    find: async () => ({ kind: 'no-match' as const }),
    findRegistration: async (question: AskRegistration) => (asked.push(question), answer),
    listRegistrations: async (question: AskRegistrations) => (asked.push(question), answer.kind === 'found' ? { ...answer, value: [answer.value] } : answer),
  }
  useRegisters({ secretKey: new Uint8Array(32).fill(7), population: () => undefined, business: () => business })
})
afterAll(async () => {
  useRegisters(undefined)
  await world.close()
})
beforeEach(() => {
  asked = []
  answer = { kind: 'found', value: ONE }
})

const outside = (actor: Actor): Work => ({ tx: world.db.tx, actor, now: TEST_NOW, requestId: 'test', tell: async () => undefined })
const find = (actor: Actor, receiptNumber = ONE.receiptNumber) => lookUpRegistration(outside(actor), { unitId: world.desk.id, receiptNumber })
const kindOf = (done: Awaited<ReturnType<typeof find>> | Awaited<ReturnType<typeof listRegistrations>>): string => (done.ok ? done.value.answer.kind : done.refusal.kind)

describe('a dossier of business registration', () => {
  it('is told to an official at their own unit and to nobody else', async () => {
    expect(kindOf(await find(world.clerk))).toBe('found')
    for (const other of [world.clerkElsewhere, world.head, world.citizen, { kind: 'anonymous' } as Actor]) expect(kindOf(await find(other))).toBe('not-permitted-at-unit')
    expect(asked).toHaveLength(1)
  })

  it.each(['', 'abc', '31-1', '1'.repeat(21)])('with the number “%s” nothing leaves', async (receiptNumber) => {
    expect(kindOf(await find(world.clerk, receiptNumber))).toBe('receipt-number-unreadable')
    expect(asked).toEqual([])
  })

  it.each([['2025-03-12', '2025-03-11'], ['2025-01-01', '2025-02-01'], ['', '2025-03-11'], ['2025-02-30', '2025-03-01']])('from %s to %s is no list', async (from, to) => {
    expect(kindOf(await listRegistrations(outside(world.clerk), { unitId: world.desk.id, from, to }))).toBe('days-not-listable')
    expect(asked).toEqual([])
  })

  it('is asked anew each time; purpose and basis are written down, the answer is not', async () => {
    await find(world.clerk)
    await find(world.clerk, '31 0000001')
    const listed = await listRegistrations(outside(world.clerk), { unitId: world.desk.id, from: '2025-03-01', to: '2025-03-31' })
    expect(listed.ok && listed.value.answer).toEqual({ kind: 'found', value: { registrations: [ONE] } })
    expect(asked).toHaveLength(3)
    const { rows } = await sql`SELECT 1 FROM identity.kept_register_answer`.execute(world.db.tx)
    expect(rows).toEqual([])
    const state = (await world.db.work({}, (work) => askRegisterState(work))).find(({ register }) => register === 'business')
    expect(state?.purposes.find(({ purpose }) => purpose === 'follow-registration')).toMatchObject({ asked: expect.any(Number), lastAt: TEST_NOW, legalBasis: expect.stringContaining('Luật Doanh nghiệp'), facts: expect.arrayContaining(['receiptNumber']) })
    expect(state?.purposes.find(({ purpose }) => purpose === 'check-enterprise')).toMatchObject({ asked: 0 })
  })

  it('goes on by other ways while the register is down, and the operator is told the cause', async () => {
    answer = { kind: 'down', cause: 'service-101' }
    expect(kindOf(await find(world.clerk))).toBe('down')
    expect((await world.db.work({}, (work) => askRegisterState(work))).find(({ register }) => register === 'business')?.alerts).toMatchObject([{ cause: 'service-101' }])
  })
})
