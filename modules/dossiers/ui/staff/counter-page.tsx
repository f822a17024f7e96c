import type { ReactNode } from 'react'
import { Form, redirect, useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { Button, ButtonRow } from '../../../../design-system/components/button.tsx'
import { Card } from '../../../../design-system/components/card.tsx'
import { RadioGroup } from '../../../../design-system/components/choice-group.tsx'
import { ErrorSummary } from '../../../../design-system/components/error-summary.tsx'
import { Row, Section, Stack } from '../../../../design-system/components/layout.tsx'
import { Notice } from '../../../../design-system/components/notice.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { SelectField } from '../../../../design-system/components/select-field.tsx'
import { TextField } from '../../../../design-system/components/text-field.tsx'
import { UploadField } from '../../../documents/widgets.tsx'
import { fieldError, FormKey, keptValue, useFailedForm, type FailedForm } from '../../../../platform/web/form.ts'
import { useDesk } from '../../../../platform/web/desk.ts'
import { apiOf, personOf, valueOf } from '../../../../platform/web/loader.ts'
import { readForm as readFormDefinition } from '../../../forms/contract.ts'
import { FormFields } from '../../../forms/widgets.tsx'
import { listFilingPlaces, showFilingDraft } from '../../contract.ts'
import { conditionOf } from '../../domain/conditional-component.ts'
import { fileFieldName, placeValue } from '../draft-posts.ts'
import type { Draft } from '../say.ts'
import { useStaffWords } from './words.ts'

export const loadCounter = async (args: LoaderFunctionArgs) => {
  const api = apiOf(args)
  const person = personOf(args)
  const draft = valueOf(await api(showFilingDraft, { params: { draftId: args.params['draftId'] ?? '' } }))
  if (draft.filedAs) throw redirect(`/desk/dossiers/${draft.filedAs}`)
  const { items } = valueOf(await api(listFilingPlaces, { query: { procedureCode: draft.procedure.code } }))
  const desks = new Set(person?.kind === 'staff' ? person.roles.filter(({ role }) => role === 'one-stop-officer').map(({ unitId }) => unitId as string) : [])
  return {
    draft,
    places: items.filter((place) => desks.has(place.receivingUnitId)),
    form: valueOf(await api(readFormDefinition, { params: { formRef: 'applicant-v1' } })),
  }
}

type Component = Draft['components'][number]

const ComponentRow = (props: { readonly component: Component; readonly draftId: string; readonly deskId: string | undefined; readonly failed: FailedForm | undefined }): ReactNode => {
  const m = useStaffWords()
  const { component, failed } = props
  const { key, name, originals, copies, asked, files } = component
  const given = originals + copies + files.length > 0
  const condition = conditionOf(name)
  return (
    <Card title={name} level={3}>
      <p>{`${m.asked}: ${[asked.originals > 0 ? m.originals(asked.originals) : '', asked.copies > 0 ? m.copies(asked.copies) : ''].filter(Boolean).join(', ')}`}</p>
      {condition ? <p>{m.conditions[condition]}</p> : null}
      <Row>
        <TextField name={`originals-${key}`} label={m.originalsLabel} inputMode="numeric" width="s" optional error={fieldError(failed, `originals-${key}`)} defaultValue={keptValue(failed, `originals-${key}`, String(originals))} />
        <TextField name={`copies-${key}`} label={m.copiesLabel} inputMode="numeric" width="s" optional error={fieldError(failed, `copies-${key}`)} defaultValue={keptValue(failed, `copies-${key}`, String(copies))} />
      </Row>
      {files.map((file) => (
        <Row key={file.fileId} spread>
          <span>{file.name}</span>
          <Button size="s" kind="quiet" name="remove" value={`${key}|${file.fileId}`} label={m.removeNamed(file.name)}>{m.remove}</Button>
        </Row>
      ))}
      <UploadField purpose={`counter-${props.draftId}-${key}`} unitId={props.deskId} listed={files.map(({ fileId }) => fileId)} name={fileFieldName(key)} label={m.attachFor(name)} optional error={fieldError(failed, fileFieldName(key))} />
      {given || condition ? null : <TextField name={`waive-${key}`} label={m.waiveFor(name)} hint={m.waiveHint} optional defaultValue={keptValue(failed, `waive-${key}`)} />}
    </Card>
  )
}

/** Everything on one page, kept at every press; the last button files, accepts and issues the slip. */
export const CounterPage = (): ReactNode => {
  const m = useStaffWords()
  const { draft, places, form } = useLoaderData<typeof loadCounter>()
  const failed = useFailedForm()
  const deskId = useDesk().units.find(({ roles }) => roles.includes('one-stop-officer'))?.id
  const chosen = draft.place ? placeValue(draft.place) : places.length === 1 && places[0] ? placeValue(places[0]) : ''
  return (
    <Stack>
      <ErrorSummary problem={failed?.problem} />
      <PageHeader title={draft.procedure.name} caption={m.counterTitle} hasError={failed !== undefined} />
      {places.length === 0 ? <Notice tone="warn" title={m.notYours} /> : null}
      <Form method="post" encType="multipart/form-data">
        <FormKey />
        <Stack gap="l">
          <SelectField
            name="place"
            label={m.place}
            choices={places.map((place) => ({ value: placeValue(place), label: `${place.name} → ${place.resolvingName}` }))}
            defaultValue={keptValue(failed, 'place', chosen)}
          />
          <RadioGroup
            name="channel"
            label={m.channel}
            inline
            choices={(['in-person', 'postal', 'online'] as const).map((value) => ({ value, label: m.channels[value] }))}
            defaultValue={keptValue(failed, 'channel', 'in-person')}
          />
          {draft.cases.length > 1 ? (
            <RadioGroup name="caseKey" label={m.whichCase} choices={draft.cases.map(({ key, name }) => ({ value: key, label: name }))} defaultValue={keptValue(failed, 'caseKey', draft.caseKey ?? draft.cases[0]?.key)} />
          ) : null}
          <FormFields form={form} answers={draft.answers} failed={failed} />
          <Section title={m.components}>
            <Stack>{draft.components.map((component) => <ComponentRow key={component.key} component={component} draftId={draft.draftId} deskId={deskId} failed={failed} />)}</Stack>
          </Section>
          <ButtonRow>
            <Button kind="primary" name="do" value="accept">{m.acceptAndPrint}</Button>
            <Button name="do" value="save">{m.save}</Button>
          </ButtonRow>
        </Stack>
      </Form>
    </Stack>
  )
}
