import { describe, expect, it } from 'vitest'
import type { OfficialId } from '../../../kernel/ids.ts'
import { marksOf, type Mark, type Passed } from './marks.ts'

const ME = 'me' as OfficialId
const OTHER = 'other' as OfficialId

const passed = (...types: readonly Passed['type'][]): readonly Passed[] => types.map((type, index) => ({ version: index + 1, type, officialId: OTHER }))

describe('marks of a dossier in a list (NĐ 61/2018 art. 26)', () => {
  it.each<[string, readonly Passed[], string, number | undefined, readonly Mark[]]>([
    ['never opened', passed('DossierSubmitted'), 'submitted', undefined, ['unseen']],
    ['opened since', passed('DossierSubmitted', 'DossierAccepted'), 'examining', 2, []],
    ['changed by another', passed('DossierSubmitted', 'DossierAccepted'), 'examining', 1, ['changed']],
    ['changed by myself', [...passed('DossierSubmitted'), { version: 2, type: 'DossierClaimed', officialId: ME }], 'examining', 1, []],
    ['supplement came, seen or not', passed('DossierSubmitted', 'SupplementRequested', 'SupplementGiven'), 'supplement-requested', 3, ['supplement-given']],
    ['supplement found complete', passed('SupplementRequested', 'SupplementGiven', 'SupplementAccepted'), 'examining', 3, []],
    ['sent back', passed('ApprovalRequested', 'DossierSentBack'), 'examining', 2, ['sent-back']],
    ['proposed anew', passed('ApprovalRequested', 'DossierSentBack', 'ApprovalRequested'), 'awaiting-approval', 3, []],
    ['an opinion came', passed('OpinionAsked', 'OpinionGiven'), 'examining', 1, ['opinion-given']],
    ['an opinion read', passed('OpinionAsked', 'OpinionGiven'), 'examining', 2, []],
  ])('%s', (...[, events, state, seen, expected]) => {
    expect(marksOf({ passed: events, state, officialId: ME, ...(seen === undefined ? {} : { seen }) })).toEqual(expected)
  })
})
