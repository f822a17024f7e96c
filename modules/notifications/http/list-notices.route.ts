import { ok } from '../../../kernel/outcome.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { listMyNotices } from '../application/list-my-notices.ts'
import { listNotices } from '../contract.ts'
import type { TemplateWords } from '../domain/template.ts'
import { wordNotice } from '../domain/templates.ts'

const inApp = ({ title, text }: TemplateWords): Pick<TemplateWords, 'title' | 'text'> => ({ title, text })

export const listNoticesRoute = defineRoute({
  contract: listNotices,
  permission: 'signed-in',
  audit: { event: false, because: 'people read notices about themselves' },
  refusals: {},
  handle: async (work, { query }) => {
    const { items, unread, next } = await listMyNotices(work, query)
    return ok({
      unread,
      items: items.map(({ id, template, params, about, at, readAt }) => ({
        id,
        template,
        about,
        at,
        read: readAt !== undefined,
        vi: inApp(wordNotice(template, params, 'vi')),
        en: inApp(wordNotice(template, params, 'en')),
      })),
      ...(next === undefined ? {} : { next }),
    })
  },
})
