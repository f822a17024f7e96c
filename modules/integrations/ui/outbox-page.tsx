import type { ReactNode } from 'react'
import { Form, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { Button } from '../../../design-system/components/button.tsx'
import { DataTable, type Column } from '../../../design-system/components/data-table.tsx'
import { EmptyState } from '../../../design-system/components/empty-state.tsx'
import { ErrorSummary } from '../../../design-system/components/error-summary.tsx'
import { Code, Stack } from '../../../design-system/components/layout.tsx'
import { Notice } from '../../../design-system/components/notice.tsx'
import { PageHeader } from '../../../design-system/components/page-header.tsx'
import { Pagination } from '../../../design-system/components/pagination.tsx'
import { Tag, type TagTone } from '../../../design-system/components/tag.tsx'
import { TextLink } from '../../../design-system/components/text-link.tsx'
import type { AnswerOf } from '../../../platform/web/contract.ts'
import { endForm, FormKey, readForm, useFailedForm } from '../../../platform/web/form.ts'
import { apiOf, valueOf } from '../../../platform/web/loader.ts'
import { useMessages, type WordsOf } from '../../../platform/web/messages.ts'
import { listOutboxMessages, retryOutboxMessage } from '../contract.ts'
import { aboutMessage, monthOf } from './about-message.ts'
import { integrationsEn } from './messages.en.ts'
import { integrationsVi } from './messages.vi.ts'
import { writeMoment } from '../../../kernel/moments.ts'

type Line = AnswerOf<typeof listOutboxMessages>['items'][number]
type Words = WordsOf<typeof integrationsVi>

const HERE = '/desk/outbox'

export const loadOutbox = async (args: LoaderFunctionArgs) => {
  const given = new URL(args.request.url).searchParams
  const after = given.get('after')
  const all = given.get('all') === 'true'
  const page = valueOf(await apiOf(args)(listOutboxMessages, { query: { all, limit: 20, ...(after ? { after } : {}) } }))
  return { ...page, all, first: after === null }
}

export const retryAction = async (args: ActionFunctionArgs) => {
  const sent = await readForm(args.request)
  const body = { subjectId: sent.text('subjectId') ?? '', receiver: sent.text('receiver') ?? '', position: Number(sent.text('position')) }
  return endForm(await apiOf(args)(retryOutboxMessage, { body, idempotencyKey: sent.idempotencyKey }), sent, () => HERE)
}

const TONES: Readonly<Record<Line['state'], TagTone>> = { waiting: 'action', 'waiting-for-connection': 'warn', delivered: 'good', dead: 'bad' }

const receiverName = (receiver: string, m: Words): string => (Object.hasOwn(m.receivers, receiver) ? m.receivers[receiver as keyof Words['receivers']] : receiver)

const Retry = (props: { readonly line: Line; readonly label: string }): ReactNode => (
  <Form method="post">
    <FormKey />
    <input type="hidden" name="subjectId" value={props.line.subjectId} />
    <input type="hidden" name="receiver" value={props.line.receiver} />
    <input type="hidden" name="position" value={props.line.position} />
    <Button size="s">{props.label}</Button>
  </Form>
)

const columnsOf = (m: Words): readonly Column<Line>[] => [
  { key: 'dossier', label: m.dossier, names: true, cell: (line) => (line.procedureName ? <><Code>{line.code ?? m.noCode}</Code><div>{line.procedureName}</div></> : <><div>{aboutMessage(line, m)}</div><Code>{line.subjectId}</Code></>) },
  { key: 'receiver', label: m.receiver, cell: (line) => receiverName(line.receiver, m) },
  { key: 'position', label: m.position, numeric: true, cell: (line) => (monthOf(line) === undefined ? String(line.position) : '') },
  { key: 'state', label: m.state, cell: (line) => <Tag tone={TONES[line.state]}>{m.states[line.state]}</Tag> },
  { key: 'attempts', label: m.attempts, numeric: true, cell: (line) => (line.attempts > 0 ? String(line.attempts) : '') },
  { key: 'since', label: m.since, cell: (line) => writeMoment(line.appendedAt) },
  { key: 'fault', label: m.fault, cell: (line) => (line.state === 'dead' ? <><span>{line.fault}</span><Retry line={line} label={m.retry} /></> : (line.fault ?? '')) },
]

/** The administrator's console: what has not reached the outside, and why. */
export const OutboxPage = (): ReactNode => {
  const m = useMessages({ vi: integrationsVi, en: integrationsEn })
  const { items, waiting, next, all, first } = useLoaderData<typeof loadOutbox>()
  const failed = useFailedForm()
  const onward = next === undefined ? undefined : `${HERE}?${new URLSearchParams({ ...(all ? { all: 'true' } : {}), after: next }).toString()}`
  return (
    <Stack>
      <ErrorSummary problem={failed?.problem} />
      <PageHeader title={m.title} lead={m.lead} actions={<TextLink to={all ? HERE : `${HERE}?all=true`}>{all ? m.showOpen : m.showAll}</TextLink>} />
      {waiting.map(({ receiver, count, connected }) => (
        <Notice key={receiver} tone={connected ? 'info' : 'warn'} title={(connected ? m.connected : m.notConnected)(receiverName(receiver, m), count)} />
      ))}
      <DataTable
        caption={m.waiting}
        captionUnseen
        columns={columnsOf(m)}
        rows={items}
        rowKey={(line) => `${line.subjectId}-${line.receiver}-${line.position}`}
        empty={<EmptyState icon="check" title={m.nothing} />}
      />
      <Pagination first={first ? undefined : HERE} next={onward} />
    </Stack>
  )
}
