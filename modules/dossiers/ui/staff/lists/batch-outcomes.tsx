import { useState, type ReactNode } from 'react'
import { useActionData } from 'react-router'
import { Notice } from '../../../../../design-system/components/notice.tsx'
import type { Batch } from './send-batch.ts'
import { useListWords } from './words.ts'

const isBatch = (answer: unknown): answer is Batch => typeof answer === 'object' && answer !== null && 'outcomes' in answer

/** Grows with each act that was done for all chosen: words and ticks of one act are not meant for the next. */
export const useTurnsDone = (): number => {
  const answer: unknown = useActionData()
  const [seen, setSeen] = useState<{ readonly answer: unknown; readonly turns: number }>({ answer, turns: 0 })
  if (seen.answer !== answer) setSeen({ answer, turns: seen.turns + (isBatch(answer) && answer.outcomes.every(({ refused }) => refused === undefined) ? 1 : 0) })
  return seen.turns
}

/** What came of each dossier of the last act on several. */
export const BatchOutcomes = (): ReactNode => {
  const m = useListWords()
  const answer: unknown = useActionData()
  if (!isBatch(answer)) return null
  const refused = answer.outcomes.some((outcome) => outcome.refused !== undefined)
  return (
    <Notice tone={refused ? 'warn' : 'good'} title={m.outcomes} live>
      <ul>
        {answer.outcomes.map(({ name, refused: why }) => <li key={name}>{`${name}: ${why === undefined ? m.done[answer.act] : m.notDone(why)}`}</li>)}
      </ul>
    </Notice>
  )
}
