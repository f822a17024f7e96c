// Luật Phí và lệ phí 97/2015/QH13 Điều 10.
import { describe, expect, it } from 'vitest'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { groundsIn, sayGround, type ExemptionGround } from './exemption-ground.ts'

const day = (text: string): PlainDate => text as PlainDate
const ground = (code: string, rest: Partial<ExemptionGround> = {}): ExemptionGround => ({ code, vi: code, en: code, shownBy: { vi: '', en: '' }, validFrom: day('2017-01-01'), source: 'Điều 10', ...rest })
const ALL = [ground('all'), ground('civil', { sectors: ['Hộ tịch'] }), ground('ended', { validUntil: day('2024-12-31') }), ground('later', { validFrom: day('2026-01-01') })]
const codes = (facts: Parameters<typeof groundsIn>[1]) => groundsIn(ALL, facts).map(({ code }) => code)

describe('who need not pay', () => {
  it.each([
    ['in its sector, however it is written', { sector: 'HỘ TỊCH', on: day('2025-03-12') }, ['all', 'civil']],
    ['in one whose name says more of it', { sector: 'Hộ tịch có yếu tố nước ngoài', on: day('2025-03-12') }, ['all', 'civil']],
    ['not in another', { sector: 'Đất đai', on: day('2025-03-12') }, ['all']],
    ['not in one whose name begins alike', { sector: 'Hộ tịchx', on: day('2025-03-12') }, ['all']],
    ['of no known sector', { on: day('2025-03-12') }, ['all', 'civil']],
    ['on the last day', { sector: 'Đất đai', on: day('2024-12-31') }, ['all', 'ended']],
    ['from the first day on', { sector: 'Đất đai', on: day('2026-01-01') }, ['all', 'later']],
  ])('%s', (_, facts, expected) => expect(codes(facts)).toEqual(expected))

  it('says its article', () => expect(sayGround(ground('a', { vi: 'Trẻ em' }))).toBe('Trẻ em (Điều 10)'))
})
