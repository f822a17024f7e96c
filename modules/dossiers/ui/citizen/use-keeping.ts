import { useEffect, useRef, useState } from 'react'
import { newKey } from '../../../../platform/web/new-key.ts'
import { createClient } from '../../../../platform/web/client.ts'
import { changeFilingDraft } from '../../contract.ts'
import type { Draft } from '../say.ts'
import { startKeeping, type Changes, type Stand, type UnsentAnswers } from './unsent-answers.ts'

/** `version`: what the next change is based on; goes into the form's hidden field. */
export type Keeping = Stand & {
  /** This tab's own id; empty until scripts run. */
  readonly tab: string
  readonly keep: (changes: Changes) => void
}

/** Which answers of a draft a page changes: those of the applicant page, or of the procedure's form. */
export type Kept = { readonly draft: Pick<Draft, 'draftId' | 'version'>; readonly formRef?: string }

const tabStore = (): Storage | undefined => {
  try {
    return sessionStorage
  } catch {
    return undefined
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

const startLine = (kept: Kept, onStand: (stand: Stand) => void): UnsentAnswers =>
  startKeeping({
    store: tabStore(),
    storeKey: `unsaved ${kept.draft.draftId} ${kept.formRef ?? ''}`,
    version: kept.draft.version,
    onStand,
    send: (changes, basedOn) => createClient(fetch)(changeFilingDraft, { params: { draftId: kept.draft.draftId }, body: bodyOf(kept, changes, { basedOn, tab: findTab() }) }),
  })

/** Saves at every question left; what an earlier page of this tab could not send goes first, then `onRecalled`. */
export const useKeeping = (kept: Kept, onRecalled: () => void): Keeping => {
  const [stand, setStand] = useState<Stand>({ state: 'nothing-yet', version: kept.draft.version })
  const [tab, setTab] = useState('')
  const line = useRef<UnsentAnswers>(undefined)
  const lineOf = (): UnsentAnswers => (line.current ??= startLine(kept, setStand))

  useEffect(() => {
    setTab(findTab())
    void lineOf().resume().then((sent) => (sent ? onRecalled() : undefined))
    // Once, when the page opens.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [])

  return { ...stand, tab, keep: (changes) => lineOf().keep(changes) }
}
