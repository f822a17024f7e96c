import type { ReactNode } from 'react'
import { RadioGroup } from '../../../../../design-system/components/choice-group.tsx'
import { TextField } from '../../../../../design-system/components/text-field.tsx'
import { IDENTITY_CHECKS, TAKERS } from '../../../domain/return-receipt.ts'
import { ActForm, useActField, WhatHappens, type Act } from './act-form.tsx'
import { useActWords } from './words.ts'

/** What the desk has of a dossier that stopped, who takes it and how they are known. */
export const GiveBackForm = ({ shown }: Act): ReactNode => {
  const m = useActWords()
  const field = useActField('give-back-originals')
  const { components, submitter } = shown
  return (
    <ActForm shown={shown} act="give-back-originals">
      <ul>{components.filter(({ originals }) => originals > 0).map(({ serial, name, originals }) => <li key={serial}>{m.originalsOf(name, originals)}</li>)}</ul>
      <RadioGroup {...field('method', 'in-person')} label={m.returnMethod} inline choices={(['in-person', 'postal'] as const).map((value) => ({ value, label: m.channels[value] }))} />
      <TextField {...field('receivedBy', submitter.fullName)} label={m.receivedBy} />
      <RadioGroup {...field('taker', 'applicant')} label={m.taker} inline choices={TAKERS.map((value) => ({ value, label: m.takers[value] }))} />
      <RadioGroup {...field('identityCheck', 'identity-card')} label={m.identityCheck} inline choices={IDENTITY_CHECKS.map((value) => ({ value, label: m.identityChecks[value] }))} />
      <TextField {...field('takerIdNumber')} label={m.takerIdNumber} optional />
      <TextField {...field('authorisation')} label={m.authorisation} optional />
      <TextField {...field('postalOrder')} label={m.postalOrder} optional />
      <WhatHappens lines={[m.receiptIssued]} />
    </ActForm>
  )
}
