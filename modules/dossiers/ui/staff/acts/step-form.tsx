import { useState, type ReactNode } from 'react'
import { CheckboxGroup, RadioGroup } from '../../../../../design-system/components/choice-group.tsx'
import { FileField } from '../../../../../design-system/components/file-field.tsx'
import { TextArea } from '../../../../../design-system/components/text-area.tsx'
import { ComboBoxField } from '../../../../../design-system/staff/combo-box.tsx'
import { useLanguage } from '../../../../../platform/web/language.ts'
import type { Shown } from '../../say.ts'
import { ActForm, useActField, useKept, type Act } from './act-form.tsx'
import { ownStepsOf } from './act-order.ts'
import { listUnitsToAsk } from './list-units-to-ask.ts'
import { useAsked } from './use-asked.ts'
import { useActWords } from './words.ts'

/** Every action of the workflow's open steps, under one value: the parallel step it belongs to, and its code. */
const choicesOf = (shown: Shown) => ownStepsOf(shown).flatMap((step) => step.actions.map((action) => ({ value: `${step.beside ? step.serial : ''}|${action.code}`, step, action })))

/** Units for the parts of the workflow that the action opens. */
const Parties = (props: { readonly parties: readonly { readonly code: string; readonly name: { readonly vi: string; readonly en: string } }[] }): ReactNode => {
  const m = useActWords()
  const language = useLanguage()
  const field = useActField('take-step')
  const units = useAsked('units', listUnitsToAsk)
  if (!units?.ok) return <output>{units?.problem.detail ?? m.loading}</output>
  return props.parties.map(({ code, name }) => <ComboBoxField key={code} {...field(`party-${code}`)} defaultValue={field(`party-${code}`).defaultValue || undefined} label={name[language]} hint={m.unitHint} choices={units.value} optional />)
}

/** What the procedure's own workflow offers beside the acts every dossier knows. */
export const StepForm = ({ shown }: Act): ReactNode => {
  const m = useActWords()
  const language = useLanguage()
  const kept = useKept('take-step')
  const field = useActField('take-step')
  const choices = choicesOf(shown)
  const [chosen, setChosen] = useState(kept('step', choices[0]?.value))
  const action = choices.find(({ value }) => value === chosen)?.action
  const [only, ...others] = choices
  return (
    <ActForm shown={shown} act="take-step" withFile {...(action ? { button: action.name[language] } : {})}>
      {only && others.length === 0 ? (
        <>
          <input type="hidden" name="step" value={only.value} />
          <p>{`${only.step.name[language]}, ${only.step.unit.name}`}</p>
        </>
      ) : (
        <RadioGroup name="step" label={m.whichStep} choices={choices.map(({ value, step, action: each }) => ({ value, label: each.name[language], hint: `${step.name[language]}, ${step.unit.name}` }))} defaultValue={chosen} onChange={setChosen} />
      )}
      {action && action.needs.length > 0 ? <CheckboxGroup name="papers" error={field('papers').error} label={m.papersAtHand} optional choices={action.needs.map((key) => ({ value: key, label: key }))} /> : null}
      {action && action.mayName.length > 0 ? <Parties parties={action.mayName} /> : null}
      <TextArea {...field('words')} label={m.note} rows={3} optional />
      <FileField name="file" error={field('file').error} label={m.answerFile} accept=".pdf,.docx,.jpg,.png" maxMegabytes={25} optional />
    </ActForm>
  )
}
