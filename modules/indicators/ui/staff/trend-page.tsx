import type { ReactNode } from 'react'
import { Form, useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { Button } from '../../../../design-system/components/button.tsx'
import { DataTable } from '../../../../design-system/components/data-table.tsx'
import { Row } from '../../../../design-system/components/layout.tsx'
import { SelectField } from '../../../../design-system/components/select-field.tsx'
import { TrendChart } from '../../../../design-system/staff/trend-chart.tsx'
import { useLanguage } from '../../../../platform/web/language.ts'
import { apiOf, valueOf } from '../../../../platform/web/loader.ts'
import { showQualityTrend } from '../../contract.ts'
import { useFigure } from '../index-parts.tsx'
import { useIndicatorWords } from '../words.ts'
import { lookedAt, QualityFrame } from './quality-frame.tsx'
import { useQualityDeskWords } from './words.ts'

const TOTAL = 'total'

export const loadTrend = async (args: LoaderFunctionArgs) => {
  const looked = lookedAt(args)
  const component = new URL(args.request.url).searchParams.get('component') ?? TOTAL
  return { looked, component, ...valueOf(await apiOf(args)(showQualityTrend, { query: looked })) }
}

type Loaded = ReturnType<typeof useLoaderData<typeof loadTrend>>
type Line = { readonly month: string; readonly above?: number | undefined; readonly below?: number | undefined; readonly rate?: number | undefined }

const sayMonth = (month: string): string => month.split('-').reverse().join('/')
const shortMonth = (month: string): string => `${month.slice(5)}/${month.slice(2, 4)}`
const round2 = (value: number): number => Math.round(value * 100) / 100

const linesOf = ({ months }: Loaded, component: string): readonly Line[] =>
  months.map(({ month, points, countedPoints, values }) => {
    if (component === TOTAL) return { month, above: points, below: countedPoints, ...(countedPoints > 0 ? { rate: round2((100 * points) / countedPoints) } : {}) }
    const value = values.find(({ code }) => code === component)
    return { month, above: value?.numerator, below: value?.denominator, rate: value?.rate }
  })

const Choose = ({ loaded, component }: { readonly loaded: Loaded; readonly component: string }): ReactNode => {
  const m = useQualityDeskWords()
  const language = useLanguage()
  const options = [{ value: TOTAL, label: m.trendTotal }, ...loaded.components.map(({ code, name }) => ({ value: code, label: `${code} ${name[language]}` }))]
  return (
    <Form method="get">
      <Row gap="s">
        {Object.entries(loaded.looked).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
        <SelectField name="component" label={m.trendOf} choices={options} defaultValue={component} placeholder={false} />
        <Button>{m.show}</Button>
      </Row>
    </Form>
  )
}

/** How the index went: the chart, its sentence, and the table of the same figures. */
export const TrendPage = (): ReactNode => {
  const m = useQualityDeskWords()
  const words = useIndicatorWords()
  const language = useLanguage()
  const say = useFigure()
  const loaded = useLoaderData<typeof loadTrend>()
  const chosen = loaded.components.find(({ code }) => code === loaded.component)
  const component = chosen?.code ?? TOTAL
  const name = chosen === undefined ? m.trendTotal : `${chosen.code} ${chosen.name[language]}`
  const lines = linesOf(loaded, component)
  const known = lines.flatMap(({ month, rate }) => (rate === undefined ? [] : [{ month: sayMonth(month), rate: say(rate) }]))
  const [first, last] = [known[0], known.at(-1)]
  const summary = first === undefined || last === undefined ? m.trendNothing(name) : m.trendSaid(name, first, last)
  return (
    <QualityFrame tab="trend" unitName={loaded.unit.name} looked={loaded.looked}>
      <Choose loaded={loaded} component={component} />
      <p>{summary}</p>
      <TrendChart summary={summary} max={100} say={say} points={lines.map(({ month, rate }) => ({ key: month, label: shortMonth(month), value: rate }))} mark={chosen?.target} />
      {chosen?.target === undefined ? null : <p className="mc-meta">{m.trendMark(say(chosen.target))}</p>}
      <DataTable
        caption={m.trendTable}
        columns={[
          { key: 'month', label: m.month, names: true, cell: ({ month }) => sayMonth(month) },
          { key: 'figure', label: words.figure, numeric: true, cell: ({ above, below }) => (above === undefined || below === undefined ? words.none : `${say(above)} / ${say(below)}`) },
          { key: 'rate', label: words.rate, numeric: true, cell: ({ rate }) => (rate === undefined ? words.none : `${say(rate)} %`) },
        ]}
        rows={lines}
        rowKey={({ month }) => month}
      />
    </QualityFrame>
  )
}
