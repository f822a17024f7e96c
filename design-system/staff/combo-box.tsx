import { useState, type ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { ComboBox } from 'react-aria-components/ComboBox'
import { Group } from 'react-aria-components/Group'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { Text } from 'react-aria-components/Text'
import { fold } from '../../kernel/vietnamese-text.ts'
import { Icon } from '../components/icon.tsx'
import { fieldId, type FieldProps } from '../components/field.tsx'
import type { Choice } from '../components/select-field.tsx'
import { useWords } from '../language.ts'
import { classNames } from '../components/class-names.ts'

export type ComboBoxFieldProps = FieldProps & {
  readonly choices: readonly Choice[]
  readonly defaultValue?: string | undefined
  readonly onChoose?: (value: string | undefined) => void
}

/** A long list found by typing, with or without tones. Sends the chosen value under `name`. */
export const ComboBoxField = (props: ComboBoxFieldProps): ReactNode => {
  const words = useWords()
  const [chosen, setChosen] = useState(props.defaultValue)
  const choose = (key: string | undefined): void => {
    setChosen(key)
    props.onChoose?.(key)
  }
  return (
    <ComboBox
      className={classNames('mc-field', 'mc-combo', props.error !== undefined && 'mc-field-wrong')}
      defaultItems={props.choices.map((choice) => ({ ...choice, id: choice.value }))}
      defaultSelectedKey={props.defaultValue ?? null}
      defaultFilter={(text, typed) => fold(text).includes(fold(typed))}
      onSelectionChange={(key) => choose(key === null ? undefined : String(key))}
      isInvalid={props.error !== undefined}
      isDisabled={props.disabled ?? false}
      isRequired={props.optional !== true}
      validationBehavior="aria"
      menuTrigger="focus"
    >
      <Label className="mc-label">{props.label}</Label>
      {props.hint ? <Text slot="description" className="mc-hint">{props.hint}</Text> : null}
      {props.error ? <Text slot="errorMessage" className="mc-field-error">{props.error}</Text> : null}
      <Group className="mc-combo-row">
        <Input className="mc-input" id={fieldId(props.name)} />
        <Button className="mc-combo-button" aria-label={words.showChoices}><Icon name="chevronDown" size="s" /></Button>
      </Group>
      <input type="hidden" name={props.name} value={chosen ?? ''} />
      <Popover className="mc-popover mc-popover-list">
        <ListBox className="mc-menu">
          {(choice: Choice) => <ListBoxItem id={choice.value} className="mc-menu-item" textValue={choice.label}>{choice.label}</ListBoxItem>}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
