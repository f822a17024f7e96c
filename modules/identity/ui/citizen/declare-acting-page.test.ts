import { expect, it } from 'vitest'
import { atFields } from './declare-acting-page.tsx'

const problem = (kind: string, fields: readonly string[] = []) => ({ type: 'x', title: 'x', status: 422, detail: 'Chưa lưu', kind, ...(fields.length === 0 ? {} : { errors: fields.map((field) => ({ field, reason: 'chưa có' })) }) })
const told = (...given: Parameters<typeof problem>) => atFields(problem(...given)).errors?.map(({ field }) => field)

it.each([
  ['the paper is missing', 'evidence-missing', [], ['paper']],
  ['a child that has come of age', 'child-is-adult', [], ['birthOn']],
  ['a name left empty', 'request-invalid', ['body.principal.name', 'body.untilOn'], ['name', 'untilOn']],
  ['what no field can mend', 'represents-self', [], undefined],
] as const)('%s is told at its field', (_, kind, fields, expected) => expect(told(kind, fields)).toEqual(expected))
