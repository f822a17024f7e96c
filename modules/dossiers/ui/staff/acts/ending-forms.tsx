import type { ReactNode } from 'react'
import { DateInput } from '../../../../../design-system/components/date-field.tsx'
import { SelectField } from '../../../../../design-system/components/select-field.tsx'
import { TextArea } from '../../../../../design-system/components/text-area.tsx'
import { sayMoment } from '../../say.ts'
import { ActForm, DelayFirst, ReasonFields, useActField, WhatHappens, type Act } from './act-form.tsx'
import { isRuleSet, RULE_SETS } from '../../../domain/rule-sets.ts'
import { useActWords } from './words.ts'

/** Accepted under a set whose withdrawal is a signed notice. */
const needsNotice = ({ summary, due }: Act['shown']): boolean => summary.acceptedAt !== undefined && isRuleSet(due.ruleSet) && RULE_SETS[due.ruleSet].withdrawalNotice

export const RefuseForm = ({ shown }: Act): ReactNode => {
  const m = useActWords()
  return (
    <ActForm shown={shown} act="refuse" kind="danger">
      <ReasonFields act="refuse" kind="refusal" />
      <WhatHappens tone="warn" lines={[m.signedSlip(m.refusalSlip), m.finalText]} />
    </ActForm>
  )
}

export const RefuseExaminedForm = ({ shown }: Act): ReactNode => {
  const m = useActWords()
  return (
    <ActForm shown={shown} act="refuse-examined" kind="danger">
      <DelayFirst shown={shown} />
      <ReasonFields act="refuse-examined" kind="refusal" />
      <WhatHappens tone="warn" lines={[m.signedSlip(m.refusalSlip), m.finalText]} />
    </ActForm>
  )
}

export const DiscontinueForm = ({ shown }: Act): ReactNode => {
  const m = useActWords()
  const field = useActField('discontinue')
  return (
    <ActForm shown={shown} act="discontinue" kind="danger">
      <ReasonFields act="discontinue" kind="discontinuation" />
      <DateInput {...field('requestedOn')} label={m.requestedOn} optional />
      <WhatHappens tone="warn" lines={[m.signedSlip(m.stopSlip), m.finalText]} />
    </ActForm>
  )
}

const TheWish = ({ shown: { withdrawalAsked } }: Pick<Act, 'shown'>): ReactNode => {
  const m = useActWords()
  if (!withdrawalAsked) return null
  return (
    <>
      <p>{m.withdrawalAsked(withdrawalAsked.by, sayMoment(withdrawalAsked.at))}</p>
      {withdrawalAsked.reason ? <blockquote>{withdrawalAsked.reason}</blockquote> : null}
    </>
  )
}

export const DeclineWithdrawalForm = ({ shown }: Act): ReactNode => {
  const m = useActWords()
  const field = useActField('decline-withdrawal')
  return (
    <ActForm shown={shown} act="decline-withdrawal">
      <TheWish shown={shown} />
      <TextArea {...field('reason')} label={m.declineReason} hint={m.readByApplicant} rows={2} />
      <WhatHappens lines={[m.goesOn, m.applicantTold]} />
    </ActForm>
  )
}

export const TakeBackWithdrawalForm = ({ shown }: Act): ReactNode => {
  const m = useActWords()
  const field = useActField('take-back-withdrawal')
  return (
    <ActForm shown={shown} act="take-back-withdrawal">
      <TheWish shown={shown} />
      <TextArea {...field('words')} label={m.takeBackWords} rows={2} />
      <WhatHappens lines={[m.goesOn]} />
    </ActForm>
  )
}

export const ConfirmWithdrawalForm = ({ shown }: Act): ReactNode => {
  const m = useActWords()
  return (
    <ActForm shown={shown} act="confirm-withdrawal" kind="danger">
      <TheWish shown={shown} />
      <WhatHappens tone="warn" lines={[m.signedSlip(m.stopSlip), m.applicantTold, m.finalText]} />
    </ActForm>
  )
}

export const WithdrawForm = ({ shown }: Act): ReactNode => {
  const m = useActWords()
  const field = useActField('withdraw')
  return (
    <ActForm shown={shown} act="withdraw" kind="danger">
      <TextArea {...field('reason')} label={m.withdrawReason} rows={2} />
      <WhatHappens tone="warn" lines={[needsNotice(shown) ? m.withdrawalWaits : m.finalText]} />
    </ActForm>
  )
}

export const WithdrawResultForm = ({ shown }: Act): ReactNode => {
  const m = useActWords()
  const field = useActField('withdraw-result')
  const choices = shown.results.map(({ serial, name, number }) => ({ value: String(serial), label: number ? `${name} (${number})` : name }))
  return (
    <ActForm shown={shown} act="withdraw-result" kind="danger">
      {choices.length > 1 ? <SelectField {...field('serial')} label={m.whichResult} choices={choices} /> : choices.map(({ value, label }) => <p key={value}><input type="hidden" name="serial" value={value} />{label}</p>)}
      <ReasonFields act="withdraw-result" kind="withdrawal" />
      <WhatHappens tone="warn" lines={[m.signedSlip(m.withdrawalDecision), m.resultWorthless, m.applicantTold, m.replaceAfter]} />
    </ActForm>
  )
}
