import { useEffect, useRef, useState } from 'react'
import { newKey } from '../../../../platform/web/new-key.ts'
import { createClient } from '../../../../platform/web/client.ts'
import { changeFilingDraft } from '../../contract.ts'
import type { Draft } from '../say.ts'

type Changes = Readonly<Record<string, string>>

export type Keeping = {
  readonly state: 'nothing-yet' | 'saving' | 'saved' | 'failed' | 'signed-out' | 'conflict'
  /** The version the next change is based on; goes into the form's hidden field. */
  readonly version: number
  /** This tab's own id; empty until scripts run. */
  readonly tab: string
  readonly keep: (changes: Changes) => void
}

/** Which answers of a draft a page changes: those of the applicant page, or of the procedure's form. */
export type Kept = { readonly draft: Pick<Draft, 'draftId' | 'version'>; readonly formRef?: string }

const storeKey = ({ draft, formRef }: Kept): string => `unsaved ${draft.draftId} ${formRef ?? ''}`

/** What could not be sent waits in this tab, so that a session that ended or a lost network costs nothing. */
const remember = (kept: Kept, changes: Changes): void => {
  try {
    if (Object.keys(changes).length === 0) sessionStorage.removeItem(storeKey(kept))
    else sessionStorage.setItem(storeKey(kept), JSON.stringify(changes))
  } catch {
    // A browser that stores nothing still holds the page.
  }
}

const recall = (kept: Kept): Changes => {
  try {
    return JSON.parse(sessionStorage.getItem(storeKey(kept)) ?? '{}') as Changes
  } catch {
    return {}
  }
}

const TAB_KEY = 'tab'

/** One id for as long as the tab lives. */
const findTab = (): string => {
  try {
    const known = sessionStorage.getItem(TAB_KEY) ?? newKey()
    sessionStorage.setItem(TAB_KEY, known)
    return known
  } catch {
    return newKey()
  }
}

const bodyOf = ({ formRef }: Kept, changes: Changes, basis: { readonly basedOn: number; readonly tab: string }) =>
  formRef === undefined ? { answers: { ...changes }, ...basis } : { form: { ref: formRef, answers: { ...changes } }, ...basis }

type Stand = Pick<Keeping, 'state' | 'version'>

/** Saves at every question left, one request after another, quietly; what failed is sent again with the next. */
export const useKeeping = (kept: Kept, onRecalled: () => void): Keeping => {
  const [stand, setStand] = useState<Stand>({ state: 'nothing-yet', version: kept.draft.version })
  const [tab, setTab] = useState('')
  const waiting = useRef<Changes>({})
  const version = useRef(kept.draft.version)
  const busy = useRef(false)

  const send = async (): Promise<boolean> => {
    if (busy.current || Object.keys(waiting.current).length === 0) return true
    busy.current = true
    const changes = waiting.current
    waiting.current = {}
    setStand({ state: 'saving', version: version.current })
    const answer = await createClient(fetch)(changeFilingDraft, { params: { draftId: kept.draft.draftId }, body: bodyOf(kept, changes, { basedOn: version.current, tab: findTab() }) })
    busy.current = false
    if (answer.ok) {
      version.current = answer.value.version
      remember(kept, waiting.current)
      setStand({ state: answer.value.conflicts ? 'conflict' : 'saved', version: version.current })
      return send()
    }
    waiting.current = { ...changes, ...waiting.current }
    remember(kept, waiting.current)
    setStand({ state: answer.problem.status === 401 ? 'signed-out' : 'failed', version: version.current })
    return false
  }

  useEffect(() => {
    setTab(findTab())
    const left = recall(kept)
    if (Object.keys(left).length === 0) return
    waiting.current = left
    void send().then((sent) => (sent ? onRecalled() : undefined))
    // Once, when the page opens.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [])

  return {
    ...stand,
    tab,
    keep: (changes) => {
      waiting.current = { ...waiting.current, ...changes }
      void send()
    },
  }
}
