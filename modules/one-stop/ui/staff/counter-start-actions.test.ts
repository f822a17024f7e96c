import { describe, expect, it } from 'vitest'
import { chosenOf } from './counter-start-actions.ts'

const people = (...ids: readonly string[]) => ids.map((personId) => ({ personId }))

describe('whom the counter has chosen already', () => {
  it.each<[string, readonly string[], string, string | undefined]>([
    ['the only one found', ['an'], '', 'an'],
    ['somebody new where nobody is known', [], '', 'new'],
    ['nobody of several: they may share a telephone', ['an', 'binh'], '', undefined],
    ['who was chosen before the procedure was looked for', ['an', 'binh'], 'binh', 'binh'],
    ['somebody new, when that was said', ['an', 'binh'], 'new', 'new'],
    ['not who was chosen in another search', ['chi'], 'binh', 'chi'],
  ])('%s', (_, known, who, chosen) => {
    expect(chosenOf(people(...known), who)).toBe(chosen)
  })
})
