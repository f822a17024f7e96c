import { describe, expect, it } from 'vitest'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { asClerk, dossierAfter, moment, standingIn, submitted } from '../testing/fixtures.ts'
import { checkCompleteness, decideAccept } from './accept.ts'
import type { Channel, HandoverRule, Waiver } from './dossier.ts'
import { formatDossierCode, parseDossierCode, tidyDossierCode } from './dossier-code.ts'
import { andThen } from '../testing/fixtures.ts'
import { handoverRule } from './handover.ts'
import { RULE_SETS } from './rule-sets.ts'

const birth = { key: '1.1', name: 'Giấy chứng sinh' }
const marriage = { key: '1.2', name: 'Giấy chứng nhận kết hôn' }
const waiver = (key: string, reason: string): Waiver => ({ key, name: key, reason })

describe('checkCompleteness', () => {
  it.each<[string, readonly { key: string; name: string }[], readonly Waiver[], string | undefined]>([
    ['every component there', [birth], [], undefined],
    ['one missing', [birth, marriage], [], 'components-missing'],
    ['one missing, settled with a reason', [birth, marriage], [waiver('1.2', 'Mẹ đơn thân')], undefined],
    ['settled without words', [birth, marriage], [waiver('1.2', '  ')], 'components-missing'],
    ['only papers of other cases missing', [birth, { key: '1.3', name: 'Trường hợp uỷ quyền: giấy uỷ quyền' }, { key: '1.4', name: 'Hộ chiếu (nếu có)' }], [], undefined],
    ['a procedure that asks for nothing', [], [], undefined],
  ])('%s (NĐ 61/2018 art. 17.1)', (...[, required, waived, kind]) => {
    const checked = checkCompleteness(standingIn.submitted, asClerk, { required, waived })
    expect(checked.ok ? undefined : checked.refusal.kind).toBe(kind)
  })

  it('names what is missing', () => {
    const checked = checkCompleteness(standingIn.submitted, asClerk, { required: [birth, marriage], waived: [] })
    expect(checked).toMatchObject({ refusal: { names: 'Giấy chứng nhận kết hôn' } })
  })

  it('never accepts an empty dossier, even with every component waived', () => {
    const empty = dossierAfter({ ...submitted, components: [] })
    expect(checkCompleteness(empty, asClerk, { required: [birth], waived: [waiver('1.1', 'Không cần')] })).toMatchObject({ refusal: { kind: 'empty-dossier' } })
  })
})

describe('decideAccept', () => {
  it('gives a code, the rule set and the promised moment with its trace', () => {
    const events = decideAccept(standingIn.submitted, {
      now: moment('2025-02-11T08:30:00Z'),
      code: formatDossierCode('H46.28', '2025-02-11' as PlainDate, 7),
      ruleSet: RULE_SETS.A,
      limit: { unit: 'working-day', quantity: 5 },
      due: { dueAt: moment('2025-02-18T08:30:00Z'), trace: ['một dòng'] },
      waived: [],
    })
    const after = andThen(standingIn.submitted, ...events)
    expect(after).toMatchObject({ state: 'accepted', code: 'H46.28-250211-0007', dueAt: '2025-02-18T08:30:00.000Z', acceptance: { ruleSet: 'A', handover: 'next-working-morning' } })
    expect(after.dueHistory).toEqual([expect.objectContaining({ serial: 1, why: 'accepted', trace: ['một dòng'] })])
  })

  it('promises no date when the limit cannot be counted', () => {
    const events = decideAccept(standingIn.submitted, {
      now: moment('2025-02-11T08:30:00Z'),
      code: formatDossierCode('H46.28', '2025-02-11' as PlainDate, 7),
      ruleSet: RULE_SETS.A,
      limit: { unit: 'other', text: 'Theo thông báo' },
      due: { trace: [] },
      waived: [],
    })
    expect(andThen(standingIn.submitted, ...events)).not.toHaveProperty('dueAt')
  })
})

describe('handoverRule', () => {
  it.each<[Channel, string, HandoverRule]>([
    ['in-person', '2025-02-11T14:59:00+07:00', 'same-day'],
    ['in-person', '2025-02-11T15:00:59+07:00', 'same-day'],
    ['in-person', '2025-02-11T15:01:00+07:00', 'next-working-morning'],
    ['postal', '2025-02-11T16:45:00+07:00', 'next-working-morning'],
    ['online', '2025-02-11T23:00:00+07:00', 'at-once'],
    ['in-person', '2025-02-11T00:30:00+07:00', 'same-day'],
  ])('%s at %s: %s (NĐ 61/2018 art. 18)', (channel, at, expected) => {
    expect(handoverRule(channel, moment(at), 15 * 60)).toBe(expected)
  })
})

describe('RULE_SETS', () => {
  it.each([
    ['A', '61/2018/NĐ-CP', 'reception'],
    ['B', '118/2025/NĐ-CP', 'reception'],
    ['C', '309/2026/NĐ-CP', 'competent-unit'],
  ] as const)('%s stands on %s and counts from %s (NĐ 309/2026 art. 17.3)', (code, number, clockStartsAt) => {
    expect(RULE_SETS[code]).toMatchObject({ basis: [{ number }, ...RULE_SETS[code].basis.slice(1)], clockStartsAt, handoverCutoffMinute: 900 })
  })
})

describe('dossier code', () => {
  it.each([
    ['H46.28.05-250211-0007', 'H46.28.05-250211-0007'],
    ['  h46.28.05–250211–0007 ', 'H46.28.05-250211-0007'],
    ['000.00.01.H22-250312-0007', '000.00.01.H22-250312-0007'],
    ['H46.28-250211-12345', 'H46.28-250211-12345'],
    ['H46.28-251311-0001', undefined],
    ['H46.28-250211-07', undefined],
    ["H46'; DROP-250211-0001", undefined],
    ['', undefined],
  ])('%j is read as %j (TT 01/2018 art. 19)', (typed, expected) => {
    expect(tidyDossierCode(typed)).toBe(expected)
  })

  it('takes apart what it wrote', () => {
    const on = '2025-02-11' as PlainDate
    expect(parseDossierCode(formatDossierCode('H46.28', on, 7))).toEqual({ unitCode: 'H46.28', receivedOn: on, serial: 7 })
  })
})
