import type { ReactNode } from 'react'
import { Form, useLoaderData } from 'react-router'
import { Button, ButtonLink, ButtonRow } from '../../../../design-system/components/button.tsx'
import { Stack } from '../../../../design-system/components/layout.tsx'
import { FormPage } from '../../../../design-system/patterns/form-page.tsx'
import { FormKey, useFailedForm } from '../../../../platform/web/form.ts'
import { useLanguage } from '../../../../platform/web/language.ts'
import { ConflictChoice } from '../draft-conflict.tsx'
import { DraftKeepingStatus } from './draft-keeping-status.tsx'
import { addressBefore, formPageAddress } from './filing-addresses.ts'
import { FilingSteps } from './filing-steps.tsx'
import type { PageAsked } from './form-step-posts.ts'
import { lateFormFields } from './late-form-fields.ts'
import { useKeepDraft } from './use-keep-draft.ts'
import { useWords } from './words.ts'

const FormPageBody = (props: PageAsked): ReactNode => {
  const m = useWords()
  const failed = useFailedForm()
  const isHere = lateFormFields.useIsHere()
  const { draft, form, toFill, pageId, withFiles } = props
  const keeping = useKeepDraft({ draft, formRef: form.ref })
  return (
    <Form method="post" reloadDocument={!isHere} {...(withFiles ? { encType: 'multipart/form-data' as const } : {})}>
      <FormKey />
      <Stack gap="l">
        <DraftKeepingStatus keeping={keeping} />
        <lateFormFields.Part draftId={draft.draftId} form={form} {...(toFill ? { toFill } : {})} pageId={pageId} failed={failed} onAnswered={keeping.keep} />
        <ConflictChoice failed={failed} address={formPageAddress(draft, pageId)} />
        <ButtonRow>
          <Button kind="primary" name="go" value="next">{m.saveAndContinue}</Button>
          {withFiles ? <Button name="go" value="stay" onlyWithoutScripts>{m.upload}</Button> : null}
          <ButtonLink kind="quiet" to={addressBefore(draft, pageId)}>{m.back}</ButtonLink>
        </ButtonRow>
      </Stack>
    </Form>
  )
}

/** One page of the procedure's form. Every answer is kept when its field is left, right or not; nothing is judged before one goes on. */
export const FormStep = (): ReactNode => {
  const m = useWords()
  const language = useLanguage()
  const asked = useLoaderData<PageAsked>()
  const failed = useFailedForm()
  const { draft, form, pageId } = asked
  const at = form.pages.findIndex(({ id }) => id === pageId)
  return (
    <div className="mc-wide mc-page">
      <FormPage title={form.title[language]} caption={draft.procedure.name} lead={m.pageOf(at + 1, form.pages.length)} problem={failed?.problem} before={<FilingSteps draft={draft} step="form" />}>
        <FormPageBody key={`${pageId} ${draft.version} ${failed === undefined}`} {...asked} />
      </FormPage>
    </div>
  )
}

/** Before the page is drawn anew: on the server, and on the way from another page. */
export const bringFormStep = lateFormFields.bring
