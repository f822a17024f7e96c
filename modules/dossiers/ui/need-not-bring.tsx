import type { ReactNode } from 'react'
import { Notice } from '../../../design-system/components/notice.tsx'
import type { AnswerOf } from '../../../platform/web/contract.ts'
import type { listNeedNotBring } from '../contract-reuse.ts'
import { useReuseWords } from './reuse-words.ts'

/** Before the form starts: what need not be looked for at home. */
export const NeedNotBring = (props: { readonly items: AnswerOf<typeof listNeedNotBring>['items'] }): ReactNode => {
  const m = useReuseWords()
  if (props.items.length === 0) return null
  return (
    <Notice tone="good" title={m.needNot}>
      <ul>{props.items.map(({ name, from }) => <li key={name}>{name}: {m.needNotFrom[from]}</li>)}</ul>
    </Notice>
  )
}
