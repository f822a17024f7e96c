import { describe, expect, it } from 'vitest'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { announceBy, catalogueFiguresOf, type DecisionTraits, type ProcedureTraits } from './catalogue-figures.ts'

const day = (text: string): PlainDate => text as PlainDate
const MARCH = { fromOn: day('2025-03-01'), toOn: day('2025-03-31') }
const procedure = (changes: Partial<ProcedureTraits> = {}): ProcedureTraits => ({ code: '1.900001', isPublic: true, local: true, online: true, wholly: false, eligibleWholly: false, withFee: false, complete: true, atOneStop: false, postedRight: false, decisions: [], ...changes })
const decision = (signedOn: string, by: string, rest: { readonly published?: string; readonly due?: string } = {}): DecisionTraits => ({
  signedOn: day(signedOn), announceBy: day(by), ...(rest.published === undefined ? {} : { publishedOn: day(rest.published) }), ...(rest.due === undefined ? {} : { publicationDueOn: day(rest.due) }),
})

describe('components 1.1 to 1.3 of QĐ 766 (NĐ 63/2010 Đ8.2, Đ15, Đ24.2)', () => {
  it.each([
    ['Đ15: five days before the text takes effect', { isShortened: false, effectiveOn: day('2025-03-20') }, '2025-03-15'],
    ['Đ15: shortened, three days after promulgation', { isShortened: true, promulgatedOn: day('2025-03-01'), effectiveOn: day('2025-03-01') }, '2025-03-04'],
    ['nobody knows when the text takes effect', { isShortened: false }, undefined],
  ])('%s', (_, text, expected) => {
    expect(announceBy(text)).toBe(expected)
  })

  it.each<[string, readonly DecisionTraits[], readonly [announced: number, inTime: number]]>([
    ['signed on the last day', [decision('2025-03-15', '2025-03-15')], [1, 1]],
    ['signed a day late', [decision('2025-03-16', '2025-03-15')], [1, 0]],
    ['signed in another month', [decision('2025-02-28', '2025-03-15')], [0, 0]],
    ['two decisions, one late: late, and once', [decision('2025-03-02', '2025-03-10'), decision('2025-03-16', '2025-03-15')], [1, 0]],
    ['a text without days is not judged', [{ signedOn: day('2025-03-02') }], [0, 0]],
  ])('1.1, %s', (_, decisions, expected) => {
    const figures = catalogueFiguresOf([procedure({ decisions })], MARCH)
    expect([figures.announced, figures.announcedInTime]).toEqual(expected)
  })

  it.each<[string, readonly DecisionTraits[], readonly [counted: number, inTime: number]]>([
    ['public on its last day', [decision('2025-03-12', '2025-03-15', { published: '2025-03-19', due: '2025-03-19' })], [1, 1]],
    ['public a day late', [decision('2025-03-12', '2025-03-15', { published: '2025-03-20', due: '2025-03-19' })], [1, 0]],
    ['due and not public yet', [decision('2025-03-12', '2025-03-15', { due: '2025-03-19' })], [1, 0]],
    ['due in April, public in March', [decision('2025-03-28', '2025-03-30', { published: '2025-03-31', due: '2025-04-04' })], [1, 1]],
    ['due and public in April', [decision('2025-03-28', '2025-03-30', { published: '2025-04-01', due: '2025-04-04' })], [0, 0]],
  ])('1.2, %s', (_, decisions, expected) => {
    const figures = catalogueFiguresOf([procedure({ decisions })], MARCH)
    expect([figures.madePublic, figures.madePublicInTime]).toEqual(expected)
  })

  it('a procedure announced and not public counts in 1.1 and 1.2 alone', () => {
    const figures = catalogueFiguresOf([procedure({ isPublic: false, decisions: [decision('2025-03-12', '2025-03-15', { due: '2025-03-19' })] })], MARCH)
    expect(figures).toMatchObject({ announced: 1, announcedInTime: 1, madePublic: 1, madePublicInTime: 0, procedures: 0, onlineProcedures: 0, completeProcedures: 0 })
  })

  it('1.3 counts every public procedure, 1.1 and 1.2 the province’s own alone', () => {
    const late = [decision('2025-03-16', '2025-03-15')]
    const figures = catalogueFiguresOf([procedure({ decisions: late }), procedure({ local: false, decisions: late, complete: false })], MARCH)
    expect(figures).toMatchObject({ procedures: 2, completeProcedures: 1, announced: 1, announcedInTime: 0 })
  })
})
