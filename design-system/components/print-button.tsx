import type { ReactNode } from 'react'
import { useWords } from '../language.ts'
import { Button } from './button.tsx'

/** Shown only where scripts run (`.mc-needs-script`); the browser's own print command works everywhere. */
export const PrintButton = (props: { readonly label?: string }): ReactNode => {
  const words = useWords()
  return <span className="mc-needs-script"><Button kind="quiet" icon="print" onPress={() => window.print()}>{props.label ?? words.print}</Button></span>
}
