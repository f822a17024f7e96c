import { useEffect, useRef, type ReactNode } from 'react'
import { RadioGroup } from '../../../../design-system/components/choice-group.tsx'
import { Stack } from '../../../../design-system/components/layout.tsx'
import { SelectField } from '../../../../design-system/components/select-field.tsx'
import { fieldError, keptValue, readFormData, type FailedForm } from '../../../../platform/web/form.ts'
import { changedNames } from '../../../../platform/web/touched.ts'
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

const CHOICES = ['place', 'caseKey']

const chosenBefore = (within: HTMLElement): Readonly<Record<string, string>> => {
  const form = within.closest('form')
  if (form === null) return {}
  const [changed, now] = [changedNames(within), readFormData(new FormData(form))]
  return Object.fromEntries(CHOICES.flatMap((name) => (changed.has(name) ? [[name, now.text(name) ?? '']] : [])))
}

/** Where and in which case; kept the moment it is chosen, also what was chosen before scripts listened. */
const Choices = ({ draft, places, failed, onAnswered }: ApplicantFieldsProps): ReactNode => {
  const m = useWords()
  const root = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const chosen = root.current === null ? {} : chosenBefore(root.current)
    if (Object.keys(chosen).length > 0) onAnswered(chosen)
    // Once, when the page answers by itself.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [])
  return (
    <div ref={root}>
      <Stack gap="l">
        <SelectField
          name="place"
          label={m.place}
          hint={m.placeHint}
          choices={placesHere(places).map((place) => ({ value: placeValue(place), label: place.name }))}
          defaultValue={keptValue(failed, 'place', draft.place ? placeValue(draft.place) : '')}
          error={fieldError(failed, 'place')}
          onChange={(place) => onAnswered({ place })}
        />
        {draft.cases.length > 1 ? (
          <RadioGroup
            name="caseKey"
            label={m.whichCase}
            choices={draft.cases.map(({ key, name }) => ({ value: key, label: name }))}
            defaultValue={keptValue(failed, 'caseKey', draft.caseKey ?? draft.cases[0]?.key)}
            error={fieldError(failed, 'caseKey')}
            onChange={(caseKey) => onAnswered({ caseKey })}
          />
        ) : null}
      </Stack>
    </div>
  )
}

/** Where, in which case, who applies, and how the result is to come. */
export const ApplicantFields = (props: ApplicantFieldsProps): ReactNode => {
  const { draft, form, failed, onAnswered } = props
  return (
    <>
      <Choices {...props} />
      <RegisterPanel draft={draft} by="citizen" />
      <FormFields form={formHere(APPLICANT_FORM, form)} answers={draft.answers} failed={failed} proven={draft.proven} onAnswered={onAnswered} beside={besideRegistered(draft.register.filled.filter((field) => !draft.proven.includes(field)))} />
      <ConflictChoice failed={failed} address={filingAddress(draft.procedure.code, draft.draftId, 'applicant')} />
    </>
  )
}
