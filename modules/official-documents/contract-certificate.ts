import { Type } from 'typebox'
import { defineContract } from '../../platform/web/contract.ts'
import { REQUEST_STATES } from './domain/certificate-request.ts'

const Instant = Type.String({ format: 'date-time' })
const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })
const Word = Type.String({ minLength: 1, maxLength: 200 })
const State = Type.Enum([...REQUEST_STATES])

export const showMyCertificate = defineContract({
  id: 'showMyCertificate',
  summary: 'Chứng thư số của mình: ký được chưa, đến khi nào; nếu chưa có thì yêu cầu cấp đến đâu',
  method: 'GET',
  path: '/api/desk/my-certificate',
  answer: Type.Object({
    certificate: Type.Optional(Type.Object({ name: Type.String(), method: Type.Enum(['soft', 'vneid', 'token']), validFrom: Instant, validTo: Instant, time: Type.Enum(['in-time', 'over', 'not-yet']), isDemo: Type.Boolean() })),
    request: Type.Optional(Type.Object({ state: State, provider: Type.String(), askedAt: Instant, checkedAt: Type.Optional(Instant), serialNumber: Type.Optional(Type.String()) })),
    mayRequest: Type.Boolean(),
  }),
})

export const requestMyCertificate = defineContract({
  id: 'requestMyCertificate',
  summary: 'Yêu cầu VNeID cấp chứng thư số miễn phí; thông tin chỉ gửi đi, hệ thống không giữ',
  method: 'POST',
  path: '/api/desk/my-certificate/request',
  body: Type.Object({
    personalIdNumber: Word,
    bornOn: Day,
    gender: Type.Enum(['female', 'male']),
    phone: Word,
    email: Word,
    issuedBy: Word,
    issuedOn: Day,
  }),
  answer: Type.Object({ state: State }),
})

export const askMyCertificate = defineContract({
  id: 'askMyCertificate',
  summary: 'Hỏi lại VNeID: yêu cầu cấp chứng thư của mình đến đâu',
  method: 'POST',
  path: '/api/desk/my-certificate/ask',
  answer: Type.Object({ state: State }),
})
