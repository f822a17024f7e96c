// Luật Phí và lệ phí 97/2015/QH13 Điều 10.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LevyDecision } from './dossier-parts.ts'
import { applyClaim } from './levy-claim.ts'
import { demandLevies, type LevyStated } from './levy.ts'

const CLAIM = { ground: 'disabled', words: 'Người khuyết tật (Điều 10)' }
const LINES: readonly LevyStated[] = [{ kind: 'service-fee', amount: 5000, payable: true }, { kind: 'levy', note: 'Theo nghị quyết', payable: false }, { kind: 'state-charge', amount: 8000, payable: true }]
const applied = (decision?: LevyDecision, claim: typeof CLAIM | undefined = CLAIM, lines = LINES) => applyClaim(lines, { claim, decision })
const amounts = (outcome: ReturnType<typeof applied>) => (outcome.ok ? outcome.value.map(({ amount, exemption, stated }) => [amount, exemption, stated]) : outcome.refusal.kind)

describe('a claim to pay nothing or less is decided before anybody is received', () => {
  it.each<[string, LevyDecision | undefined, ReturnType<typeof amounts>]>([
    ['not decided', undefined, 'levy-claim-open'],
    ['granted', { granted: true }, [[5000, CLAIM.words, undefined], [undefined, undefined, undefined], [8000, CLAIM.words, undefined]]],
    ['in part', { granted: true, due: 6000 }, [[5000, CLAIM.words, undefined], [undefined, undefined, undefined], [6000, undefined, 8000]]],
    ['granted as nothing less', { granted: true, due: 13_000 }, 'levy-claim-amount-wrong'],
    ['no whole đồng', { granted: true, due: 0.5 }, 'levy-claim-amount-wrong'],
    ['declined', { granted: false, reason: 'Giấy đã hết hạn' }, [[5000, undefined, undefined], [undefined, undefined, undefined], [8000, undefined, undefined]]],
    ['declined without a word', { granted: false, reason: ' ' }, 'levy-claim-reason-missing'],
  ])('%s', (_, decision, expected) => expect(amounts(applied(decision))).toEqual(expected))

  it('asks nothing where nothing is claimed, or nothing is to be paid', () => {
    expect(applyClaim(LINES, { claim: undefined, decision: undefined })).toEqual({ ok: true, value: LINES })
    expect(applied(undefined, CLAIM, [{ kind: 'levy', note: 'Miễn phí', amount: 0, payable: true }]).ok).toBe(true)
  })

  it('demands to the đồng what is left', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 5 }), fc.nat(), (each, seed) => {
      const lines = each.map((amount): LevyStated => ({ kind: 'levy', amount, payable: true }))
      const due = seed % each.reduce((sum, amount) => sum + amount, 0)
      const outcome = applied({ granted: true, due }, CLAIM, lines)
      const [demanded] = outcome.ok ? demandLevies(outcome.value) : []
      expect(demanded).toMatchObject({ type: 'LeviesDemanded', total: due })
    }))
  })
})
