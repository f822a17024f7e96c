import type { ReactNode } from 'react'
import { Form, useLoaderData } from 'react-router'
import { Button, ButtonLink, ButtonRow, EnterKeyButton } from '../../../../design-system/components/button.tsx'
import { Stack } from '../../../../design-system/components/layout.tsx'
import { FormPage } from '../../../../design-system/patterns/form-page.tsx'
import { FormKey, useFailedForm } from '../../../../platform/web/form.ts'
import type { ApplicantAsked } from './applicant-posts.ts'
import { filingAddress } from './filing-addresses.ts'
import { FilingSteps } from './filing-steps.tsx'
import { DraftKeepingStatus } from './draft-keeping-status.tsx'
import { lateApplicantFields } from './late-applicant-fields.ts'
import { useKeepDraft } from './use-keep-draft.ts'
import { useWords } from './words.ts'

const ApplicantBody = (asked: ApplicantAsked): ReactNode => {
  const m = useWords()
  const { draft } = asked
  const isHere = lateApplicantFields.useIsHere()
  const failed = useFailedForm()
  const keeping = useKeepDraft(asked)
  return (
    <Form method="post" reloadDocument={!isHere}>
      <FormKey />
      {/* Before the button that asks a register: the Enter key goes on, it asks nobody. */}
      <EnterKeyButton />
      <Stack gap="l">
        <lateApplicantFields.Part {...asked} failed={failed} onAnswered={keeping.keep} />
        <ButtonRow>
          <Button kind="primary">{m.saveAndContinue}</Button>
          <ButtonLink kind="quiet" to={filingAddress(draft.procedure.code, draft.draftId, 'discard')}>{m.discard}</ButtonLink>
        </ButtonRow>
        {/* Below the button: words that come and go above it would move it away under a finger. */}
        <DraftKeepingStatus keeping={keeping} />
      </Stack>
    </Form>
  )
}

/** First page: where, in which case, and who applies. Everything typed or chosen is kept, right or not. */
export const ApplicantStep = (): ReactNode => {
  const m = useWords()
  const asked = useLoaderData<ApplicantAsked>()
  const { draft } = asked
  const failed = useFailedForm()
  return (
    <div className="mc-wide mc-page">
      <FormPage title={m.stepApplicant} caption={draft.procedure.name} problem={failed?.problem} before={<FilingSteps draft={draft} step="applicant" />}>
        <ApplicantBody key={`${draft.version} ${failed === undefined}`} {...asked} />
      </FormPage>
    </div>
  )
}

/** Before the page is drawn anew: on the server, and on the way from another page. */
export const bringApplicantStep = lateApplicantFields.bring
