import { expect, it } from 'vitest'
import { atFields } from './sent-original.ts'

const told = (kind: string) => atFields({ type: 'x', title: 'x', status: 422, kind, detail: 'Chưa lưu' }).errors?.map(({ field }) => field)

it.each([
  ['pages nobody compared (NĐ 23/2015 Điều 20)', 'not-compared', ['isCompared']],
  ['nobody who asks', 'requester-missing', ['requesterName']],
  ['a scan no printer takes', 'scan-not-printable', ['scan']],
  ['what no field can mend', 'certifying-unit-not-yours', undefined],
] as const)('%s: told at the field', (_, kind, expected) => expect(told(kind)).toEqual(expected))
