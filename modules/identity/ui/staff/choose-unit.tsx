import type { ReactNode } from 'react'
import { Form } from 'react-router'
import { Button, ButtonRow } from '../../../../design-system/components/button.tsx'
import { Stack } from '../../../../design-system/components/layout.tsx'
import type { Choice } from '../../../../design-system/components/select-field.tsx'
import { ComboBoxField } from '../../../../design-system/staff/combo-box.tsx'
import { useIdentityWords } from '../words.ts'

/** First the unit, by address, so that going back and reloading keep it. */
export const ChooseUnit = (props: { readonly units: readonly Choice[]; readonly chosen: string | undefined }): ReactNode => {
  const m = useIdentityWords().admin
  return (
    <Form method="get">
      <Stack>
        <ComboBoxField name="unit" label={m.unit} choices={props.units} defaultValue={props.chosen} />
        <ButtonRow><Button>{props.chosen === undefined ? m.next : m.chooseUnit}</Button></ButtonRow>
      </Stack>
    </Form>
  )
}
