import type { ReactNode } from 'react'
import { Form, redirect, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { Button, ButtonLink, ButtonRow } from '../../../../design-system/components/button.tsx'
import { Stack } from '../../../../design-system/components/layout.tsx'
import { TextArea } from '../../../../design-system/components/text-area.tsx'
import { endForm, fieldError, FormKey, keptValue, readForm, useFailedForm } from '../../../../platform/web/form.ts'
import { apiOf, sendToSignIn, valueOf } from '../../../../platform/web/loader.ts'
import { showMyDossier, takeBackWithdrawal, withdrawDossier } from '../../contract.ts'
import { PageFrame } from './page-frame.tsx'
import { sayMoment } from '../say.ts'
import { addressOf, nameOf } from './say-more.ts'
import { useWithdrawWords } from './withdraw-words.ts'

const load = async (args: LoaderFunctionArgs) => valueOf(await apiOf(args)(showMyDossier, { params: { reference: args.params['reference'] ?? '' } }))

/** What can no longer be withdrawn says so, and why, on its own page. */
export const loader = async (args: LoaderFunctionArgs) => {
  sendToSignIn(args)
  const shown = await load(args)
  if (!shown.abilities.some((each) => each === 'withdraw' || each === 'take-back-withdrawal')) throw redirect(addressOf(nameOf(shown)), 303)
  return shown
}

export const action = async (args: ActionFunctionArgs) => {
  sendToSignIn(args)
  const form = await readForm(args.request)
  const dossierId = form.text('dossierId') ?? ''
  const [words, version] = [form.text('reason'), Number(form.text('version') ?? '1')]
  const sent = { params: { dossierId }, idempotencyKey: form.idempotencyKey }
  const answer =
    form.text('do') === 'take-back'
      ? await apiOf(args)(takeBackWithdrawal, { ...sent, body: { version, ...(words ? { words } : {}) } })
      : await apiOf(args)(withdrawDossier, { ...sent, body: { version, ...(words ? { reason: words } : {}) } })
  return endForm(answer, form, () => addressOf(args.params['reference'] ?? dossierId))
}

type Loaded = Awaited<ReturnType<typeof loader>>

/** What the page is for: to withdraw, or to go on after all while the notice is not signed. */
const wordsFor = ({ summary, due, withdrawalAsked }: Loaded, m: ReturnType<typeof useWithdrawWords>) =>
  withdrawalAsked
    ? { act: 'take-back', title: m.takeBack, lead: m.takeBackLead(sayMoment(withdrawalAsked.at)), words: m.takeBackReason, hint: undefined, keep: m.takeBackKeep }
    : { act: 'withdraw', title: m.withdraw, lead: summary.acceptedAt && due.ruleSet !== 'A' ? m.withdrawLeadNotice : m.withdrawLead, words: m.withdrawReason, hint: m.withdrawReasonHint, keep: m.withdrawKeep }

export const Component = (): ReactNode => {
  const m = useWithdrawWords()
  const shown = useLoaderData<typeof loader>()
  const failed = useFailedForm()
  const { act, title, lead, words, hint, keep } = wordsFor(shown, m)
  return (
    <PageFrame shown={shown} title={title} lead={lead}>
      <Form method="post">
        <FormKey />
        <input type="hidden" name="dossierId" value={shown.summary.dossierId} />
        <input type="hidden" name="version" value={shown.summary.version} />
        <Stack>
          <TextArea name="reason" label={words} hint={hint} defaultValue={keptValue(failed, 'reason')} error={fieldError(failed, 'reason')} optional />
          <ButtonRow>
            <Button kind={act === 'withdraw' ? 'danger' : 'primary'} name="do" value={act}>{title}</Button>
            <ButtonLink kind="quiet" to={addressOf(nameOf(shown))}>{keep}</ButtonLink>
          </ButtonRow>
        </Stack>
      </Form>
    </PageFrame>
  )
}
