import { Type } from 'typebox'
import { defineContract } from '../../platform/web/contract.ts'

const Uuid = Type.String({ format: 'uuid' })
const Instant = Type.String({ format: 'date-time' })
const Verdict = Type.Enum(['valid', 'doubtful', 'invalid'])

/** One sentence in each language. */
const Said = Type.Object({ vi: Type.String(), en: Type.String() })

const SignatureView = Type.Object({
  kind: Type.Enum(['signature', 'time-stamp']),
  verdict: Verdict,
  said: Said,
  remarks: Type.Immutable(Type.Array(Said)),
  name: Type.Optional(Type.String()),
  organisation: Type.Optional(Type.String()),
  at: Type.Optional(Instant),
  isStamped: Type.Boolean({ description: 'Giờ ký có dấu thời gian' }),
  isDemo: Type.Boolean({ description: 'Chứng thư trình diễn, không có giá trị pháp lý' }),
})

/** What the signatures of a file are worth, in plain words. */
export const FileCheckView = Type.Object({
  state: Type.Enum(['not-a-pdf', 'encrypted', 'damaged', 'unsigned', 'signed', 'being-checked']),
  verdict: Type.Optional(Verdict),
  said: Said,
  sha256: Type.String(),
  signatures: Type.Immutable(Type.Array(SignatureView)),
  issuedHere: Type.Boolean({ description: 'Đúng từng byte là tệp do hệ thống này phát hành' }),
  withdrawnAt: Type.Optional(Type.String({ format: 'date-time', description: 'Tệp của hệ thống này, đã bị thu hồi từ lúc này: không còn giá trị dù chữ ký hợp lệ' })),
})

/** What checks well within a breath; larger scans are checked with a program of one's own. */
export const LARGEST_CHECKED_MB = 30

export const checkSignatures = defineContract({
  id: 'checkSignatures',
  summary: 'Kiểm các chữ ký số của một tệp PDF bất kỳ; tệp không được lưu lại',
  method: 'POST',
  path: '/api/signature-checks',
  body: 'bytes',
  answer: FileCheckView,
})

export const showSignedFile = defineContract({
  id: 'showSignedFile',
  summary: 'Một kết quả đã phát hành, theo mã kiểm tra in trên đó: ai ký, khi nào, mã băm; không có nội dung',
  method: 'GET',
  path: '/api/signature-checks/:fileId',
  params: Type.Object({ fileId: Uuid }),
  answer: Type.Object({
    number: Type.String(),
    issuedAt: Instant,
    unitName: Type.String(),
    sha256: Type.String(),
    withdrawnAt: Type.Optional(Type.String({ format: 'date-time', description: 'Kết quả đã bị thu hồi từ lúc này' })),
    isWaiting: Type.Boolean({ description: 'Còn chữ ký chưa ký xong' }),
    signatures: Type.Immutable(Type.Array(Type.Object({ name: Type.String(), role: Type.Enum(['signer', 'seal']), at: Instant, isStamped: Type.Boolean(), isDemo: Type.Boolean() }))),
  }),
})

const WhichOrder = Type.Object({ fileId: Uuid, serial: Type.Integer({ minimum: 1 }) })

export const listSigningOrders = defineContract({
  id: 'listSigningOrders',
  summary: 'Chữ ký còn chờ của mình và của cơ quan mình ký thay, cũ trước',
  method: 'GET',
  path: '/api/desk/signatures',
  answer: Type.Object({
    items: Type.Immutable(
      Type.Array(
        Type.Object({
          fileId: Uuid,
          serial: Type.Integer(),
          title: Type.String(),
          role: Type.Enum(['signer', 'seal']),
          state: Type.Enum(['waiting', 'asked', 'signed', 'refused', 'given-up', 'cancelled']),
          method: Type.Enum(['soft', 'vneid', 'token']),
          orderedAt: Instant,
          fault: Type.Optional(Type.String()),
        }),
      ),
    ),
  }),
})

export const openFileToSign = defineContract({
  id: 'openFileToSign',
  summary: 'Văn bản đang chờ chữ ký của mình hoặc của cơ quan mình ký thay, để xem trước khi ký',
  method: 'GET',
  path: '/api/desk/signatures/:fileId/:serial/file',
  params: WhichOrder,
  answer: 'bytes',
})

export const signAgain = defineContract({
  id: 'signAgain',
  summary: 'Yêu cầu ký lại một chữ ký đã bị từ chối, hết hạn chờ hoặc gặp sự cố',
  method: 'POST',
  path: '/api/desk/signatures/:fileId/:serial/again',
  params: WhichOrder,
  answer: Type.Object({ state: Type.String() }),
})

export const giveSigningTicket = defineContract({
  id: 'giveSigningTicket',
  summary: 'Mã phiên để phần mềm ký trên máy (USB token) lấy tệp về và gửi tệp đã ký lên; dùng trong 15 phút',
  method: 'POST',
  path: '/api/desk/signatures/:fileId/:serial/ticket',
  params: WhichOrder,
  answer: Type.Object({ filePath: Type.String(), uploadPath: Type.String(), until: Instant }),
})

export const packFilesToSign = defineContract({
  id: 'packFilesToSign',
  summary: 'Các tệp đang chờ ký bằng USB token của mình, gói trong một tệp ZIP (nhiều nhất 100 tệp, 100 MB)',
  method: 'GET',
  path: '/api/desk/signatures/to-sign',
  answer: 'bytes',
})

export const receiveOneSigned = defineContract({
  id: 'receiveOneSigned',
  summary: 'Một tệp trong loạt đã ký bằng USB token; tệp tự cho biết nó là bản ký của văn bản nào',
  method: 'POST',
  path: '/api/desk/signatures/signed',
  body: 'bytes',
  answer: Type.Object({ title: Type.String() }),
})

const Ticket = Type.Object({ ticket: Type.String({ pattern: '^[0-9a-f]{48}$' }) })

export const fetchFileToSign = defineContract({
  id: 'fetchFileToSign',
  summary: 'Tệp cần ký bằng USB token, theo mã phiên',
  method: 'GET',
  path: '/api/signing-tickets/:ticket',
  params: Ticket,
  answer: 'bytes',
})

export const receiveSignedFile = defineContract({
  id: 'receiveSignedFile',
  summary: 'Phần mềm ký trên máy gửi tệp đã ký về (FileUploadHandler của VGCA): thân tệp, hoặc tệp trong biểu mẫu',
  method: 'POST',
  path: '/api/signing-tickets/:ticket',
  params: Ticket,
  body: 'bytes',
  answer: Type.Object({ Status: Type.Boolean(), FileName: Type.String(), FileServer: Type.String(), DocumentNumber: Type.String(), Message: Type.String() }),
})

export const receiveSigningWord = defineContract({
  id: 'receiveSigningWord',
  summary: 'VNeID báo người được hỏi đã trả lời (webhook, X-Webhook-Signature); chỉ khiến hệ thống hỏi lại ngay',
  method: 'POST',
  path: '/api/signing/vneid/webhook',
  body: Type.Record(Type.String({ maxLength: 100 }), Type.Unknown()),
  answer: Type.Object({ error: Type.Optional(Type.String()), errorDescription: Type.Optional(Type.String()) }),
})
