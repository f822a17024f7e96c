import { useEffect } from 'react'
import { useRevalidator } from 'react-router'
import { showQualityPulse } from '../contract.ts'

/** With the quarter of a second that the server keeps its answer, a change is on the page within a second. */
const LOOK_EVERY_MS = 500

/** Loads the figures again when a committed change may have moved one; nothing is asked of a page nobody looks at. */
export const usePulse = (live: boolean): void => {
  const { revalidate } = useRevalidator()
  useEffect(() => {
    if (!live) return undefined
    let last: string | undefined
    let over = false
    const look = async (): Promise<void> => {
      if (document.hidden) return
      const answer = await fetch(showQualityPulse.path).catch(() => undefined)
      const { pulse } = answer?.ok ? ((await answer.json()) as { readonly pulse: string }) : { pulse: last }
      if (last !== undefined && pulse !== last && !over) await revalidate()
      last = pulse
    }
    const timer = setInterval(() => void look(), LOOK_EVERY_MS)
    return () => {
      over = true
      clearInterval(timer)
    }
  }, [live, revalidate])
}
