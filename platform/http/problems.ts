import type { FastifyError, FastifyRequest } from 'fastify'
import { writeDay } from '../../kernel/moments.ts'
import type { Refusal } from '../../kernel/outcome.ts'
import { FileStoreError } from '../storage/file-store.ts'
import type { Problem } from '../web/problem.ts'
import type { RefusalWords } from './route.ts'

export type Language = 'vi' | 'en'

/** `?lang=` first, then the cookie `lang`, then Vietnamese: the same rule as the screens, whatever the browser prefers. */
export const languageOf = (request: FastifyRequest): Language => {
  const asked = [(request.query as { lang?: unknown } | undefined)?.lang, request.cookies?.['lang']]
  return asked.find((each): each is Language => each === 'vi' || each === 'en') ?? 'vi'
}

/** Refusals of the pipeline itself. */
export const PIPELINE_WORDS = {
  'not-signed-in': [401, 'Bạn cần đăng nhập để làm việc này. Nội dung đã nhập vẫn còn; hãy đăng nhập rồi gửi lại.', 'Sign in to do this. What you typed is kept; sign in, then send again.'],
  'not-permitted': [403, 'Tài khoản của bạn không có quyền làm việc này. Chưa có gì thay đổi; hãy liên hệ quản trị đơn vị.', 'Your account may not do this. Nothing was changed; ask your unit’s administrator.'],
  'foreign-origin': [403, 'Yêu cầu đến từ một trang khác nên bị từ chối. Chưa có gì thay đổi; hãy mở lại trang này và gửi lại.', 'The request came from another site and was refused. Nothing was changed; reopen this page and send again.'],
  'other-address': [403, 'Việc này không làm ở địa chỉ này. Chưa có gì thay đổi; hãy mở {address}.', 'This is not done at this address. Nothing was changed; open {address}.'],
  'path-unknown': [404, 'Không có địa chỉ này. Hãy kiểm tra đường dẫn hoặc về trang chủ.', 'There is nothing at this address. Check the path or go to the home page.'],
  'method-not-allowed': [405, 'Địa chỉ này không nhận phương thức {method}; hãy dùng {allowed}.', 'This address does not take {method}; use {allowed}.'],
  'content-type-unknown': [415, 'Loại nội dung không được nhận; hãy gửi {expected}.', 'This content type is not taken; send {expected}.'],
  'body-too-large': [413, 'Nội dung gửi lên vượt quá giới hạn {limit}. Chưa có gì được lưu; hãy chia nhỏ hoặc nén rồi gửi lại.', 'The body is over the limit of {limit}. Nothing was stored; split or shrink it and send again.'],
  'body-unreadable': [400, 'Nội dung gửi lên không đọc được ({reason}). Chưa có gì được lưu; hãy sửa rồi gửi lại.', 'The body cannot be read ({reason}). Nothing was stored; correct it and send again.'],
  'request-invalid': [400, 'Nội dung gửi lên có chỗ chưa đúng: {reasons}. Chưa có gì được lưu; hãy sửa rồi gửi lại.', 'Something sent is not right: {reasons}. Nothing was stored; correct it and send again.'],
  'idempotency-key-missing': [400, 'Thiếu tiêu đề Idempotency-Key (8–200 ký tự). Chưa có gì thay đổi; hãy gửi lại kèm khóa.', 'The Idempotency-Key header (8–200 characters) is missing. Nothing was changed; send again with a key.'],
  'idempotency-key-reused': [422, 'Khóa Idempotency-Key này đã dùng cho một yêu cầu khác. Yêu cầu trước vẫn còn nguyên; hãy dùng khóa mới.', 'This Idempotency-Key was used for another request. The earlier one stands; use a new key.'],
  'too-many-requests': [429, 'Quá nhiều yêu cầu trong một phút. Chưa có gì thay đổi; hãy thử lại sau {seconds} giây.', 'Too many requests in one minute. Nothing was changed; try again in {seconds} seconds.'],
  'storage-full': [507, 'Máy chủ hết chỗ lưu. Chưa có gì được ghi; quản trị cần giải phóng dung lượng.', 'The server is out of space. Nothing was written; an administrator must free some.'],
  'files-away': [503, 'Kho tệp tạm thời không trả lời. Chưa có gì được ghi; hãy thử lại sau ít phút.', 'The file store does not answer for now. Nothing was written; try again in a few minutes.'],
  'database-away': [503, 'Cơ sở dữ liệu tạm thời không trả lời. Chưa có gì được ghi; hãy thử lại sau ít phút.', 'The database does not answer for now. Nothing was written; try again in a few minutes.'],
  unexpected: [500, 'Có lỗi ngoài dự kiến. Chưa có gì được ghi; hãy thử lại, nếu còn lỗi hãy báo mã {requestId}.', 'Something unexpected happened. Nothing was written; try again, and report code {requestId} if it stays.'],
} as const satisfies Record<string, RefusalWords>

export type PipelineRefusal = { readonly kind: keyof typeof PIPELINE_WORDS; readonly [field: string]: unknown }

const TITLES: Record<number, readonly [vi: string, en: string]> = {
  400: ['Yêu cầu chưa đúng', 'Bad request'],
  401: ['Cần đăng nhập', 'Sign-in needed'],
  403: ['Không được phép', 'Not permitted'],
  404: ['Không tìm thấy', 'Not found'],
  405: ['Sai phương thức', 'Method not allowed'],
  409: ['Không khớp hiện trạng', 'Conflicts with the present state'],
  413: ['Quá lớn', 'Too large'],
  415: ['Sai loại nội dung', 'Unsupported content type'],
  422: ['Không thực hiện được', 'Cannot be done'],
  429: ['Quá nhiều yêu cầu', 'Too many requests'],
  503: ['Tạm ngừng', 'Unavailable'],
  507: ['Hết chỗ lưu', 'Out of space'],
}

/** A day as people write it; in the fields beside the sentence it stays as programs read it. */
const said = (value: unknown): string => (/^\d{4}-\d{2}-\d{2}$/.test(String(value)) ? writeDay(String(value)) : String(value))

const fill = (words: string, fields: Record<string, unknown>): string =>
  words.replace(/\{(\w+)\}/g, (whole, name: string) => (fields[name] === undefined ? whole : said(fields[name])))

export type ProblemContext = { readonly language: Language; readonly requestId: string }

export const toProblem = (refusal: Refusal, words: RefusalWords, { language, requestId }: ProblemContext): Problem => {
  const [status, vi, en] = words
  const { kind, ...fields } = refusal as Refusal & Record<string, unknown>
  const titles = TITLES[status] ?? ['Có lỗi', 'Error']
  return {
    ...fields,
    type: `/problems/${kind}`,
    title: titles[language === 'vi' ? 0 : 1],
    status,
    detail: fill(language === 'vi' ? vi : en, { requestId, ...fields }),
    kind,
    requestId,
  }
}

type Fault = NonNullable<FastifyError['validation']>[number]

/** What a field lacks, in words people can act on; the checker's own English only where no words are found. */
const REASONS: Readonly<Record<string, readonly [vi: string, en: string]>> = {
  required: ['chưa có', 'is missing'],
  minLength: ['cần ít nhất {limit} ký tự', 'needs at least {limit} characters'],
  maxLength: ['dài quá {limit} ký tự', 'is longer than {limit} characters'],
  minimum: ['phải từ {limit} trở lên', 'must be {limit} or more'],
  maximum: ['không được quá {limit}', 'must be {limit} or less'],
  exclusiveMinimum: ['phải lớn hơn {limit}', 'must be more than {limit}'],
  uniqueItems: ['có mục lặp lại', 'has an item twice'],
  minItems: ['cần ít nhất {limit} mục', 'needs at least {limit} items'],
  maxItems: ['nhiều hơn {limit} mục', 'has more than {limit} items'],
  'type integer': ['phải là số nguyên viết bằng chữ số', 'must be a whole number in figures'],
  'type number': ['phải là số viết bằng chữ số', 'must be a number in figures'],
  type: ['sai kiểu giá trị', 'is of the wrong kind'],
  format: ['sai định dạng', 'is not in the right format'],
  'format date-time': ['chưa có, hoặc không phải ngày giờ có thật', 'is missing, or no real day and hour'],
  'format uuid': ['chưa chọn, hoặc không đúng mã', 'is not chosen, or no identifier'],
  'format date': ['chưa có, hoặc không phải ngày có trên lịch', 'is missing, or no day of the calendar'],
  pattern: ['chưa có, hoặc sai định dạng', 'is missing, or not in the right format'],
  enum: ['chưa chọn, hoặc không có trong các lựa chọn', 'is not chosen, or none of the choices'],
  const: ['chưa chọn, hoặc không có trong các lựa chọn', 'is not chosen, or none of the choices'],
  anyOf: ['không đúng dạng nào được nhận', 'has none of the shapes taken'],
}

/** To whoever fills in a form, an empty field is one that lacks its answer. */
const isEmpty = ({ keyword, params }: Fault): boolean => keyword === 'minLength' && (params as { readonly limit?: number }).limit === 1

const reasonOf = (fault: Fault, language: Language): string => {
  const { format, type } = (fault.params ?? {}) as { readonly format?: string; readonly type?: string }
  const words = isEmpty(fault) ? REASONS['required'] : (REASONS[`${fault.keyword} ${String(format ?? type)}`] ?? REASONS[fault.keyword])
  return words === undefined ? (fault.message ?? fault.keyword) : fill(words[language === 'vi' ? 0 : 1], fault.params as Record<string, unknown>)
}

const fieldErrors = (error: FastifyError, language: Language): readonly { field: string; reason: string }[] => {
  const faults = error.validation ?? []
  const empty = new Set(faults.filter(isEmpty).map(({ instancePath }) => instancePath))
  // Of an empty field nothing else is told.
  return faults.filter((fault) => isEmpty(fault) || !empty.has(fault.instancePath)).map((fault) => {
    const missing = (fault.params as { missingProperty?: string })?.missingProperty
    const path = [...fault.instancePath.split('/').filter(Boolean), ...(missing === undefined ? [] : [missing])].join('.')
    return { field: `${error.validationContext ?? 'request'}${path === '' ? '' : `.${path}`}`, reason: reasonOf(fault, language) }
  })
}

const AWAY = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', '57P01', '57P02', '57P03', '08006', '08001', '53300'])

/** What went wrong at the edge or inside, as a refusal people can read. Bugs become `unexpected`. */
export const refusalOf = (error: FastifyError & { code?: string }, bodyLimit: number, language: Language): PipelineRefusal => {
  if (error.validation) {
    const errors = fieldErrors(error, language)
    // Which field is which, a form says by its labels; a program reads `errors`.
    return { kind: 'request-invalid', errors, reasons: [...new Set(errors.map(({ reason }) => reason))].join('; ') }
  }
  switch (error.code) {
    // PostgreSQL keeps every character but this one, and nobody types it.
    case '22021':
    case '22P05':
      return { kind: 'request-invalid', errors: [{ field: 'request', reason: 'U+0000' }], reasons: 'U+0000' }
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return { kind: 'body-too-large', limit: bodyLimit >= 1_048_576 ? `${Math.floor(bodyLimit / 1_048_576)} MB` : `${Math.floor(bodyLimit / 1024)} kB` }
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return { kind: 'content-type-unknown', expected: 'application/json' }
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EROFS':
    case '53100':
      return { kind: 'storage-full' }
    default:
  }
  if (error instanceof FileStoreError) return { kind: error.fault === 'full' || error.fault === 'read-only' ? 'storage-full' : 'files-away' }
  if (error.code !== undefined && AWAY.has(error.code)) return { kind: 'database-away' }
  if (/Connection terminated|timeout exceeded when trying to connect/.test(error.message)) return { kind: 'database-away' }
  if (error.statusCode === 400) return { kind: 'body-unreadable', reason: error.message }
  return { kind: 'unexpected' }
}
