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

type About = { readonly kind: string; readonly id: string }

const addressOf = ({ kind, id }: About, { dossiers, dataRequests, drafts }: NoticePlaces): string | undefined => {
  const known: Readonly<Record<string, string | undefined>> = {
    dossier: `${dossiers}/${id}`,
    signature: '/desk/signatures',
    reminder: '/desk/due',
    posting: '/desk/postings',
    'feedback-sheet': '/desk/feedback/sheets',
    'destruction-list': `/desk/retention/${id}`,
    plan: `/desk/plans/${id}/due`,
    survey: `/danh-gia/ho-so/${id}`,
    'data-request': dataRequests,
    'filing-draft': drafts,
    paper: `/kho-giay-to/${id}`,
  }
  return known[kind]
}

/** Named by what it leads to. */
const OpenAbout = ({ about, places }: { readonly about: About; readonly places: NoticePlaces }): ReactNode => {
  const m = useWords()
  const address = addressOf(about, places)
  const named: Readonly<Record<string, string>> = m.openAbout
  return address === undefined ? null : <TextLink to={address}>{named[about.kind] ?? m.open}</TextLink>
}

/** My notices, newest first; a signal only, with the way to what it tells of. */
export const NoticesPage = (places: NoticePlaces): ReactNode => {
  const { here, preferences } = places
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
              <OpenAbout about={notice.about} places={places} />
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
