import type { Language } from '../../../platform/web/language.ts'
import { chooseMessages } from '../../../platform/web/messages.ts'
import type { Problem } from '../../../platform/web/problem.ts'
import { conflictEn } from './conflict-messages.en.ts'
import { conflictVi } from './conflict-messages.vi.ts'
import { sayMoment, type Draft } from './say.ts'

type Conflicts = readonly Omit<NonNullable<Draft['conflicts']>[number], 'formRef'>[]

export type ToldConflicts = {
  readonly conflicts: Conflicts
  readonly language: Language
  /** An answer as people read it: the words of a choice, the name of a commune. */
  readonly say: (field: string, text: string) => string
}

/** Everything else was kept; only these questions wait for a choice. */
export const conflictProblem = ({ conflicts, language, say }: ToldConflicts): Problem => {
  const m = chooseMessages({ vi: conflictVi, en: conflictEn }, language)
  const said = (field: string, text: string): string => (text === '' ? '' : say(field, text))
  const errors = conflicts.map(({ field, mine, theirs, changedAt, otherDevice }) => ({ field, reason: m.reason({ mine: said(field, mine), theirs: said(field, theirs), when: sayMoment(changedAt), otherDevice }) }))
  return { type: '/problems/draft-conflict', title: m.title, status: 409, kind: 'draft-conflict', detail: m.title, errors }
}
