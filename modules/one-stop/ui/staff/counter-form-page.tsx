import type { ReactNode } from 'react'
import { Form, useLoaderData } from 'react-router'
import { Button, ButtonLink, ButtonRow } from '../../../../design-system/components/button.tsx'
import { ErrorSummary } from '../../../../design-system/components/error-summary.tsx'
import { Row, Stack } from '../../../../design-system/components/layout.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import { FormKey, useFailedForm } from '../../../../platform/web/form.ts'
import { useLanguage } from '../../../../platform/web/language.ts'
import { besideRegistered, ConflictChoice, formFileField, DraftKeepingStatus, useKeepDraft } from '../../../dossiers/widgets.tsx'
import { FormFields } from '../../../forms/widgets.tsx'
import { pageAddress, type loadCounterForm } from './counter-form-actions.ts'
import { receptionAddress } from './reception-address.ts'
import { useCounterWords } from './words.ts'

type Asked = Awaited<ReturnType<typeof loadCounterForm>>

/** Each page with what it still lacks; any of them is one press away. */
const Pages = ({ draft, form, pageId }: Asked): ReactNode => {
  const m = useCounterWords()
  const language = useLanguage()
  return (
    <nav aria-label={m.formPages}>
      <Row>
        {form.pages.map(({ id, title, faults }, index) => {
          const words = `${String(index + 1)}. ${title[language]}${faults > 0 ? ` (${m.formPageLacks(faults)})` : ''}`
          return id === pageId ? <strong key={id} aria-current="page">{words}</strong> : <TextLink key={id} to={pageAddress(draft.draftId, id)}>{words}</TextLink>
        })}
      </Row>
    </nav>
  )
}

const PageBody = (asked: Asked): ReactNode => {
  const m = useCounterWords()
  const failed = useFailedForm()
  const { draft, form, toFill, pageId } = asked
  const keeping = useKeepDraft({ draft, formRef: form.ref })
  const before = form.pages[form.pages.findIndex(({ id }) => id === pageId) - 1]
  return (
    <Form method="post" encType="multipart/form-data">
      <FormKey />
      <Stack gap="l">
        <DraftKeepingStatus keeping={keeping} />
        <FormFields form={toFill} pageId={pageId} answers={form.answers} failed={failed} onAnswered={keeping.keep} beside={besideRegistered(draft.register.formFilled)} fileField={formFileField(draft.draftId, draft.place?.receivingUnitId)} />
        <ConflictChoice failed={failed} address={pageAddress(draft.draftId, pageId)} />
        <ButtonRow>
          <Button kind="primary" name="go" value="next">{m.formNext}</Button>
          <Button name="go" value="later">{m.formKeep}</Button>
          <Button name="go" value="paper">{m.formOnPaperPress}</Button>
          <ButtonLink kind="quiet" to={before ? pageAddress(draft.draftId, before.id) : receptionAddress(draft.draftId)}>{before ? m.formPageBefore : m.formBack}</ButtonLink>
        </ButtonRow>
      </Stack>
    </Form>
  )
}

/** The procedure's form filled in for the person at the counter, page by page, kept at every answer; or told to be handed in on paper. */
export const CounterFormPage = (): ReactNode => {
  const m = useCounterWords()
  const language = useLanguage()
  const asked = useLoaderData<typeof loadCounterForm>()
  const failed = useFailedForm()
  const { draft, form, pageId } = asked
  return (
    <Stack>
      <ErrorSummary problem={failed?.problem} />
      <PageHeader title={form.title[language]} caption={draft.procedure.name} lead={<p>{m.formLead}</p>} hasError={failed !== undefined} />
      <Pages {...asked} />
      <PageBody key={`${pageId} ${draft.version} ${String(failed === undefined)}`} {...asked} />
    </Stack>
  )
}
