import type { ReactNode } from 'react'
import { Button, ButtonLink, ButtonRow } from '../../../../design-system/components/button.tsx'
import { Notice } from '../../../../design-system/components/notice.tsx'
import type { FailedForm } from '../../../../platform/web/form.ts'
import { useWords } from './words.ts'

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
