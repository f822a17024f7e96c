import type { ReactNode } from 'react'
import { Form, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { Button } from '../../../design-system/components/button.tsx'
import { DataTable, type Column } from '../../../design-system/components/data-table.tsx'
import { EmptyState } from '../../../design-system/components/empty-state.tsx'
import { ErrorSummary } from '../../../design-system/components/error-summary.tsx'
import { Row, Stack } from '../../../design-system/components/layout.tsx'
import { Notice } from '../../../design-system/components/notice.tsx'
import { PageHeader } from '../../../design-system/components/page-header.tsx'
import { Pagination } from '../../../design-system/components/pagination.tsx'
import { Tag, type TagTone } from '../../../design-system/components/tag.tsx'
import { TextLink } from '../../../design-system/components/text-link.tsx'
import type { AnswerOf } from '../../../platform/web/contract.ts'
import { endForm, FormKey, readForm, useFailedForm } from '../../../platform/web/form.ts'
import { useLanguage, type Language } from '../../../platform/web/language.ts'
import { apiOf, valueOf } from '../../../platform/web/loader.ts'
import { listNoticeMessages, resendNoticeMessage } from '../contract.ts'
import { writeMoment } from '../../../kernel/moments.ts'
import { useWords, type Words } from './words.ts'

const HERE = '/desk/notice-messages'
type Page = AnswerOf<typeof listNoticeMessages>
type Line = Page['items'][number]

export const loadMessages = async (args: LoaderFunctionArgs) => {
  const given = new URL(args.request.url).searchParams
  const [after, all] = [given.get('after'), given.get('all') === 'true']
  return { ...valueOf(await apiOf(args)(listNoticeMessages, { query: { all, ...(after ? { after } : {}) } })), all, first: after === null }
}

export const resendAction = async (args: ActionFunctionArgs) => {
  const sent = await readForm(args.request)
  const body = { recipientId: sent.text('recipientId') ?? '', id: sent.text('id') ?? '' }
  return endForm(await apiOf(args)(resendNoticeMessage, { body, idempotencyKey: sent.idempotencyKey }), sent, () => HERE)
}

const Channel = ({ channel, m }: { readonly channel: Page['channels'][number]; readonly m: Words }): ReactNode => {
  const name = m.preference.channels[channel.channel]
  const waiting = channel.waiting + channel.failed
  if (!channel.connected) return <Notice tone="warn" title={m.operator.off(name)} />
  if (channel.alerts.length === 0) return <Notice tone="info" title={m.operator.fine(name, waiting)} />
  return channel.alerts.map(({ cause, openedAt }) => <Notice key={cause} tone="bad" title={m.operator.failing(name, cause, writeMoment(openedAt))}><p>{m.operator.waiting(waiting)}</p></Notice>)
}

const TONES: Readonly<Record<Line['state'], TagTone>> = { held: 'plain', waiting: 'action', failed: 'warn', sent: 'good', delivered: 'good', 'given-up': 'bad', 'in-digest': 'plain', 'not-needed': 'plain' }

const Resend = ({ line, label }: { readonly line: Line; readonly label: string }): ReactNode => (
  <Form method="post">
    <FormKey />
    <input type="hidden" name="recipientId" value={line.recipientId} />
    <input type="hidden" name="id" value={line.id} />
    <Button size="s">{label}</Button>
  </Form>
)

const columnsOf = ({ operator: m, preference }: Words, language: Language): readonly Column<Line>[] => [
  { key: 'at', label: m.at, names: true, cell: (line) => writeMoment(line.createdAt) },
  { key: 'channel', label: m.channel, cell: (line) => preference.channels[line.channel] },
  { key: 'to', label: m.to, cell: (line) => line.address ?? m.erased },
  { key: 'about', label: m.about, cell: (line) => line.subject[language] },
  { key: 'state', label: m.state, cell: (line) => <Row gap="s"><Tag tone={TONES[line.state]}>{m.states[line.state]}</Tag>{line.fault ? <span>{line.fault === 'expired' ? m.expired : line.fault}</span> : null}</Row> },
  { key: 'resend', label: m.resend, labelUnseen: true, cell: (line) => (line.mayResend ? <Resend line={line} label={m.resend} /> : null) },
]

/** The operator's page: which channels work, which provider fails since when, and what has not arrived. */
export const OperatorPage = (): ReactNode => {
  const m = useWords()
  const { channels, items, next, all, first } = useLoaderData<typeof loadMessages>()
  const failed = useFailedForm()
  const onward = next === undefined ? undefined : `${HERE}?${new URLSearchParams({ ...(all ? { all: 'true' } : {}), after: next }).toString()}`
  return (
    <Stack>
      <ErrorSummary problem={failed?.problem} />
      <PageHeader title={m.operator.title} lead={m.operator.lead} actions={<TextLink to={all ? HERE : `${HERE}?all=true`}>{all ? m.operator.showOpen : m.operator.showAll}</TextLink>} />
      {channels.map((channel) => <Channel key={channel.channel} channel={channel} m={m} />)}
      <DataTable caption={m.operator.list} captionUnseen columns={columnsOf(m, useLanguage())} rows={items} rowKey={(line) => line.id} empty={<EmptyState icon="check" title={m.operator.nothing} />} />
      <Pagination first={first ? undefined : HERE} next={onward} />
    </Stack>
  )
}
