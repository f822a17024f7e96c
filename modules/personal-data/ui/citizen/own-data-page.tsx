import type { ReactNode } from 'react'
import { Form, redirect, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { Button, ButtonRow } from '../../../../design-system/components/button.tsx'
import { EmptyState } from '../../../../design-system/components/empty-state.tsx'
import { ErrorSummary } from '../../../../design-system/components/error-summary.tsx'
import { Section, Stack } from '../../../../design-system/components/layout.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { SelectField } from '../../../../design-system/components/select-field.tsx'
import { TextArea } from '../../../../design-system/components/text-area.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import { endForm, fieldError, FormKey, keptValue, readForm, useFailedForm } from '../../../../platform/web/form.ts'
import { apiOf, personOf, valueOf } from '../../../../platform/web/loader.ts'
import { askAboutOwnData, downloadOwnData, listOwnDataRequests } from '../../contract.ts'
import { RequestCard, type ShownRequest } from '../request-card.tsx'
import { usePersonalDataWords } from '../words.ts'

const PAGE = '/tai-khoan/du-lieu'
const KINDS = ['access', 'correct', 'restrict', 'object', 'withdraw-consent', 'protect', 'erase'] as const

export const loadOwnData = async (args: LoaderFunctionArgs): Promise<Response | { readonly items: readonly ShownRequest[] }> =>
  personOf(args)?.kind === 'citizen' ? valueOf(await apiOf(args)(listOwnDataRequests, {})) : redirect(`/dang-nhap?next=${PAGE}`)

export const ownDataAction = async (args: ActionFunctionArgs) => {
  const form = await readForm(args.request)
  const kind = (form.text('kind') ?? '') as (typeof KINDS)[number]
  return endForm(await apiOf(args)(askAboutOwnData, { body: { kind, words: form.text('words') ?? '' }, idempotencyKey: form.idempotencyKey }), form, () => PAGE)
}

const AskForm = (): ReactNode => {
  const m = usePersonalDataWords()
  const failed = useFailedForm()
  return (
    <Form method="post">
      <FormKey />
      <Stack>
        <ErrorSummary problem={failed?.problem} />
        <SelectField name="kind" label={m.kind} defaultValue={keptValue(failed, 'kind')} choices={KINDS.map((kind) => ({ value: kind, label: m.kinds[kind] }))} />
        <TextArea name="words" label={m.words} defaultValue={keptValue(failed, 'words')} error={fieldError(failed, 'words')} maxLength={4000} />
        <ButtonRow><Button>{m.send}</Button></ButtonRow>
      </Stack>
    </Form>
  )
}

/** NĐ 13/2023 article 9: what one may know and ask about one's own data, in one place. */
export const OwnDataPage = (): ReactNode => {
  const m = usePersonalDataWords()
  const { items } = useLoaderData<{ readonly items: readonly ShownRequest[] }>()
  return (
    <div className="mc-wide mc-page">
      <PageHeader title={m.mineTitle} lead={<p>{m.mineLead}</p>} />
      <Section title={m.download}>
        <p>{m.downloadLead}</p>
        <TextLink href={downloadOwnData.path}>{m.download}</TextLink>
      </Section>
      <Section title={m.ask}><AskForm key={items[0]?.id ?? PAGE} /></Section>
      <Section title={m.requests}>
        {items.length === 0 ? <EmptyState title={m.noRequests} /> : <Stack>{items.map((request) => <RequestCard key={request.id} request={request} />)}</Stack>}
      </Section>
    </div>
  )
}
