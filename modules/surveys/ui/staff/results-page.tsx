import type { ReactNode } from 'react'
import { Form, useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { BarChart } from '../../../../design-system/components/bar-chart.tsx'
import { Button } from '../../../../design-system/components/button.tsx'
import { DataTable } from '../../../../design-system/components/data-table.tsx'
import { Row, Section, Stack } from '../../../../design-system/components/layout.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { PrintButton } from '../../../../design-system/components/print-button.tsx'
import { SummaryList } from '../../../../design-system/components/summary-list.tsx'
import { TextField } from '../../../../design-system/components/text-field.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import { useLanguage } from '../../../../platform/web/language.ts'
import { apiOf, personOf, unitOf, valueOf } from '../../../../platform/web/loader.ts'
import { showSurveyResults } from '../../contract.ts'
import { useShare, useSurveyDeskWords } from './words.ts'

const TARGET = 90

/** Who controls the procedures of the province begins with all of it; others with the unit they lead. */
export const loadResults = async (args: LoaderFunctionArgs) => {
  const asked = new URL(args.request.url).searchParams
  const person = personOf(args)
  const roles = person?.kind === 'staff' ? person.roles : []
  const mayCall = roles.some(({ role }) => role === 'control-officer')
  const own = mayCall ? undefined : (roles.find(({ role }) => role === 'head-of-unit')?.unitId ?? unitOf(args))
  const unitId = asked.get('unit') ?? own
  const month = asked.get('month')
  return { mayCall, ...valueOf(await apiOf(args)(showSurveyResults, { query: { ...(unitId ? { unitId } : {}), ...(month && /^\d{4}-\d{2}$/.test(month) ? { month } : {}) } })) }
}

type Shown = ReturnType<typeof useLoaderData<typeof loadResults>>
type Figures = Pick<Shown, 'rated' | 'rate' | 'low' | 'high'>

const sayInvited = (m: ReturnType<typeof useSurveyDeskWords>, invited: number): string => (invited === 0 ? m.invitedUnknown : String(invited))

const useRate = (): ((figures: Figures) => string) => {
  const m = useSurveyDeskWords()
  const say = useShare()
  return ({ rate, low, high }) => (rate === undefined || low === undefined || high === undefined ? m.none : m.rateOf(say(rate), say(low), say(high)))
}

const Questions = (props: { readonly questions: Shown['questions'] }): ReactNode => {
  const m = useSurveyDeskWords()
  const say = useShare()
  const language = useLanguage()
  const at = (counts: readonly number[], place: number): string => String(counts[place] ?? 0)
  return (
    <Section id="questions" title={m.questions}>
      <DataTable
        caption={m.questions}
        captionUnseen
        columns={[
          { key: 'asked', label: m.question, names: true, cell: ({ asked }) => asked[language] },
          { key: 'two', label: m.two, numeric: true, cell: ({ counts }) => at(counts, 0) },
          { key: 'one', label: m.one, numeric: true, cell: ({ counts }) => at(counts, 1) },
          { key: 'zero', label: m.zero, numeric: true, cell: ({ counts }) => at(counts, 2) },
          { key: 'mean', label: m.mean, numeric: true, cell: ({ mean }) => (mean === undefined ? m.none : say(mean)) },
        ]}
        rows={props.questions}
        rowKey={({ key }) => key}
      />
    </Section>
  )
}

const Units = (props: { readonly shown: Shown }): ReactNode => {
  const m = useSurveyDeskWords()
  const sayRate = useRate()
  const { units, month } = props.shown
  if (units.length === 0) return null
  return (
    <Section id="units" title={m.units}>
      <DataTable
        caption={m.units}
        captionUnseen
        columns={[
          { key: 'unit', label: m.unit, names: true, cell: ({ unit }) => <TextLink to={`/desk/surveys?unit=${unit.id}&month=${month}`}>{unit.name}</TextLink> },
          { key: 'rate', label: m.rate, cell: (row) => sayRate(row) },
          { key: 'rated', label: m.rated, numeric: true, cell: ({ rated }) => String(rated) },
          { key: 'invited', label: m.invited, numeric: true, cell: ({ invited }) => sayInvited(m, invited) },
        ]}
        rows={units}
        rowKey={({ unit }) => unit.id}
      />
    </Section>
  )
}

const Months = (props: { readonly months: Shown['months'] }): ReactNode => {
  const m = useSurveyDeskWords()
  const say = useShare()
  return (
    <Section id="months" title={m.months} lead={m.target}>
      <BarChart
        wide
        label={m.months}
        bars={props.months.map(({ month, rate, rated }) => ({ key: month, label: month.split('-').reverse().join('/'), value: rate ?? 0, max: 100, mark: TARGET, text: rate === undefined ? m.none : m.monthRate(say(rate), String(rated)), unknown: rate === undefined }))}
      />
    </Section>
  )
}

/** NĐ 61/2018 article 32: what people said, for those who answer for it. */
export const ResultsPage = (): ReactNode => {
  const m = useSurveyDeskWords()
  const sayRate = useRate()
  const shown = useLoaderData<typeof loadResults>()
  const { mayCall } = shown
  return (
    <Stack gap="l">
      <PageHeader title={m.resultsTitle} caption={shown.unit.name} lead={<p>{m.resultsLead}</p>} actions={<Row gap="s">{mayCall ? <TextLink to="/desk/surveys/calls">{m.calls}</TextLink> : null}<TextLink to="/desk/surveys/cases">{m.cases}</TextLink><PrintButton /></Row>} />
      <Form method="get">
        <Row>
          <input type="hidden" name="unit" value={shown.unit.id} />
          <TextField name="month" label={m.month} type="month" defaultValue={shown.month} />
          <Button kind="quiet">{m.show}</Button>
        </Row>
      </Form>
      <SummaryList rows={[{ key: 'rate', label: m.rate, value: sayRate(shown) }, { key: 'rated', label: m.rated, value: String(shown.rated) }, { key: 'invited', label: m.invited, value: sayInvited(m, shown.invited) }]} />
      <Months months={shown.months} />
      <Questions questions={shown.questions} />
      <Units shown={shown} />
    </Stack>
  )
}
