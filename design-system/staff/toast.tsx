import { useEffect, useSyncExternalStore, type ReactNode } from 'react'
import { useWords } from '../language.ts'
import type { NoticeTone } from '../components/notice.tsx'
import { Icon } from '../components/icon.tsx'

export type ToastWords = { readonly title: string; readonly text?: string; readonly tone?: NoticeTone }
type Shown = ToastWords & { readonly id: number }

const STAY_MS = 7000
let shown: readonly Shown[] = []
let lastId = 0
const listeners = new Set<() => void>()

const change = (next: readonly Shown[]): void => {
  shown = next
  for (const listener of listeners) listener()
}

const isSame = (one: ToastWords, other: ToastWords): boolean => one.title === other.title && one.text === other.text

/** Says that something happened, away from where one works; the same again takes the place of what is still shown. Warnings and failures stay until they are closed. */
export const showToast = (words: ToastWords): void => change([...shown.filter((toast) => !isSame(toast, words)).slice(-3), { ...words, id: (lastId += 1) }])

const closeToast = (id: number): void => change(shown.filter((toast) => toast.id !== id))

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const Toast = (props: { readonly toast: Shown }): ReactNode => {
  const words = useWords()
  const { id, tone = 'info', title, text } = props.toast
  const stays = tone === 'bad' || tone === 'warn'
  useEffect(() => {
    if (stays) return undefined
    const timer = setTimeout(() => closeToast(id), STAY_MS)
    return () => clearTimeout(timer)
  }, [id, stays])
  return (
    <div className={`mc-toast mc-toast-${tone}`}>
      <div className="mc-toast-words">
        <strong>{title}</strong>
        {text ? <span>{text}</span> : null}
      </div>
      <button type="button" className="mc-icon-button" aria-label={words.close} onClick={() => closeToast(id)}><Icon name="cross" size="s" /></button>
    </div>
  )
}

/** Mounted once by the shell; read out politely as they come. */
export const ToastRegion = (): ReactNode => {
  const words = useWords()
  const toasts = useSyncExternalStore(subscribe, () => shown)
  return (
    <section className="mc-toasts" aria-label={words.notices}>
      <div className="mc-toast-list" role="log" aria-relevant="additions">
        {toasts.map((toast) => <Toast key={toast.id} toast={toast} />)}
      </div>
    </section>
  )
}
