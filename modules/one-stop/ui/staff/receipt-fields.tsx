import { useState, type ReactNode } from 'react'
import { RadioGroup } from '../../../../design-system/components/choice-group.tsx'
import { TextArea } from '../../../../design-system/components/text-area.tsx'
import { TextField } from '../../../../design-system/components/text-field.tsx'
import { fieldError, keptValue, useFailedForm, type SentForm } from '../../../../platform/web/form.ts'
import { useCounterWords } from './words.ts'

const TAKERS = ['applicant', 'submitter', 'authorised'] as const
const CHECKS = ['identity-card', 'electronic-identity', 'other-document'] as const
const oneOf = <T extends string>(known: readonly [T, ...T[]], text: string | undefined): T => known.find((each) => each === text) ?? known[0]

export const takerOf = (sent: SentForm): (typeof TAKERS)[number] => oneOf(TAKERS, sent.text('taker'))
export const checkOf = (sent: SentForm): (typeof CHECKS)[number] => oneOf(CHECKS, sent.text('identityCheck'))

type Props = { readonly receivedBy?: string; readonly taker?: (typeof TAKERS)[number]; /** Asked of what goes by post. */ readonly posted?: boolean }

/** NĐ 61/2018 article 20: who took it, how they were known, by what right, and what went back with it. */
export const ReceiptFields = ({ receivedBy, taker = 'applicant', posted = false }: Props): ReactNode => {
  const m = useCounterWords()
  const failed = useFailedForm()
  const [who, setWho] = useState(keptValue(failed, 'taker', taker))
  const text = (name: string, label: string) => <TextField name={name} label={label} optional error={fieldError(failed, name)} defaultValue={keptValue(failed, name)} />
  return (
    <>
      <TextField name="receivedBy" label={m.receivedBy} error={fieldError(failed, 'receivedBy')} defaultValue={keptValue(failed, 'receivedBy', receivedBy)} />
      <RadioGroup name="taker" label={m.taker} inline choices={TAKERS.map((value) => ({ value, label: m.takers[value] }))} defaultValue={who} onChange={setWho} />
      <RadioGroup name="identityCheck" label={m.identityCheck} inline choices={CHECKS.map((value) => ({ value, label: m.identityChecks[value] }))} defaultValue={keptValue(failed, 'identityCheck', 'identity-card')} />
      {text('takerIdNumber', m.takerIdNumber)}
      {who === 'authorised' ? text('authorisation', m.authorisation) : null}
      {posted ? text('postalOrder', m.postalOrder) : null}
      <TextArea name="originalsGivenBack" label={m.originalsBack} optional rows={2} error={fieldError(failed, 'originalsGivenBack')} defaultValue={keptValue(failed, 'originalsGivenBack')} />
    </>
  )
}
