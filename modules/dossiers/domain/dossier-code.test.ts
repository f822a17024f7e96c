import { describe, expect, it } from 'vitest'
import { tidyDossierCode } from './dossier-code.ts'

// NĐ 61/2018 Điều 26.
describe('a code as people type it', () => {
  it.each([
    ['H46.28.05-250211-0007', 'H46.28.05-250211-0007'],
    ['  h46.28.05-250211-0007 ', 'H46.28.05-250211-0007'],
    ['H46.28.05 – 250211 – 0007', 'H46.28.05-250211-0007'],
    ['H46.28.05-250211-\n0007', 'H46.28.05-250211-0007'],
    ['h46.28.05 250211 0007', 'H46.28.05-250211-0007'],
    ['H46.28.05-250211 0007', 'H46.28.05-250211-0007'],
    ['H46.28.05-250231-0007', undefined],
    ['0007', undefined],
    ['', undefined],
  ])('%j is %j', (typed, code) => expect(tidyDossierCode(typed)).toBe(code))
})
