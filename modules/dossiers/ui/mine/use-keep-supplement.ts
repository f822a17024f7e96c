import { useEffect, useRef, useState } from 'react'
import { createClient } from '../../../../platform/web/client.ts'
import { keepSupplementDraft } from '../../contract.ts'
import { unsentState } from '../unsent-state.ts'

type Changes = Readonly<Record<string, string>>

export type KeepingSupplement = {
  readonly state: 'nothing-yet' | 'saving' | 'saved' | 'failed' | 'refused' | 'signed-out'
  readonly keep: (changes: Changes) => void
}

const storeKey = (dossierId: string): string => `unsaved supplement ${dossierId}`

/** What could not be sent waits in this tab, so that a session that ended or a lost network costs nothing. */
const remember = (dossierId: string, changes: Changes): void => {
  try {
    if (Object.keys(changes).length === 0) sessionStorage.removeItem(storeKey(dossierId))
    else sessionStorage.setItem(storeKey(dossierId), JSON.stringify(changes))
  } catch {
    // A browser that stores nothing still holds the page.
  }
}

const recall = (dossierId: string): Changes => {
  try {
    return JSON.parse(sessionStorage.getItem(storeKey(dossierId)) ?? '{}') as Changes
  } catch {
    return {}
  }
}

/** Saves whenever a field is left, one request after another; what failed is sent again with the next. */
export const useKeepSupplement = (dossierId: string, onRecalled: () => void): KeepingSupplement => {
  const [state, setState] = useState<KeepingSupplement['state']>('nothing-yet')
  const waiting = useRef<Changes>({})
  const busy = useRef(false)

  const send = async (): Promise<boolean> => {
    if (busy.current || Object.keys(waiting.current).length === 0) return true
    busy.current = true
    const changes = waiting.current
    waiting.current = {}
    setState('saving')
    const answer = await createClient(fetch)(keepSupplementDraft, { params: { dossierId }, body: { changes: { ...changes } } })
    busy.current = false
    if (!answer.ok) waiting.current = { ...changes, ...waiting.current }
    remember(dossierId, waiting.current)
    if (answer.ok) {
      setState('saved')
      return send()
    }
    setState(unsentState(answer.problem.status))
    return false
  }

  useEffect(() => {
    const left = recall(dossierId)
    if (Object.keys(left).length === 0) return
    waiting.current = left
    void send().then((sent) => (sent ? onRecalled() : undefined))
    // Once, when the page opens.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [])

  return {
    state,
    keep: (changes) => {
      waiting.current = { ...waiting.current, ...changes }
      void send()
    },
  }
}
