import { useEffect, useState, type ReactNode } from 'react'
import { redirect, useLoaderData, useNavigate, type LoaderFunctionArgs } from 'react-router'
import { BarChart } from '../../../../design-system/components/bar-chart.tsx'
import { Button } from '../../../../design-system/components/button.tsx'
import { EmptyState } from '../../../../design-system/components/empty-state.tsx'
import { PageTitle } from '../../../../design-system/components/page-header.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import { WallBoard, WallFigures, type WallFigure } from '../../../../design-system/patterns/wall-board.tsx'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { createClient } from '../../../../platform/web/client.ts'
import { apiOf } from '../../../../platform/web/loader.ts'
import { giveWallKey, showPlanWall, type showPlan } from '../../contract.ts'
import { StandingTag } from '../staff/plan-parts.tsx'
import { PLANS, usePercent, usePlanWords, type PlanWords } from '../staff/words.ts'
import { isDone, wallPagesOf, type WallPage } from './pages.ts'

/** Long enough to be read from ten metres; each page brings fresh figures. */
const PAGE_S = 20

type Loaded = {
  readonly planId: string
  readonly wallKey: string
  readonly page: number
  readonly loadedAt: Date
  readonly plan?: AnswerOf<typeof showPlan>
  readonly pages?: readonly WallPage[]
  readonly fault?: { readonly words: string; /** Nothing comes of trying again. */ readonly isOver: boolean }
}

/** Without the cookie: what turns by itself all day is no sign of anybody at work. */
const alone = createClient((address, init) => fetch(address, { ...init, credentials: 'omit' }))

type Place = Pick<Loaded, 'planId' | 'wallKey' | 'page'>
const addressOf = ({ planId, wallKey, page }: Place): string => `${PLANS}/${planId}/wall?key=${encodeURIComponent(wallKey)}&page=${page}`

const faultOf = ({ detail, kind }: { readonly detail: string; readonly kind: string }): Pick<Loaded, 'fault'> => ({ fault: { words: detail, isOver: kind === 'wall-over' || kind === 'plan-not-found' } })

/** Whoever opens it is asked once, for the key; from there on it shows by that alone. A wall that failed says so and tries again by itself: nobody stands beside it. */
export const loadPlanWall = async (args: LoaderFunctionArgs): Promise<Loaded> => {
  const asked = new URL(args.request.url).searchParams
  const at = Number(asked.get('page') ?? '1')
  const place = { planId: args.params['planId'] ?? '', wallKey: asked.get('key') ?? '', page: Number.isSafeInteger(at) && at > 0 ? at : 1 }
  if (place.wallKey === '') {
    const given = await apiOf(args)(giveWallKey, { params: { planId: place.planId } })
    if (given.ok) throw redirect(addressOf({ ...place, wallKey: given.value.wallKey }))
    return { ...place, loadedAt: new Date(), ...faultOf(given.problem) }
  }
  const shown = await alone(showPlanWall, { params: { wallKey: place.wallKey } })
  const loadedAt = new Date()
  return shown.ok ? { ...place, loadedAt, plan: shown.value.plan, pages: wallPagesOf(shown.value) } : { ...place, loadedAt, ...faultOf(shown.problem) }
}

/** The next page by itself, until somebody stops it. */
const useTurning = ({ planId, wallKey, page, loadedAt }: Loaded, count: number, stopped: boolean): void => {
  const go = useNavigate()
  useEffect(() => {
    if (stopped) return undefined
    const timer = setTimeout(() => void go(addressOf({ planId, wallKey, page: (page % Math.max(1, count)) + 1 }), { replace: true, preventScrollReset: true }), PAGE_S * 1000)
    return () => clearTimeout(timer)
  }, [go, planId, wallKey, page, loadedAt, count, stopped])
}

const percentOf = (done: number, all: number): number => (all === 0 ? 0 : Math.round((100 * done) / all))

const Pressing = ({ lines }: { readonly lines: Extract<WallPage, { kind: 'pressing' }>['lines'] }): ReactNode => (
  <ul className="mc-wall-lines">
    {lines.map(({ serial, reference, text, doers, deadline, summary }) => (
      <li key={serial}>
        <span className="mc-code mc-posted-code">{reference}</span>
        <span className="mc-posted-words" lang="vi">
          <span className="mc-posted-name">{text}</span>
          <span className="mc-meta">{[deadline.said, doers.map(({ said }) => said).join('; ')].filter(Boolean).join(' · ')}</span>
        </span>
        <StandingTag kind={summary.kind} />
      </li>
    ))}
  </ul>
)

const titleOf = (page: WallPage, m: PlanWords): string => (page.kind === 'pressing' ? m.wallPressing(page.part, page.parts) : m.wallTitles[page.kind])

const PageBody = ({ page }: { readonly page: WallPage }): ReactNode => {
  const m = usePlanWords()
  const percent = usePercent()
  const label = titleOf(page, m)
  switch (page.kind) {
    case 'sections':
      return <BarChart label={label} bars={page.sections.map(({ key, title, percent: value, done, all }) => ({ key, label: <span lang="vi">{`${key}. ${title}`}</span>, value, max: 100, text: `${percent(value)} · ${m.deliverablesDone(done, all)}` }))} />
    case 'pressing':
      return <Pressing lines={page.lines} />
    case 'targets':
      return <BarChart wide label={label} bars={page.targets.map(({ key, code, reference, rate, target }) => ({ key, label: `${m.figureName(code)} (${reference})`, value: rate ?? 0, max: 100, mark: target, unknown: rate === undefined, text: `${rate === undefined ? m.uncounted : percent(rate)} / ${percent(target)}` }))} />
    case 'levels':
      return <BarChart label={label} bars={page.levels.map(({ level, count, percent: value, done, units, overdue }) => ({ key: level, label: `${m.levels[level]} (${m.wallUnits(count)})`, value, max: 100, text: `${percent(value)} · ${m.partsDone(done, units)}${overdue === 0 ? '' : ` · ${m.wallOverdue(overdue)}`}` }))} />
    case 'months':
      return <BarChart wide label={label} bars={page.months.map(({ month, units, done, late }) => ({ key: String(month), label: m.month(month), value: percentOf(done, units), max: 100, text: `${m.partsDone(done, units)}${late === 0 ? '' : ` · ${m.wallOverdue(late)}`}` }))} />
  }
}

const figuresOf = (plan: AnswerOf<typeof showPlan>, m: PlanWords, percent: (value: number) => string): readonly WallFigure[] => {
  const count = (kind: string): string => String(plan.items.filter(({ summary }) => summary.kind === kind).length)
  return [
    { key: 'progress', label: m.progress, value: percent(plan.summary.percent), tone: 'gold' },
    { key: 'done', label: m.wallDone, value: `${plan.items.filter(isDone).length}/${plan.items.length}`, tone: 'good' },
    { key: 'overdue', label: m.filters.overdue, value: count('overdue') },
    { key: 'soon', label: m.filters['due-soon'], value: count('due-soon'), tone: 'action' },
  ]
}

/** A plan on a screen of a meeting room or hall: pages follow one another by themselves, with figures of the moment. */
export const PlanWall = (): ReactNode => {
  const m = usePlanWords()
  const percent = usePercent()
  const loaded = useLoaderData<Loaded>()
  const [paused, setPaused] = useState(false)
  const { plan, pages = [], loadedAt, fault } = loaded
  useTurning(loaded, pages.length, paused || fault?.isOver === true)
  const at = Math.min(loaded.page, Math.max(1, pages.length))
  const page = pages[at - 1]
  const title = page === undefined ? m.title : titleOf(page, m)
  return (
    <WallBoard
      title={plan === undefined ? m.title : <span lang="vi">{plan.title}</span>}
      {...(plan === undefined ? {} : { place: `${plan.number} · ${plan.year}` })}
      clock={{ label: m.wallAsOf, time: loadedAt.toLocaleTimeString('vi-VN', { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Ho_Chi_Minh' }), day: loadedAt.toLocaleDateString('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' }), dateTime: loadedAt.toISOString() }}
      foot={
        <>
          {pages.length > 1 ? <p>{m.wallPage(at, pages.length)} <Button kind="quiet" onPress={() => setPaused(!paused)}>{paused ? m.wallGoOn : m.wallPause}</Button></p> : null}
        </>
      }
    >
      <PageTitle title={title} />
      {plan === undefined || page === undefined ? (
        <EmptyState title={fault?.isOver ? m.wallOver : m.wallAway}>
          <p>{fault?.words}</p>
          {fault?.isOver ? <p><TextLink to={`${PLANS}/${loaded.planId}`}>{m.wallOpenAgain}</TextLink></p> : null}
        </EmptyState>
      ) : (
        <>
          <WallFigures label={m.progress} figures={figuresOf(plan, m, percent)} />
          <section className="mc-wall-list" aria-labelledby="wall-page">
            <div className="mc-wall-list-head"><h2 id="wall-page">{title}</h2></div>
            <PageBody page={page} />
          </section>
        </>
      )}
    </WallBoard>
  )
}
