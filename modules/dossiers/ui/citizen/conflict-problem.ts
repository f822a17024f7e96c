import type { Language } from '../../../../platform/web/language.ts'
import { chooseMessages } from '../../../../platform/web/messages.ts'
import type { Problem } from '../../../../platform/web/problem.ts'
import { sayMoment, type Draft } from '../say.ts'
import { citizenDossiersEn } from './messages.en.ts'
import { citizenDossiersVi } from './messages.vi.ts'

type Conflicts = NonNullable<Draft['conflicts']>

/** Everything else was kept; only these questions wait for a choice. */
export const conflictProblem = (conflicts: Conflicts, language: Language): Problem => {
  const m = chooseMessages({ vi: citizenDossiersVi, en: citizenDossiersEn }, language)
  const errors = conflicts.map(({ field, mine, theirs, changedAt, otherDevice }) => ({ field, reason: m.conflictReason({ mine, theirs, when: sayMoment(changedAt), otherDevice }) }))
  return { type: '/problems/draft-conflict', title: m.conflictTitle, status: 409, kind: 'draft-conflict', detail: m.conflictTitle, errors }
}
