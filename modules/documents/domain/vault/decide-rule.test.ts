import { describe, expect, it } from 'vitest'
import type { PlainDate } from '../../../../kernel/plain-date.ts'
import { decideAddRule, decideEndRule } from './decide-rule.ts'
import type { ReplacementRule } from './replacement-rule.ts'

const RULE: ReplacementRule = {
  code: 'thu', componentCodes: [], componentWords: ['  Giấy xác nhận  thử ', 'Giấy xác nhận thử'], procedureCodes: [], replacedBy: 'result', resultCodes: [], resultWords: ['Giấy xác nhận thử'],
  validFrom: '2025-01-01' as PlainDate, source: 'Quyết định 1/QĐ-UBND',
}

describe('a rule is added (plan 276 III.3)', () => {
  it('names are cleaned, twins dropped', () => {
    expect(decideAddRule(RULE)).toMatchObject({ ok: true, value: { componentWords: ['Giấy xác nhận thử'] } })
  })
  it('a register replaces without a result', () => {
    expect(decideAddRule({ ...RULE, replacedBy: 'population' })).toMatchObject({ ok: true, value: { resultWords: [] } })
  })
  it.each([
    ['no component', { componentWords: [' '] }, 'rule-names-no-component'],
    ['no result', { resultWords: [] }, 'rule-names-no-result'],
    ['a name that fits half the catalogue', { componentWords: ['Giấy'] }, 'rule-name-too-short'],
    ['no source', { source: ' ' }, 'rule-source-missing'],
    ['over before it begins', { validUntil: '2024-12-31' as PlainDate }, 'rule-dates-wrong'],
  ])('%s is refused', (_, change, kind) => {
    expect(decideAddRule({ ...RULE, ...change })).toMatchObject({ ok: false, refusal: { kind } })
  })
})

describe('a rule is ended, never rewritten', () => {
  const end = (until: string, rule: Partial<ReplacementRule> = {}) => decideEndRule({ ...RULE, ...rule }, { until: until as PlainDate, today: '2025-03-01' as PlainDate })
  it.each([
    ['today', '2025-03-01', {}, true],
    ['later', '2025-12-31', {}, true],
    ['brought forward', '2025-04-01', { validUntil: '2025-06-01' as PlainDate }, true],
    ['in the past: it was applied', '2025-02-28', {}, false],
    ['before it begins', '2025-03-05', { validFrom: '2025-04-01' as PlainDate }, false],
    ['over already', '2025-03-05', { validUntil: '2025-02-01' as PlainDate }, false],
  ])('%s', (_, until, rule, isOk) => {
    expect(end(until, rule).ok).toBe(isOk)
  })
})
