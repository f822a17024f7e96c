import { useRef, useState } from 'react'
import { createClient } from '../../../platform/web/client.ts'
import { useLanguage, type Language } from '../../../platform/web/language.ts'
import { newKey } from '../../../platform/web/new-key.ts'
import { speakingFetch } from '../../../platform/web/speaking-fetch.ts'
import { announcedWords } from '../domain/announced-words.ts'
import { inspectAnnounced } from '../domain/upload.ts'
import { mayGoOnLater, sendInParts, type Progress } from './send-in-parts.ts'

export type Going = {
  readonly key: string
  readonly file: File
  readonly sentBytes: number
  readonly phase: Progress['phase'] | 'stored' | 'refused'
  /** Why it was refused, in the server's words. */
  readonly reason?: string
  /** Nothing is wrong with the file: the same may go on. */
  readonly mayGoOn?: boolean
  readonly stored?: { readonly id: string; readonly fileName: string; readonly sizeBytes: number; readonly sha256: string }
}

export type UploadsGiven = { readonly purpose: string; readonly unitId?: string | undefined; readonly onAllStored?: (() => void) | undefined; readonly shown: string }

const fill = (words: string, facts: object): string => words.replace(/\{(\w+)\}/g, (whole, name: string) => String((facts as Record<string, unknown>)[name] ?? whole))

/** By name and size alone, in the words the server would use. How large is too large only the server knows, and says before a byte is sent. */
const whyNot = (file: File, language: Language): string | undefined => {
  const announced = inspectAnnounced({ fileName: file.name, sizeBytes: file.size }, Infinity)
  if (announced.ok) return undefined
  const words = (announcedWords as Readonly<Record<string, readonly [number, string, string]>>)[announced.refusal.kind]
  return fill(words?.[language === 'en' ? 2 : 1] ?? '', announced.refusal)
}

export type Uploads = {
  readonly going: readonly Going[]
  readonly take: (files: readonly File[]) => void
  readonly cancel: (one: Going) => void
  readonly goOn: (one: Going) => void
}

/** Files on their way from this field, one after another: together none would be faster. */
export const useUploads = ({ purpose, unitId, onAllStored, shown }: UploadsGiven): Uploads => {
  const language = useLanguage()
  const [going, setGoing] = useState<readonly Going[]>([])
  const line = useRef<Promise<void>>(Promise.resolve())
  const left = useRef(0)
  const stops = useRef(new Map<string, AbortController>())
  // What the page lists already is no longer this field's: taken out there, it must not come back from here.
  const [seen, setSeen] = useState(shown)
  if (seen !== shown) {
    setSeen(shown)
    setGoing(going.filter(({ stored }) => stored === undefined || !shown.includes(stored.id)))
  }
  const change = (key: string, to: Partial<Going>): void => setGoing((all) => all.map((one) => (one.key === key ? { ...one, ...to } : one)))

  const send = async (key: string, file: File): Promise<void> => {
    const stop = stops.current.get(key) ?? new AbortController()
    if (stop.signal.aborted) return
    const api = createClient(speakingFetch(language))
    const answer = await sendInParts({ api, file, purpose, unitId, signal: stop.signal, onProgress: (progress) => change(key, progress) })
    if (answer.ok) change(key, { phase: 'stored', stored: answer.value, sentBytes: file.size })
    else if (!stop.signal.aborted) change(key, { phase: 'refused', reason: answer.problem.detail, mayGoOn: mayGoOnLater(answer.problem) })
  }
  const queue = (key: string, file: File): void => {
    stops.current.set(key, new AbortController())
    left.current += 1
    line.current = line.current.then(() => send(key, file)).then(() => {
      left.current -= 1
      if (left.current === 0) setTimeout(() => onAllStored?.())
    })
  }
  const take = (files: readonly File[]): void => {
    const fresh = files.map((file): Going => {
      const reason = whyNot(file, language)
      return { key: newKey(), file, sentBytes: 0, ...(reason === undefined ? { phase: 'sending' } : { phase: 'refused', reason }) }
    })
    setGoing((all) => [...all, ...fresh])
    for (const { key, file, phase } of fresh) if (phase === 'sending') queue(key, file)
  }
  return {
    going,
    take,
    cancel: ({ key }) => {
      stops.current.get(key)?.abort()
      setGoing((all) => all.filter((one) => one.key !== key))
    },
    goOn: ({ key, file }) => {
      change(key, { phase: 'waiting' })
      queue(key, file)
    },
  }
}
