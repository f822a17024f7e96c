import { useEffect, useRef, useState } from 'react'
import { useRevalidator, useSubmit } from 'react-router'
import { ASKED_FIELD, useFailedForm } from '../../../platform/web/form.ts'
import { newKey } from '../../../platform/web/new-key.ts'
import { basisOf } from './read-basis.ts'
import { startKeeping, type Changes, type Stand, type UnsentAnswers, type UnsentGiven } from './unsent-answers.ts'

/** `version`: what the next change is based on; goes into the form's hidden field. */
export type Keeping = Stand & {
  /** This tab's own id; empty until scripts run. */
  readonly tab: string
  readonly keep: (changes: Changes) => void
}

export type Kept = Pick<UnsentGiven, 'storeKey' | 'version'> & {
  readonly send: (changes: Changes, basis: { readonly basedOn: number; readonly tab: string }) => ReturnType<UnsentGiven['send']>
}

const tabStore = (): Storage | undefined => {
  try {
    return sessionStorage
  } catch {
    return undefined
  }
}

const TAB_KEY = 'tab'
/** Own: often enough for a line that comes back without a word, seldom enough for a server that is busy. */
const AGAIN_MS = 15_000

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

/** Sends what an earlier page of this tab could not, and draws the page anew; what met a newer answer is told as if the page itself had posted it. */
const useResume = (lineOf: () => UnsentAnswers): (() => Promise<void>) => {
  const { revalidate } = useRevalidator()
  const submit = useSubmit()
  return async () => {
    const left = await lineOf().again()
    if (left === undefined) return
    await revalidate()
    const { changes, basedOn, isMet } = left
    if (isMet) await submit({ ...changes, [ASKED_FIELD]: Object.keys(changes).join(' '), basedOn: String(basedOn), tab: findTab(), go: 'stay' }, { method: 'post' })
  }
}

/** Saves at every question left; what an earlier page of this tab could not send goes first. What a cut line kept back goes when the line is there again. */
export const useKeeping = ({ send, storeKey, version: shown }: Kept): Keeping => {
  const version = basisOf(useFailedForm(), shown)
  const [stand, setStand] = useState<Stand>({ state: 'nothing-yet', version })
  const [tab, setTab] = useState('')
  const line = useRef<UnsentAnswers>(undefined)
  const lineOf = (): UnsentAnswers => (line.current ??= startKeeping({ store: tabStore(), storeKey, version, onStand: setStand, send: (changes, basedOn) => send(changes, { basedOn, tab: findTab() }) }))
  const resume = useResume(lineOf)

  useEffect(() => {
    setTab(findTab())
    void resume()
    // Once, when the page opens.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [])

  const { state } = stand
  useEffect(() => {
    // What an earlier page left may have gone with an answer of this one.
    if (state === 'saved' || state === 'conflict') void resume()
    if (state !== 'failed' && state !== 'signed-out') return undefined
    const again = (): void => void resume()
    const timer = state === 'failed' ? setInterval(again, AGAIN_MS) : undefined
    addEventListener('online', again)
    // Back from another tab, where somebody may have signed in again.
    addEventListener('focus', again)
    return () => {
      clearInterval(timer)
      removeEventListener('online', again)
      removeEventListener('focus', again)
    }
    // The line is the same one for as long as the page stands.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [state])

  return { ...stand, tab, keep: (changes) => lineOf().keep(changes) }
}
