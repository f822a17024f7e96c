import { Type } from 'typebox'
import { defineContract } from '../../platform/web/contract.ts'

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

export const AreaChoiceView = Type.Object({ code: Type.String(), name: Type.String(), group: Type.Optional(Type.String()) })

export const readForm = defineContract({
  id: 'readForm',
  summary: 'Định nghĩa một biểu mẫu: các trang, câu hỏi, điều kiện hiện câu hỏi',
  method: 'GET',
  path: '/api/forms/:formRef',
  params: Type.Object({ formRef: Type.String({ pattern: '^[a-z0-9-]{1,60}-v[0-9]{1,4}$' }) }),
  answer: Type.Object({ definition: Type.Unsafe<Record<string, unknown>>({ type: 'object', additionalProperties: true }) }),
})

export const listAreaChoices = defineContract({
  id: 'listAreaChoices',
  summary: 'Các xã, phường, thị trấn của tỉnh để chọn trong biểu mẫu, xếp theo đơn vị cấp trên',
  method: 'GET',
  path: '/api/form-areas',
  answer: Type.Object({ items: Type.Array(AreaChoiceView) }),
})
