import type { ReactNode } from 'react'
import { FailedPage } from '../failed-page.tsx'
import { useWords } from '../words.ts'

export const BoardFailed = (): ReactNode => {
  const m = useWords()
  return (
    <main id="main" className="mc-wall"><FailedPage back={{ to: '/board', label: m.otherBoards }} /></main>
  )
}
