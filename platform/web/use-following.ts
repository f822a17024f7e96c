import { useEffect } from 'react'
import { useRevalidator } from 'react-router'

/** The page follows what goes on behind it, asked anew every so many milliseconds while it does; nobody has to load it again. */
export const useFollowing = (everyMs: number, isGoing = true): void => {
  const { revalidate } = useRevalidator()
  useEffect(() => {
    if (!isGoing) return undefined
    const timer = setInterval(() => void revalidate(), everyMs)
    return () => clearInterval(timer)
  }, [everyMs, isGoing, revalidate])
}
