import type { ReactNode } from 'react'
import { Notice } from '../../../../design-system/components/notice.tsx'
import type { SupplementLoaded } from './supplement-loading.ts'
import { useSupplementWords } from './supplement-words.ts'

/** What happens to the promised date, said before anything is sent. */
export const AfterSending = ({ resumes, supplement }: Pick<SupplementLoaded, 'resumes' | 'supplement'>): ReactNode => {
  const s = useSupplementWords()
  const running = resumes ? s.afterResume : s.afterRestart
  return <Notice title={s.after}><p>{supplement.stage === 'reception' ? s.afterReception : running}</p></Notice>
}
