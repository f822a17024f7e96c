import { Type } from 'typebox'
import type { PlainDate } from '../../kernel/plain-date.ts'
import { defineContract } from '../../platform/web/contract.ts'
import type { FormDefinition } from './domain/form-definition.ts'

/** A form's answers on the wire: one text per question; absent means not answered. */
export const FormAnswersBody = Type.Record(Type.String({ maxLength: 100 }), Type.String({ maxLength: 10_000 }), {
  description: 'Câu trả lời theo mã câu hỏi; câu không trả lời thì bỏ trống',
})

const Text = Type.Object({ vi: Type.String(), en: Type.String() })

const AnswerLineView = Type.Object({
  questionId: Type.String(),
  question: Text,
  answer: Type.String(),
  shown: Text,
  whose: Type.Optional(Text),
  inRow: Type.Optional(Type.Object({ id: Type.String(), row: Type.Integer(), label: Text, rowLabel: Text })),
  source: Type.Optional(Type.Union([Type.Object({ from: Type.Literal('register'), register: Type.Optional(Type.Enum(['population', 'business'])), at: Type.Optional(Type.String()) }), Type.Object({ from: Type.Literal('earlier-dossier'), code: Type.Optional(Type.String()) })])),
  file: Type.Optional(Type.Object({ fileId: Type.String(), name: Type.String(), sha256: Type.Optional(Type.String()) })),
})

export const AnswerRecordView = Type.Object({
  formRef: Type.String(),
  title: Text,
  frozenAt: Type.String({ format: 'date-time' }),
  pages: Type.Array(
    Type.Object({
      title: Text,
      lines: Type.Array(AnswerLineView),
    }),
  ),
})

/** A commune to choose; `group` is the district above it where there is one. */
export type AreaChoice = { readonly code: string; readonly name: string; readonly group?: string }

export const AreaChoiceView = Type.Object({ code: Type.String(), name: Type.String(), group: Type.Optional(Type.String()) })

/** A form with what a screen needs to show and judge it. */
export type FormToFill = {
  readonly definition: FormDefinition
  /** The server's date in Viet Nam, so that browser and server judge dates alike. */
  readonly today: PlainDate
  /** Communes of the province for area questions; empty for a form that asks none. */
  readonly areas: readonly AreaChoice[]
  /** Communes of the three-tier list, by `old:` and code, for a form that asks for them. */
  readonly oldAreas: readonly AreaChoice[]
}

const FORM_PARAMS = Type.Object({ formRef: Type.String({ pattern: '^[a-z0-9-]{1,60}-v[0-9]{1,4}$' }) })
const Day = Type.String({ format: 'date' })

export const listForms = defineContract({
  id: 'listForms',
  summary: 'Mọi phiên bản của mọi biểu mẫu đã công bố, kèm thời gian áp dụng',
  method: 'GET',
  path: '/api/forms',
  answer: Type.Object({
    items: Type.Array(
      Type.Object({
        ref: Type.String(),
        code: Type.String(),
        number: Type.Integer(),
        title: Type.String(),
        validFrom: Day,
        validUntil: Type.Optional(Day),
        source: Type.String(),
        publishedAt: Type.String(),
      }),
    ),
  }),
})

export const publishForm = defineContract({
  id: 'publishForm',
  summary: 'Công bố phiên bản kế tiếp của một biểu mẫu; phiên bản đã công bố không bao giờ thay đổi',
  method: 'POST',
  path: '/api/forms',
  body: Type.Object({
    definition: Type.Unsafe<FormDefinition>({ type: 'object', required: ['ref'], properties: { ref: { type: 'string', maxLength: 70 } }, additionalProperties: true }),
    validFrom: Day,
    source: Type.String({ minLength: 1, maxLength: 300, description: 'Văn bản ban hành biểu mẫu' }),
  }),
  answer: Type.Object({ formRef: Type.String() }),
})

export const closeForm = defineContract({
  id: 'closeForm',
  summary: 'Ngừng dùng một phiên bản biểu mẫu từ một ngày; câu trả lời đã nộp vẫn đọc được',
  method: 'POST',
  path: '/api/forms/:formRef/close',
  params: FORM_PARAMS,
  body: Type.Object({ until: Day }),
  answer: Type.Object({ formRef: Type.String() }),
})

export const readFormSchema = defineContract({
  id: 'readFormSchema',
  summary: 'Biểu mẫu dưới dạng JSON Schema 2020-12, cho hệ thống nộp hồ sơ qua API',
  method: 'GET',
  path: '/api/forms/:formRef/schema',
  params: FORM_PARAMS,
  answer: Type.Unsafe<Readonly<Record<string, unknown>>>({ type: 'object', additionalProperties: true }),
})

export const checkForm = defineContract({
  id: 'checkForm',
  summary: 'Kiểm tra câu trả lời theo đúng quy tắc khi nộp: giữ gì, bỏ gì, còn thiếu gì; không lưu lại',
  method: 'POST',
  path: '/api/forms/:formRef/check',
  params: FORM_PARAMS,
  body: Type.Object({ answers: FormAnswersBody }),
  answer: Type.Object({ complete: Type.Boolean(), answers: FormAnswersBody, faults: Type.Array(Type.Object({ field: Type.String(), reason: Text })) }),
})

export const readForm = defineContract({
  id: 'readForm',
  summary: 'Một biểu mẫu để điền: các trang, câu hỏi, điều kiện hiện câu hỏi, danh sách xã phường để chọn',
  method: 'GET',
  path: '/api/forms/:formRef',
  params: FORM_PARAMS,
  answer: Type.Object({
    definition: Type.Unsafe<FormDefinition>({ type: 'object', additionalProperties: true }),
    today: Type.Unsafe<PlainDate>({ type: 'string', format: 'date' }),
    areas: Type.Array(AreaChoiceView),
    oldAreas: Type.Array(AreaChoiceView),
  }),
})
