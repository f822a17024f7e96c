import { useEffect, useState, type ReactNode } from 'react'
import { useLoaderData, useNavigate, type LoaderFunctionArgs } from 'react-router'
import { BarChart } from '../../../../design-system/components/bar-chart.tsx'
import { Button } from '../../../../design-system/components/button.tsx'
import { EmptyState } from '../../../../design-system/components/empty-state.tsx'
import { PageTitle } from '../../../../design-system/components/page-header.tsx'
import { WallBoard, WallFigures, type WallFigure } from '../../../../design-system/patterns/wall-board.tsx'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { apiOf } from '../../../../platform/web/loader.ts'
import { listPlanUnits, showPlan, showPlanGantt } from '../../contract.ts'
import { StandingTag } from '../staff/plan-parts.tsx'
import { PLANS, usePercent, usePlanWords, type PlanWords } from '../staff/words.ts'
import { isDone, wallPagesOf, type WallPage } from './pages.ts'

/** Long enough to be read from ten metres; each page brings fresh figures. */
const PAGE_S = 20

type Loaded = {
  readonly planId: string
  readonly page: number
  readonly loadedAt: Date
  readonly plan?: AnswerOf<typeof showPlan>
  readonly pages?: readonly WallPage[]
  readonly fault?: string
}

/** A wall that failed says so and tries again by itself: nobody stands beside it. */
export const loadPlanWall = async (args: LoaderFunctionArgs): Promise<Loaded> => {
  const [api, params] = [apiOf(args), { planId: args.params['planId'] ?? '' }]
  const [plan, units, gantt] = await Promise.all([api(showPlan, { params }), api(listPlanUnits, { params, query: {} }), api(showPlanGantt, { params })])
  const at = Number(new URL(args.request.url).searchParams.get('page') ?? '1')
  const page = Number.isSafeInteger(at) && at > 0 ? at : 1
  const loadedAt = new Date()
  if (!plan.ok || !units.ok || !gantt.ok) return { ...params, page, loadedAt, fault: [plan, units, gantt].flatMap((answer) => (answer.ok ? [] : [answer.problem.detail]))[0] ?? '' }
  return { ...params, page, loadedAt, plan: plan.value, pages: wallPagesOf({ plan: plan.value, levels: units.value.levels, gantt: gantt.value }) }
}

const addressOf = (planId: string, page: number): string => `${PLANS}/${planId}/wall?page=${page}`

/** The next page by itself, until somebody stops it. */
const useTurning = ({ planId, page, loadedAt }: Loaded, count: number, paused: boolean): void => {
  const go = useNavigate()
  useEffect(() => {
    if (paused) return undefined
    const timer = setTimeout(() => void go(addressOf(planId, (page % Math.max(1, count)) + 1), { replace: true, preventScrollReset: true }), PAGE_S * 1000)
    return () => clearTimeout(timer)
  }, [go, planId, page, loadedAt, count, paused])
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
  useTurning(loaded, pages.length, paused)
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
      {plan === undefined || page === undefined ? <EmptyState title={m.wallAway}>{fault}</EmptyState> : (
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
