import { Type } from 'typebox'
import { defineContract } from '../../platform/web/contract.ts'

const Uuid = Type.String({ format: 'uuid' })
const Instant = Type.String({ format: 'date-time' })
const Day = Type.String({ format: 'date' })
/** Who says so: somebody typed it, a picture was read, a signature, a register, the act that issued it, a text of law. */
export const ValueSource = Type.Enum(['typed', 'ocr', 'signature', 'register', 'issued', 'law'])
const Source = Type.Optional(ValueSource)
export const PaperOrigin = Type.Enum(['dossier-result', 'dossier-component', 'scan', 'backlog', 'certified-copy', 'upload'])
const RecordParams = Type.Object({ recordId: Uuid })

const Holder = Type.Object({ personId: Uuid, name: Type.String() })

export const PaperStanding = Type.Enum(['valid', 'not-yet', 'expired', 'withdrawn', 'in-work'])

export const PaperView = Type.Object({
  recordId: Uuid,
  kind: Type.Enum(['component', 'result']),
  name: Type.String(),
  number: Type.Optional(Type.String()),
  issuer: Type.Optional(Type.String()),
  issuedOn: Type.Optional(Day),
  validFrom: Type.Optional(Day),
  validUntil: Type.Optional(Day),
  scope: Type.Optional(Type.String()),
  signer: Type.Optional(Type.String()),
  /** Whom the paper names. */
  holderName: Type.Optional(Type.String()),
  standing: PaperStanding,
  origin: PaperOrigin,
  /** The dossier it came with, where it came with one of ours. */
  sourceDossierId: Type.Optional(Uuid),
  sourceLabel: Type.Optional(Type.String()),
  recordedAt: Instant,
  sha256: Type.String({ description: 'Mã băm SHA-256 của tệp, để đối chiếu tệp trong tay' }),
})

export const listMyPapers = defineContract({
  id: 'listMyPapers',
  summary: 'Kho giấy tờ của tôi: kết quả đã cấp và giấy tờ đã nộp, mới nhất trước',
  method: 'GET',
  path: '/api/my/papers',
  query: Type.Object({ holder: Type.Optional(Type.String({ format: 'uuid', description: 'Kho của người hoặc tổ chức tôi đại diện; bỏ trống: kho của tôi' })), after: Type.Optional(Uuid), kind: Type.Optional(Type.Enum(['component', 'result'])), q: Type.Optional(Type.String({ maxLength: 100, description: 'Tên, số, nơi cấp hoặc mã hồ sơ; có dấu hay không đều được' })), valid: Type.Optional(Type.Literal('yes', { description: 'Chỉ giấy tờ đang có hiệu lực' })), limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })) }),
  /** `holders`: whose vaults stand open to me besides mine. */
  answer: Type.Object({ items: Type.Array(PaperView), next: Type.Optional(Uuid), holders: Type.Array(Holder) }),
})

export const showMyPaper = defineContract({
  id: 'showMyPaper',
  summary: 'Một giấy tờ trong kho của tôi: hiệu lực, đã dùng ở đâu, ai đã xem và vì sao, mã QR để người khác xác thực',
  method: 'GET',
  path: '/api/my/papers/:recordId',
  params: RecordParams,
  query: Type.Object({ readingsBefore: Type.Optional(Uuid) }),
  answer: Type.Object({
    paper: PaperView,
    /** Whose it is, where it is not mine. */
    holder: Type.Optional(Holder),
    sources: Type.Object({ number: Source, issuer: Source, issuedOn: Source, validFrom: Source, validUntil: Source, scope: Source, signer: Source, holderName: Source }),
    file: Type.Object({ fileName: Type.String(), mediaType: Type.String(), sizeBytes: Type.Integer(), /** Why nobody may open it now. */ closed: Type.Optional(Type.Enum(['file-waits-for-scan', 'file-quarantined', 'file-unscanned', 'file-destroyed'])) }),
    /** Only of results of our units, while they hold. */
    proof: Type.Optional(Type.Object({ address: Type.String(), svg: Type.String() })),
    readings: Type.Array(Type.Object({ at: Instant, officialName: Type.Optional(Type.String()), unitName: Type.Optional(Type.String()), purpose: Type.String(), dossierId: Type.Optional(Uuid), times: Type.Integer() })),
    /** Earlier ones are asked for with it. */
    earlierReadings: Type.Optional(Uuid),
    uses: Type.Array(Type.Object({ at: Instant, dossierId: Uuid, label: Type.String() })),
    shares: Type.Array(Type.Object({ shareId: Uuid, dossierId: Uuid, label: Type.String(), madeAt: Instant, untilAt: Instant, revokedAt: Type.Optional(Instant), /** Revoked, or its time has passed. */ ended: Type.Boolean() })),
    /** One's own upload: it may be forgotten on demand. */
    mayForget: Type.Boolean(),
  }),
})

export const downloadMyPaper = defineContract({
  id: 'downloadMyPaper',
  summary: 'Nội dung một giấy tờ trong kho của tôi',
  method: 'GET',
  path: '/api/my/papers/:recordId/file',
  params: RecordParams,
  answer: 'bytes',
})

export const forgetMyPaper = defineContract({
  id: 'forgetMyPaper',
  summary: 'Bỏ khỏi kho một giấy tờ tôi đã nộp; hồ sơ đã nộp vẫn giữ bản của mình theo luật',
  method: 'POST',
  path: '/api/my/papers/:recordId/forget',
  params: RecordParams,
  answer: Type.Object({ forgotten: Type.Boolean() }),
})

export const revokePaperShare = defineContract({
  id: 'revokePaperShare',
  summary: 'Thôi chia sẻ một giấy tờ cho một hồ sơ',
  method: 'POST',
  path: '/api/my/paper-shares/:dossierId/:shareId/revoke',
  params: Type.Object({ dossierId: Uuid, shareId: Uuid }),
  answer: Type.Object({ revoked: Type.Boolean() }),
})

export const listStatementKeys = defineContract({
  id: 'listStatementKeys',
  summary: 'Khoá công khai của các đơn vị để xác thực mã QR trên kết quả; dùng được khi không có mạng',
  method: 'GET',
  path: '/api/paper-statement-keys',
  answer: Type.Object({ items: Type.Array(Type.Object({ kid: Type.String(), unitName: Type.String(), publicKey: Type.String({ description: 'Điểm P-256 không nén, base64url' }), demo: Type.Boolean() })) }),
})

export const showPaperStanding = defineContract({
  id: 'showPaperStanding',
  summary: 'Một kết quả còn hiệu lực hay không, theo mã trong QR; không có thông tin cá nhân',
  method: 'GET',
  path: '/api/paper-standings/:recordId',
  params: RecordParams,
  answer: Type.Object({ standing: PaperStanding, sha256: Type.String() }),
})
