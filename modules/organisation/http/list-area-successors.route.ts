import type { AreaCode } from '../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { defineRoute, type RefusalTable } from '../../../platform/http/route.ts'
import type { AnswerOf } from '../../../platform/web/contract.ts'
import { successorsOf } from '../application/ask-areas.ts'
import { listAreaSuccessors } from '../contract.ts'
import type { Succession } from '../domain/area.ts'

type NoSuchArea = { readonly kind: 'no-such-area'; readonly code: string }
type Answer = AnswerOf<typeof listAreaSuccessors>

const refusals: RefusalTable<NoSuchArea> = {
  'no-such-area': [
    404,
    'Danh mục không có đơn vị hành chính mã {code} vào ngày đó. Hãy kiểm tra lại mã, hoặc tìm theo tên.',
    'The list has no area {code} on that day. Check the code, or search by name.',
  ],
}

const toAnswer = (succession: Succession): Answer => {
  switch (succession.kind) {
    case 'unchanged':
      return { kind: 'unchanged', from: succession.area, choices: [] }
    case 'one':
      return { kind: 'one', from: succession.from, effectiveOn: succession.effectiveOn, choices: [succession.successor] }
    case 'choose':
      return { kind: 'choose', from: succession.from, effectiveOn: succession.effectiveOn, choices: [...succession.choices] }
  }
}

export const listAreaSuccessorsRoute = defineRoute({
  contract: listAreaSuccessors,
  permission: 'public',
  audit: { event: false, because: 'public reference data, nobody is named' },
  refusals,
  handle: async (work, { params, query }): Promise<Outcome<Answer, NoSuchArea>> => {
    const succession = await successorsOf(work, params.code as AreaCode, query.on as PlainDate | undefined)
    return succession === undefined ? refuse({ kind: 'no-such-area', code: params.code }) : ok(toAnswer(succession))
  },
})
