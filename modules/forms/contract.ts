import { Type } from 'typebox'
import type { PlainDate } from '../../kernel/plain-date.ts'
import { defineContract } from '../../platform/web/contract.ts'
import type { FormDefinition } from './domain/form-definition.ts'

/** A form's answers on the wire: one text per question; absent means not answered. */
export const FormAnswersBody = Type.Record(Type.String({ maxLength: 100 }), Type.String({ maxLength: 10_000 }), {
  description: 'Câu trả lời theo mã câu hỏi; câu không trả lời thì bỏ trống',
})

const Text = Type.Object({ vi: Type.String(), en: Type.String() })

export const AnswerRecordView = Type.Object({
  formRef: Type.String(),
  title: Text,
  frozenAt: Type.String({ format: 'date-time' }),
  pages: Type.Array(
    Type.Object({
      title: Text,
      lines: Type.Array(Type.Object({ questionId: Type.String(), question: Text, answer: Type.String(), shown: Text })),
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
}

export const readForm = defineContract({
  id: 'readForm',
  summary: 'Một biểu mẫu để điền: các trang, câu hỏi, điều kiện hiện câu hỏi, danh sách xã phường để chọn',
  method: 'GET',
  path: '/api/forms/:formRef',
  params: Type.Object({ formRef: Type.String({ pattern: '^[a-z0-9-]{1,60}-v[0-9]{1,4}$' }) }),
  answer: Type.Object({
    definition: Type.Unsafe<FormDefinition>({ type: 'object', additionalProperties: true }),
    today: Type.Unsafe<PlainDate>({ type: 'string', format: 'date' }),
    areas: Type.Array(AreaChoiceView),
  }),
})
