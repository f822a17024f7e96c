import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { DateField } from './date-field.tsx'
import { TextField } from './text-field.tsx'

it('gives each field its own label where several forms stand on one page', () => {
  const form = (scope: string) => <form key={scope}><TextField name="reason" scope={scope} label={`Lý do ${scope}`} /><DateField name="heldOn" scope={scope} label="Ngày" /></form>
  const html = renderToStaticMarkup(<>{['1', '2'].map(form)}</>)
  const [ids, fors] = [/ id="([^"]+)"/gu, / for="([^"]+)"/gu].map((each) => [...html.matchAll(each)].map(([, found]) => found))
  expect(new Set(ids).size).toBe(ids?.length)
  expect(fors).toEqual(['field-1-reason', 'field-1-heldOn', 'field-1-heldOn-month', 'field-1-heldOn-year', 'field-2-reason', 'field-2-heldOn', 'field-2-heldOn-month', 'field-2-heldOn-year'])
  expect(ids).toEqual(expect.arrayContaining(fors ?? []))
})
