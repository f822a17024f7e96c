// QĐ 766/QĐ-TTg 1.1-1.3, 3.1-3.2, 3.5, 4.5a: the list behind a figure has as many procedures as the figure says.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { proceduresBehind } from './behind.ts'
import { catalogueFiguresOf, type DecisionTraits, type ProcedureTraits } from './catalogue-figures.ts'

const MARCH = { fromOn: '2025-03-01' as PlainDate, toOn: '2025-03-31' as PlainDate }
const CODES = ['1.900001', '1.900002', '1.900003', '1.900004'] as const
const DAY = fc.constantFrom('2025-02-27', '2025-03-03', '2025-03-17', '2025-03-31', '2025-04-02').map((day) => day as PlainDate)
const DECISION = fc.record({ signedOn: DAY, announceBy: DAY, publishedOn: DAY, publicationDueOn: DAY }, { requiredKeys: ['signedOn'] }) as fc.Arbitrary<DecisionTraits>
const procedureOf = (code: string): fc.Arbitrary<ProcedureTraits> =>
  fc.record({ code: fc.constant(code), isPublic: fc.boolean(), local: fc.boolean(), online: fc.boolean(), wholly: fc.boolean(), eligibleWholly: fc.boolean(), withFee: fc.boolean(), complete: fc.boolean(), atOneStop: fc.boolean(), postedRight: fc.boolean(), decisions: fc.array(DECISION, { maxLength: 3 }) })
const USED = fc.subarray([...CODES]).map((codes) => new Set<string>(codes))

it('whatever the catalogue', () => {
  fc.assert(
    fc.property(fc.tuple(...CODES.map(procedureOf)), fc.record({ online: USED, paidOnline: USED, identityKnown: USED, received: USED }), (procedures, uses) => {
      const figures = catalogueFiguresOf(procedures, MARCH)
      const counted = (component: Parameters<typeof proceduresBehind>[0]) => {
        const behind = proceduresBehind(component, procedures, { period: MARCH, uses })
        return [behind.filter(({ counts }) => counts).length, behind.length]
      }
      expect([counted('1.1'), counted('1.2'), counted('1.3'), counted('3.1'), counted('3.1b'), counted('3.5a'), counted('one-stop')]).toEqual([
        [figures.announcedInTime, figures.announced], [figures.madePublicInTime, figures.madePublic], [figures.completeProcedures, figures.procedures],
        [figures.onlineProcedures, figures.procedures], [figures.whollyProcedures, figures.eligibleWholly], [figures.payableOnline, figures.withFee], [figures.atOneStop, figures.procedures],
      ])
      expect([counted('3.2')[1], counted('3.5b')[1], counted('4.5a')[1]]).toEqual([figures.onlineProcedures, figures.withFee, uses.received.size])
    }),
  )
})

it('names the last day and the day it was done of the decision that was late', () => {
  const decisions = [{ signedOn: '2025-03-03' as PlainDate, announceBy: '2025-03-17' as PlainDate }, { signedOn: '2025-03-31' as PlainDate, announceBy: '2025-03-17' as PlainDate }]
  const procedure: ProcedureTraits = { code: CODES[0], isPublic: true, local: true, online: false, wholly: false, eligibleWholly: false, withFee: false, complete: true, atOneStop: false, postedRight: false, decisions }
  const none = new Set<string>()
  expect(proceduresBehind('1.1', [procedure], { period: MARCH, uses: { online: none, paidOnline: none, identityKnown: none, received: none } })).toEqual([{ code: CODES[0], counts: false, dueOn: '2025-03-17', doneOn: '2025-03-31' }])
})
