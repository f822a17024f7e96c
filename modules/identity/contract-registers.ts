import { Type } from 'typebox'
import { defineContract } from '../../platform/web/contract.ts'

const Uuid = Type.String({ format: 'uuid' })
const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })
const Optional = Type.Optional(Type.String())

const Registration = Type.Object({
  receiptNumber: Type.String(),
  /** As the register words it. */
  state: Type.String(),
  kind: Optional,
  enterpriseName: Optional,
  registrationNumber: Optional,
  receivedOn: Optional,
  promisedOn: Optional,
  supplementedOn: Optional,
  approvedOn: Optional,
  late: Type.Boolean({ description: 'Đã quá ngày hẹn mà chưa được chấp thuận' }),
})

const Answered = Type.Object({ outcome: Type.Enum(['found', 'no-match', 'several', 'down']), items: Type.Immutable(Type.Array(Registration)) })

export const findRegistration = defineContract({
  id: 'findRegistration',
  summary: 'Hồ sơ đăng ký doanh nghiệp giải quyết trên hệ thống của Bộ: đến đâu, theo số biên nhận; lượt hỏi được ghi lại',
  method: 'POST',
  path: '/api/desk/registrations/find',
  body: Type.Object({ unitId: Uuid, receiptNumber: Type.String({ maxLength: 40 }) }),
  answer: Answered,
})

export const listRegistrations = defineContract({
  id: 'listRegistrations',
  summary: 'Hồ sơ đăng ký doanh nghiệp tiếp nhận trong các ngày này, nhiều nhất 31 ngày',
  method: 'POST',
  path: '/api/desk/registrations/list',
  body: Type.Object({ unitId: Uuid, from: Day, to: Day }),
  answer: Answered,
})
