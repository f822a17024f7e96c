import type { ReactNode } from 'react'
import { KioskFrame } from '../../../../design-system/patterns/kiosk-frame.tsx'
import { useLanguage } from '../../../../platform/web/language.ts'
import { Rating } from './rating-page.tsx'
import { useRatingWords } from './words.ts'

/** On the device at the desk: no scripts, and back to the start by itself when it is done or left alone. */
export const KioskRating = (): ReactNode => {
  const m = useRatingWords()
  const other = useLanguage() === 'vi' ? 'en' : 'vi'
  return (
    <KioskFrame start={{ to: '/kiosk', label: m.start, shown: true }} language={{ href: `?lang=${other}`, label: m.otherLanguage, language: other }}>
      <div className="mc-kiosk-page"><Rating /></div>
    </KioskFrame>
  )
}
