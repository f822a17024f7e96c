import type { ReactNode } from 'react'
import { BarChart } from '../../../design-system/components/bar-chart.tsx'
import { DataTable } from '../../../design-system/components/data-table.tsx'
import { Details } from '../../../design-system/components/details.tsx'
import { Section, Stack } from '../../../design-system/components/layout.tsx'
import { Notice } from '../../../design-system/components/notice.tsx'
import { SummaryList } from '../../../design-system/components/summary-list.tsx'
import { Tag, type TagTone } from '../../../design-system/components/tag.tsx'
import { TextLink } from '../../../design-system/components/text-link.tsx'
import type { AnswerOf } from '../../../platform/web/contract.ts'
import { useLanguage } from '../../../platform/web/language.ts'
import type { listUnitIndexes, showQualityIndex } from '../contract.ts'
import type { BesideName } from '../domain/beside.ts'
import { sayFigure } from './say.ts'
import { useIndicatorWords, type IndicatorWords } from './words.ts'

export type QualityIndex = AnswerOf<typeof showQualityIndex>
type Component = QualityIndex['components'][number]
type Scores = Pick<QualityIndex, 'points' | 'countedPoints' | 'band' | 'provisional' | 'groups' | 'published'>

const BAND_TONES: Readonly<Record<NonNullable<Scores['band']>, TagTone>> = { excellent: 'good', good: 'good', fair: 'action', average: 'warn', weak: 'bad' }

export const useFigure = (): ((value: number) => string) => {
  const language = useLanguage()
  return (value) => sayFigure(value, language)
}

export const BandTag = ({ band, provisional }: { readonly band: Scores['band'] | undefined; readonly provisional: boolean }): ReactNode => {
  const m = useIndicatorWords()
  return band === undefined ? null : <Tag tone={BAND_TONES[band]}>{provisional ? m.provisionalBand(m.bands[band]) : m.band(m.bands[band])}</Tag>
}

export const Score = (props: { readonly scores: Scores }): ReactNode => {
  const m = useIndicatorWords()
  const say = useFigure()
  const { points, countedPoints, band, provisional, published } = props.scores
  return (
    <Stack gap="s">
      <p className="mc-score">
        <span>{m.total}</span>
        <strong>{say(points)}</strong>
        <span>{m.outOf(say(countedPoints))}</span>
        <BandTag band={band} provisional={provisional} />
      </p>
      <p>{m.publishedTotal({ count: say(published.components), points: say(published.points), counted: say(published.countedPoints), most: say(published.maxPoints) })}</p>
      {provisional ? <Notice><p>{m.provisional(say(countedPoints))}</p></Notice> : null}
    </Stack>
  )
}

const groupText = (m: IndicatorWords, say: (value: number) => string, { points, countedPoints, maxPoints }: Scores['groups'][number]): string => {
  if (countedPoints === 0) return m.groupUnknown(say(maxPoints))
  return countedPoints === maxPoints ? m.groupPoints(say(points), say(maxPoints)) : m.groupPart(say(points), say(countedPoints), say(maxPoints))
}

export const GroupChart = (props: { readonly groups: Scores['groups'] }): ReactNode => {
  const m = useIndicatorWords()
  const say = useFigure()
  return (
    <BarChart
      wide
      label={m.groups}
      bars={props.groups.map((each) => ({ key: each.group, label: m.groupNames[each.group], value: each.points, max: each.maxPoints, text: groupText(m, say, each), unknown: each.countedPoints === 0 }))}
    />
  )
}

const rateText = (m: IndicatorWords, say: (value: number) => string, { code, rate }: Component): string => {
  if (rate === undefined) return m.none
  return code === '2.2' ? m.hours(say(rate)) : `${say(rate)}\u00a0%`
}

/** What the portal pays in full and what the province asks of itself, side by side. */
const bothTargets = (m: IndicatorWords, say: (value: number) => string, { target, ownTarget }: Component): ReactNode =>
  target === undefined || ownTarget === undefined ? null : <><br /><small>{m.bothTargets(say(target), say(ownTarget.rate))}</small></>

const pointsText = (m: IndicatorWords, say: (value: number) => string, { scored, points, maxPoints, standing }: Component): ReactNode => {
  if (!scored) return m.watched
  return points === undefined ? <Tag>{m.standings[standing]}</Tag> : m.pointsOf(say(points), say(maxPoints))
}

const awaits = (m: IndicatorWords): Readonly<Record<string, string>> => m.awaits

const Meaning = (props: { readonly component: Component }): ReactNode => {
  const m = useIndicatorWords()
  const language = useLanguage()
  const say = useFigure()
  const { meaning, formula, source, target, ownTarget, standing, from, scored } = props.component
  return (
    <Details summary={m.meaning}>
      <Stack gap="s">
        <p>{meaning[language]}</p>
        {standing === 'awaiting' ? <p>{awaits(m)[from] ?? m.standings.awaiting}</p> : null}
        <p>{`${m.formula}: ${formula[language]}`}</p>
        {scored ? <p>{target === undefined ? m.linear : m.target(say(target))}</p> : null}
        {ownTarget ? <p>{m.ownTarget(say(ownTarget.rate), ownTarget.source)}</p> : null}
        <p><small lang="vi">{`${m.basis}: ${source}`}</small></p>
      </Stack>
    </Details>
  )
}

type DrillTo = (code: string, things: NonNullable<Component['drills']>) => string

/** Folded by group: whoever wants one opens it. */
export const ComponentsByGroup = (props: { readonly index: Pick<QualityIndex, 'components' | 'groups'>; readonly drillTo?: DrillTo; readonly open?: boolean }): ReactNode => {
  const m = useIndicatorWords()
  const say = useFigure()
  const { components, groups } = props.index
  return (
    <>
      {groups.map((each) => (
        <Details key={each.group} boxed open={props.open ?? false} summary={`${m.groupNames[each.group]}: ${groupText(m, say, each)}`}>
          <ComponentTable caption={m.groupNames[each.group]} components={components.filter(({ group }) => group === each.group)} {...(props.drillTo ? { drillTo: props.drillTo } : {})} />
        </Details>
      ))}
    </>
  )
}

const ComponentTable = (props: { readonly caption: string; readonly components: QualityIndex['components']; readonly drillTo?: DrillTo }): ReactNode => {
  const m = useIndicatorWords()
  const language = useLanguage()
  const say = useFigure()
  const { drillTo } = props
  const figureOf = ({ numerator, denominator }: Component): string => (numerator === undefined || denominator === undefined ? m.none : `${say(numerator)} / ${say(denominator)}`)
  return (
    <DataTable
      caption={props.caption}
      captionUnseen
      columns={[
        { key: 'name', label: m.component, names: true, cell: (row) => <Stack gap="s"><span>{`${row.code} ${row.name[language]}`}{row.published ? <> <Tag>{m.published}</Tag></> : null}</span><Meaning component={row} /></Stack> },
        { key: 'figure', label: m.figure, numeric: true, cell: (row) => (drillTo && row.drills ? <TextLink to={drillTo(row.code, row.drills)}>{figureOf(row)}</TextLink> : figureOf(row)) },
        { key: 'rate', label: m.rate, numeric: true, cell: (row) => <>{rateText(m, say, row)}{bothTargets(m, say, row)}</> },
        { key: 'points', label: m.points, numeric: true, cell: (row) => pointsText(m, say, row) },
      ]}
      rows={props.components}
      rowKey={({ code }) => code}
    />
  )
}

export const Beside = (props: { readonly beside: QualityIndex['beside']; /** Where what makes the figure is listed. */ readonly drillTo?: (name: BesideName) => string | undefined }): ReactNode => {
  const m = useIndicatorWords()
  const say = useFigure()
  const keys = ['received', 'open', 'late', 'openLate', 'endedLate', 'lateByLaw', 'lateByEnd', 'toBeLate', 'online', 'assisted', 'wholly'] as const
  return (
    <Section id="beside" title={m.beside} lead={m.besideLead}>
      <SummaryList rows={keys.map((key) => {
        const to = props.drillTo?.(key)
        return { key, label: m[key], value: to === undefined ? say(props.beside[key]) : <TextLink to={to}>{say(props.beside[key])}</TextLink> }
      })} />
    </Section>
  )
}

const PLAN_TONES = { met: 'good', short: 'warn', empty: 'plain', awaiting: 'plain' } as const

export const PlanTargets = (props: { readonly targets: QualityIndex['planTargets']; readonly drillTo?: DrillTo }): ReactNode => {
  const m = useIndicatorWords()
  const language = useLanguage()
  const say = useFigure()
  const { drillTo } = props
  const figureOf = ({ numerator, denominator }: QualityIndex['planTargets'][number]): string => (numerator === undefined || denominator === undefined ? m.none : `${say(numerator)} / ${say(denominator)}`)
  return (
    <Section id="plan-targets" title={m.planTargets} lead={m.planTargetsLead}>
      <DataTable
        caption={m.planTargets}
        captionUnseen
        columns={[
          { key: 'name', label: m.component, names: true, cell: (row) => <Stack gap="s"><span>{row.name[language]}</span><small lang="vi">{row.source}</small></Stack> },
          { key: 'target', label: m.planTarget, numeric: true, cell: (row) => `${say(row.target)}\u00a0%` },
          { key: 'figure', label: m.figure, numeric: true, cell: (row) => (drillTo && row.drills ? <TextLink to={drillTo(row.behind, row.drills)}>{figureOf(row)}</TextLink> : figureOf(row)) },
          { key: 'rate', label: m.rate, numeric: true, cell: (row) => (row.rate === undefined ? m.none : `${say(row.rate)}\u00a0%`) },
          { key: 'standing', label: m.bandColumn, cell: (row) => <Tag tone={PLAN_TONES[row.standing]}>{m.planStandings[row.standing]}</Tag> },
        ]}
        rows={props.targets}
        rowKey={({ key }) => key}
      />
    </Section>
  )
}

export type UnitLine = Omit<AnswerOf<typeof listUnitIndexes>['items'][number], 'groups'>

export const UnitTable = ({ units, to }: { readonly units: readonly UnitLine[]; readonly to: (code: string) => string }): ReactNode => {
  const m = useIndicatorWords()
  const say = useFigure()
  return (
    <DataTable
      caption={m.units}
      captionUnseen
      columns={[
        { key: 'unit', label: m.unit, names: true, cell: ({ unit }) => <TextLink to={to(unit.code)}>{unit.name}</TextLink> },
        { key: 'points', label: m.points, numeric: true, cell: ({ points, countedPoints }) => m.pointsOf(say(points), say(countedPoints)) },
        { key: 'band', label: m.bandColumn, cell: ({ band, provisional }) => <BandTag band={band} provisional={provisional} /> },
        { key: 'received', label: m.received, numeric: true, cell: ({ received }) => say(received) },
        { key: 'onTime', label: m.onTime, numeric: true, cell: ({ onTimeRate }) => (onTimeRate === undefined ? m.none : `${say(onTimeRate)}\u00a0%`) },
      ]}
      rows={units}
      rowKey={({ unit }) => unit.code}
    />
  )
}
