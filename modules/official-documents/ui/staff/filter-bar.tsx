import type { ReactNode } from 'react'
import { Form } from 'react-router'
import { Button } from '../../../../design-system/components/button.tsx'
import { Row, Stack } from '../../../../design-system/components/layout.tsx'
import { SelectField } from '../../../../design-system/components/select-field.tsx'
import { useDesk } from '../../../../platform/web/desk.ts'
import { usePaperWords } from '../words.ts'

/** Filters of a list, sent by address; the unit is asked only of who works at several. */
export const FilterBar = (props: { readonly unitId?: string; readonly children?: ReactNode }): ReactNode => {
  const m = usePaperWords()
  const { units } = useDesk()
  const severalUnits = props.unitId !== undefined && units.length > 1
  if (!severalUnits && props.children === undefined) return null
  return (
    <Form method="get">
      <Stack gap="s">
        <Row>
          {severalUnits ? <SelectField name="unit" label={m.unit} choices={units.map(({ id, name }) => ({ value: id, label: name }))} defaultValue={props.unitId} placeholder={false} /> : null}
          {props.children}
        </Row>
        <div><Button kind="secondary">{m.show}</Button></div>
      </Stack>
    </Form>
  )
}
