import type { ReactNode } from 'react'
import { useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { DataTable, type Column } from '../../../design-system/components/data-table.tsx'
import { Stack } from '../../../design-system/components/layout.tsx'
import { Notice } from '../../../design-system/components/notice.tsx'
import { PageHeader } from '../../../design-system/components/page-header.tsx'
import { Tag } from '../../../design-system/components/tag.tsx'
import { writeMoment } from '../../../kernel/moments.ts'
import type { AnswerOf } from '../../../platform/web/contract.ts'
import { apiOf, valueOf } from '../../../platform/web/loader.ts'
import { useMessages, type WordsOf } from '../../../platform/web/messages.ts'
import { listConnections } from '../contract.ts'
import { connectionsEn } from './connections-messages.en.ts'
import { connectionsVi } from './connections-messages.vi.ts'

type Connection = AnswerOf<typeof listConnections>['items'][number]
type Words = WordsOf<typeof connectionsVi>

export const loadConnections = async (args: LoaderFunctionArgs) => valueOf(await apiOf(args)(listConnections, {}))

/** Faults no answer followed yet are how it stands now. */
const failingOf = ({ standing, failing }: Connection): Connection['failing'] => (standing === 'none' ? undefined : failing)

const stateTag = (connection: Connection, m: Words): ReactNode => {
  if (failingOf(connection)) return <Tag tone="bad">{m.failing}</Tag>
  return <Tag tone={connection.standing === 'connected' ? 'good' : connection.standing === 'none' ? 'warn' : 'plain'}>{m.states[connection.standing]}</Tag>
}

const causeWords = (fault: string, m: Words): string => (fault.startsWith('status-') ? m.status(fault.slice('status-'.length)) : (m.causes[fault] ?? fault))

const columnsOf = (m: Words): readonly Column<Connection>[] => [
  { key: 'system', label: m.system, names: true, cell: ({ connector }) => m.connectors[connector].name },
  { key: 'state', label: m.state, cell: (connection) => stateTag(connection, m) },
  { key: 'answered', label: m.answered, cell: ({ answeredAt }) => (answeredAt === undefined ? m.never : writeMoment(answeredAt)) },
  { key: 'failed', label: m.failed, cell: ({ failedAt, fault = '' }) => (failedAt === undefined ? m.never : m.fault(writeMoment(failedAt), causeWords(fault, m))) },
  { key: 'answers', label: m.answers, numeric: true, cell: ({ week }) => String(week.answers) },
  { key: 'faults', label: m.faults, numeric: true, cell: ({ week }) => String(week.faults) },
  { key: 'carries', label: m.carries, cell: ({ connector }) => m.connectors[connector].carries },
  { key: 'purpose', label: m.purpose, cell: ({ connector }) => m.connectors[connector].purpose },
  { key: 'basis', label: m.basis, cell: ({ connector }) => m.connectors[connector].basis },
]

/** One for each system that does not answer: since when, why, how often. */
const Alert = ({ connection }: { readonly connection: Connection }): ReactNode => {
  const m = useMessages({ vi: connectionsVi, en: connectionsEn })
  const failing = failingOf(connection)
  if (!failing) return null
  return (
    <Notice tone="bad" title={m.alert(m.connectors[connection.connector].name, causeWords(connection.fault ?? 'unknown', m))}>
      <p>{m.since(writeMoment(failing.since), writeMoment(connection.failedAt ?? failing.since), failing.failures)}</p>
    </Notice>
  )
}

/** QĐ 276/QĐ-UBND III.3g: system, data, purpose, basis, standing and last answer of every connection. */
export const ConnectionsPage = (): ReactNode => {
  const m = useMessages({ vi: connectionsVi, en: connectionsEn })
  const { items } = useLoaderData<typeof loadConnections>()
  return (
    <Stack>
      <PageHeader title={m.title} lead={m.lead} />
      {items.map((connection) => <Alert key={connection.connector} connection={connection} />)}
      <DataTable caption={m.title} captionUnseen columns={columnsOf(m)} rows={items} rowKey={({ connector }) => connector} />
    </Stack>
  )
}
