import { Type } from 'typebox'
import { defineContract } from '../../platform/web/contract.ts'
import { ExemptionGroundView } from '../payments/contract.ts'
import { COPY_LISTS } from './domain/certified-copy.ts'
import { MOST_DAYS_AGREED, PROLONGING_GROUNDS } from './domain/prolong.ts'
import { REFUSAL_GROUNDS } from './domain/refusal-ground.ts'

const Uuid = Type.String({ format: 'uuid' })
const Instant = Type.String({ format: 'date-time' })
const Day = Type.String({ format: 'date' })
const Line = Type.String({ minLength: 1, maxLength: 300 })
const list = <T extends ReturnType<typeof Type.Object>>(item: T) => Type.Immutable(Type.Array(item))
const State = Type.Enum(['prepared', 'certified', 'refused'])
const Ground = Type.Enum([...REFUSAL_GROUNDS])
const Which = { requestId: Uuid, serial: Type.Integer({ minimum: 1 }) }

const Original = {
  name: Line,
  number: Type.Optional(Line),
  issuer: Type.Optional(Line),
  issuedOn: Type.Optional(Day),
  validUntil: Type.Optional(Type.String({ format: 'date', description: 'Ngày cuối bản chính còn giá trị, nếu bản chính có ghi' })),
  pages: Type.Integer({ minimum: 1, maximum: 1000, description: 'Số trang của bản chính, tính phí theo đó' }),
  copies: Type.Integer({ minimum: 1, maximum: 200, description: 'Số bản sao giấy; nhiều bản sao cùng một bản chính mang một số chứng thực' }),
  isCompared: Type.Boolean({ description: 'Đã đối chiếu từng trang với bản chính' }),
  fileId: Type.String({ format: 'uuid', description: 'Bản quét của bản chính (PDF, JPG, PNG), đã lưu cho đơn vị' }),
}

const Decided = {
  number: Type.Optional(Type.String()),
  certifiedAt: Type.Optional(Instant),
  signerName: Type.Optional(Type.String()),
  isElectronic: Type.Optional(Type.Boolean({ description: 'Bản sao điện tử đã được ký số đủ; sai khi mới chỉ có bản giấy' })),
}

export const listCopyCertifications = defineContract({
  id: 'listCopyCertifications',
  summary: 'Bản sao chờ chứng thực, chờ trả, đã chứng thực hoặc từ chối của các đơn vị mình làm việc',
  method: 'GET',
  path: '/api/desk/certifications',
  query: Type.Object({ unitId: Type.Optional(Uuid), state: Type.Optional(Type.Enum([...COPY_LISTS])) }),
  answer: Type.Object({
    items: list(Type.Object({ ...Which, originalName: Type.String(), requesterName: Type.String(), pages: Type.Integer(), copies: Type.Integer(), levy: Type.Integer(), state: State, preparedAt: Instant, preparedBy: Type.String(), isOfDossier: Type.Boolean({ description: 'Hẹn trả theo hồ sơ; bản chính thêm sau có giờ hẹn riêng ở returnsAt' }), returnsAt: Type.Optional(Instant), handedOutAt: Type.Optional(Instant), ...Decided })),
  }),
})

export const openCopyRequest = defineContract({
  id: 'openCopyRequest',
  summary: 'Nhận bản chính thứ nhất của một người để chứng thực bản sao; theo một hồ sơ hoặc không',
  method: 'POST',
  path: '/api/desk/certifications',
  body: Type.Object({
    unitId: Uuid,
    dossier: Type.Optional(Type.String({ maxLength: 60, description: 'Mã hồ sơ; người yêu cầu và phí khi đó theo hồ sơ' })),
    requesterName: Type.Optional(Line),
    requesterIdNumber: Type.Optional(Type.String({ maxLength: 30 })),
    requesterPhone: Type.Optional(Type.String({ maxLength: 20 })),
    exemptionGround: Type.Optional(Type.String({ maxLength: 60, description: 'Mã căn cứ miễn phí; không có trong danh mục thì ghi lý do' })),
    exemption: Type.Optional(Type.String({ maxLength: 300, description: 'Lý do miễn phí, kèm quy định; ghi thêm cho căn cứ đã chọn' })),
    ...Original,
  }),
  answer: Type.Object({ ...Which, levy: Type.Integer() }),
})

export const listCopyGrounds = defineContract({
  id: 'listCopyGrounds',
  summary: 'Căn cứ miễn phí chứng thực đang có hiệu lực',
  method: 'GET',
  path: '/api/desk/certification-grounds',
  answer: Type.Object({ items: list(ExemptionGroundView) }),
})

export const addOriginal = defineContract({
  id: 'addOriginal',
  summary: 'Thêm một bản chính của cùng người, cùng lần',
  method: 'POST',
  path: '/api/desk/certifications/:requestId/originals',
  params: Type.Object({ requestId: Uuid }),
  body: Type.Object(Original),
  answer: Type.Object({ ...Which, levy: Type.Integer() }),
})

export const openCopySlip = defineContract({
  id: 'openCopySlip',
  summary: 'Phiếu hẹn giờ, ngày trả bản sao của các bản chính không trả trong ngày nhận',
  method: 'GET',
  path: '/api/desk/certifications/:requestId/slip',
  params: Type.Object({ requestId: Uuid }),
  answer: 'bytes',
})

export const prolongCopies = defineContract({
  id: 'prolongCopies',
  summary: 'Kéo dài thời hạn chứng thực thêm không quá 02 ngày làm việc, hoặc dài hơn theo thỏa thuận bằng văn bản (NĐ 23/2015 Điều 21)',
  method: 'POST',
  path: '/api/desk/certifications/:requestId/prolong',
  params: Type.Object({ requestId: Uuid }),
  body: Type.Object({
    workingDays: Type.Integer({ minimum: 1, maximum: MOST_DAYS_AGREED, description: 'Số ngày làm việc thêm, tính từ thời hạn của Điều 7' }),
    ground: Type.Enum([...PROLONGING_GROUNDS]),
    agreementFileId: Type.Optional(Type.String({ format: 'uuid', description: 'Bản thỏa thuận có chữ ký người yêu cầu, đã lưu cho đơn vị; bắt buộc khi quá 02 ngày' })),
  }),
  answer: Type.Object({ items: list(Type.Object({ serial: Type.Integer(), returnsAt: Instant })) }),
})

export const openAgreement = defineContract({
  id: 'openAgreement',
  summary: 'Bản thỏa thuận bằng văn bản về kéo dài thời hạn chứng thực',
  method: 'GET',
  path: '/api/desk/certifications/:requestId/prolongings/:serial/agreement',
  params: Type.Object(Which),
  answer: 'bytes',
})

export const showCopyRequest = defineContract({
  id: 'showCopyRequest',
  summary: 'Một lần yêu cầu chứng thực: các bản chính, số, phí, bản điện tử',
  method: 'GET',
  path: '/api/desk/certifications/:requestId',
  params: Type.Object({ requestId: Uuid }),
  answer: Type.Object({
    requestId: Uuid,
    authorityName: Type.String(),
    unitId: Type.String({ format: 'uuid', description: 'Nơi người đang xem được lưu bản quét' }),
    dossierCode: Type.Optional(Type.String()),
    requesterName: Type.String(),
    requesterIdNumber: Type.Optional(Type.String()),
    exemption: Type.Optional(Type.String()),
    receivedAt: Instant,
    receivedBy: Type.String(),
    prolongings: list(Type.Object({ serial: Type.Integer(), workingDays: Type.Integer(), ground: Type.Enum([...PROLONGING_GROUNDS]), isAgreed: Type.Boolean(), at: Instant, by: Type.String() })),
    handedOutAt: Type.Optional(Instant),
    handedOutTo: Type.Optional(Type.String()),
    levyTotal: Type.Integer(),
    levyReceived: Type.Integer(),
    receipts: list(Type.Object({ amount: Type.Integer(), number: Type.Optional(Type.String()), documentId: Type.Optional(Uuid) })),
    copies: list(
      Type.Object({
        serial: Type.Integer(),
        name: Type.String(),
        number: Type.Optional(Type.String()),
        issuer: Type.Optional(Type.String()),
        issuedOn: Type.Optional(Day),
        validUntil: Type.Optional(Day),
        pages: Type.Integer(),
        copies: Type.Integer(),
        levy: Type.Integer(),
        state: State,
        preparedAt: Instant,
        returnsAt: Type.Optional(Type.String({ format: 'date-time', description: 'Hẹn trả chậm nhất lúc này: bản chính nhận sau 15 giờ, hoặc thời hạn được kéo dài; không có thì trả trong ngày nhận' })),
        certifiedNumber: Type.Optional(Type.String()),
        certifiedAt: Type.Optional(Instant),
        signerName: Type.Optional(Type.String()),
        isElectronic: Type.Optional(Type.Boolean()),
        reading: Type.Enum(['unasked', 'waiting', 'ready', 'failed'], { description: 'Các trang của bản quét đã được đọc để lập bản hai lớp chưa' }),
        isAwaited: Type.Boolean({ description: 'Bản điện tử còn chờ chữ ký' }),
        refusalGround: Type.Optional(Ground),
        refusalWords: Type.Optional(Type.String()),
      }),
    ),
    may: Type.Object({ prepare: Type.Boolean(), certify: Type.Boolean(), refuse: Type.Boolean(), handOut: Type.Boolean(), prolong: Type.Boolean() }),
  }),
})

export const certifyCopies = defineContract({
  id: 'certifyCopies',
  summary: 'Chứng thực một hoặc nhiều bản sao: vào sổ, lấy số, lập bản giấy và bản điện tử, ký',
  method: 'POST',
  path: '/api/desk/certifications/certify',
  body: Type.Object({ chosen: Type.Array(Type.Object(Which), { minItems: 1, maxItems: 100, description: 'Nhiều nhất bằng một trang của danh sách chờ ký' }) }),
  answer: Type.Object({ items: list(Type.Object({ number: Type.String(), fileId: Uuid })) }),
})

export const refuseCopy = defineContract({
  id: 'refuseCopy',
  summary: 'Từ chối chứng thực một bản chính, với căn cứ (NĐ 23/2015 Điều 22)',
  method: 'POST',
  path: '/api/desk/certifications/:requestId/originals/:serial/refuse',
  params: Type.Object(Which),
  body: Type.Object({ ground: Ground, words: Type.Optional(Type.String({ maxLength: 1000 })) }),
  answer: Type.Object({ state: State }),
})

export const handOutCopies = defineContract({
  id: 'handOutCopies',
  summary: 'Trả bản sao và bản chính, thu phí còn thiếu bằng tiền mặt có biên nhận',
  method: 'POST',
  path: '/api/desk/certifications/:requestId/hand-out',
  params: Type.Object({ requestId: Uuid }),
  body: Type.Object({ receivedBy: Line }),
  answer: Type.Object({ requestId: Uuid }),
})

export const openCopyDraft = defineContract({
  id: 'openCopyDraft',
  summary: 'Bản sao sắp chứng thực, chưa có số: các trang của bản chính và lời chứng',
  method: 'GET',
  path: '/api/desk/certifications/:requestId/originals/:serial/draft',
  params: Type.Object(Which),
  answer: 'bytes',
})

export const openCopyFile = defineContract({
  id: 'openCopyFile',
  summary: 'Bản quét, bản giấy để in và ký tay, hoặc bản điện tử đã ký số của một bản sao',
  method: 'GET',
  path: '/api/desk/certifications/:requestId/originals/:serial/file',
  params: Type.Object(Which),
  query: Type.Object({ as: Type.Enum(['scan', 'print', 'electronic']) }),
  answer: 'bytes',
})

const BookPart = { unitId: Uuid, year: Type.Integer({ minimum: 2000, maximum: 2999 }), from: Type.Optional(Day), to: Type.Optional(Day) }
const Figures = { certified: Type.Integer(), electronic: Type.Integer(), copies: Type.Integer(), levy: Type.Integer(), refused: Type.Integer() }

export const readCertificationBook = defineContract({
  id: 'readCertificationBook',
  summary: 'Sổ chứng thực bản sao từ bản chính của một cơ quan, theo số',
  method: 'GET',
  path: '/api/desk/certification-book',
  query: Type.Object({ ...BookPart, year: Type.Optional(BookPart.year), after: Type.Optional(Type.Integer({ minimum: 0 })) }),
  answer: Type.Object({
    year: Type.Integer(),
    authorityName: Type.String(),
    items: list(Type.Object({ ...Which, numberSerial: Type.Integer(), certifiedAt: Instant, requesterName: Type.String(), originalName: Type.String(), signerName: Type.String(), pages: Type.Integer(), copies: Type.Integer(), levy: Type.Integer(), isElectronic: Type.Boolean() })),
    next: Type.Optional(Type.Integer()),
    figures: Type.Object(Figures),
  }),
})

export const printCertificationBook = defineContract({
  id: 'printCertificationBook',
  summary: 'Sổ chứng thực bản sao hoặc một phần sổ thành PDF khổ A4 ngang',
  method: 'GET',
  path: '/api/desk/certification-book/print',
  query: Type.Object(BookPart),
  answer: 'bytes',
})

const Format = Type.Enum(['xlsx', 'csv'])

export const exportCertificationBook = defineContract({
  id: 'exportCertificationBook',
  summary: 'Sổ chứng thực bản sao thành XLSX hoặc CSV',
  method: 'GET',
  path: '/api/desk/certification-book/export',
  query: Type.Object({ ...BookPart, format: Format }),
  answer: 'bytes',
})

const Period = { unitId: Type.Optional(Uuid), from: Day, to: Day }

export const reportCertification = defineContract({
  id: 'reportCertification',
  summary: 'Số việc chứng thực bản sao, tỷ lệ có bản điện tử, phí, theo đơn vị và kỳ',
  method: 'GET',
  path: '/api/desk/certification-report',
  query: Type.Object({ unitId: Period.unitId, from: Type.Optional(Day), to: Type.Optional(Day) }),
  answer: Type.Object({ from: Day, to: Day, items: list(Type.Object({ unitId: Uuid, unitName: Type.String(), ...Figures })) }),
})

export const exportCertificationReport = defineContract({
  id: 'exportCertificationReport',
  summary: 'Báo cáo chứng thực bản sao thành XLSX hoặc CSV',
  method: 'GET',
  path: '/api/desk/certification-report/export',
  query: Type.Object({ ...Period, format: Format }),
  answer: 'bytes',
})
