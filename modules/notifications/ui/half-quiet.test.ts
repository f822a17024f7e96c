import { expect, it } from 'vitest'
import { readFormData } from '../../../platform/web/form.ts'
import { halfQuiet } from './preference-page.tsx'

const asked = (hours: Readonly<Record<string, string>>) => {
  const form = new FormData()
  for (const [name, hour] of Object.entries(hours)) form.set(name, hour)
  return halfQuiet(readFormData(form), 'vi')?.errors?.map(({ field }) => field)
}

it.each([
  ['both', { quietFrom: '22', quietUntil: '6' }, undefined],
  ['none', { quietFrom: '', quietUntil: '' }, undefined],
  ['a beginning alone', { quietFrom: '22', quietUntil: '' }, ['quietUntil']],
  ['an end alone', { quietFrom: '', quietUntil: '6' }, ['quietFrom']],
] as const)('quiet hours with %s', (_, hours, lacking) => expect(asked(hours)).toEqual(lacking))
