import type { ReactNode } from 'react'
import { Form, useNavigation, type ActionFunctionArgs } from 'react-router'
import { Button, ButtonLink, ButtonRow } from '../../../../design-system/components/button.tsx'
import { Checkbox } from '../../../../design-system/components/choice-group.tsx'
import { DateField } from '../../../../design-system/components/date-field.tsx'
import { Stack } from '../../../../design-system/components/layout.tsx'
import { TextArea } from '../../../../design-system/components/text-area.tsx'
import { TextField } from '../../../../design-system/components/text-field.tsx'
import { FormPage } from '../../../../design-system/patterns/form-page.tsx'
import { endForm, fieldError, FormKey, keptDate, keptValue, readForm, useFailedForm } from '../../../../platform/web/form.ts'
import { apiOf } from '../../../../platform/web/loader.ts'
import { decidePost } from '../../contract-post.ts'
import { POST_DECISIONS, usePostWords } from './post-decisions-page.tsx'

export const newPostDecisionAction = async (args: ActionFunctionArgs) => {
  const sent = await readForm(args.request)
  const [validUntil, words] = [sent.date('validUntil'), sent.text('words')]
  const body = {
    codes: (sent.text('codes') ?? '').split(/[\s,;]+/).filter((code) => code !== ''),
    decisionNumber: sent.text('decisionNumber') ?? '',
    decidedOn: sent.date('decidedOn') ?? '',
    validFrom: sent.date('validFrom') ?? '',
    takesPapers: sent.text('takesPapers') === 'yes',
    sendsResult: sent.text('sendsResult') === 'yes',
    ...(validUntil ? { validUntil } : {}),
    ...(words ? { words } : {}),
  }
  return endForm(await apiOf(args)(decidePost, { body, idempotencyKey: sent.idempotencyKey }), sent, () => POST_DECISIONS)
}

/** One decision, the procedures it names. */
export const NewPostDecisionPage = (): ReactNode => {
  const m = usePostWords()
  const failed = useFailedForm()
  const field = (name: string) => ({ name, error: fieldError(failed, name), defaultValue: keptValue(failed, name) })
  const day = (name: string) => ({ name, error: fieldError(failed, name), defaultValue: keptDate(failed, name) })
  return (
    <FormPage title={m.newTitle} problem={failed?.problem}>
      <Form method="post">
        <FormKey />
        <Stack>
          <TextField {...field('decisionNumber')} label={m.number} width="m" maxLength={100} />
          <DateField {...day('decidedOn')} label={m.decidedOn} />
          <DateField {...day('validFrom')} label={m.validFrom} />
          <DateField {...day('validUntil')} label={m.validUntil} hint={m.validUntilHint} optional />
          <TextArea {...field('codes')} label={m.codes} hint={m.codesHint} rows={6} />
          <p>{m.waysHint}</p>
          <Checkbox name="takesPapers" label={m.papersYes} value="yes" defaultChecked={keptValue(failed, 'takesPapers') === 'yes'} />
          <Checkbox name="sendsResult" label={m.resultYes} value="yes" defaultChecked={keptValue(failed, 'sendsResult') === 'yes'} />
          <TextField {...field('words')} label={m.words} optional maxLength={500} />
          <ButtonRow>
            <Button kind="primary" busy={useNavigation().state === 'submitting'}>{m.save}</Button>
            <ButtonLink to={POST_DECISIONS}>{m.cancel}</ButtonLink>
          </ButtonRow>
        </Stack>
      </Form>
    </FormPage>
  )
}
