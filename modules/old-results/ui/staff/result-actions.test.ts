import { expect, it } from 'vitest'
import { atFields } from './result-actions.ts'

const problem = (kind: string, at?: readonly string[]) => ({ type: 'x', title: 'x', status: 409, kind, detail: 'Chưa lưu', ...(at ? { at } : {}) })

// TT 01/2023/TT-VPCP Điều 8: what two people read differently is looked at again.
it.each([
  ['two that differ', problem('entries-differ', ['number', 'validUntil']), [['number', 'Khác'], ['validUntil', 'Khác']]],
  ['one that is no date', problem('entry-wrong', ['issuedOn']), [['issuedOn', 'Chưa lưu']]],
  ['what no field can mend', problem('entered-by-yourself'), undefined],
] as const)('%s: told at their fields', (_, given, expected) => expect(atFields(given, 'Khác').errors?.map(({ field, reason }) => [field, reason])).toEqual(expected))
