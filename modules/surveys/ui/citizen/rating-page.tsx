import type { ReactNode } from 'react'
import { data, useLoaderData, useLocation, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { Stack } from '../../../../design-system/components/layout.tsx'
import { Notice } from '../../../../design-system/components/notice.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { KioskFrame } from '../../../../design-system/patterns/kiosk-frame.tsx'
import { endForm, readForm, useFailedForm } from '../../../../platform/web/form.ts'
import { useLanguage } from '../../../../platform/web/language.ts'
import { apiOf, valueOf } from '../../../../platform/web/loader.ts'
import { rateDossier, showSurvey } from '../../contract.ts'
import { readScores } from '../read-scores.ts'
import { RatingForm } from './rating-form.tsx'
import { useRatingWords } from './words.ts'

const THANKED = 'cam-on'
/** The device at the desk goes back to its start by itself, soon when done, after five minutes when left alone. */
const backToStart = (seconds: number) => ({ headers: { refresh: `${seconds}; url=/kiosk?lang=vi` } })
const DONE_S = 8
const LEFT_ALONE_S = 300

const isKiosk = (pathname: string): boolean => pathname.startsWith('/kiosk')

const readSurvey = async (args: LoaderFunctionArgs) => ({
  survey: valueOf(await apiOf(args)(showSurvey, { params: { token: args.params['token'] ?? '' } })),
  thanked: new URL(args.request.url).searchParams.has(THANKED),
})

const loadRating = async (args: LoaderFunctionArgs) => {
  const shown = await readSurvey(args)
  if (!isKiosk(new URL(args.request.url).pathname)) return data(shown)
  return data(shown, backToStart(shown.survey.state === 'open' ? LEFT_ALONE_S : DONE_S))
}

const ratingAction = async (args: ActionFunctionArgs) => {
  const form = await readForm(args.request)
  const { pathname } = new URL(args.request.url)
  const answer = await apiOf(args)(rateDossier, {
    params: { token: args.params['token'] ?? '' },
    body: { ...readScores(form), channel: isKiosk(pathname) ? 'kiosk' : 'link' },
    idempotencyKey: form.idempotencyKey,
  })
  return endForm(answer, form, () => `${pathname}?${THANKED}`)
}

/** NĐ 61/2018 article 29.1: what is shown is the same on one's own device and on the one at the desk. */
const Rating = (): ReactNode => {
  const m = useRatingWords()
  const { survey, thanked } = useLoaderData<typeof loadRating>()
  // Rated meanwhile, on another page or by somebody else: nothing is left to send.
  const state = useFailedForm()?.problem.kind === 'already-rated' ? 'answered' : survey.state
  return (
    <>
      <PageHeader title={m.title} caption={survey.unitName} lead={<p>{survey.procedureName}</p>} />
      <Stack gap="l">
        {state === 'answered' ? <Notice tone={thanked ? 'good' : 'warn'}><p>{thanked ? m.thanks : m.answered}</p></Notice> : null}
        {state === 'ended' ? <Notice tone="warn"><p>{m.ended}</p></Notice> : null}
        {state === 'open' ? (
          <>
            <Notice><p>{m.lead}</p><p>{m.anonymous}</p></Notice>
            <RatingForm survey={survey} />
            <p><small>{m.device}</small></p>
          </>
        ) : null}
        <p><small lang="vi">{survey.source}</small></p>
      </Stack>
    </>
  )
}

/** On the device at the desk it stands in the frame of the kiosk: no scripts, one way back to the start. */
const RatingPage = (): ReactNode => {
  const m = useRatingWords()
  const other = useLanguage() === 'vi' ? 'en' : 'vi'
  if (!isKiosk(useLocation().pathname)) return <div className="mc-wide mc-page"><Rating /></div>
  return (
    <KioskFrame start={{ to: '/kiosk', label: m.start, shown: true }} language={{ href: `?lang=${other}`, label: m.otherLanguage, language: other }}>
      <div className="mc-kiosk-page"><Rating /></div>
    </KioskFrame>
  )
}

export const ratingRoute = { loader: loadRating, action: ratingAction, Component: RatingPage }
