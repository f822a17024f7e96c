import type { ReactNode } from 'react'
import { Details } from '../../../design-system/components/details.tsx'
import { useLanguage } from '../../../platform/web/language.ts'
import type { Shown } from './say.ts'

/** "Why this date?": the sentences the calendar wrote when the promise was made. */
export const WhyThisDate = (props: { readonly due: Shown['due']; readonly words: { readonly whyThisDate: string; readonly ruleSet: (numbers: string) => string } }): ReactNode => {
  const language = useLanguage()
  const { due, words } = props
  if (due.changes.length === 0) return null
  return (
    <Details summary={words.whyThisDate} boxed>
      {due.changes.map((change) => (
        <ul key={change.at}>{change[language].map((line) => <li key={line}>{line}</li>)}</ul>
      ))}
      <p>{words.ruleSet(due.basis.map(({ number }) => number).join(', '))}</p>
    </Details>
  )
}
