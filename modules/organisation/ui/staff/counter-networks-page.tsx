import type { ReactNode } from 'react'
import { Form, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { Button, ButtonLink, ButtonRow } from '../../../../design-system/components/button.tsx'
import { Code, Stack } from '../../../../design-system/components/layout.tsx'
import { DataTable } from '../../../../design-system/components/data-table.tsx'
import { TextArea } from '../../../../design-system/components/text-area.tsx'
import { FormPage } from '../../../../design-system/patterns/form-page.tsx'
import { endForm, FormKey, keptValue, readForm, useFailedForm } from '../../../../platform/web/form.ts'
import { apiOf, valueOf } from '../../../../platform/web/loader.ts'
import { keepCounterNetworks, showCounterNetworks } from '../../contract.ts'
import { useOrganisationWords, writeDay } from '../words.ts'
import { LineField } from './change-form.tsx'

const paramsOf = ({ params }: LoaderFunctionArgs | ActionFunctionArgs) => ({ unitId: params['unitId'] ?? '' })
const pageOf = (unitId: string): string => `/desk/organisation/units/${unitId}`

export const loadCounterNetworks = async (args: LoaderFunctionArgs) => valueOf(await apiOf(args)(showCounterNetworks, { params: paramsOf(args) }))

export const counterNetworksAction = async (args: ActionFunctionArgs) => {
  const form = await readForm(args.request)
  const body = { networks: (form.text('networks') ?? '').split(/[\s,;]+/).filter(Boolean), source: form.text('source') ?? '' }
  const answer = await apiOf(args)(keepCounterNetworks, { params: paramsOf(args), body, idempotencyKey: form.idempotencyKey })
  return endForm(answer, form, ({ unit }) => pageOf(unit.id))
}

/** From where the counters of one reception place reach the system. */
export const CounterNetworksPage = (): ReactNode => {
  const m = useOrganisationWords()
  const failed = useFailedForm()
  const { unit, items } = useLoaderData<typeof loadCounterNetworks>()
  return (
    <FormPage title={m.networksTitle(unit.name)} lead={m.networksLead} problem={failed?.problem}>
      <Stack>
        {items.length === 0 ? null : (
          <DataTable
            caption={m.networks}
            rows={items}
            rowKey={({ network }) => network}
            columns={[
              { key: 'network', label: m.network, names: true, cell: ({ network }) => <Code>{network}</Code> },
              { key: 'source', label: m.source, cell: ({ source }) => source },
              { key: 'changed', label: m.changedBy, cell: ({ changedAt, changedBy }) => `${changedBy}, ${writeDay(changedAt.slice(0, 10))}` },
            ]}
          />
        )}
        <Form method="post">
          <FormKey />
          <Stack>
            <TextArea name="networks" label={m.networks} hint={m.networksHint} rows={5} optional defaultValue={keptValue(failed, 'networks', items.map(({ network }) => network).join('\n'))} />
            <LineField name="source" label={m.source} hint={m.networksSourceHint} start={items[0]?.source ?? ''} />
            <ButtonRow>
              <Button kind="primary">{m.save}</Button>
              <ButtonLink to={pageOf(unit.id)}>{m.cancel}</ButtonLink>
            </ButtonRow>
          </Stack>
        </Form>
      </Stack>
    </FormPage>
  )
}
