import type { ReactNode } from 'react'
import { useWords } from '../language.ts'
import { Icon } from './icon.tsx'

/**
 * Shown only where scripts run; the browser's own print command works everywhere. Long sheets are not hydrated, so the
 * press is heard by `listenForPrint`, once for the whole page.
 */
export const PrintButton = (props: { readonly label?: string }): ReactNode => {
  const words = useWords()
  return (
    <span className="mc-needs-script">
      <button type="button" className="mc-button mc-button-quiet" data-print="">
        <Icon name="print" />
        <span>{props.label ?? words.print}</span>
      </button>
    </span>
  )
}

/** Called once by each app. Everything folded is opened first, so that nothing is missing on paper. */
export const listenForPrint = (): void => {
  addEventListener('beforeprint', () => {
    for (const folded of document.querySelectorAll('details:not([open])')) folded.setAttribute('open', '')
  })
  addEventListener('click', (press) => {
    if (press.target instanceof Element && press.target.closest('[data-print]')) print()
  })
}
