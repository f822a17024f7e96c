import type { ReactNode } from 'react'
import { Section } from '../../../../design-system/components/layout.tsx'
import type { Shown } from '../say.ts'
import { useMineWords } from './words.ts'

/** What was claimed at filing, until it is granted: then the lines say so. */
export const LevyClaim = ({ shown: { levyClaim } }: { readonly shown: Shown }): ReactNode => {
  const m = useMineWords()
  if (!levyClaim || levyClaim.state === 'granted') return null
  return <Section title={m.levyClaim}><p>{[levyClaim.words, m.levyClaimStates[levyClaim.state], levyClaim.reason].filter(Boolean).join(' · ')}</p></Section>
}
