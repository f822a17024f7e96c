import type { ReactNode } from 'react'
import { Form, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { Button, ButtonRow } from '../../../../design-system/components/button.tsx'
import { DateField } from '../../../../design-system/components/date-field.tsx'
import { Details } from '../../../../design-system/components/details.tsx'
import { ErrorSummary } from '../../../../design-system/components/error-summary.tsx'
import { Section, Stack } from '../../../../design-system/components/layout.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { SummaryList } from '../../../../design-system/components/summary-list.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import { useMay } from '../../../../platform/web/desk.ts'
import { endForm, failForm, fieldError, FormKey, keptDate, readForm, useFailedForm } from '../../../../platform/web/form.ts'
import { useLanguage } from '../../../../platform/web/language.ts'
import { apiOf, languageOf, valueOf } from '../../../../platform/web/loader.ts'
import { chooseMessages } from '../../../../platform/web/messages.ts'
import { closeForm, listForms, readForm as readFormDefinition } from '../../contract.ts'
import { FormFields } from '../form-fields.tsx'
import { staffFormsMessages, useStaffFormsWords } from './words.ts'

export const loadPreview = async (args: LoaderFunctionArgs) => {
  const api = apiOf(args)
  const formRef = args.params['formRef'] ?? ''
  const form = valueOf(await api(readFormDefinition, { params: { formRef } }))
  const { items } = valueOf(await api(listForms, {}))
  const own = items.find(({ ref }) => ref === formRef)
  return { form, versions: items.filter(({ code }) => code === own?.code), own }
}

export const closeAction = async (args: ActionFunctionArgs) => {
  const sent = await readForm(args.request)
  const formRef = args.params['formRef'] ?? ''
  const until = sent.date('until')
  if (until === undefined) {
    const { noDate } = chooseMessages(staffFormsMessages, languageOf(args))
    return failForm({ type: '/problems/invalid', title: noDate, status: 422, kind: 'invalid', detail: noDate, errors: [{ field: 'until', reason: noDate }] }, sent)
  }
  return endForm(await apiOf(args)(closeForm, { params: { formRef }, body: { until }, idempotencyKey: sent.idempotencyKey }), sent, () => `/desk/forms/${formRef}`)
}

const CloseForm = (): ReactNode => {
  const m = useStaffFormsWords()
  const failed = useFailedForm()
  return (
    <Details summary={m.close} open={failed !== undefined} boxed>
      <Form method="post">
        <FormKey />
        <Stack>
          <DateField name="until" label={m.closeFrom} defaultValue={keptDate(failed, 'until')} error={fieldError(failed, 'until')} />
          <ButtonRow><Button kind="danger">{m.close}</Button></ButtonRow>
        </Stack>
      </Form>
    </Details>
  )
}

/** One version as citizens see it, live, with its conditions at work; nothing typed is sent. */
export const FormPreviewPage = (): ReactNode => {
  const m = useStaffFormsWords()
  const language = useLanguage()
  const { form, versions, own } = useLoaderData<typeof loadPreview>()
  const failed = useFailedForm()
  const mayClose = useMay('retire', 'form')
  const { ref, title, basis } = form.definition
  return (
    <Stack>
      <ErrorSummary problem={failed?.problem} />
      <PageHeader title={title[language]} caption={ref} lead={basis ?? ''} hasError={failed !== undefined} />
      <Section title={m.versions}>
        <SummaryList
          rows={versions.map((version) => ({
            key: version.ref,
            label: version.ref,
            value: `${m.from} ${m.day(version.validFrom)}${version.validUntil === undefined ? '' : `, ${m.until} ${m.day(version.validUntil)}`}`,
            action: version.ref === ref ? undefined : <TextLink to={`/desk/forms/${version.ref}`}>{version.ref}</TextLink>,
          }))}
        />
        <TextLink href={`/api/forms/${ref}/schema`} newTab>{m.schema}</TextLink>
      </Section>
      <p>{m.preview}</p>
      <FormFields key={ref} form={form} />
      {mayClose && own !== undefined && own.validUntil === undefined ? <CloseForm /> : null}
    </Stack>
  )
}
