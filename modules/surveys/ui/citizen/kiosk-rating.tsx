import type { ReactNode } from 'react'
import { Rating } from './rating-page.tsx'

/** On the device at the desk: nothing around it, no scripts, and back to the start when it is done. */
export const KioskRating = (): ReactNode => <main className="mc-kiosk-page"><Rating /></main>
