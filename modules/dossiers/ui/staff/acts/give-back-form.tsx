import type { ReactNode } from 'react'
import { RadioGroup } from '../../../../../design-system/components/choice-group.tsx'
import { TextField } from '../../../../../design-system/components/text-field.tsx'
import { IDENTITY_CHECKS, TAKERS } from '../../../domain/return-receipt.ts'
import { ActForm, useKept, WhatHappens, type Act } from './act-form.tsx'
import { useActWords } from './words.ts'

/** What the desk has of a dossier that stopped, who takes it and how they are known. */
export const GiveBackForm = ({ shown }: Act): ReactNode => {
  const m = useActWords()
  const kept = useKept('give-back-originals')
  const { components, submitter } = shown
  return (
    <ActForm shown={shown} act="give-back-originals">
      <ul>{components.filter(({ originals }) => originals > 0).map(({ serial, name, originals }) => <li key={serial}>{m.originalsOf(name, originals)}</li>)}</ul>
      <RadioGroup name="method" label={m.returnMethod} inline choices={(['in-person', 'postal'] as const).map((value) => ({ value, label: m.channels[value] }))} defaultValue={kept('method', 'in-person')} />
      <TextField name="receivedBy" label={m.receivedBy} defaultValue={kept('receivedBy', submitter.fullName)} />
      <RadioGroup name="taker" label={m.taker} inline choices={TAKERS.map((value) => ({ value, label: m.takers[value] }))} defaultValue={kept('taker', 'applicant')} />
      <RadioGroup name="identityCheck" label={m.identityCheck} inline choices={IDENTITY_CHECKS.map((value) => ({ value, label: m.identityChecks[value] }))} defaultValue={kept('identityCheck', 'identity-card')} />
      <TextField name="takerIdNumber" label={m.takerIdNumber} optional defaultValue={kept('takerIdNumber')} />
      <TextField name="authorisation" label={m.authorisation} optional defaultValue={kept('authorisation')} />
      <TextField name="postalOrder" label={m.postalOrder} optional defaultValue={kept('postalOrder')} />
      <WhatHappens lines={[m.receiptIssued]} />
    </ActForm>
  )
}
