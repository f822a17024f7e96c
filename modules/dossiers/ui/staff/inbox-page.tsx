import type { ReactNode } from 'react'
import { useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { ButtonLink } from '../../../../design-system/components/button.tsx'
import { DataTable, type Column } from '../../../../design-system/components/data-table.tsx'
import { EmptyState } from '../../../../design-system/components/empty-state.tsx'
import { Code, Row, Stack } from '../../../../design-system/components/layout.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { Pagination } from '../../../../design-system/components/pagination.tsx'
import { Tag } from '../../../../design-system/components/tag.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import { useLanguage } from '../../../../platform/web/language.ts'
import { apiOf, valueOf } from '../../../../platform/web/loader.ts'
import { listInbox } from '../../contract.ts'
import { punctualityTone, referenceOf, sayMoment, stateTone, type Summary } from '../say.ts'
import { useStaffWords, type StaffWords } from './words.ts'

export type Queue = 'counter' | 'officer' | 'head' | 'return'

export const loadInbox = (queue: Queue) => async (args: LoaderFunctionArgs) => {
  const after = new URL(args.request.url).searchParams.get('after')
  const page = valueOf(await apiOf(args)(listInbox, { params: { queue }, query: after ? { after } : {} }))
  return { queue, first: after === null, ...page }
}

/** Why a dossier stands where it does: the date it is ordered by, in words. */
const reasonOf = (dossier: Summary, m: StaffWords): string => {
  if (dossier.dueAt) return m.reasonDue(sayMoment(dossier.dueAt))
  return dossier.stepDueAt ? m.reasonReception(sayMoment(dossier.stepDueAt)) : m.reasonNone
}

const Standing = (props: { readonly dossier: Summary }): ReactNode => {
  const m = useStaffWords()
  const language = useLanguage()
  const { dossier } = props
  return (
    <Row gap="s">
      <Tag tone={stateTone(dossier.nationalStatus)}>{dossier.stateName[language]}</Tag>
      {dossier.dueAt ? <Tag tone={punctualityTone(dossier.punctuality)}>{m.punctuality[dossier.punctuality]}</Tag> : null}
      {dossier.assisted ? <Tag>{m.assisted}</Tag> : null}
    </Row>
  )
}

const holderName = ({ holder }: Summary, m: StaffWords): string => {
  if (holder?.mine) return m.mine
  return holder?.officialName ?? m.nobody
}

const useColumns = (queue: Queue): readonly Column<Summary>[] => {
  const m = useStaffWords()
  const columns: readonly Column<Summary>[] = [
    {
      key: 'procedure',
      label: m.dossier,
      names: true,
      cell: (dossier) => (
        <Stack gap="s">
          <TextLink look="strong" to={`/desk/dossiers/${referenceOf(dossier)}`}>{dossier.procedure.name}</TextLink>
          {dossier.code ? <Code>{dossier.code}</Code> : <span>{m.noCode}</span>}
        </Stack>
      ),
    },
    { key: 'applicant', label: m.applicant, cell: (dossier) => dossier.applicantName },
    { key: 'channel', label: m.channel, cell: (dossier) => m.channels[dossier.channel] },
    { key: 'state', label: m.state, cell: (dossier) => <Standing dossier={dossier} /> },
    { key: 'reason', label: m.reason, cell: (dossier) => reasonOf(dossier, m) },
    { key: 'stepDue', label: m.stepDue, cell: (dossier) => (dossier.stepDueAt ? sayMoment(dossier.stepDueAt) : '') },
  ]
  return queue === 'officer' ? [...columns, { key: 'holder', label: m.holder, cell: (dossier) => holderName(dossier, m) }] : columns
}

const toneOf = (dossier: Summary): 'bad' | 'warn' | undefined => {
  if (dossier.punctuality === 'overdue') return 'bad'
  return dossier.punctuality === 'due-soon' ? 'warn' : undefined
}

/** Work waiting at one step, least legal time left first, with the reason printed. */
export const InboxPage = (): ReactNode => {
  const m = useStaffWords()
  const { queue, items, next, first } = useLoaderData<Awaited<ReturnType<ReturnType<typeof loadInbox>>>>()
  const columns = useColumns(queue)
  const here = `/desk/inbox/${queue}`
  return (
    <Stack>
      <PageHeader
        title={m.queues[queue]}
        lead={m.leads[queue]}
        actions={queue === 'counter' ? <ButtonLink kind="primary" icon="plus" to="/desk/counter">{m.newAtCounter}</ButtonLink> : null}
      />
      <DataTable
        caption={m.queues[queue]}
        captionUnseen
        columns={columns}
        rows={items}
        rowKey={(dossier) => dossier.dossierId}
        rowTone={toneOf}
        empty={<EmptyState icon="work" title={m.empty}><p>{m.emptyText}</p></EmptyState>}
      />
      <Pagination first={first ? undefined : here} next={next === undefined ? undefined : `${here}?after=${encodeURIComponent(next)}`} />
    </Stack>
  )
}
