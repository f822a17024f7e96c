import { describe, expect, it } from 'vitest'
import { parseInstant } from '../../../kernel/instant.ts'
import { COUNTS } from './counts.ts'
import { feedbackCellsOf, type FeedbackTraits } from './feedback-cells.ts'

const RECEIVED = parseInstant('2025-03-31T17:30:00Z') ?? expect.fail()
const NAMES = new Map(Object.entries(COUNTS).map(([name, id]) => [id as number, name]))
const NEW: FeedbackTraits = { receivedAt: RECEIVED, contested: false }
const FIXED: FeedbackTraits = { ...NEW, class: 'conduct', outcome: 'fixed', inTime: true }

describe('QĐ 766/QĐ-TTg 5.1-5.3: feedback counts on the day it came in Viet Nam', () => {
  it.each([
    ['5.2: not answered yet', NEW, ['feedback']],
    ['5.2, 5.3: answered in time, nobody objects', FIXED, ['feedback', 'feedbackHandled', 'feedbackInTime', 'feedbackContent', 'conduct']],
    ['5.3: answered late', { ...FIXED, inTime: false }, ['feedback', 'feedbackHandled', 'conduct']],
    ['5.3: rated as not solved', { ...FIXED, solved: false }, ['feedback', 'feedbackHandled', 'feedbackInTime', 'conduct']],
    ['5.3: raised again', { ...FIXED, contested: true }, ['feedback', 'feedbackHandled', 'feedbackInTime', 'conduct']],
    ['5.3: raised again and not answered a second time', { ...NEW, contested: true }, ['feedback', 'feedbackHandled']],
    ['5.2: refused with its reason is handled', { ...FIXED, outcome: 'refused' }, ['feedback', 'feedbackHandled', 'feedbackInTime', 'feedbackContent', 'conduct']],
    ['5.1: about a procedure or a rule, not about officials', { ...FIXED, class: 'own-regulation' }, ['feedback', 'feedbackHandled', 'feedbackInTime', 'feedbackContent']],
    ['NĐ 20/2008 Đ9: not accepted as feedback', { ...NEW, class: 'not-accepted' }, []],
    ['not ours', { ...FIXED, outcome: 'not-ours' }, []],
    ['said before', { ...FIXED, outcome: 'duplicate' }, []],
  ] as const)('%s', (_, traits, expected) => {
    const cells = feedbackCellsOf(traits)
    expect(cells.map(({ count }) => NAMES.get(count))).toEqual(expected)
    expect(cells.every(({ on }) => on === '2025-04-01')).toBe(true)
  })
})
