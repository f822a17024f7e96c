import type { ReactNode } from 'react'
import { Button, ButtonLink, ButtonRow } from '../../../design-system/components/button.tsx'
import { Notice } from '../../../design-system/components/notice.tsx'
import type { FailedForm } from '../../../platform/web/form.ts'
import { useMessages } from '../../../platform/web/messages.ts'
import { conflictEn } from './conflict-messages.en.ts'
import { conflictVi } from './conflict-messages.vi.ts'

/** The person chooses: the own answers stand, or the page is opened anew with the others. Stands below the questions, and stays in sight beside whichever is looked at. */
export const ConflictChoice = (props: { readonly failed: FailedForm | undefined; readonly address: string }): ReactNode => {
  const m = useMessages({ vi: conflictVi, en: conflictEn })
  const { problem } = props.failed ?? {}
  if (problem?.kind !== 'draft-conflict') return null
  return (
    <div className="mc-stays">
      <Notice tone="warn" title={m.choose}>
        <ButtonRow>
          <Button name="insist" value={(problem.errors ?? []).map(({ field }) => field).join(' ')}>{m.mine}</Button>
          <ButtonLink kind="quiet" to={props.address}>{m.theirs}</ButtonLink>
        </ButtonRow>
      </Notice>
    </div>
  )
}
