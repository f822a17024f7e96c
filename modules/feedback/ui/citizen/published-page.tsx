import type { ReactNode } from 'react'
import { useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { Card } from '../../../../design-system/components/card.tsx'
import { Stack } from '../../../../design-system/components/layout.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { Pagination } from '../../../../design-system/components/pagination.tsx'
import { apiOf, valueOf } from '../../../../platform/web/loader.ts'
import { listPublicFeedback } from '../../contract.ts'
import { sayMoment } from '../say.ts'
import { PUBLISHED, useFeedbackWords } from './words.ts'

export const loadPublished = async (args: LoaderFunctionArgs) => {
  const asked = new URL(args.request.url).searchParams
  const [unitCode, after] = [asked.get('don-vi'), asked.get('sau')]
  return { unitCode, isFirst: after === null, ...valueOf(await apiOf(args)(listPublicFeedback, { query: { ...(unitCode ? { unitCode } : {}), ...(after ? { after } : {}) } })) }
}

/** NĐ 20/2008 article 19: what was answered, for everybody. */
export const PublishedPage = (): ReactNode => {
  const m = useFeedbackWords()
  const { items, unitCode, isFirst, next } = useLoaderData<typeof loadPublished>()
  const addressOf = (after?: string): string => `${PUBLISHED}?${new URLSearchParams({ ...(unitCode ? { 'don-vi': unitCode } : {}), ...(after ? { sau: after } : {}) })}`
  return (
    <div className="mc-wide mc-page">
      <PageHeader title={m.published} lead={<p>{m.publishedLead}</p>} />
      <Stack gap="l">
        {items.length === 0 ? <p>{m.none}</p> : null}
        {items.map(({ itemId, unitName, publishedAt, text, answer, outcome, contested }) => (
          <Card key={itemId} title={m.outcomes[outcome]} level={2}>
            <p className="mc-meta">{[unitName, sayMoment(publishedAt), contested ? m.contested : ''].filter(Boolean).join(' · ')}</p>
            {text ? <blockquote lang="vi" className="mc-plain-lines">{text}</blockquote> : null}
            <p lang="vi" className="mc-plain-lines">{answer}</p>
          </Card>
        ))}
        <Pagination first={isFirst ? undefined : addressOf()} next={next === undefined ? undefined : addressOf(next)} />
      </Stack>
    </div>
  )
}
