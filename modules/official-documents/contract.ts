import { Type } from 'typebox'
import { defineContract } from '../../platform/web/contract.ts'

const Uuid = Type.String({ format: 'uuid' })
const Instant = Type.String({ format: 'date-time' })
const Day = Type.String({ format: 'date' })

export const PAPER_KINDS = [
  'appointment-slip',
  'supplement-request',
  'refusal-notice',
  'apology',
  'discontinuation-notice',
  'suspension-notice',
  'withdrawal-decision',
  'levy-receipt',
  'return-receipt',
  'handover-list',
  'postal-handover',
  'reminder-letter',
  'decided-result',
  'control-slip',
  'certified-copy',
  'digitised-result',
  'copy-slip',
] as const

const Kind = Type.Enum([...PAPER_KINDS])

/** How many papers one print takes; a busier day is printed by kind. */
export const MOST_PRINTED = 100

export const PaperView = Type.Object({
  documentId: Uuid,
  kind: Kind,
  number: Type.String({ description: 'Số của giấy tờ; mã hồ sơ khi mẫu không có số' }),
  edition: Type.Integer({ description: '1 là lần đầu; từ 2 là cấp lại, cùng số' }),
  issuedAt: Instant,
  signatures: Type.Immutable(
    Type.Array(
      Type.Object({
        name: Type.String(),
        post: Type.Optional(Type.String()),
        method: Type.String({ description: 'duty-account: xác nhận bằng tài khoản công vụ; certificate: ký số' }),
        signedAt: Instant,
      }),
    ),
  ),
})

export const listPapersOfUnit = defineContract({
  id: 'listPapersOfUnit',
  summary: 'Giấy tờ một đơn vị phát hành trong một ngày, cũ trước, để in cùng nhau',
  method: 'GET',
  path: '/api/desk/papers',
  query: Type.Object({ unitId: Uuid, on: Type.Optional(Day), kind: Type.Optional(Kind) }),
  answer: Type.Object({ on: Day, items: Type.Immutable(Type.Array(PaperView)) }),
})

export const openPaper = defineContract({
  id: 'openPaper',
  summary: 'Tệp PDF của một giấy tờ, đúng như khi phát hành',
  method: 'GET',
  path: '/api/desk/papers/:documentId/file',
  params: Type.Object({ documentId: Uuid }),
  answer: 'bytes',
})

export const printPapers = defineContract({
  id: 'printPapers',
  summary: 'Nhiều giấy tờ trong một tệp PDF để in, theo thứ tự đã cho; tờ in lại có ghi “In lại”',
  method: 'POST',
  path: '/api/desk/papers/print',
  body: Type.Object({
    documentIds: Type.Array(Uuid, { minItems: 1, maxItems: MOST_PRINTED }),
    duplex: Type.Optional(Type.Boolean({ description: 'In hai mặt: mỗi giấy tờ bắt đầu ở một tờ mới' })),
  }),
  answer: 'bytes',
})

export const openSheaf = defineContract({
  id: 'openSheaf',
  summary: 'Như printPapers, cho trình duyệt mở thẳng bằng địa chỉ',
  method: 'GET',
  path: '/api/desk/papers/sheaf',
  query: Type.Object({
    documents: Type.String({ pattern: '^[0-9a-f-]{36}(,[0-9a-f-]{36}){0,99}$', description: 'Mã giấy tờ, cách nhau dấu phẩy' }),
    duplex: Type.Optional(Type.Boolean()),
  }),
  answer: 'bytes',
})

const BookView = Type.Object({ year: Type.Integer(), groupCode: Type.String(), groupName: Type.String(), lastSerial: Type.Integer() })

export const listRegisterBooks = defineContract({
  id: 'listRegisterBooks',
  summary: 'Các sổ theo dõi hồ sơ của một đơn vị: mỗi năm, mỗi lĩnh vực một sổ',
  method: 'GET',
  path: '/api/desk/register-books',
  query: Type.Object({ unitId: Uuid }),
  answer: Type.Object({ items: Type.Immutable(Type.Array(BookView)) }),
})

const BookPart = {
  unitId: Uuid,
  year: Type.Integer({ minimum: 2000, maximum: 2999 }),
  group: Type.String({ minLength: 1, maxLength: 200 }),
  from: Type.Optional(Day),
  to: Type.Optional(Day),
}

const LineView = Type.Object({
  serial: Type.Integer(),
  dossierCode: Type.String(),
  procedureName: Type.String(),
  sets: Type.Integer(),
  applicantName: Type.String(),
  contact: Type.String(),
  leadUnitName: Type.String(),
  receivedAt: Instant,
  dueAt: Type.Optional(Instant),
  closedAt: Type.Optional(Instant),
  closedHow: Type.Optional(Type.Enum(['returned', 'refused', 'withdrawn', 'discontinued'])),
  resultBy: Type.String(),
  receivedBy: Type.Optional(Type.String()),
  remarks: Type.Immutable(Type.Array(Type.String())),
})

export const readRegisterBook = defineContract({
  id: 'readRegisterBook',
  summary: 'Các dòng của một quyển sổ, theo số thứ tự',
  method: 'GET',
  path: '/api/desk/register-books/lines',
  query: Type.Object({ ...BookPart, after: Type.Optional(Type.Integer({ minimum: 0 })) }),
  answer: Type.Object({ items: Type.Immutable(Type.Array(LineView)), next: Type.Optional(Type.Integer()) }),
})

export const printRegisterBook = defineContract({
  id: 'printRegisterBook',
  summary: 'Sổ theo dõi hồ sơ hoặc một phần sổ thành PDF khổ A4 ngang',
  method: 'GET',
  path: '/api/desk/register-books/print',
  query: Type.Object(BookPart),
  answer: 'bytes',
})
