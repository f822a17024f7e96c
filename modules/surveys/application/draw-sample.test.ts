import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawSample } from './draw-sample.ts'

const ids = fc.uniqueArray(fc.uuid(), { maxLength: 60 })

describe('a sample for calls (plan 276 IV.2)', () => {
  it('is part of those asked, as large as wanted, the same for the same seed in whatever order they stand', () => {
    fc.assert(fc.property(ids, fc.nat(80), fc.string(), (all, size, seed) => {
      const drawn = drawSample(all, { size, seed })
      expect(new Set(drawn).size).toBe(Math.min(size, all.length))
      expect(drawn.every((id) => all.includes(id))).toBe(true)
      expect(drawSample(all.toReversed(), { size, seed })).toEqual(drawn)
    }))
  })
  it('draws each about as often as the others', () => {
    const all = Array.from({ length: 10 }, (_, at) => `dossier-${at}`)
    const times = new Map(all.map((id) => [id, 0]))
    for (let seed = 0; seed < 1000; seed += 1) for (const id of drawSample(all, { size: 3, seed: String(seed) })) times.set(id, (times.get(id) ?? 0) + 1)
    for (const [, count] of times) expect(Math.abs(count - 300)).toBeLessThan(60)
  })
})
