import type { ReactNode } from 'react'
import { Form, redirect, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { Button, ButtonLink } from '../../../../design-system/components/button.tsx'
import { DataTable, type Column } from '../../../../design-system/components/data-table.tsx'
import { Details } from '../../../../design-system/components/details.tsx'
import { EmptyState } from '../../../../design-system/components/empty-state.tsx'
import { ErrorSummary } from '../../../../design-system/components/error-summary.tsx'
import { Section } from '../../../../design-system/components/layout.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { Tag } from '../../../../design-system/components/tag.tsx'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { endForm, FormKey, readForm, useFailedForm } from '../../../../platform/web/form.ts'
import { apiOf, personOf, valueOf } from '../../../../platform/web/loader.ts'
import { endRepresentation, listMyRepresentations } from '../../contract-acting.ts'
import { useActingWords } from '../acting-words.ts'
import { writeDay } from '../words.ts'

type Lists = AnswerOf<typeof listMyRepresentations>
type Row = Lists['mine'][number]
export const ACTING_PATH = '/tai-khoan/lam-thay'

export const loader = async (args: LoaderFunctionArgs): Promise<Lists | Response> => {
  if (personOf(args)?.kind !== 'citizen') return redirect(`/dang-nhap?next=${ACTING_PATH}`)
  return valueOf(await apiOf(args)(listMyRepresentations, {}))
}

export const action = async (args: ActionFunctionArgs) => {
  const form = await readForm(args.request)
  const ended = await apiOf(args)(endRepresentation, {
    params: { representationId: form.text('id') ?? '' },
    body: { reason: 'ended-on-own-page' },
    idempotencyKey: form.idempotencyKey,
  })
  return endForm(ended, form, () => ACTING_PATH)
}

const EndButton = (props: { readonly row: Row; readonly name: string }): ReactNode => {
  const m = useActingWords()
  if (props.row.byProvider) return m.byProvider
  return (
    <Details summary={m.endAsk}>
      <Form method="post">
        <FormKey />
        <input type="hidden" name="id" value={props.row.id} />
        <p>{m.endsAtOnce}</p>
        <Button size="s" label={m.endNamed(props.name)}>{m.end}</Button>
      </Form>
    </Details>
  )
}

const State = (props: { readonly row: Row }): ReactNode => {
  const m = useActingWords()
  return props.row.verifiedAt === undefined ? <Tag tone="warn">{m.declared}</Tag> : <Tag tone="good">{m.verified}</Tag>
}

const ActingTable = (props: { readonly caption: string; readonly rows: readonly Row[]; readonly side: 'principalName' | 'personName'; readonly none: string }): ReactNode => {
  const m = useActingWords()
  const { side } = props
  const columns: readonly Column<Row>[] = [
    { key: 'name', label: m.who, names: true, cell: (row) => row[side] },
    { key: 'kind', label: m.ground, cell: (row) => m.kinds[row.kind] },
    { key: 'scope', label: m.scope, cell: (row) => row.procedureCodes?.join(', ') ?? m.everyProcedure },
    { key: 'until', label: m.until, cell: (row) => (row.untilOn === undefined ? m.noEnd : writeDay(row.untilOn)) },
    { key: 'state', label: m.state, cell: (row) => <State row={row} /> },
    { key: 'end', label: m.action, labelUnseen: true, cell: (row) => <EndButton row={row} name={row[side]} /> },
  ]
  return <DataTable caption={props.caption} captionUnseen columns={columns} rows={props.rows} rowKey={(row) => row.id} empty={<EmptyState title={props.none} />} />
}

/** For whom I act, and who acts for me; either side may end it at once. */
export const Component = (): ReactNode => {
  const m = useActingWords()
  const { mine, forMe } = useLoaderData<Lists>()
  const failed = useFailedForm()
  return (
    <div className="mc-wide mc-page">
      <ErrorSummary problem={failed?.problem} />
      <PageHeader title={m.title} lead={m.lead} actions={<ButtonLink kind="primary" to={`${ACTING_PATH}/them`}>{m.add}</ButtonLink>} hasError={failed !== undefined} />
      <Section title={m.mine}><ActingTable caption={m.mine} rows={mine} side="principalName" none={m.noneMine} /></Section>
      <Section title={m.forMe}><ActingTable caption={m.forMe} rows={forMe} side="personName" none={m.noneForMe} /></Section>
    </div>
  )
}
