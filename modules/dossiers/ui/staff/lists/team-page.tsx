import type { ReactNode } from 'react'
import { Form, useLoaderData, useNavigation, type LoaderFunctionArgs } from 'react-router'
import { Button, ButtonRow } from '../../../../../design-system/components/button.tsx'
import { Card } from '../../../../../design-system/components/card.tsx'
import { DataTable, type Column } from '../../../../../design-system/components/data-table.tsx'
import { EmptyState } from '../../../../../design-system/components/empty-state.tsx'
import { ErrorSummary } from '../../../../../design-system/components/error-summary.tsx'
import { Stack } from '../../../../../design-system/components/layout.tsx'
import { PageHeader } from '../../../../../design-system/components/page-header.tsx'
import { Pagination } from '../../../../../design-system/components/pagination.tsx'
import { SelectField } from '../../../../../design-system/components/select-field.tsx'
import { TickBox } from '../../../../../design-system/staff/tick-box.tsx'
import type { Client } from '../../../../../platform/web/client.ts'
import { fieldError, FormKey, keptValue, useFailedForm } from '../../../../../platform/web/form.ts'
import { apiOf, personOf, unitOf, valueOf } from '../../../../../platform/web/loader.ts'
import { listAssignees, listInbox } from '../../../contract.ts'
import type { Summary } from '../../say.ts'
import { BatchOutcomes } from './batch-outcomes.tsx'
import { rowTone, useDossierColumns } from './dossier-columns.tsx'
import { chosenValue } from './send-batch.ts'
import { useListWords } from './words.ts'

const unitsLed = (args: LoaderFunctionArgs): readonly string[] => {
  const person = personOf(args)
  const chosen = unitOf(args)
  const led = person?.kind === 'staff' ? person.roles.filter(({ role }) => role === 'head-of-unit').map(({ unitId }) => unitId as string) : []
  return [...new Set(led)].filter((unitId) => chosen === undefined || unitId === chosen)
}

const colleaguesAt = async (api: Client, unitIds: readonly string[]) => {
  const lists = await Promise.all(unitIds.map((unitId) => api(listAssignees, { query: { unitId } }).then(valueOf)))
  return lists.flatMap(({ items }) => items)
}

export const loadTeam = async (args: LoaderFunctionArgs) => {
  const after = new URL(args.request.url).searchParams.get('after')
  const api = apiOf(args)
  const [page, colleagues] = await Promise.all([
    api(listInbox, { params: { queue: 'officer' }, query: { show: 'team', ...(after ? { after } : {}) } }).then(valueOf),
    colleaguesAt(api, unitsLed(args)),
  ])
  return { first: after === null, colleagues, ...page }
}

const nameOf = ({ code, procedure, applicantName }: Summary): string => `${code ?? procedure.name} (${applicantName})`

const useColumns = (chosen: readonly string[]): readonly Column<Summary>[] => {
  const m = useListWords()
  const columns = useDossierColumns()
  return [
    {
      key: 'chosen',
      label: m.chosen,
      cell: (dossier) => {
        const value = chosenValue({ ...dossier, name: nameOf(dossier) })
        return <TickBox name="item" value={value} label={m.choose(nameOf(dossier))} defaultChecked={chosen.includes(value)} />
      },
    },
    ...columns,
  ]
}

/** Work of the unit, whoever has it, given out by its head. */
export const TeamPage = (): ReactNode => {
  const m = useListWords()
  const { items, next, first, colleagues } = useLoaderData<typeof loadTeam>()
  const failed = useFailedForm()
  const busy = useNavigation().state === 'submitting'
  const columns = useColumns(failed?.values['item'] ?? [])
  const choices = colleagues.map(({ officialId, fullName, inHand, overdue }) => ({ value: officialId, label: m.load(fullName, inHand, overdue) }))
  return (
    <Stack>
      <ErrorSummary problem={failed?.problem} />
      <PageHeader title={m.titles.team} lead={m.leads.team} hasError={failed !== undefined} />
      <BatchOutcomes />
      <Form method="post">
        <FormKey />
        <Stack>
          <DataTable caption={m.titles.team} captionUnseen columns={columns} rows={items} rowKey={({ dossierId }) => dossierId} rowTone={rowTone} empty={<EmptyState icon="work" title={m.empty}><p>{m.emptyText}</p></EmptyState>} />
          {items.length > 0 ? (
            <Card title={m.withSelected}>
              <SelectField name="officialId" label={m.assignTo} error={fieldError(failed, 'officialId')} choices={choices} defaultValue={keptValue(failed, 'officialId')} />
              <ButtonRow><Button kind="primary" name="do" value="assign" busy={busy}>{m.assign}</Button></ButtonRow>
            </Card>
          ) : null}
        </Stack>
      </Form>
      <Pagination first={first ? undefined : '/desk/team'} next={next === undefined ? undefined : `/desk/team?after=${encodeURIComponent(next)}`} />
    </Stack>
  )
}
