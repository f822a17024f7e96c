import type { ReactNode } from 'react'
import { Button, ButtonRow } from '../../../../design-system/components/button.tsx'
import { Card } from '../../../../design-system/components/card.tsx'
import { RadioGroup } from '../../../../design-system/components/choice-group.tsx'
import { DateField } from '../../../../design-system/components/date-field.tsx'
import { Row, Section } from '../../../../design-system/components/layout.tsx'
import { Notice } from '../../../../design-system/components/notice.tsx'
import { SelectField } from '../../../../design-system/components/select-field.tsx'
import { TextField } from '../../../../design-system/components/text-field.tsx'
import { useDesk } from '../../../../platform/web/desk.ts'
import { fieldError, keptValue, useFailedForm } from '../../../../platform/web/form.ts'
import { useLanguage } from '../../../../platform/web/language.ts'
import { BORN, type Batch } from './batch-actions.ts'
import { placeLabel, placeValue } from './say.ts'
import { useCounterWords } from './words.ts'

/** The only place, or the only one of the official's own desks, is chosen already. */
const useOwnPlace = (places: Batch['places']): string => {
  const desks = useDesk().units.filter(({ roles }) => roles.includes('one-stop-officer')).map(({ id }) => id)
  const own = places.filter(({ receivingUnitId, competentDeskId }) => competentDeskId === undefined && desks.includes(receivingUnitId))
  const [place] = places.length === 1 ? places : own.length === 1 ? own : []
  return place ? placeValue(place) : ''
}

/** Who brings the list, and what every row has in common. */
export const Common = (props: { readonly batch: Batch }): ReactNode => {
  const m = useCounterWords()
  const failed = useFailedForm()
  const { common, places, components } = props.batch
  const ownPlace = useOwnPlace(places)
  const text = (name: string, label: string, hint?: string) => <TextField name={name} label={label} hint={hint} error={fieldError(failed, name)} defaultValue={keptValue(failed, name, common[name])} />
  return (
    <Section title={m.representative}>
      <SelectField name="place" label={m.place} error={fieldError(failed, 'place')} choices={places.map((place) => ({ value: placeValue(place), label: placeLabel(place, m) }))} defaultValue={keptValue(failed, 'place', common['place'] ?? ownPlace)} />
      {text('submitter.fullName', m.repName)}
      {text('submitter.personalIdNumber', m.repNumber)}
      <DateField name={BORN} label={m.repBorn} error={fieldError(failed, BORN)} defaultValue={common[BORN]} />
      {text('authorisation', m.repAuthority, m.repAuthorityHint)}
      {text('phone', m.phone)}
      {text('street', m.address)}
      {text('outsideArea', m.outsideArea)}
      {text('contentRequested', m.content)}
      <input type="hidden" name="resultBy" value="counter" />
      {components.map(({ key, name, originals, copies }) => (
        <Card key={key} title={name} level={3}>
          <Row>
            <TextField name={`originals-${key}`} label={m.originalsLabel} inputMode="numeric" width="xs" optional defaultValue={keptValue(failed, `originals-${key}`, common[`originals-${key}`] ?? String(originals || ''))} />
            <TextField name={`copies-${key}`} label={m.copiesLabel} inputMode="numeric" width="xs" optional defaultValue={keptValue(failed, `copies-${key}`, common[`copies-${key}`] ?? String(copies || ''))} />
          </Row>
          <TextField name={`waive-${key}`} label={m.waive(name)} optional defaultValue={keptValue(failed, `waive-${key}`, common[`waive-${key}`])} />
        </Card>
      ))}
    </Section>
  )
}

/** The procedure's form: signed on paper by each, or filled in here, shared and row by row. */
export const FormChoice = ({ batch }: { readonly batch: Batch }): ReactNode => {
  const m = useCounterWords()
  const language = useLanguage()
  const { form, common } = batch
  if (!form) return null
  const choices = (['paper', 'typed'] as const).map((value) => ({ value, label: m.batchFormBy[value] }))
  return (
    <Section title={m.formSection}>
      <p>{form.title[language]}</p>
      <RadioGroup name="formBy" label={m.batchFormQuestion} choices={choices} defaultValue={common['formBy'] ?? 'paper'} />
      {form.sharedFaults.length > 0 ? (
        <Notice tone="warn" title={m.batchFormLacking(form.sharedFaults.length)}>
          <ul>{form.sharedFaults.map((fault, index) => <li key={String(index)}>{fault[language]}</li>)}</ul>
        </Notice>
      ) : null}
      <ButtonRow><Button name="do" value="form">{m.batchFormOpen}</Button></ButtonRow>
    </Section>
  )
}
