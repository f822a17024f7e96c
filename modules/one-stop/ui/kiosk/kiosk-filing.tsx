import type { ReactNode } from 'react'
import { ButtonLink, ButtonRow } from '../../../../design-system/components/button.tsx'
import { Card } from '../../../../design-system/components/card.tsx'
import { Stack } from '../../../../design-system/components/layout.tsx'
import { Notice } from '../../../../design-system/components/notice.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { StepList } from '../../../../design-system/components/steps.tsx'
import { useWords } from '../words.ts'

/** How a dossier is handed in here, from the list of papers to the result (NĐ 61/2018 articles 16-20). */
export const KioskFiling = (): ReactNode => {
  const m = useWords()
  const { steps } = m
  return (
    <div className="mc-kiosk-page">
      <PageHeader title={m.fileHere} />
      <Stack>
        <Card>
          <StepList
            steps={[
              { key: 'choose', title: steps.choose, text: steps.chooseText },
              { key: 'bring', title: steps.bring, text: steps.bringText },
              { key: 'pay', title: steps.pay, text: steps.payText },
              { key: 'slip', title: steps.slip, text: steps.slipText },
              { key: 'result', title: steps.result, text: steps.resultText },
            ]}
          />
        </Card>
        <Notice><p>{m.homeToo}</p></Notice>
        <ButtonRow><ButtonLink kind="primary" icon="search" to="/kiosk/thu-tuc">{m.find}</ButtonLink></ButtonRow>
      </Stack>
    </div>
  )
}
