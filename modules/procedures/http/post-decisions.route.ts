import { ok } from '../../../kernel/outcome.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { defineRoute, type RefusalTable, type Route } from '../../../platform/http/route.ts'
import { decidePost, listPostDecisions } from '../application/decide-post.ts'
import * as contract from '../contract-post.ts'
import type { PostDecisionRefusal } from '../domain/post-decision.ts'

const postDecisionWords: RefusalTable<PostDecisionRefusal> = {
  'post-decision-days': [422, 'Ngày hiệu lực phải từ ngày ký trở đi, và ngày cuối không trước ngày hiệu lực. Chưa ghi gì; hãy xem lại ba ngày.', 'It cannot hold before it was signed, nor end before it begins. Nothing was recorded; look at the three days.'],
  'post-decision-unknown': [422, 'Danh mục không có thủ tục mã {codes}. Chưa ghi thủ tục nào; hãy sửa mã rồi gửi lại.', 'The catalogue has no procedure {codes}. Nothing was recorded; correct the codes and send again.'],
}

export const postDecisionRoutes: readonly Route[] = [
  defineRoute({
    contract: contract.listPostDecisions,
    permission: { may: 'list', on: 'procedure' },
    audit: { event: false, because: 'published decisions; no personal data' },
    refusals: {},
    handle: async (work, { query: { after, limit } }) => ok(await listPostDecisions(work, { ...(after ? { after } : {}), ...(limit === undefined ? {} : { limit }) })),
  }),
  defineRoute({
    contract: contract.decidePost,
    permission: { may: 'change', on: 'procedure' },
    audit: { event: 'procedures.post-decided', about: ({ body }) => ({ thing: 'procedure', thingId: `${body.decisionNumber}: ${body.codes.slice(0, 20).join(' ')}` }) },
    refusals: postDecisionWords,
    handle: async (work, { body: { codes, decisionNumber: number, decidedOn, validFrom, validUntil, takesPapers: papers, sendsResult: result, words } }) => {
      const decided = await decidePost(work, { codes, number, papers, result, decidedOn: decidedOn as PlainDate, validFrom: validFrom as PlainDate, ...(validUntil ? { validUntil: validUntil as PlainDate } : {}), ...(words ? { words } : {}) })
      return decided.ok ? ok({ count: decided.value }) : decided
    },
  }),
]
