import type { ReactNode } from 'react'
import type { Keeping } from './use-keeping.ts'
import { useWords } from './words.ts'

/** Tells quietly that everything typed is kept, and plainly when it is not; announced to screen readers. */
export const KeepingStatus = (props: { readonly keeping: Keeping }): ReactNode => {
  const m = useWords()
  const { state } = props.keeping
  const isBad = state === 'failed' || state === 'refused' || state === 'signed-out' || state === 'conflict'
  return (
    <>
      <input type="hidden" name="basedOn" value={props.keeping.version} readOnly />
      <input type="hidden" name="tab" value={props.keeping.tab} readOnly />
      <output className={isBad ? 'mc-keeping mc-keeping-bad' : 'mc-keeping'}>{m.keeping[state]}</output>
    </>
  )
}
