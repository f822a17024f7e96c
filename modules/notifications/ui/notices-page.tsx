import type { ReactNode } from 'react'
import { Form, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { Button } from '../../../design-system/components/button.tsx'
import { EmptyState } from '../../../design-system/components/empty-state.tsx'
import { Row, Stack } from '../../../design-system/components/layout.tsx'
import { PageHeader } from '../../../design-system/components/page-header.tsx'
import { Pagination } from '../../../design-system/components/pagination.tsx'
import { Tag } from '../../../design-system/components/tag.tsx'
import { TextLink } from '../../../design-system/components/text-link.tsx'
import { Timeline } from '../../../design-system/components/timeline.tsx'
import { endForm, FormKey, readForm } from '../../../platform/web/form.ts'
import { useLanguage } from '../../../platform/web/language.ts'
import { apiOf, sendToSignIn, valueOf } from '../../../platform/web/loader.ts'
import { listNotices, readNotices } from '../contract.ts'
import { writeMoment } from '../../../kernel/moments.ts'
import { useWords } from './words.ts'

/** Where notices stand and where what they tell of is opened, in either app. */
export type NoticePlaces = { readonly here: string; readonly dossiers: string; readonly preferences: string; /** Where the reader's own requests about data stand. */ readonly dataRequests?: string; /** Where what the reader began and has not filed stands. */ readonly drafts?: string }

export const loadNotices = async (args: LoaderFunctionArgs) => {
  const after = new URL(args.request.url).searchParams.get('after')
  return { ...valueOf(await apiOf(args)(listNotices, { query: after ? { after } : {} })), first: after === null }
}

export const loadCitizenNotices = async (args: LoaderFunctionArgs) => {
  sendToSignIn(args)
  return loadNotices(args)
}

export const readAction = (here: string) => async (args: ActionFunctionArgs) => {
  const sent = await readForm(args.request)
  return endForm(await apiOf(args)(readNotices, { body: { upTo: sent.text('upTo') ?? '' } }), sent, () => here)
}

/** My notices, newest first; a signal only, with the way to what it tells of. */
export const NoticesPage = ({ here, dossiers, preferences, dataRequests, drafts }: NoticePlaces): ReactNode => {
  const m = useWords()
  const language = useLanguage()
  const { items, unread, next, first } = useLoaderData<typeof loadNotices>()
  const [newest] = items
  return (
    <Stack>
      <PageHeader
        title={m.title}
        actions={
          <Row gap="s">
            <TextLink to={preferences}>{m.choose}</TextLink>
            {unread > 0 && newest ? <Form method="post"><FormKey /><input type="hidden" name="upTo" value={newest.id} /><Button>{m.markRead}</Button></Form> : null}
          </Row>
        }
      />
      {items.length === 0 ? <EmptyState icon="bell" title={m.none}><p>{m.noneText}</p></EmptyState> : null}
      <Timeline
        label={m.title}
        entries={items.map((notice) => ({
          key: notice.id,
          when: writeMoment(notice.at),
          dateTime: notice.at,
          ...(notice.read ? {} : { tone: 'now' as const }),
          title: <Row gap="s"><span>{notice[language].title}</span>{notice.read ? null : <Tag tone="action">{m.unread}</Tag>}</Row>,
          text: (
            <>
              {notice[language].text}{' '}
              {notice.about.kind === 'dossier' ? <TextLink to={`${dossiers}/${notice.about.id}`}>{m.open}</TextLink> : null}
              {notice.about.kind === 'signature' ? <TextLink to="/desk/signatures">{m.open}</TextLink> : null}
              {notice.about.kind === 'reminder' ? <TextLink to="/desk/due">{m.open}</TextLink> : null}
              {notice.about.kind === 'posting' ? <TextLink to="/desk/postings">{m.open}</TextLink> : null}
              {notice.about.kind === 'feedback-sheet' ? <TextLink to="/desk/feedback/sheets">{m.open}</TextLink> : null}
              {notice.about.kind === 'destruction-list' ? <TextLink to={`/desk/retention/${notice.about.id}`}>{m.open}</TextLink> : null}
              {notice.about.kind === 'plan' ? <TextLink to={`/desk/plans/${notice.about.id}/due`}>{m.open}</TextLink> : null}
              {notice.about.kind === 'survey' ? <TextLink to={`/danh-gia/ho-so/${notice.about.id}`}>{m.open}</TextLink> : null}
              {notice.about.kind === 'data-request' && dataRequests !== undefined ? <TextLink to={dataRequests}>{m.open}</TextLink> : null}
              {notice.about.kind === 'filing-draft' && drafts !== undefined ? <TextLink to={drafts}>{m.open}</TextLink> : null}
              {notice.about.kind === 'paper' ? <TextLink to={`/kho-giay-to/${notice.about.id}`}>{m.open}</TextLink> : null}
            </>
          ),
        }))}
      />
      <Pagination first={first ? undefined : here} next={next === undefined ? undefined : `${here}?after=${encodeURIComponent(next)}`} />
    </Stack>
  )
}

export const CitizenNoticesPage = (): ReactNode => <div className="mc-wide mc-page"><NoticesPage here="/thong-bao" dossiers="/ho-so" preferences="/thong-bao/tuy-chon" dataRequests="/tai-khoan/du-lieu" drafts="/ho-so" /></div>
export const StaffNoticesPage = (): ReactNode => <NoticesPage here="/desk/notices" dossiers="/desk/dossiers" preferences="/desk/notices/preferences" />
