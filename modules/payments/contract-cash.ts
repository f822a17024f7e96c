import { Type, type TSchema } from 'typebox'
import { defineContract } from '../../platform/web/contract.ts'

const Uuid = Type.String({ format: 'uuid' })
const Day = Type.String({ format: 'date' })
const Amount = Type.Integer({ description: 'đồng; dưới 0: hủy biên nhận' })
const Counted = Type.Integer({ minimum: 0, description: 'đồng' })
const list = <T extends TSchema>(item: T) => Type.Immutable(Type.Array(item))

export const showCashBook = defineContract({
  id: 'showCashBook',
  summary: 'Cash taken on a day, entry by entry, with what was counted when it was closed',
  method: 'GET',
  path: '/api/treasury/cash-book',
  query: Type.Object({ on: Type.Optional(Day), unitId: Type.Optional(Uuid) }),
  answer: Type.Object({
    on: Day,
    today: Day,
    units: list(
      Type.Object({
        unitId: Uuid,
        unitName: Type.String(),
        receipts: Type.Integer(),
        received: Amount,
        reversed: Amount,
        expected: Amount,
        closing: Type.Optional(Type.Object({ expected: Amount, counted: Counted, at: Type.String(), by: Type.String(), words: Type.Optional(Type.String()) })),
        mayClose: Type.Boolean(),
      }),
    ),
    lines: list(Type.Object({ subjectId: Uuid, demandSerial: Type.Integer(), documentId: Uuid, number: Type.String(), label: Type.String(), payerName: Type.String(), unitId: Uuid, amount: Amount, at: Type.String(), by: Type.String(), reason: Type.Optional(Type.String()) })),
  }),
})

export const closeCashDay = defineContract({
  id: 'closeCashDay',
  summary: 'Close a day: the cash that was counted beside what the book says; where they differ, why',
  method: 'POST',
  path: '/api/treasury/cash-book/:unitId/:on/close',
  params: Type.Object({ unitId: Uuid, on: Day }),
  body: Type.Object({ counted: Counted, expected: Type.Integer({ description: 'Số theo sổ lúc kiểm đếm' }), words: Type.Optional(Type.String({ maxLength: 1000 })) }),
  answer: Type.Object({ expected: Amount }),
})
