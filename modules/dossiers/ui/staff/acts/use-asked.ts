import { useEffect, useRef, useState } from 'react'
import type { CallAnswer, Client } from '../../../../../platform/web/client.ts'
import { useDesk } from '../../../../../platform/web/desk.ts'

type Ask<T> = (api: Client) => Promise<CallAnswer<T>>

/** What a form needs to know before it is filled; asked when it is opened, and anew when the key changes. */
export const useAsked = <T>(key: string, ask: Ask<T>): CallAnswer<T> | undefined => {
  const { api } = useDesk()
  const [held, setHeld] = useState<{ readonly key: string; readonly answer: CallAnswer<T> } | undefined>()
  const latest = useRef(ask)
  useEffect(() => {
    latest.current = ask
  })
  useEffect(() => {
    let gone = false
    void latest.current(api).then((answer) => (gone ? undefined : setHeld({ key, answer })))
    return () => {
      gone = true
    }
  }, [api, key])
  return held?.key === key ? held.answer : undefined
}
