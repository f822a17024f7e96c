import { Type } from 'typebox'
import { defineContract } from '../../platform/web/contract.ts'

const Day = Type.String({ format: 'date' })

/** Whether papers are handed in and the result is brought by the public post, by which decision. */
export const PostDecided = Type.Object({
  papers: Type.Boolean({ description: 'Nhận hồ sơ qua dịch vụ bưu chính công ích' }),
  result: Type.Boolean({ description: 'Trả kết quả qua dịch vụ bưu chính công ích' }),
  number: Type.String(),
  decidedOn: Day,
  validFrom: Day,
  validUntil: Type.Optional(Day),
  words: Type.Optional(Type.String()),
})

export const listPostDecisions = defineContract({
  id: 'listPostDecisions',
  summary: 'Thủ tục nhận hoặc không nhận qua bưu chính: quyết định đang có hiệu lực và sắp có hiệu lực, theo mã thủ tục',
  method: 'GET',
  path: '/api/desk/post-decisions',
  query: Type.Object({ after: Type.Optional(Type.String({ maxLength: 60 })), limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })) }),
  answer: Type.Object({ items: Type.Immutable(Type.Array(Type.Object({ code: Type.String(), name: Type.String(), ...PostDecided.properties }))), next: Type.Optional(Type.String()) }),
})

export const decidePost = defineContract({
  id: 'decidePost',
  summary: 'Ghi quyết định về thủ tục nhận, không nhận qua bưu chính (QĐ 45/2016 Điều 13, 18); quyết định sau thay quyết định trước',
  method: 'POST',
  path: '/api/desk/post-decisions',
  body: Type.Object({
    codes: Type.Array(Type.String({ minLength: 1, maxLength: 60 }), { minItems: 1, maxItems: 500 }),
    decisionNumber: Type.String({ minLength: 1, maxLength: 100 }),
    decidedOn: Day,
    validFrom: Day,
    validUntil: Type.Optional(Day),
    takesPapers: Type.Boolean(),
    sendsResult: Type.Boolean(),
    words: Type.Optional(Type.String({ maxLength: 500 })),
  }),
  answer: Type.Object({ count: Type.Integer() }),
})
