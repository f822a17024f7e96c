import type { ReactNode } from 'react'
import { PageTitle } from '../../../../design-system/components/page-header.tsx'
import { KioskDoors } from '../../../../design-system/patterns/kiosk-frame.tsx'
import { useWords } from '../words.ts'

/** Three ways in, and nothing else to press by mistake. */
export const KioskStart = (): ReactNode => {
  const m = useWords()
  return (
    <>
      <PageTitle title={m.kiosk} />
      <KioskDoors
        title={m.greeting}
        lead={m.lead}
        doors={[
          { to: '/kiosk/thu-tuc', icon: 'search', title: m.find, text: m.findText },
          { to: '/kiosk/tra-cuu', icon: 'document', title: m.follow, text: m.followText },
          { to: '/kiosk/nop-ho-so', icon: 'flag', title: m.fileHere, text: m.fileHereText },
        ]}
      />
    </>
  )
}
