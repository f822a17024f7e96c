import { Type } from 'typebox'
import { defineContract } from '../../platform/web/contract.ts'

const Uuid = Type.String({ format: 'uuid' })
const Day = Type.String({ format: 'date' })

export const LEVY_KINDS = ['service-fee', 'state-charge', 'price', 'levy', 'obligation'] as const
const Kind = Type.Enum([...LEVY_KINDS])

const Account = Type.Object({
  id: Uuid,
  /** Absent: the whole province. */
  unitName: Type.Optional(Type.String()),
  unitCode: Type.Optional(Type.String()),
  /** Absent: whatever is collected. */
  kind: Type.Optional(Kind),
  bankBin: Type.String(),
  bankName: Type.String(),
  number: Type.String(),
  holder: Type.String(),
  basis: Type.String(),
  validFrom: Day,
  validUntil: Type.Optional(Day),
  standing: Type.Enum(['in-force', 'to-come', 'over']),
  mayChange: Type.Boolean(),
})

export const listCollectingAccounts = defineContract({
  id: 'listCollectingAccounts',
  summary: 'Accounts that levies are collected in, per unit and kind, in force first',
  method: 'GET',
  path: '/api/treasury/accounts',
  answer: Type.Object({ items: Type.Immutable(Type.Array(Account)), ownUnitCode: Type.Optional(Type.String()), mayAdd: Type.Boolean() }),
})

export const addCollectingAccount = defineContract({
  id: 'addCollectingAccount',
  summary: 'Add the account of a unit or of the province for a kind of levy or for all; the one before ends on its eve',
  method: 'POST',
  path: '/api/treasury/accounts',
  body: Type.Object({
    unitCode: Type.Optional(Type.String({ maxLength: 50 })),
    kind: Type.Optional(Kind),
    bankBin: Type.String({ maxLength: 20 }),
    bankName: Type.String({ maxLength: 200 }),
    number: Type.String({ maxLength: 40 }),
    holder: Type.String({ maxLength: 200 }),
    basis: Type.String({ maxLength: 500 }),
    /** Absent: refused in words that say what to do. */
    validFrom: Type.Optional(Day),
  }),
  answer: Type.Object({ id: Uuid }),
})

export const endCollectingAccount = defineContract({
  id: 'endCollectingAccount',
  summary: 'End an account with a last day, today at the earliest; it stays on record',
  method: 'POST',
  path: '/api/treasury/accounts/:accountId/end',
  params: Type.Object({ accountId: Uuid }),
  body: Type.Object({ until: Type.Optional(Day) }),
  answer: Type.Object({ validUntil: Day }),
})
