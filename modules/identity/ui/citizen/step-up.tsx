import type { ReactNode } from 'react'
import { ButtonLink } from '../../../../design-system/components/button.tsx'
import { Notice } from '../../../../design-system/components/notice.tsx'
import { useActingWords } from '../acting-words.ts'

/** After a refusal for too low a level: sign in again and come back to the same page; the draft is kept by the server. */
export const StepUp = (props: { readonly next: string }): ReactNode => {
  const m = useActingWords()
  return (
    <Notice tone="info" title={m.stepUpTitle}>
      <p>{m.stepUpLead}</p>
      <ButtonLink kind="primary" to={`/dang-nhap/vneid?muc=2&next=${encodeURIComponent(props.next)}`}>{m.stepUp}</ButtonLink>
    </Notice>
  )
}
