import { expect, it } from 'vitest'
import { readFormData } from '../../../../platform/web/form.ts'
import { atFields } from './representations-actions.ts'

const sentWith = (representativeNumber: string) => {
  const form = new FormData()
  form.set('representative.number', representativeNumber)
  return readFormData(form)
}
const problem = (kind: string, fields: readonly string[]) => ({ type: 'x', title: 'x', status: 422, detail: 'Chưa lưu', kind, ...(fields.length === 0 ? {} : { errors: fields.map((field) => ({ field, reason: 'chưa có' })) }) })

it.each([
  ['a child who was not asked', 'child-consent-missing', '044190000001', [], ['childAgreed']],
  ['a child without a birth date', 'child-birth-missing', '044190000001', [], ['principal.birthOn']],
  ['a number of the representative that is none', 'personal-id-number-malformed', '0441900', [], ['representative.number']],
  ['a number of the principal that is none', 'personal-id-number-malformed', '044 190 000 001', [], ['principal.number']],
  ['an empty name, a number that is too long', 'request-invalid', '', ['body.principal.name', 'body.representative.personalIdNumber'], ['body.principal.name', 'body.representative.number']],
  ['what no field can mend', 'person-name-differs', '', [], undefined],
] as const)('%s is told at its field', (_, kind, number, fields, expected) => expect(atFields(problem(kind, fields), sentWith(number)).errors?.map(({ field }) => field)).toEqual(expected))
