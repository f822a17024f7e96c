import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { DateInput } from './date-field.tsx'

it('without scripts sends a date by the browser’s own control under the name of the field', () => {
  expect(renderToStaticMarkup(<DateInput name="issuedOn" label="Ngày cấp" defaultValue="2026-03-05" />)).toMatch(/<input(?=[^>]* type="date")(?=[^>]* name="issuedOn")(?=[^>]* value="2026-03-05")/)
})
