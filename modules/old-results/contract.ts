import { Type } from 'typebox'
import { defineContract } from '../../platform/web/contract.ts'
import { STATES } from './domain/old-result.ts'

const Uuid = Type.String({ format: 'uuid' })
const Instant = Type.String({ format: 'date-time' })
const Day = Type.String({ format: 'date' })
const Line = Type.String({ minLength: 1, maxLength: 300 })
const Count = Type.Integer({ minimum: 0 })
const list = <T extends ReturnType<typeof Type.Object>>(item: T) => Type.Immutable(Type.Array(item))
const State = Type.Enum([...STATES])
const Which = Type.Object({ oldResultId: Uuid })
const Code = Type.String({ minLength: 1, maxLength: 40 })
const Format = Type.Enum(['xlsx', 'csv'])

const Progress = Type.Object({
  unitId: Uuid,
  unitName: Type.String(),
  procedureCode: Type.String(),
  procedureName: Type.String(),
  expected: Count,
  isPlanned: Type.Boolean(),
  counts: Type.Object({ inventoried: Count, scanned: Count, entered: Count, checked: Count, signed: Count, published: Count }),
  dueOn: Type.Optional(Day),
  pagesPerDay: Type.Optional(Count),
  people: Type.Optional(Count),
  perDay: Type.Number({ description: 'Số kết quả công bố mỗi ngày làm việc, đo trong hai tuần qua' }),
  normPerDay: Type.Number({ description: 'Theo định mức trang, người, ngày của kế hoạch' }),
  remaining: Count,
  endsOn: Type.Optional(Type.String({ format: 'date', description: 'Dự báo ngày xong theo tiến độ đo được' })),
  isLate: Type.Boolean(),
})

export const showOldResultProgress = defineContract({
  id: 'showOldResultProgress',
  summary: 'Tiến độ số hóa kết quả cũ theo đơn vị và thủ tục, dự báo ngày xong, đường giảm dần theo tuần',
  method: 'GET',
  path: '/api/desk/old-results/progress',
  query: Type.Object({ unitId: Type.Optional(Uuid) }),
  answer: Type.Object({ lines: list(Progress), burnDown: list(Type.Object({ endOn: Day, remaining: Count, published: Count })) }),
})

export const exportOldResultProgress = defineContract({
  id: 'exportOldResultProgress',
  summary: 'Tiến độ số hóa kết quả cũ thành XLSX hoặc CSV',
  method: 'GET',
  path: '/api/desk/old-results/progress/export',
  query: Type.Object({ unitId: Type.Optional(Uuid), format: Format }),
  answer: 'bytes',
})

export const showOldResultWork = defineContract({
  id: 'showOldResultWork',
  summary: 'Ai đã quét, nhập, kiểm bao nhiêu trong một kỳ, để so với định mức',
  method: 'GET',
  path: '/api/desk/old-results/work',
  query: Type.Object({ unitId: Type.Optional(Uuid), from: Type.Optional(Day), to: Type.Optional(Day) }),
  answer: Type.Object({ from: Day, to: Day, items: list(Type.Object({ officialId: Type.String(), name: Type.String(), days: Count, scanned: Count, entered: Count, checked: Count, pages: Count })) }),
})

export const setOldResultPlan = defineContract({
  id: 'setOldResultPlan',
  summary: 'Kế hoạch số hóa của một đơn vị cho một thủ tục: bao nhiêu kết quả, hạn, định mức, số người',
  method: 'PUT',
  path: '/api/desk/old-results/plan',
  body: Type.Object({ unitId: Uuid, procedureCode: Code, expected: Type.Integer({ minimum: 0, maximum: 10_000_000 }), dueOn: Day, pagesPerDay: Type.Integer({ minimum: 1, maximum: 100_000 }), people: Type.Integer({ minimum: 1, maximum: 1_000 }) }),
  answer: Type.Object({}),
})

const Taken = Type.Object({ listed: Count, known: Count, faults: list(Type.Object({ serial: Type.Integer(), vi: Type.String(), en: Type.String() })) })

export const takeInventoryFile = defineContract({
  id: 'takeInventoryFile',
  summary: 'Kiểm kê kết quả cũ từ một danh sách XLSX hoặc CSV (UTF-8); gửi lại cùng danh sách không ghi hai lần',
  method: 'POST',
  path: '/api/desk/old-results/inventory',
  query: Type.Object({ unitId: Uuid }),
  body: 'bytes',
  answer: Taken,
})

export const listOneOldResult = defineContract({
  id: 'listOneOldResult',
  summary: 'Kiểm kê một kết quả cũ, gõ trực tiếp',
  method: 'POST',
  path: '/api/desk/old-results',
  body: Type.Object({
    unitId: Uuid, procedureCode: Code, number: Line, resultName: Type.Optional(Line), issuedOn: Type.Optional(Day), holderName: Type.Optional(Line), holderIdNumber: Type.Optional(Line), validUntil: Type.Optional(Day), pages: Type.Optional(Type.Integer({ minimum: 1, maximum: 9999 })), shelf: Type.Optional(Line),
  }),
  answer: Taken,
})

const Result = {
  oldResultId: Uuid,
  unitId: Uuid,
  procedureCode: Type.String(),
  procedureName: Type.String(),
  resultName: Type.String(),
  listedNumber: Type.String(),
  holderName: Type.Optional(Type.String()),
  shelf: Type.Optional(Type.String()),
  pages: Type.Integer(),
  state: State,
  stateAt: Instant,
  batched: Type.Boolean(),
  oldBatchId: Type.Optional(Uuid),
  enteredBy: Type.Optional(Type.String()),
  checkedBy: Type.Optional(Type.String()),
  returnedFor: Type.Optional(Type.String()),
  number: Type.Optional(Type.String()),
  withdrawnFor: Type.Optional(Type.String()),
}

export const listOldResults = defineContract({
  id: 'listOldResults',
  summary: 'Kết quả cũ của các đơn vị mình làm việc, theo trạng thái, thủ tục, số hoặc tên',
  method: 'GET',
  path: '/api/desk/old-results',
  query: Type.Object({ unitId: Type.Optional(Uuid), state: Type.Optional(State), procedureCode: Type.Optional(Code), q: Type.Optional(Type.String({ maxLength: 100 })), after: Type.Optional(Line) }),
  answer: Type.Object({ items: list(Type.Object(Result)), next: Type.Optional(Type.String()) }),
})

const Entry = { number: Type.String({ maxLength: 100 }), issuedOn: Type.String({ maxLength: 10 }), issuer: Type.String({ maxLength: 300 }), holderName: Type.String({ maxLength: 200 }), holderIdNumber: Type.Optional(Type.String({ maxLength: 20 })), validUntil: Type.Optional(Type.String({ maxLength: 10 })), scope: Type.Optional(Type.String({ maxLength: 300 })) }

const Proposed = Type.Optional(Type.Object({ value: Type.String(), confidence: Type.Integer({ description: 'Từ 0 đến 100' }) }))

const Reading = Type.Object({
  isWaiting: Type.Boolean({ description: 'Trang đầu còn đang được đọc' }),
  isDone: Type.Boolean({ description: 'Không còn trang nào phải đọc' }),
  proposed: Type.Object({ number: Proposed, issuedOn: Proposed, issuer: Proposed, holderName: Proposed, validUntil: Proposed }, { description: 'Đọc từ bản quét, đề xuất cho người nhập thứ nhất; người kiểm không thấy' }),
  faults: list(Type.Object({ page: Type.Integer(), kind: Type.Enum(['blank', 'black', 'blurred', 'few-dots', 'coarse', 'was-turned', 'not-read', 'not-opened']) })),
})

export const showOldResult = defineContract({
  id: 'showOldResult',
  summary: 'Một kết quả cũ: bản kiểm kê, việc tiếp theo của mình, nhật ký; người kiểm không thấy những gì người nhập đã gõ',
  method: 'GET',
  path: '/api/desk/old-results/:oldResultId',
  params: Which,
  answer: Type.Object({
    ...Result,
    listedIssuedOn: Type.Optional(Day),
    listedHolderName: Type.Optional(Type.String()),
    otherNumber: Type.Optional(Type.String({ description: 'Số ghi trên giấy, khi khác số đã kiểm kê: có thể gắn nhầm bản quét' })),
    holderIdNumber: Type.Optional(Type.String()),
    entry: Type.Optional(Type.Object(Entry)),
    scan: Type.Optional(Type.Object({ fileName: Type.String(), mediaType: Type.String() })),
    reading: Type.Optional(Reading),
    isSigned: Type.Boolean(),
    inVault: Type.Boolean({ description: 'Đã vào kho của người được cấp; không, khi giấy không ghi số định danh' }),
    next: Type.Enum(['scan', 'enter', 'check', 'sign', 'wait', 'done']),
    may: Type.Object({ digitise: Type.Boolean(), check: Type.Boolean(), sign: Type.Boolean() }),
    history: list(Type.Object({ at: Instant, by: Type.String(), kind: Type.String(), words: Type.Optional(Type.String()) })),
  }),
})

export const scanOldResult = defineContract({
  id: 'scanOldResult',
  summary: 'Gắn bản quét (đã lưu cho đơn vị) vào một kết quả cũ',
  method: 'POST',
  path: '/api/desk/old-results/:oldResultId/scan',
  params: Which,
  body: Type.Object({ fileId: Uuid }),
  answer: Type.Object({ state: State }),
})

export const enterOldResult = defineContract({
  id: 'enterOldResult',
  summary: 'Nhập dữ liệu lần thứ nhất, đọc từ bản quét',
  method: 'POST',
  path: '/api/desk/old-results/:oldResultId/enter',
  params: Which,
  body: Type.Object(Entry),
  answer: Type.Object({ state: State }),
})

export const checkOldResult = defineContract({
  id: 'checkOldResult',
  summary: 'Người thứ hai nhập lại không nhìn lần thứ nhất; khác nhau thì được báo ô nào, xem lại rồi quyết định',
  method: 'POST',
  path: '/api/desk/old-results/:oldResultId/check',
  params: Which,
  body: Type.Object({ ...Entry, isDecided: Type.Optional(Type.Boolean({ description: 'Đã xem lại giấy, giữ những gì mình gõ' })) }),
  answer: Type.Object({ state: State }),
})

export const sendBackOldResult = defineContract({
  id: 'sendBackOldResult',
  summary: 'Trả lại để quét lại hoặc nhập lại, với lý do',
  method: 'POST',
  path: '/api/desk/old-results/:oldResultId/send-back',
  params: Which,
  body: Type.Object({ to: Type.Enum(['inventoried', 'scanned']), reason: Type.String({ maxLength: 500 }) }),
  answer: Type.Object({ state: State }),
})

export const withdrawOldResult = defineContract({
  id: 'withdrawOldResult',
  summary: 'Thu hồi một kết quả cũ đã vào kho mà sau đó biết là không có giá trị; người được cấp được báo lý do',
  method: 'POST',
  path: '/api/desk/old-results/:oldResultId/withdraw',
  params: Which,
  body: Type.Object({ reason: Type.String({ maxLength: 500 }) }),
  answer: Type.Object({ state: State }),
})

export const openOldResultBatch = defineContract({
  id: 'openOldResultBatch',
  summary: 'Lập một lô từ các kết quả đã kiểm kê của cùng đơn vị, cùng thủ tục',
  method: 'POST',
  path: '/api/desk/old-results/batches',
  body: Type.Object({ oldResultIds: Type.Array(Uuid, { minItems: 1, maxItems: 500 }) }),
  answer: Type.Object({ oldBatchId: Uuid, serial: Type.Integer(), results: Type.Integer(), left: Type.Integer({ description: 'Đã chọn mà không vào lô: khác đơn vị, khác thủ tục, hoặc đã vào lô khác' }) }),
})

const WhichBatch = Type.Object({ oldBatchId: Uuid })

export const showOldResultBatch = defineContract({
  id: 'showOldResultBatch',
  summary: 'Một lô: các kết quả của lô, mỗi kết quả đang ở bước nào',
  method: 'GET',
  path: '/api/desk/old-results/batches/:oldBatchId',
  params: WhichBatch,
  answer: Type.Object({ oldBatchId: Uuid, unitId: Uuid, serial: Type.Integer(), openedAt: Instant, openedBy: Type.String(), mayDigitise: Type.Boolean(), items: list(Type.Object(Result)) }),
})

const ScanNamed = { fileId: Uuid, fileName: Type.String() }

export const matchOldResultScans = defineContract({
  id: 'matchOldResultScans',
  summary: 'Tệp quét nào (đã lưu cho đơn vị) là của kết quả nào trong lô, theo số ghi ở tên tệp; tệp không khớp được nói lý do. Chưa gắn gì',
  method: 'POST',
  path: '/api/desk/old-results/batches/:oldBatchId/match',
  params: WhichBatch,
  body: Type.Object({ fileIds: Type.Array(Uuid, { minItems: 1, maxItems: 500 }) }),
  answer: Type.Object({
    matched: list(Type.Object({ files: list(Type.Object(ScanNamed)), oldResultId: Uuid, number: Type.String() }, { description: 'Nhiều tệp là các trang của một giấy, theo thứ tự: ghép thành một tệp rồi mới gắn' })),
    left: list(Type.Object({ ...ScanNamed, why: Type.Enum(['no-result', 'several-results', 'several-files', 'page-missing', 'scanned-before']), pages: Type.Optional(Type.Integer({ description: 'Số trang của bản quét tách được' })), whole: Type.Optional(Type.Enum(['tiff-too-long', 'not-counted'], { description: 'Vì sao chưa tách được; tệp chưa đếm trang thì gửi lại riêng các tệp đó' })) })),
  }),
})

export const splitOldResultScan = defineContract({
  id: 'splitOldResultScan',
  summary: 'Tách một bản quét chung của lô: trang nào là của kết quả nào; bản quét gốc vẫn giữ, trang không thuộc ai được trả lời lại',
  method: 'POST',
  path: '/api/desk/old-results/batches/:oldBatchId/split',
  params: WhichBatch,
  body: Type.Object({ fileId: Uuid, parts: Type.Array(Type.Object({ oldResultId: Uuid, from: Type.Integer({ minimum: 1 }), to: Type.Integer({ minimum: 1 }) }), { minItems: 1, maxItems: 500 }) }),
  answer: Type.Object({ split: Type.Integer(), left: Type.Immutable(Type.Array(Type.Integer())) }),
})

export const signOldResults = defineContract({
  id: 'signOldResults',
  summary: 'Ký số và đóng dấu một hoặc nhiều kết quả đã kiểm; ký xong thì vào kho của người được cấp',
  method: 'POST',
  path: '/api/desk/old-results/sign',
  body: Type.Object({ oldResultIds: Type.Array(Uuid, { minItems: 1, maxItems: 100 }) }),
  answer: Type.Object({ signed: Type.Integer() }),
})

export const openOldResultDraft = defineContract({
  id: 'openOldResultDraft',
  summary: 'Bản số hóa sắp ký, chưa có số: lời xác nhận đặt trên các trang của bản quét',
  method: 'GET',
  path: '/api/desk/old-results/:oldResultId/draft',
  params: Which,
  answer: 'bytes',
})

export const openOldResultFile = defineContract({
  id: 'openOldResultFile',
  summary: 'Bản quét, hoặc bản số hóa đã ký của một kết quả cũ',
  method: 'GET',
  path: '/api/desk/old-results/:oldResultId/file',
  params: Which,
  query: Type.Object({ as: Type.Enum(['scan', 'signed']) }),
  answer: 'bytes',
})
