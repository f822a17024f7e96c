import type { ReactNode } from 'react'
import { data, Outlet, useLoaderData, useLocation, type LoaderFunctionArgs } from 'react-router'
import { ButtonLink } from '../../../../design-system/components/button.tsx'
import { KioskFrame } from '../../../../design-system/patterns/kiosk-frame.tsx'
import { useLanguage } from '../../../../platform/web/language.ts'
import { languageOf } from '../../../../platform/web/loader.ts'
import { FailedPage } from '../failed-page.tsx'
import { refreshAfter } from '../refresh.ts'
import { useWords } from '../words.ts'

const START = '/kiosk'
const IDLE_MINUTES = 2
/** WCAG 2.2.1: whoever needs it gets ten times as long. */
const LONG_MINUTES = IDLE_MINUTES * 10

const isStart = (pathname: string): boolean => pathname.replace(/\/+$/, '') === START

/** The next person begins at the start, in Vietnamese, with nothing of the last one on the screen. */
export const loadKiosk = (args: LoaderFunctionArgs) => {
  const { pathname, searchParams } = new URL(args.request.url)
  const minutes = searchParams.get('wait') === 'long' ? LONG_MINUTES : IDLE_MINUTES
  if (isStart(pathname)) return data({ minutes }, languageOf(args) === 'en' ? refreshAfter(IDLE_MINUTES * 60, `${START}?lang=vi`) : {})
  return data({ minutes }, refreshAfter(minutes * 60, `${START}?lang=vi`))
}

const useAddressWith = (name: string, value: string): string => {
  const { pathname, search } = useLocation()
  const query = new URLSearchParams(search)
  query.set(name, value)
  return `${pathname}?${query}`
}

const Patience = (): ReactNode => {
  const m = useWords()
  const { minutes } = useLoaderData<typeof loadKiosk>()
  const longer = useAddressWith('wait', 'long')
  return (
    <>
      <p>{m.idle(minutes)}</p>
      {minutes === LONG_MINUTES ? null : <ButtonLink icon="clock" to={longer}>{m.moreTime}</ButtonLink>}
    </>
  )
}

/** Header and foot of every kiosk page, around the page or around what went wrong with it. */
export const KioskLayout = (): ReactNode => {
  const m = useWords()
  const other = useLanguage() === 'vi' ? 'en' : 'vi'
  const inner = !isStart(useLocation().pathname)
  const inOther = useAddressWith('lang', other)
  return (
    <KioskFrame
      start={{ to: START, label: m.start, shown: inner }}
      language={{ href: inOther, label: m.otherLanguage, language: other }}
      foot={inner ? <Patience /> : undefined}
    >
      <Outlet />
    </KioskFrame>
  )
}

export const KioskFailed = (): ReactNode => {
  const m = useWords()
  return <FailedPage back={{ to: START, label: m.start }} />
}
