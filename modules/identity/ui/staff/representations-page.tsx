import type { ReactNode } from 'react'
import { Form, useLoaderData, useSearchParams } from 'react-router'
import { Button, ButtonRow } from '../../../../design-system/components/button.tsx'
import { CheckboxField } from '../../../../design-system/components/checkbox-field.tsx'
import { RadioGroup } from '../../../../design-system/components/choice-group.tsx'
import { DataTable, type Column } from '../../../../design-system/components/data-table.tsx'
import { DateField, DateInput } from '../../../../design-system/components/date-field.tsx'
import { EmptyState } from '../../../../design-system/components/empty-state.tsx'
import { ErrorSummary } from '../../../../design-system/components/error-summary.tsx'
import { FileField } from '../../../../design-system/components/file-field.tsx'
import { Row as Line, Section, Stack } from '../../../../design-system/components/layout.tsx'
import { Notice } from '../../../../design-system/components/notice.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { Tag } from '../../../../design-system/components/tag.tsx'
import { TextField } from '../../../../design-system/components/text-field.tsx'
import { fieldError, FormKey, keptDate, keptValue, useFailedForm } from '../../../../platform/web/form.ts'
import { useActingWords } from '../acting-words.ts'
import { writeDay } from '../words.ts'
import type { Lists, loadRepresentations } from './representations-actions.ts'

type Row = Lists['mine'][number]

/** A paper looked at is verified once; either is ended with its reason. */
const Acts = ({ row, name }: { readonly row: Row; readonly name: string }): ReactNode => {
  const m = useActingWords()
  if (row.byProvider) return m.byProvider
  return (
    <Form method="post">
      <FormKey />
      <Stack gap="s">
        {row.verifiedAt === undefined ? <div><Button size="s" name="do" value={`verify ${row.id}`} label={m.verifyNamed(name)}>{m.verify}</Button></div> : null}
        <TextField name="reason" label={m.endReasonOf(name)} optional width="m" />
        <div><Button size="s" kind="quiet" name="do" value={`end ${row.id}`} label={m.endNamed(name)}>{m.end}</Button></div>
      </Stack>
    </Form>
  )
}

const Grounds = (props: { readonly caption: string; readonly rows: readonly Row[]; readonly side: 'principalName' | 'personName' }): ReactNode => {
  const m = useActingWords()
  const { side } = props
  const columns: readonly Column<Row>[] = [
    { key: 'name', label: m.who, names: true, cell: (row) => row[side] },
    { key: 'kind', label: m.ground, cell: (row) => m.kinds[row.kind] },
    { key: 'scope', label: m.scope, cell: (row) => row.procedureCodes?.join(', ') ?? m.everyProcedure },
    { key: 'until', label: m.until, cell: (row) => (row.untilOn === undefined ? m.noEnd : writeDay(row.untilOn)) },
    { key: 'state', label: m.state, cell: (row) => (row.verifiedAt === undefined ? <Tag tone="warn">{m.declared}</Tag> : <Tag tone="good">{m.verified}</Tag>) },
    { key: 'acts', label: m.action, labelUnseen: true, cell: (row) => <Acts row={row} name={row[side]} /> },
  ]
  return <Section title={props.caption}><DataTable caption={props.caption} captionUnseen columns={columns} rows={props.rows} rowKey={(row) => row.id} empty={<EmptyState title={m.noneHere} />} /></Section>
}

const RecordForm = (): ReactNode => {
  const m = useActingWords()
  const failed = useFailedForm()
  const text = (name: string, label: string, hint?: string) => <TextField name={name} label={label} hint={hint} error={fieldError(failed, name)} defaultValue={keptValue(failed, name)} />
  const birth = (name: string, label: string) => <DateField name={name} label={label} optional birthday error={fieldError(failed, name)} defaultValue={keptDate(failed, name)} />
  return (
    <Form method="post" encType="multipart/form-data">
      <FormKey />
      <Section title={m.recordTitle} lead={m.recordLead}>
        {text('representative.name', m.representativeName)}
        {text('representative.number', m.representativeNumber)}
        {birth('representative.birthOn', m.representativeBirth)}
        <RadioGroup name="kind" label={m.ground} defaultValue={keptValue(failed, 'kind', 'authorised')} choices={[{ value: 'authorised', label: m.kinds.authorised, hint: m.authorisedHint }, { value: 'parent', label: m.kinds.parent, hint: m.parentHint }]} />
        <RadioGroup name="principal.kind" label={m.principalKind} error={fieldError(failed, 'principal.kind')} inline defaultValue={keptValue(failed, 'principal.kind', 'individual')} choices={(['individual', 'enterprise'] as const).map((value) => ({ value, label: m.principalKinds[value] }))} />
        {text('principal.name', m.principalNameAny)}
        {text('principal.number', m.principalNumberAny)}
        {birth('principal.birthOn', m.principalBirth)}
        <CheckboxField name="childAgreed" label={m.childAgreed} hint={m.childAgreedHint} error={fieldError(failed, 'childAgreed')} value="yes" defaultChecked={keptValue(failed, 'childAgreed') === 'yes'} />
        <TextField name="procedureCodes" label={m.codes} hint={m.codesHint} optional defaultValue={keptValue(failed, 'procedureCodes')} />
        <Line><DateInput name="fromOn" label={m.fromOn} optional defaultValue={keptValue(failed, 'fromOn')} error={fieldError(failed, 'fromOn')} /><DateInput name="untilOn" label={m.until} hint={m.untilHint} optional defaultValue={keptValue(failed, 'untilOn')} error={fieldError(failed, 'untilOn')} /></Line>
        <FileField name="paper" label={m.paper} hint={m.paperHint} accept=".pdf,.jpg,.jpeg,.png" error={fieldError(failed, 'paper')} />
        <ButtonRow><Button kind="primary" name="do" value="record">{m.record}</Button></ButtonRow>
      </Section>
    </Form>
  )
}

/** NĐ 61/2018 article 16, BLDS 2015 articles 134-141: on what paper one person may act for another or for an enterprise, looked at by an official. */
export const RepresentationsPage = (): ReactNode => {
  const m = useActingWords()
  const { lists } = useLoaderData<typeof loadRepresentations>()
  const failed = useFailedForm()
  const [asked] = useSearchParams()
  return (
    <Stack gap="l">
      <ErrorSummary problem={failed?.problem} />
      <PageHeader title={m.deskTitle} lead={m.deskLead} hasError={failed !== undefined} />
      {asked.has('kept') ? <Notice tone="good" live>{m.recorded}</Notice> : null}
      {asked.has('none') ? <Notice tone="warn" live>{m.nobodyKnown}</Notice> : null}
      <Form method="post">
        <FormKey />
        <TextField name="number" label={m.findNumber} hint={m.findHint} inputMode="numeric" width="m" error={fieldError(failed, 'number')} defaultValue={keptValue(failed, 'number')} />
        <ButtonRow><Button name="do" value="find">{m.find}</Button></ButtonRow>
      </Form>
      {lists ? <Grounds caption={m.mineOf} rows={lists.mine} side="principalName" /> : null}
      {lists ? <Grounds caption={m.forThem} rows={lists.forMe} side="personName" /> : null}
      <RecordForm />
    </Stack>
  )
}
