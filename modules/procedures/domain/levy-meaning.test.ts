import { describe, expect, it } from 'vitest'
import type { Vnd } from '../../../kernel/vnd.ts'
import { levyMeaning, type LevyMeaning } from './levy-meaning.ts'
import type { Levy } from './procedure-sheet.ts'

const vnd = (amount: number): Vnd => amount as Vnd

describe('levyMeaning', () => {
  it.each<[Omit<Levy, 'kind'>, LevyMeaning]>([
    [{ amount: vnd(0) }, 'free'],
    [{ amount: vnd(0), note: 'Không' }, 'free'],
    [{ amount: vnd(0), note: 'Miễn phí.' }, 'free'],
    [{ amount: vnd(0), note: 'Mức lệ phí cụ thể do Hội đồng nhân dân tỉnh quy định' }, 'set-elsewhere'],
    [{ amount: vnd(8_000) }, 'fixed'],
    [{ amount: vnd(300_000_000) }, 'fixed'],
    [{ amount: vnd(20), note: '20.000 vnđ /tờ khai' }, 'doubtful'],
    [{ foreignAmount: { currency: 'USD', amount: 5 } }, 'fixed'],
    [{ note: 'Theo quy định của Bộ Tài chính' }, 'set-elsewhere'],
    [{}, 'unknown'],
  ])('%j: %s', (levy, meaning) => expect(levyMeaning({ kind: 'levy', ...levy })).toBe(meaning))
})
