import type { ReactNode } from 'react'
import { useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { DataTable } from '../../../../design-system/components/data-table.tsx'
import { EmptyState } from '../../../../design-system/components/empty-state.tsx'
import { ErrorSummary } from '../../../../design-system/components/error-summary.tsx'
import { Stack } from '../../../../design-system/components/layout.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import { useFailedForm } from '../../../../platform/web/form.ts'
import { apiOf, valueOf } from '../../../../platform/web/loader.ts'
import { listPlans } from '../../contract.ts'
import { BringIn, mayImportPlans } from './bring-in.tsx'
import { PLANS, usePlanWords, writeDay } from './words.ts'

export const loadPlans = async (args: LoaderFunctionArgs) => ({ mayImport: mayImportPlans(args), ...valueOf(await apiOf(args)(listPlans, {})) })

export const PlansPage = (): ReactNode => {
  const m = usePlanWords()
  const { items, mayImport } = useLoaderData<typeof loadPlans>()
  const failed = useFailedForm()
  return (
    <Stack>
      <ErrorSummary problem={failed?.problem} />
      <PageHeader title={m.title} lead={<p>{m.lead}</p>} hasError={failed !== undefined} />
      <DataTable
        caption={m.title}
        captionUnseen
        columns={[
          { key: 'title', label: m.name, names: true, cell: ({ planId, title }) => <TextLink to={`${PLANS}/${planId}`}><span lang="vi">{title}</span></TextLink> },
          { key: 'number', label: m.number, cell: ({ number }) => number },
          { key: 'issuedOn', label: m.issuedOn, cell: ({ issuedOn }) => writeDay(issuedOn) },
        ]}
        rows={items}
        rowKey={({ planId }) => planId}
        empty={<EmptyState icon="document" title={m.none}><p>{m.noneLead}</p></EmptyState>}
      />
      {mayImport ? <BringIn title={m.bring} lead={m.bringLead} /> : null}
    </Stack>
  )
}
