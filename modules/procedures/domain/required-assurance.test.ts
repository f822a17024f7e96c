import { describe, expect, it } from 'vitest'
import { requiredAssurance } from './required-assurance.ts'

describe('requiredAssurance (NĐ 42/2022 Đ12)', () => {
  it.each([
    [{ serviceLevel: 'full' }, 2],
    [{ serviceLevel: 'partial' }, 1],
    [{}, 1],
    [{ serviceLevel: 'full', minimumAssurance: 1 }, 1],
    [{ serviceLevel: 'partial', minimumAssurance: 2 }, 2],
    [{ minimumAssurance: 2 }, 2],
  ] as const)('%j needs level %i', (sheet, level) => {
    expect(requiredAssurance(sheet)).toBe(level)
  })
})
