import type { ReactNode } from 'react'
import { data, useLoaderData, type LoaderFunctionArgs } from 'react-router'
import type { Instant } from '../../../../kernel/instant.ts'
import { BarChart } from '../../../../design-system/components/bar-chart.tsx'
import { PageTitle } from '../../../../design-system/components/page-header.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import { WallBoard, WallFigures, type WallFigure } from '../../../../design-system/patterns/wall-board.tsx'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { apiOf } from '../../../../platform/web/loader.ts'
import { listUnitIndexes, showQualityIndex } from '../../contract.ts'
import { GroupChart, useFigure } from '../index-parts.tsx'
import { qualityAddress, readQualityAddress } from '../quality-address.ts'
import { sayDay, sayMoment, sayPeriod } from '../say.ts'
import { useIndicatorWords } from '../words.ts'
import { RENEWED_EVERY_S, wallPage } from './wall-page.ts'

const refresh = { headers: { refresh: String(RENEWED_EVERY_S) } }

type UnitLine = AnswerOf<typeof listUnitIndexes>['items'][number]

/** Those that had dossiers, the most in time first. */
const byOnTime = (items: readonly UnitLine[]): readonly UnitLine[] => items.filter(({ onTimeRate }) => onTimeRate !== undefined).toSorted((a, b) => (b.onTimeRate ?? 0) - (a.onTimeRate ?? 0))

export const loadQualityWall = async (args: LoaderFunctionArgs) => {
  const api = apiOf(args)
  const query = readQualityAddress(args.request.url)
  const [index, units] = await Promise.all([api(showQualityIndex, { query }), api(listUnitIndexes, { query })])
  // A wall that failed tries again by itself.
  if (!index.ok) throw data(index.problem, { status: index.problem.status >= 400 ? index.problem.status : 503, ...refresh })
  const { towards: _towards, ...shown } = index.value
  return data({ index: shown, page: wallPage(units.ok ? byOnTime(units.value.items) : [], shown.asOf as Instant) }, refresh)
}

type Shown = ReturnType<typeof useLoaderData<typeof loadQualityWall>>

const figuresOf = ({ index }: Shown, say: (value: number) => string, m: ReturnType<typeof useIndicatorWords>): readonly WallFigure[] => {
  const onTime = index.components.find(({ code }) => code === '2.1')?.rate
  return [
    { key: 'points', label: `${m.total}, ${m.outOf(say(index.countedPoints))}`, value: say(index.points), tone: 'gold' },
    { key: 'onTime', label: m.onTime, value: onTime === undefined ? m.none : `${say(onTime)} %`, tone: 'good' },
    { key: 'received', label: m.received, value: say(index.beside.received) },
    { key: 'open', label: m.open, value: say(index.beside.open), tone: 'action' },
  ]
}

/** The index on a screen in the hall: renews itself, works without scripts. */
export const QualityWall = (): ReactNode => {
  const m = useIndicatorWords()
  const say = useFigure()
  const shown = useLoaderData<typeof loadQualityWall>()
  const { index, page } = shown
  const [time = '', day = sayDay(index.evaluatedOn)] = sayMoment(index.asOf).split(' ')
  return (
    <WallBoard
      title={m.title}
      place={`${index.unit.name} · ${sayPeriod(index.period.key, m)}`}
      clock={{ label: m.figuresAt, time, day, dateTime: index.asOf }}
      foot={<p><TextLink to={qualityAddress({ unit: index.unit.code, period: index.period.key })}>{m.components}</TextLink></p>}
    >
      <PageTitle title={m.title} />
      <WallFigures label={m.beside} figures={figuresOf(shown, say, m)} />
      <section className="mc-wall-list" aria-labelledby="groups">
        <div className="mc-wall-list-head"><h2 id="groups">{m.groups}</h2></div>
        <GroupChart groups={index.groups} />
      </section>
      {page.all > 1 ? (
        <section className="mc-wall-list" aria-labelledby="units">
          <div className="mc-wall-list-head"><h2 id="units">{m.byUnit}</h2>{page.units.length < page.all ? <p className="mc-meta">{m.unitsShown(say(page.from), say(page.to), say(page.all))}</p> : null}</div>
          <BarChart wide label={m.byUnit} bars={page.units.map(({ unit, onTimeRate = 0 }) => ({ key: unit.code, label: unit.name, value: onTimeRate, max: 100, text: `${say(onTimeRate)} %` }))} />
        </section>
      ) : null}
    </WallBoard>
  )
}
