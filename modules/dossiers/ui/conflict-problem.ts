import type { Language } from '../../../platform/web/language.ts'
import { chooseMessages } from '../../../platform/web/messages.ts'
import type { Problem } from '../../../platform/web/problem.ts'
import { conflictEn } from './conflict-messages.en.ts'
import { conflictVi } from './conflict-messages.vi.ts'
import { sayMoment, type Draft } from './say.ts'

type Conflicts = readonly Omit<NonNullable<Draft['conflicts']>[number], 'formRef'>[]

/** Everything else was kept; only these questions wait for a choice. */
export const conflictProblem = (conflicts: Conflicts, language: Language): Problem => {
  const m = chooseMessages({ vi: conflictVi, en: conflictEn }, language)
  const errors = conflicts.map(({ field, mine, theirs, changedAt, otherDevice }) => ({ field, reason: m.reason({ mine, theirs, when: sayMoment(changedAt), otherDevice }) }))
  return { type: '/problems/draft-conflict', title: m.title, status: 409, kind: 'draft-conflict', detail: m.title, errors }
}
