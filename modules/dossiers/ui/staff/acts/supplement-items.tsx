import { useState, type ReactNode } from 'react'
import { Button } from '../../../../../design-system/components/button.tsx'
import { Row, Stack } from '../../../../../design-system/components/layout.tsx'
import { SelectField } from '../../../../../design-system/components/select-field.tsx'
import { TextField } from '../../../../../design-system/components/text-field.tsx'
import { fieldError } from '../../../../../platform/web/form.ts'
import { useLanguage, type Language } from '../../../../../platform/web/language.ts'
import { useFailedAct, type Act } from './act-form.tsx'
import { listSupplementHints } from '../../../contract.ts'
import { useReuseWords } from '../../reuse-words.ts'
import { sayHeld } from './say-held.ts'
import { useAsked } from './use-asked.ts'
import { useActWords, type ActWords } from './words.ts'

type Item = { readonly ref: string; readonly label: string; readonly wrong: string }

const OTHER = 'other|'

/** What may be asked for: papers that are missing, papers handed in, answers of the forms, and anything in words. */
const choicesOf = ({ shown, claims }: Act, language: Language, m: ActWords): readonly { readonly value: string; readonly label: string }[] => [
  ...shown.missing.map(({ key, name }) => ({ value: `component|${key}`, label: m.missing(name) })),
  ...shown.components.flatMap(({ key, name }) => (key ? [{ value: `component|${key}`, label: name }] : [])),
  ...claims.flatMap(({ formRef, questionId, label, value }) => (formRef && questionId ? [{ value: `answer|${formRef}|${questionId}`, label: m.answered(label[language], value[language]) }] : [])),
  { value: OTHER, label: m.otherItem },
]

/** Items as they were before a refusal; at first every paper that is missing. */
const useFirstItems = (act: Act, choices: ReturnType<typeof choicesOf>): readonly Item[] => {
  const m = useActWords()
  const failed = useFailedAct('request-supplement')
  if (!failed) return act.shown.missing.map(({ key, name }) => ({ ref: `component|${key}`, label: name, wrong: m.notHandedIn }))
  const kept = Object.entries(failed.values).flatMap(([field, [ref = '']]) => {
    const row = /^item-(\d+)-ref$/.exec(field)?.[1]
    return row === undefined ? [] : [{ ref, label: choices.find(({ value }) => value === ref)?.label ?? ref, wrong: failed.values[`item-${row}-wrong`]?.[0] ?? '' }]
  })
  return kept
}

const hintProps = (hint: string | undefined): { readonly hint?: string } => (hint === undefined ? {} : { hint })

/** Exactly what is to be completed and what is wrong with each; the one request there is must be exact. */
export const SupplementItems = (act: Act): ReactNode => {
  const m = useActWords()
  const language = useLanguage()
  const reuse = useReuseWords()
  const choices = choicesOf(act, language, m)
  const failed = useFailedAct('request-supplement')
  const [items, setItems] = useState(useFirstItems(act, choices))
  const [chosen, setChosen] = useState('')
  const hints = useAsked(`hints ${act.shown.summary.dossierId}`, (api) => api(listSupplementHints, { params: { dossierId: act.shown.summary.dossierId } }))
  const hintOf = (ref: string): string | undefined => {
    const option = hints?.ok ? hints.value.items.find(({ key }) => ref === `component|${key}`)?.options[0] : undefined
    return option && sayHeld(option, m, reuse)
  }
  const errorAt = (name: string): string | undefined => fieldError(failed, name)
  const left = choices.filter(({ value }) => value === OTHER || !items.some(({ ref }) => ref === value))
  const add = (): void => {
    const choice = left.find(({ value }) => value === chosen)
    if (!choice) return
    setItems([...items, { ref: choice.value, label: choice.label, wrong: '' }])
    setChosen('')
  }
  return (
    <fieldset>
      <legend><strong>{m.items}</strong></legend>
      <Stack gap="s">
        {items.length === 0 ? <p>{m.noItems}</p> : null}
        {items.map((item, index) => (
          <Row key={`${item.ref}${String(index)}`} gap="s" spread>
            <input type="hidden" name={`item-${index}-ref`} value={item.ref} />
            <TextField name={`item-${index}-wrong`} label={m.wrongOf(item.label)} {...hintProps(hintOf(item.ref))} error={errorAt(`item-${index}-wrong`)} value={item.wrong} onChange={(wrong) => setItems(items.with(index, { ...item, wrong }))} />
            <Button size="s" kind="quiet" type="button" label={m.removeItem(item.label)} onPress={() => setItems(items.toSpliced(index, 1))}>{m.remove}</Button>
          </Row>
        ))}
        <Row gap="s">
          <SelectField key={items.length} name="add" label={m.whichItem} optional error={errorAt('add')} choices={left} onChange={setChosen} />
          <Button size="s" type="button" onPress={add}>{m.addItem}</Button>
        </Row>
      </Stack>
    </fieldset>
  )
}
