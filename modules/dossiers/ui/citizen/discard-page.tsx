import type { ReactNode } from 'react'
import { Form, redirect, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { Button, ButtonLink, ButtonRow } from '../../../../design-system/components/button.tsx'
import { FormPage } from '../../../../design-system/patterns/form-page.tsx'
import { FormKey } from '../../../../platform/web/form.ts'
import { apiOf, sendToSignIn, valueOf } from '../../../../platform/web/loader.ts'
import { discardFilingDraft, showFilingDraft } from '../../contract.ts'
import { sayMoment } from '../say.ts'
import { filingAddress } from './filing-addresses.ts'
import { redirectIfFiled } from './redirect-if-filed.ts'
import { useWords } from './words.ts'

export const loader = async (args: LoaderFunctionArgs) => {
  sendToSignIn(args)
  const draft = valueOf(await apiOf(args)(showFilingDraft, { params: { draftId: args.params['draftId'] ?? '' } }))
  redirectIfFiled(draft)
  const { draftId, procedure, changedAt } = draft
  return { draftId, procedure, changedAt }
}

export const action = async (args: ActionFunctionArgs) => {
  sendToSignIn(args)
  valueOf(await apiOf(args)(discardFilingDraft, { params: { draftId: args.params['draftId'] ?? '' } }))
  return redirect('/ho-so', 303)
}

/** Asked once: nothing brings a draft back. */
export const Component = (): ReactNode => {
  const m = useWords()
  const { draftId, procedure, changedAt } = useLoaderData<typeof loader>()
  return (
    <div className="mc-wide mc-page">
      <FormPage title={m.discardTitle} caption={procedure.name} lead={m.discardLead(sayMoment(changedAt))}>
        <Form method="post">
          <FormKey />
          <ButtonRow>
            <Button kind="danger">{m.discardNow}</Button>
            <ButtonLink kind="quiet" to={filingAddress(procedure.code, draftId, 'applicant')}>{m.discardNot}</ButtonLink>
          </ButtonRow>
        </Form>
      </FormPage>
    </div>
  )
}
