import { createElement, Suspense, use, useLayoutEffect, useMemo, useState, useSyncExternalStore, type ComponentType, type ReactNode } from 'react'
import { holdTypedText, whenTouched } from './touched.ts'

export type Late<P> = {
  /** The part, as the server drew it until its script is here. */
  readonly Part: (props: P) => ReactNode
  /** For loaders: on the server and on the way to a further page the part is there before the page is drawn. */
  readonly bring: () => Promise<void>
  /** Whether the part of this page answers by itself already; until then a form is posted by the browser, as without scripts. */
  readonly useIsHere: () => boolean
}

export type LateGiven<P> = {
  readonly script: () => Promise<ComponentType<P>>
  /** What a page drawn by the server does not carry as data; fetched before the part answers. */
  readonly fetch: (props: P) => Promise<void>
}

const RETRY_MS = 3000

/**
 * A part of a page whose script comes when somebody first touches a form. Until then it is plain HTML: what is typed stands
 * in the fields and is the part's own to pick up (`changedNames`). A line that is cut meanwhile costs nothing: it is tried again.
 */
export const lateUntilTouched = <P extends object>(given: LateGiven<P>): Late<P> => {
  let script: ComponentType<P> | undefined
  let coming: Promise<void> | undefined
  /** Of the page the server drew: touched, and everything fetched. */
  let asked: Promise<void> | undefined
  let isLive = false
  let putBack = (): void => undefined
  const waiting = new Set<() => void>()

  const bring = (): Promise<void> =>
    (coming ??= given.script().then(
      (part) => void (script = part),
      (cause: unknown) => {
        coming = undefined
        throw cause
      },
    ))
  const tryOnce = async (props: P): Promise<void> => {
    await Promise.all([bring(), given.fetch(props)])
    putBack = holdTypedText()
    isLive = true
    for (const tell of waiting) tell()
  }
  const untilLive = async (props: P): Promise<void> => {
    while (!isLive) await tryOnce(props).catch(() => new Promise((resolve) => setTimeout(resolve, RETRY_MS)))
  }
  const useIsHere = (): boolean => {
    const [began] = useState(script !== undefined)
    const live = useSyncExternalStore(
      (tell) => {
        waiting.add(tell)
        return () => waiting.delete(tell)
      },
      () => isLive,
      () => false,
    )
    return began || live
  }
  const Drawn = ({ isHere, props }: { readonly isHere: boolean; readonly props: P }): ReactNode => {
    if (!isHere && !isLive) use((asked ??= whenTouched().then(() => untilLive(props))))
    useLayoutEffect(() => putBack(), [])
    return script === undefined ? null : createElement(script, props)
  }
  /** React throws away what the server drew when it changes before its script is here: so nothing reaches it until then. */
  const Part = (props: P): ReactNode => {
    const [first] = useState(props)
    const isHere = useIsHere()
    const drawn = isHere ? props : first
    return useMemo(() => createElement(Suspense, { fallback: null }, createElement(Drawn, { isHere, props: drawn })), [isHere, drawn])
  }
  return { Part, bring, useIsHere }
}
