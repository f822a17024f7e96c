import { Type } from 'typebox'
import { defineContract } from '../../platform/web/contract.ts'
import { StoredFileView } from './contract.ts'

const Uuid = Type.String({ format: 'uuid' })
const Instant = Type.String({ format: 'date-time' })
const list = <T extends Parameters<typeof Type.Array>[0]>(items: T) => Type.Immutable(Type.Array(items))
const Text = Type.String({ maxLength: 400 })
const BenchParams = Type.Object({ benchId: Uuid })
const PageParams = Type.Object({ benchId: Uuid, pageId: Uuid })
const Version = Type.Integer({ minimum: 1 })

const FIELDS = ['title', 'number', 'issuedOn', 'issuer', 'holderName', 'validUntil', 'scope'] as const
const Typed = Type.Object(Object.fromEntries(FIELDS.map((key) => [key, Type.Optional(Text)])) as Record<(typeof FIELDS)[number], ReturnType<typeof Type.Optional<typeof Text>>>)
const Lacks = Type.Immutable(Type.Array(Type.Integer({ minimum: 1, maximum: 999 }), { maxItems: 999, description: 'Số trang mà cán bộ đã xem: bản giấy cũng không có' }))
const Known = Type.Object({ value: Type.String(), by: Type.Enum(['person', 'reader', 'register']), confidence: Type.Optional(Type.Integer()) })
const KnownFields = Type.Object(Object.fromEntries(FIELDS.map((key) => [key, Type.Optional(Known)])) as Record<(typeof FIELDS)[number], ReturnType<typeof Type.Optional<typeof Known>>>)

const PageView = Type.Object({
  pageId: Uuid,
  serial: Type.Integer(),
  state: Type.Enum(['waiting', 'ready', 'failed']),
  turn: Type.Integer(),
  byPhone: Type.Boolean(),
  pictureSha256: Type.Optional(Type.String({ description: 'Đổi khi ảnh của trang đổi' })),
  dpi: Type.Optional(Type.Integer({ description: 'Số điểm trên inch mà máy quét đã thấy' })),
  faults: list(Type.Object({ kind: Type.Enum(['blank', 'black', 'blurred', 'few-dots', 'coarse', 'was-turned', 'not-read', 'not-opened']), tone: Type.Enum(['bad', 'note']) })),
  accepted: Type.Boolean({ description: 'Cán bộ đã xem và thấy đúng như bản giấy' }),
  words: Type.Integer(),
})

const PaperView = Type.Object({
  paperId: Uuid,
  slotKey: Type.Optional(Type.String()),
  pageIds: list(Uuid),
  typed: Typed,
  fields: KnownFields,
  missing: list(Type.Integer()),
  lacks: Type.Optional(Lacks),
})

export const BenchView = Type.Object({
  benchId: Uuid,
  unitId: Uuid,
  title: Type.String(),
  returnTo: Type.String(),
  slots: list(Type.Object({ key: Type.String(), name: Type.String() })),
  state: Type.Enum(['open', 'done']),
  version: Version,
  reader: Type.Enum(['ready', 'program', 'vietnamese'], { description: 'ready: đọc được chữ; nếu không thì máy chủ thiếu chương trình (program) hoặc gói tiếng Việt (vietnamese)' }),
  phone: Type.Enum(['none', 'waiting', 'taken']),
  pages: list(PageView),
  papers: list(PaperView),
  leftOut: list(Uuid),
  people: list(Type.Object({ name: Type.String(), by: Type.Enum(['register', 'declared'], { description: 'Tên theo cơ sở dữ liệu quốc gia, hay như đã khai' }) })),
})

export const showBench = defineContract({
  id: 'showBench',
  summary: 'Bàn số hóa: các trang đã nhận, lỗi từng trang, giấy tờ được đề xuất',
  method: 'GET',
  path: '/api/desk/benches/:benchId',
  params: BenchParams,
  answer: BenchView,
})

export const addScans = defineContract({
  id: 'addScans',
  summary: 'Đưa các tệp đã tải lên (PDF, TIFF, JPG, PNG) vào bàn số hóa; từng trang được làm thẳng, kiểm tra và đọc sau đó',
  method: 'POST',
  path: '/api/desk/benches/:benchId/scans',
  params: BenchParams,
  body: Type.Object({ fileIds: Type.Immutable(Type.Array(Uuid, { minItems: 1, maxItems: 100 })) }),
  answer: Type.Object({ pages: Type.Integer() }),
})

export const arrangeBench = defineContract({
  id: 'arrangeBench',
  summary: 'Sắp xếp: trang nào thuộc giấy tờ nào, theo thứ tự nào, các trường đã sửa, trang bỏ ra và trang được chấp nhận',
  method: 'PUT',
  path: '/api/desk/benches/:benchId/arrangement',
  params: BenchParams,
  body: Type.Object({
    version: Version,
    papers: Type.Immutable(Type.Array(Type.Object({ paperId: Uuid, slotKey: Type.Optional(Text), pageIds: Type.Immutable(Type.Array(Uuid, { maxItems: 300 })), fields: Typed, lacks: Type.Optional(Lacks) }), { maxItems: 300 })),
    leftOut: Type.Immutable(Type.Array(Uuid, { maxItems: 300 })),
    accepted: Type.Immutable(Type.Array(Uuid, { maxItems: 300 })),
  }),
  answer: BenchView,
})

export const turnBenchPage = defineContract({
  id: 'turnBenchPage',
  summary: 'Xoay một trang theo chiều kim đồng hồ; trang được làm thẳng, kiểm tra và đọc lại',
  method: 'POST',
  path: '/api/desk/benches/:benchId/pages/:pageId/turn',
  params: PageParams,
  body: Type.Object({ by: Type.Enum([90, 180, 270]) }),
  answer: Type.Object({ turn: Type.Integer() }),
})

export const openBenchPicture = defineContract({
  id: 'openBenchPicture',
  summary: 'Ảnh của một trang sau khi làm thẳng và làm sạch; small: ảnh nhỏ',
  method: 'GET',
  path: '/api/desk/benches/:benchId/pages/:pageId/picture',
  params: PageParams,
  query: Type.Object({ small: Type.Optional(Type.Boolean()), v: Type.Optional(Type.String({ maxLength: 64, description: 'Mã băm, để trình duyệt biết ảnh đã đổi' })) }),
  answer: 'bytes',
})

export const finishBench = defineContract({
  id: 'finishBench',
  summary: 'Lưu: mỗi giấy tờ thành một PDF/A hai lớp, ký số là bản sao đúng với bản giấy, gắn vào thành phần hồ sơ; bản quét gốc giữ nguyên',
  method: 'POST',
  path: '/api/desk/benches/:benchId/finish',
  params: BenchParams,
  body: Type.Object({ version: Version }),
  answer: Type.Object({
    papers: list(Type.Object({ slotKey: Type.String(), slotName: Type.String(), fileId: Uuid, pages: Type.Integer(), sha256: Type.String() })),
    signing: Type.Boolean({ description: 'Chữ ký số được ký ngay sau đó; không có khi cán bộ chưa có chứng thư' }),
    returnTo: Type.String(),
  }),
})

export const printSeparators = defineContract({
  id: 'printSeparators',
  summary: 'Tờ ngăn có mã QR cho từng giấy tờ của bàn, để đặt giữa các giấy tờ trước khi quét một lượt',
  method: 'GET',
  path: '/api/desk/benches/:benchId/separators',
  params: BenchParams,
  answer: 'bytes',
})

export const lendPhone = defineContract({
  id: 'lendPhone',
  summary: 'Mã để một điện thoại chụp giấy tờ vào bàn này: dùng một lần, trong 10 phút',
  method: 'POST',
  path: '/api/desk/benches/:benchId/phone',
  params: BenchParams,
  answer: Type.Object({ address: Type.String(), qr: Type.String({ description: 'Mã QR dạng SVG' }), until: Instant }),
})

const Secret = Type.String({ pattern: '^[0-9a-f]{48}$' })

export const takePhoneLink = defineContract({
  id: 'takePhoneLink',
  summary: 'Điện thoại nhận mã đã quét: mã hết giá trị, điện thoại được chụp trong 30 phút',
  method: 'POST',
  path: '/api/scan-links/:link',
  params: Type.Object({ link: Secret }),
  answer: Type.Object({ phoneKey: Type.String(), until: Instant }),
})

export const checkPhone = defineContract({
  id: 'checkPhone',
  summary: 'Điện thoại này còn được gửi ảnh tới khi nào',
  method: 'GET',
  path: '/api/scan-phones/:phoneKey',
  params: Type.Object({ phoneKey: Secret }),
  answer: Type.Object({ until: Instant }),
})

export const addPhonePicture = defineContract({
  id: 'addPhonePicture',
  summary: 'Một ảnh chụp giấy tờ từ điện thoại (JPG, PNG) vào bàn số hóa',
  method: 'POST',
  path: '/api/scan-phones/:phoneKey/pictures',
  params: Type.Object({ phoneKey: Secret }),
  body: 'bytes',
  answer: Type.Object({ pages: Type.Integer() }),
})

export const joinPictures = defineContract({
  id: 'joinPictures',
  summary: 'Ghép các trang của một giấy tờ (JPG, PNG, TIFF, PDF đã lưu cho đơn vị) thành một PDF, theo thứ tự đã nêu; ảnh vẫn giữ',
  method: 'POST',
  path: '/api/files/joined',
  body: Type.Object({ fileIds: Type.Array(Type.String({ format: 'uuid' }), { minItems: 1, maxItems: 200 }), title: Type.String({ minLength: 1, maxLength: 300 }) }),
  answer: StoredFileView,
})
