import { useState, type ReactNode } from 'react'
import { Button } from '../../../../../design-system/components/button.tsx'
import { Notice } from '../../../../../design-system/components/notice.tsx'
import { useLanguage } from '../../../../../platform/web/language.ts'
import { sayMoment, type Shown } from '../../say.ts'
import { titleOf } from './timeline-tab.tsx'
import { useDossierWords } from './words.ts'

/** News stay until they are waved away: an act of one's own loads the page anew, and the server then tells them no more. */
export const SinceLastSeen = ({ news }: { readonly news: Shown['sinceLastSeen'] }): ReactNode => {
  const m = useDossierWords()
  const language = useLanguage()
  const [kept, setKept] = useState(news)
  const [told, setTold] = useState(news)
  if (news !== told) {
    setTold(news)
    if (news) setKept(news)
  }
  if (!kept) return null
  return (
    <Notice title={m.sinceSeen(sayMoment(kept.seenAt))} live>
      <ul>
        {kept.entries.map((entry) => (
          <li key={entry.version}>{[titleOf(entry, language, m), entry.by, sayMoment(entry.at), entry.note].filter(Boolean).join(' · ')}</li>
        ))}
      </ul>
      <Button size="s" onPress={() => setKept(undefined)}>{m.dismiss}</Button>
    </Notice>
  )
}
