import type { ReactNode } from 'react'
import { Form, redirect, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { Button, ButtonLink, ButtonRow } from '../../../../design-system/components/button.tsx'
import { Stack } from '../../../../design-system/components/layout.tsx'
import { TextArea } from '../../../../design-system/components/text-area.tsx'
import { endForm, fieldError, FormKey, keptValue, readForm, useFailedForm } from '../../../../platform/web/form.ts'
import { apiOf, sendToSignIn, valueOf } from '../../../../platform/web/loader.ts'
import { showMyDossier, withdrawDossier } from '../../contract.ts'
import { PageFrame } from './page-frame.tsx'
import { addressOf, nameOf } from './say-more.ts'
import { useWithdrawWords } from './withdraw-words.ts'

const load = async (args: LoaderFunctionArgs) => valueOf(await apiOf(args)(showMyDossier, { params: { reference: args.params['reference'] ?? '' } }))

/** What can no longer be withdrawn says so, and why, on its own page. */
export const loadWithdraw = async (args: LoaderFunctionArgs) => {
  sendToSignIn(args)
  const shown = await load(args)
  if (!shown.abilities.includes('withdraw')) throw redirect(addressOf(nameOf(shown)), 303)
  return shown
}

export const withdrawAction = async (args: ActionFunctionArgs) => {
  sendToSignIn(args)
  const form = await readForm(args.request)
  const dossierId = form.text('dossierId') ?? ''
  const reason = form.text('reason')
  const answer = await apiOf(args)(withdrawDossier, {
    params: { dossierId },
    body: { version: Number(form.text('version') ?? '1'), ...(reason ? { reason } : {}) },
    idempotencyKey: form.idempotencyKey,
  })
  return endForm(answer, form, () => addressOf(args.params['reference'] ?? dossierId))
}

export const WithdrawPage = (): ReactNode => {
  const m = useWithdrawWords()
  const shown = useLoaderData<typeof loadWithdraw>()
  const failed = useFailedForm()
  return (
    <PageFrame shown={shown} title={m.withdraw} lead={shown.summary.acceptedAt && shown.due.ruleSet !== 'A' ? m.withdrawLeadNotice : m.withdrawLead}>
      <Form method="post">
        <FormKey />
        <input type="hidden" name="dossierId" value={shown.summary.dossierId} />
        <input type="hidden" name="version" value={shown.summary.version} />
        <Stack>
          <TextArea name="reason" label={m.withdrawReason} hint={m.withdrawReasonHint} defaultValue={keptValue(failed, 'reason')} error={fieldError(failed, 'reason')} optional />
          <ButtonRow>
            <Button kind="danger">{m.withdraw}</Button>
            <ButtonLink kind="quiet" to={addressOf(nameOf(shown))}>{m.withdrawKeep}</ButtonLink>
          </ButtonRow>
        </Stack>
      </Form>
    </PageFrame>
  )
}
