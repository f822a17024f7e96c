import type { ReactNode } from 'react'
import { Notice } from '../../../design-system/components/notice.tsx'
import type { AnswerOf } from '../../../platform/web/contract.ts'
import type { listNeedNotBring } from '../contract-reuse.ts'
import { useReuseWords } from './reuse-words.ts'

type Item = AnswerOf<typeof listNeedNotBring>['items'][number]

/** Before the form starts: what need not be looked for at home. `mayFileForOthers`: whose papers are meant is said. */
export const NeedNotBring = (props: { readonly items: readonly Item[]; readonly mayFileForOthers: boolean }): ReactNode => {
  const m = useReuseWords()
  if (props.items.length === 0) return null
  return (
    <Notice tone="good" title={m.needNot}>
      {props.mayFileForOthers ? <p>{m.needNotForYou}</p> : null}
      <ul>{props.items.map(({ name, from, cases }) => <li key={name}>{name}: {m.needNotFrom[from]}{cases ? ` (${m.needNotIn(cases.join('; '))})` : ''}</li>)}</ul>
    </Notice>
  )
}
