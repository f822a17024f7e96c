import { useEffect, useRef, type RefObject } from 'react'

/** A field that holds the focus still is told as if it were left, when its form is sent by the Enter key and when the page is put away. */
export const useLeaveWithPage = (root: RefObject<HTMLElement | null>, leave: () => void): void => {
  const latest = useRef(leave)
  useEffect(() => {
    latest.current = leave
  })
  useEffect(() => {
    const form = root.current?.closest('form')
    const told = (): void => latest.current()
    const hidden = (): void => (document.visibilityState === 'hidden' ? told() : undefined)
    form?.addEventListener('submit', told, true)
    document.addEventListener('visibilitychange', hidden)
    return () => {
      form?.removeEventListener('submit', told, true)
      document.removeEventListener('visibilitychange', hidden)
    }
    // The form is the same for as long as the fields stand.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [])
}
