import type { ReactNode } from 'react'
import { useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { Card } from '../../../../design-system/components/card.tsx'
import { Stack } from '../../../../design-system/components/layout.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { apiOf, valueOf } from '../../../../platform/web/loader.ts'
import { listPublicFeedback } from '../../contract.ts'
import { sayMoment } from '../say.ts'
import { useFeedbackWords } from './words.ts'

export const loadPublished = async (args: LoaderFunctionArgs) => {
  const unitCode = new URL(args.request.url).searchParams.get('don-vi')
  return valueOf(await apiOf(args)(listPublicFeedback, { query: unitCode ? { unitCode } : {} }))
}

/** NĐ 20/2008 article 19: what was answered, for everybody. */
export const PublishedPage = (): ReactNode => {
  const m = useFeedbackWords()
  const { items } = useLoaderData<typeof loadPublished>()
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
      </Stack>
    </div>
  )
}
