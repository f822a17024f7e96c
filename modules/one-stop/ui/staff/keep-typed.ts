import { useCallback, useRef, useState } from 'react'
import { useRevalidator } from 'react-router'
import { useDesk } from '../../../../platform/web/desk.ts'
import { keepReception } from '../../contract-counter.ts'
import { inTurn } from './in-turn.ts'

/** What one changed field means for the draft and the note beside it. */
export type Kept = {
  readonly fields?: Record<string, string>
  readonly answers?: Record<string, string>
  readonly counts?: Record<string, { originals: number; copies: number }>
  readonly place?: { receivingUnitId: string; resolvingUnitId: string } | null
  readonly caseKey?: string | null
}

const OWN_FIELD = /^(waive-|ground-|exempt-|due-|pages-|times-|paid|parcel\.|consent\.)|^(channel|returningUnitId|slipAsked|sameFilingSeen|anotherReason)$/
/** Files, their stored ids, buttons and the key of the form. */
const NOT_KEPT = /^(file-|guideNote$|do$|remove$|register$|idempotency-key$)/
const PART = /^(.+)-(day|month|year)$/

const dateOf = (form: FormData, name: string): string => {
  const [day, month, year] = ['day', 'month', 'year'].map((part) => String(form.get(`${name}-${part}`) ?? ''))
  return day || month || year ? `${year}-${(month ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}` : ''
}

const countOf = (form: FormData, field: string): number => Math.min(999, Number.parseInt(String(form.get(field) ?? ''), 10) || 0)

const placeOf = (value: string): Kept => {
  const [receivingUnitId, resolvingUnitId, competentDeskId = ''] = value.split('.')
  const fields = { competentDeskId }
  return receivingUnitId && resolvingUnitId ? { place: { receivingUnitId, resolvingUnitId }, fields } : { place: null, fields }
}

/** Undefined for a field that is kept otherwise: files, hidden keys. */
export const keptOf = (form: FormData, name: string): Kept | undefined => {
  const date = PART.exec(name)?.[1]
  const field = date ?? name
  const value = date ? dateOf(form, date) : String(form.get(name) ?? '')
  const counted = /^(?:originals|copies)-(.+)$/.exec(field)?.[1]
  if (counted) return { counts: { [counted]: { originals: countOf(form, `originals-${counted}`), copies: countOf(form, `copies-${counted}`) } } }
  if (field === 'place') return placeOf(value)
  if (field === 'caseKey') return { caseKey: value || null }
  if (NOT_KEPT.test(field)) return undefined
  return OWN_FIELD.test(field) ? { fields: { [field]: value } } : { answers: { [field]: value } }
}

export type Keeping = { readonly state: 'idle' | 'saving' | 'saved' | 'unsaved'; readonly keep: (form: HTMLFormElement, name: string) => void }

/** Saves each field when it is left or chosen, one after another, and shows anew what follows from it. */
export const useKeeping = (draftId: string): Keeping => {
  const { api } = useDesk()
  const { revalidate } = useRevalidator()
  const [state, setState] = useState<Keeping['state']>('idle')
  const waiting = useRef(0)
  const last = useRef(new Map<string, string>())
  const keep = useCallback(
    (form: HTMLFormElement, name: string) => {
      const body = keptOf(new FormData(form), name)
      const text = JSON.stringify(body)
      if (!body || last.current.get(name) === text) return
      setState('saving')
      waiting.current += 1
      void inTurn(() => api(keepReception, { params: { draftId }, body })).then((answer) => {
        waiting.current -= 1
        if (answer.ok) last.current.set(name, text)
        setState(answer.ok ? 'saved' : 'unsaved')
        if (answer.ok && waiting.current === 0) void revalidate()
      })
    },
    [api, draftId, revalidate],
  )
  return { state, keep }
}
