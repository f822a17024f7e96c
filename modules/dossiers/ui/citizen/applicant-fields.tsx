import type { ReactNode } from 'react'
import { RadioGroup } from '../../../../design-system/components/choice-group.tsx'
import { SelectField } from '../../../../design-system/components/select-field.tsx'
import { fieldError, keptValue, type FailedForm } from '../../../../platform/web/form.ts'
import { FormFields, formHere } from '../../../forms/widgets.tsx'
import { placeValue } from '../place-posts.ts'
import type { ApplicantAsked } from './applicant-posts.ts'
import { besideRegistered, RegisterPanel } from '../register-panel.tsx'
import { ConflictChoice } from '../draft-conflict.tsx'
import { filingAddress } from './filing-addresses.ts'
import { APPLICANT_FORM, placesHere } from './places-here.ts'
import { useWords } from './words.ts'

export type ApplicantFieldsProps = ApplicantAsked & {
  readonly failed: FailedForm | undefined
  readonly onAnswered: (changes: Readonly<Record<string, string>>) => void
}

/** Where, in which case, who applies, and how the result is to come. */
export const ApplicantFields = ({ draft, places, form, failed, onAnswered }: ApplicantFieldsProps): ReactNode => {
  const m = useWords()
  return (
    <>
      <SelectField
        name="place"
        label={m.place}
        hint={m.placeHint}
        choices={placesHere(places).map((place) => ({ value: placeValue(place), label: place.name }))}
        defaultValue={keptValue(failed, 'place', draft.place ? placeValue(draft.place) : '')}
        error={fieldError(failed, 'place')}
      />
      {draft.cases.length > 1 ? (
        <RadioGroup
          name="caseKey"
          label={m.whichCase}
          choices={draft.cases.map(({ key, name }) => ({ value: key, label: name }))}
          defaultValue={keptValue(failed, 'caseKey', draft.caseKey ?? draft.cases[0]?.key)}
        />
      ) : null}
      <RegisterPanel draft={draft} by="citizen" />
      <FormFields key={draft.version} form={formHere(APPLICANT_FORM, form)} answers={draft.answers} failed={failed} proven={draft.proven} onAnswered={onAnswered} beside={besideRegistered(draft.register.filled.filter((field) => !draft.proven.includes(field)))} />
      <ConflictChoice failed={failed} address={filingAddress(draft.procedure.code, draft.draftId, 'applicant')} />
    </>
  )
}
