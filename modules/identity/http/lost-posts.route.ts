import { ok } from '../../../kernel/outcome.ts'
import { defineRoute, type RefusalTable, type Route } from '../../../platform/http/route.ts'
import { findLostPost, keepLostPost, type LostPostRefusal } from '../application/keep-lost-post.ts'
import { keepLostPost as keepContract, readLostPost } from '../contract.ts'
import type { IdentityPorts } from '../ports.ts'
import { citizenOf } from './actor-of.ts'
import { OWN_ENTRY } from './send-progress.ts'

const refusals: RefusalTable<LostPostRefusal> = {
  'no-ended-session': [404, 'Trình duyệt này không có phiên nào vừa hết nên không giữ được lần gửi. Hãy đăng nhập rồi nhập lại.', 'This browser held no session that has just ended, so nothing could be kept. Sign in and enter it again.'],
  'lost-post-gone': [404, 'Lần gửi này không còn được giữ. Những gì đã lưu trong bản soạn vẫn còn; hãy nhập lại phần thiếu.', 'What was sent is kept no more. What was saved in the draft is still there; enter the rest again.'],
}

export const lostPostRoutes = ({ secretKey }: Pick<IdentityPorts, 'secretKey'>): readonly Route[] => [
  defineRoute({
    contract: keepContract,
    permission: 'public',
    audit: { event: false, because: OWN_ENTRY },
    repeatable: 'each is kept under its own key, and the oldest make room',
    refusals,
    perMinute: 20,
    handle: (work, { body, client }) => keepLostPost(work, { path: body.path, fields: body.fields.map(({ name, text }) => [name, text] as const), browser: client, secretKey }),
  }),
  defineRoute({
    contract: readLostPost,
    permission: 'citizen',
    audit: { event: 'lost-post-returned', about: () => ({ thing: 'lost-post' }) },
    refusals,
    handle: async (work, { query }) => {
      const found = await findLostPost(work, { personId: citizenOf(work).personId, ...query, secretKey })
      return found.ok ? ok({ fields: found.value.map(([name, text]) => ({ name, text })) }) : found
    },
  }),
]
