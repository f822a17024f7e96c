import type { ReactNode } from 'react'
import { Notice } from '../../../../design-system/components/notice.tsx'
import type { Keeping } from './use-keeping.ts'
import { useWords } from './words.ts'

/** Tells quietly that everything typed is kept, and plainly when it is not; announced to screen readers. */
export const KeepingStatus = (props: { readonly keeping: Keeping }): ReactNode => {
  const m = useWords()
  const { state } = props.keeping
  const isBad = state === 'failed' || state === 'signed-out' || state === 'conflict'
  return (
    <>
      <input type="hidden" name="basedOn" value={props.keeping.version} readOnly />
      <input type="hidden" name="tab" value={props.keeping.tab} readOnly />
      <div role="status">{isBad ? <Notice tone="warn" title={m.keeping[state]} /> : <p className="mc-hint">{m.keeping[state]}</p>}</div>
    </>
  )
}
