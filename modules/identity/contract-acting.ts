import { Type } from 'typebox'
import { defineContract } from '../../platform/web/contract.ts'

const Uuid = Type.String({ format: 'uuid' })
const Moment = Type.String({ format: 'date-time' })
const Day = Type.String({ format: 'date' })
const Word = (maxLength: number) => Type.String({ minLength: 1, maxLength })

export const beginConfirmation = defineContract({
  id: 'beginConfirmation',
  summary: 'Bắt đầu xác nhận bằng VNeID mức 2 thay cho chữ ký: địa chỉ cần chuyển tới',
  method: 'POST',
  path: '/api/identity/confirmations',
  body: Type.Object({
    /** What is confirmed, in words the person reads on the provider's page. */
    purpose: Word(300),
    /** `filing-draft:<id>` */
    about: Word(200),
    /** SHA-256 of the canonical content, hexadecimal. */
    contentHash: Type.String({ pattern: '^[0-9a-f]{64}$' }),
    returnTo: Type.Optional(Type.String({ maxLength: 2000 })),
  }),
  answer: Type.Object({ redirectTo: Type.String() }),
})

export const RepresentationView = Type.Object({
  id: Uuid,
  kind: Type.Enum(['legal-representative', 'parent', 'authorised']),
  personId: Uuid,
  personName: Type.String(),
  principalId: Uuid,
  principalName: Type.String(),
  fromOn: Day,
  untilOn: Type.Optional(Day),
  procedureCodes: Type.Optional(Type.Array(Type.String())),
  /** Absent: declared only, no official has looked at the paper. */
  verifiedAt: Type.Optional(Moment),
  byProvider: Type.Boolean(),
  childAgreed: Type.Optional(Type.Literal(true)),
})

export const listMyRepresentations = defineContract({
  id: 'listMyRepresentations',
  summary: 'Tôi làm thay cho ai, và ai làm thay cho tôi',
  method: 'GET',
  path: '/api/identity/me/representations',
  answer: Type.Object({ mine: Type.Array(RepresentationView), forMe: Type.Array(RepresentationView) }),
})

export const uploadEvidence = defineContract({
  id: 'uploadEvidence',
  summary: 'Tải bản chụp giấy tờ chứng minh việc đại diện hoặc sự đồng ý (tên tệp ở tiêu đề x-file-name)',
  method: 'POST',
  path: '/api/identity/evidence',
  query: Type.Object({ unitId: Type.Optional(Uuid) }),
  body: 'bytes',
  answer: Type.Object({ fileId: Uuid }),
})

export const PartyBody = Type.Object({
  kind: Type.Enum(['individual', 'enterprise', 'organisation', 'household-business']),
  name: Word(300),
  personalIdNumber: Type.Optional(Word(30)),
  registrationNumber: Type.Optional(Word(50)),
  birthOn: Type.Optional(Day),
})

const asked = {
  kind: Type.Enum(['parent', 'authorised']),
  principal: PartyBody,
  fromOn: Type.Optional(Day),
  untilOn: Type.Optional(Day),
  procedureCodes: Type.Optional(Type.Array(Word(50), { maxItems: 50 })),
  evidenceFileId: Type.Optional(Uuid),
  /** Of a child of seven or older, whom a parent acts for. */
  childAgreed: Type.Optional(Type.Boolean()),
}

export const declareRepresentation = defineContract({
  id: 'declareRepresentation',
  summary: 'Khai mình làm thay cho ai, kèm giấy tờ',
  method: 'POST',
  path: '/api/identity/me/representations',
  body: Type.Object(asked),
  answer: Type.Object({ id: Uuid, untilOn: Type.Optional(Day) }),
})

export const recordRepresentation = defineContract({
  id: 'recordRepresentation',
  summary: 'Cán bộ ghi nhận giấy ủy quyền tại quầy',
  method: 'POST',
  path: '/api/identity/representations',
  body: Type.Object({ ...asked, representative: PartyBody, unitId: Uuid }),
  answer: Type.Object({ id: Uuid, untilOn: Type.Optional(Day) }),
})

export const listRepresentationsOf = defineContract({
  id: 'listRepresentationsOf',
  summary: 'Một người làm thay cho ai và ai làm thay cho người đó, xem tại quầy',
  method: 'GET',
  path: '/api/identity/people/:personId/representations',
  params: Type.Object({ personId: Uuid }),
  query: Type.Object({ unitId: Uuid }),
  answer: Type.Object({ mine: Type.Array(RepresentationView), forMe: Type.Array(RepresentationView) }),
})

export const verifyRepresentation = defineContract({
  id: 'verifyRepresentation',
  summary: 'Xác nhận đã đối chiếu giấy tờ của việc đại diện',
  method: 'POST',
  path: '/api/identity/representations/:representationId/verify',
  params: Type.Object({ representationId: Uuid }),
  body: Type.Object({ unitId: Uuid }),
  answer: Type.Object({ id: Uuid }),
})

export const endRepresentation = defineContract({
  id: 'endRepresentation',
  summary: 'Chấm dứt việc đại diện',
  method: 'POST',
  path: '/api/identity/representations/:representationId/end',
  params: Type.Object({ representationId: Uuid }),
  body: Type.Object({ reason: Word(500), unitId: Type.Optional(Uuid) }),
  answer: Type.Object({ id: Uuid }),
})

/** POST, because what is looked for must not stand in an address. */
export const findPeople = defineContract({
  id: 'findPeople',
  summary: 'Tìm người tại quầy: theo số định danh, số điện thoại, hoặc họ tên kèm ngày sinh; mỗi lần tìm đều ghi nhật ký',
  method: 'POST',
  path: '/api/identity/people/search',
  body: Type.Object({
    unitId: Uuid,
    purpose: Word(100),
    personalIdNumber: Type.Optional(Word(30)),
    phone: Type.Optional(Word(30)),
    name: Type.Optional(Word(200)),
    birthOn: Type.Optional(Day),
  }),
  answer: Type.Object({
    items: Type.Array(
      Type.Object({
        personId: Uuid,
        kind: Type.String(),
        name: Type.String(),
        maskedIdNumber: Type.Optional(Type.String()),
        birthOn: Type.Optional(Day),
        phone: Type.Optional(Type.String()),
        email: Type.Optional(Type.String()),
        address: Type.Optional(Type.String()),
        assuranceLevel: Type.Optional(Type.Integer()),
        /** Their data may be used for what the law orders only (NĐ 13/2023 Đ9.6). */
        restricted: Type.Optional(Type.Literal(true)),
      }),
    ),
  }),
})

export const recordConsent = defineContract({
  id: 'recordConsent',
  summary: 'Ghi sự đồng ý của người dân khi cán bộ nộp thay',
  method: 'POST',
  path: '/api/identity/consents',
  body: Type.Object({
    personId: Uuid,
    purpose: Word(100),
    about: Word(200),
    how: Type.Enum(['signed-paper', 'spoken', 'sms-code']),
    unitId: Uuid,
    evidenceFileId: Type.Optional(Uuid),
    code: Type.Optional(Word(20)),
    note: Type.Optional(Type.String({ maxLength: 500 })),
  }),
  answer: Type.Object({ id: Uuid, givenAt: Moment }),
})

export const coverAbsence = defineContract({
  id: 'coverAbsence',
  summary: 'Vắng mặt từ ngày đến ngày: mọi vai trò của người vắng ở đơn vị được giao cho người làm thay',
  method: 'POST',
  path: '/api/identity/absences',
  body: Type.Object({ unitId: Uuid, fromOfficialId: Uuid, toOfficialId: Uuid, fromOn: Day, untilOn: Day, reason: Word(500) }),
  answer: Type.Object({ roles: Type.Array(Type.String()) }),
})
