import type { ReactNode } from 'react'
import { Form, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { Button } from '../../../../design-system/components/button.tsx'
import { DataTable } from '../../../../design-system/components/data-table.tsx'
import { EmptyState } from '../../../../design-system/components/empty-state.tsx'
import { ErrorSummary } from '../../../../design-system/components/error-summary.tsx'
import { Code, Stack } from '../../../../design-system/components/layout.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { SearchBox } from '../../../../design-system/components/search-box.tsx'
import { endForm, FormKey, readForm, useFailedForm } from '../../../../platform/web/form.ts'
import { apiOf, valueOf } from '../../../../platform/web/loader.ts'
import { searchProcedures } from '../../../procedures/contract.ts'
import { openFilingDraft } from '../../contract.ts'
import { useStaffWords } from './words.ts'

export const loadCounterSearch = async (args: LoaderFunctionArgs) => {
  const q = new URL(args.request.url).searchParams.get('q')?.trim() ?? ''
  const found = q === '' ? undefined : valueOf(await apiOf(args)(searchProcedures, { query: { q, limit: 12 } }))
  return { q, items: found?.items ?? [] }
}

export const counterSearchAction = async (args: ActionFunctionArgs) => {
  const sent = await readForm(args.request)
  const answer = await apiOf(args)(openFilingDraft, {
    body: { procedureCode: sent.text('procedureCode') ?? '', startAnew: true },
    idempotencyKey: sent.idempotencyKey,
  })
  return endForm(answer, sent, (draft) => `/desk/counter/${draft.draftId}`)
}

/** First step at the counter: which procedure does the person need? */
export const CounterSearchPage = (): ReactNode => {
  const m = useStaffWords()
  const { q, items } = useLoaderData<typeof loadCounterSearch>()
  const failed = useFailedForm()
  return (
    <Stack>
      <ErrorSummary problem={failed?.problem} />
      <PageHeader title={m.counterTitle} lead={m.counterLead} />
      <SearchBox id="counter-search" action="/desk/counter" label={m.findProcedure} defaultValue={q} />
      {q === '' ? null : (
        <DataTable
          caption={m.found}
          rows={items}
          rowKey={(procedure) => procedure.code}
          empty={<EmptyState icon="search" title={m.noneFound}><p>{m.noneFoundText}</p></EmptyState>}
          columns={[
            { key: 'name', label: m.procedure, names: true, cell: (procedure) => procedure.name },
            { key: 'code', label: m.procedureCode, cell: (procedure) => <Code>{procedure.code}</Code> },
            {
              key: 'choose',
              label: m.choose,
              labelUnseen: true,
              cell: (procedure) => (
                <Form method="post">
                  <FormKey />
                  <input type="hidden" name="procedureCode" value={procedure.code} />
                  <Button size="s" label={m.chooseNamed(procedure.name)}>{m.choose}</Button>
                </Form>
              ),
            },
          ]}
        />
      )}
    </Stack>
  )
}
