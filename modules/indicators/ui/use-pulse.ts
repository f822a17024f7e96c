import { useEffect } from 'react'
import { useRevalidator } from 'react-router'
import { IN_BACKGROUND } from '../../../platform/web/attended-fetch.ts'
import { showQualityPulse } from '../contract.ts'

/** With the quarter of a second that the server keeps its answer, a change is on the page within a second. */
const LOOK_EVERY_MS = 500

/** Loads the figures again when a committed change may have moved one since those on the page were read; nothing is asked of a page nobody looks at. */
export const usePulse = (live: boolean, known: string): void => {
  const { revalidate } = useRevalidator()
  useEffect(() => {
    if (!live) return undefined
    let last = known
    let over = false
    const look = async (): Promise<void> => {
      if (document.hidden) return
      const answer = await fetch(showQualityPulse.path, { headers: IN_BACKGROUND }).catch(() => undefined)
      const { pulse } = answer?.ok ? ((await answer.json()) as { readonly pulse: string }) : { pulse: last }
      if (pulse !== last && !over) await revalidate()
      last = pulse
    }
    const timer = setInterval(() => void look(), LOOK_EVERY_MS)
    return () => {
      over = true
      clearInterval(timer)
    }
    // What is known is where it begins; what came after is its own to know.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [live, revalidate])
}
