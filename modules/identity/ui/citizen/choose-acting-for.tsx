import type { ReactNode } from 'react'
import { RadioGroup } from '../../../../design-system/components/choice-group.tsx'
import { useActingWords } from '../acting-words.ts'

/** For whom is it filed? Nothing is asked of those who act for nobody. The choice is posted as `actingFor`, empty for oneself. */
export const ChooseActingFor = (props: { readonly represents: readonly { readonly personId: string; readonly name: string }[] }): ReactNode => {
  const m = useActingWords()
  if (props.represents.length === 0) return null
  const choices = [{ value: '', label: m.myself }, ...props.represents.map(({ personId, name }) => ({ value: personId, label: name }))]
  return <RadioGroup name="actingFor" label={m.actFor} choices={choices} defaultValue="" />
}
