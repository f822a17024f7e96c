import type { ReactNode } from 'react'
import { SignInAgain } from '../../../design-system/components/sign-in-again.tsx'
import type { KeepingState } from './unsent-answers.ts'
import type { Keeping } from './use-keeping.ts'

/** Tells quietly that everything typed is kept, and plainly when it is not; announced to screen readers. */
export const KeepingStatus = (props: { readonly keeping: Keeping; readonly words: Readonly<Record<KeepingState, string>> }): ReactNode => {
  const { state, version, tab } = props.keeping
  const isBad = state === 'failed' || state === 'refused' || state === 'signed-out' || state === 'gone' || state === 'conflict'
  return (
    <>
      <input type="hidden" name="basedOn" value={version} readOnly />
      <input type="hidden" name="tab" value={tab} readOnly />
      <output className={isBad ? 'mc-keeping mc-keeping-bad' : 'mc-keeping'}>{props.words[state]}{state === 'signed-out' ? <> <SignInAgain /></> : null}</output>
    </>
  )
}
