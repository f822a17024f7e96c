import type { ReactNode } from 'react'
import { Button, ButtonLink, ButtonRow } from '../../../../design-system/components/button.tsx'
import { Notice } from '../../../../design-system/components/notice.tsx'
import type { FailedForm } from '../../../../platform/web/form.ts'
import type { Language } from '../../../../platform/web/language.ts'
import { chooseMessages } from '../../../../platform/web/messages.ts'
import type { Problem } from '../../../../platform/web/problem.ts'
import { sayMoment, type Draft } from '../say.ts'
import { citizenDossiersEn } from './messages.en.ts'
import { citizenDossiersVi } from './messages.vi.ts'
import { useWords } from './words.ts'

type Conflicts = NonNullable<Draft['conflicts']>

/** Everything else was kept; only these questions wait for a choice. */
export const conflictProblem = (conflicts: Conflicts, language: Language): Problem => {
  const m = chooseMessages({ vi: citizenDossiersVi, en: citizenDossiersEn }, language)
  const errors = conflicts.map(({ field, mine, theirs, changedAt, otherDevice }) => ({ field, reason: m.conflictReason({ mine, theirs, when: sayMoment(changedAt), otherDevice }) }))
  return { type: '/problems/draft-conflict', title: m.conflictTitle, status: 409, kind: 'draft-conflict', detail: m.conflictTitle, errors }
}

/** The person chooses: the own answers stand, or the page is opened anew with the others. */
export const ConflictChoice = (props: { readonly failed: FailedForm | undefined; readonly address: string }): ReactNode => {
  const m = useWords()
  const { problem } = props.failed ?? {}
  if (problem?.kind !== 'draft-conflict') return null
  return (
    <Notice tone="warn" title={m.conflictChoose}>
      <ButtonRow>
        <Button name="insist" value={(problem.errors ?? []).map(({ field }) => field).join(' ')}>{m.conflictMine}</Button>
        <ButtonLink kind="quiet" to={props.address}>{m.conflictTheirs}</ButtonLink>
      </ButtonRow>
    </Notice>
  )
}
