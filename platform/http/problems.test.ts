import { expect, it } from 'vitest'
import { toProblem } from './problems.ts'

it('says a day as people write it, and leaves it to programs as they read it', () => {
  const refusal = { kind: 'procedure-retired', code: '1.004873', retiredOn: '2026-11-29', count: 3 }
  const words = [410, 'Thủ tục {code} bãi bỏ từ {retiredOn}, còn {count} hồ sơ, {khac}.', 'Procedure {code} ended on {retiredOn}.'] as const
  expect(toProblem(refusal, words, { language: 'vi', requestId: 'r' })).toMatchObject({ detail: 'Thủ tục 1.004873 bãi bỏ từ 29/11/2026, còn 3 hồ sơ, {khac}.', retiredOn: '2026-11-29' })
  expect(toProblem(refusal, words, { language: 'en', requestId: 'r' }).detail).toBe('Procedure 1.004873 ended on 29/11/2026.')
})
