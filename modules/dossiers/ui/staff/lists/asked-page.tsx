import type { ReactNode } from 'react'
import { useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { DataTable, type Column } from '../../../../../design-system/components/data-table.tsx'
import { EmptyState } from '../../../../../design-system/components/empty-state.tsx'
import { Code, Row, Stack } from '../../../../../design-system/components/layout.tsx'
import { PageHeader } from '../../../../../design-system/components/page-header.tsx'
import { Tag } from '../../../../../design-system/components/tag.tsx'
import { TextLink } from '../../../../../design-system/components/text-link.tsx'
import type { AnswerOf } from '../../../../../platform/web/contract.ts'
import { apiOf, valueOf } from '../../../../../platform/web/loader.ts'
import { listAskedOfUs } from '../../../contract.ts'
import { referenceOf, sayMoment } from '../../say.ts'
import { useListWords } from './words.ts'

type Asked = AnswerOf<typeof listAskedOfUs>['items'][number]

export const loadAsked = async (args: LoaderFunctionArgs) => valueOf(await apiOf(args)(listAskedOfUs, {}))

const answerAddress = ({ dossier, kind }: Asked): string => `/desk/dossiers/${referenceOf(dossier)}?act=${kind === 'opinion' ? 'answer-opinion' : 'answer-branch'}`

const useColumns = (): readonly Column<Asked>[] => {
  const m = useListWords()
  return [
    {
      key: 'question',
      label: m.question,
      names: true,
      cell: (asked) => (
        <Stack gap="s">
          <TextLink look="strong" to={answerAddress(asked)}>{asked.content || asked.dossier.procedure.name}</TextLink>
          <Row gap="s"><Tag>{m.kinds[asked.kind]}</Tag><span>{asked.dossier.procedure.name}</span>{asked.dossier.code ? <Code>{asked.dossier.code}</Code> : null}</Row>
        </Stack>
      ),
    },
    { key: 'due', label: m.answerDue, cell: ({ dueAt }) => (dueAt ? sayMoment(dueAt) : m.noDue) },
    { key: 'applicant', label: m.applicant, cell: ({ dossier }) => dossier.applicantName },
    { key: 'unit', label: m.forUnit, cell: ({ unitName }) => unitName },
  ]
}

/** What other units' dossiers wait for. */
export const AskedPage = (): ReactNode => {
  const m = useListWords()
  const { items } = useLoaderData<typeof loadAsked>()
  const columns = useColumns()
  return (
    <Stack>
      <PageHeader title={m.asked} lead={m.askedLead} />
      <DataTable
        caption={m.asked}
        captionUnseen
        columns={columns}
        rows={items}
        rowKey={({ dossierId, kind, serial }) => `${dossierId}${kind}${String(serial)}`}
        empty={<EmptyState icon="work" title={m.empty}><p>{m.emptyText}</p></EmptyState>}
      />
    </Stack>
  )
}
