import type { ReactNode } from 'react'
import { Form, useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { BarChart } from '../../../../design-system/components/bar-chart.tsx'
import { Button } from '../../../../design-system/components/button.tsx'
import { DataTable } from '../../../../design-system/components/data-table.tsx'
import { DateField } from '../../../../design-system/components/date-field.tsx'
import { Details } from '../../../../design-system/components/details.tsx'
import { Row, Section, Stack } from '../../../../design-system/components/layout.tsx'
import { LinkTabs } from '../../../../design-system/components/link-tabs.tsx'
import { Notice } from '../../../../design-system/components/notice.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { PrintButton } from '../../../../design-system/components/print-button.tsx'
import { SelectField } from '../../../../design-system/components/select-field.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { useLanguage } from '../../../../platform/web/language.ts'
import { apiOf, languageOf, valueOf } from '../../../../platform/web/loader.ts'
import { listUnitIndexes, showQualityIndex } from '../../contract.ts'
import { showNineIndices } from '../../contract-nine.ts'
import { Beside, ComponentsByGroup, GroupChart, PlanTargets, Score, UnitTable, useFigure } from '../index-parts.tsx'
import { inOneLanguage } from '../in-one-language.ts'
import { QUALITY_WALL, qualityAddress, readQualityAddress, recentPeriods } from '../quality-address.ts'
import { sayDay, sayMoment, sayPeriod } from '../say.ts'
import { usePulse } from '../use-pulse.ts'
import { useIndicatorWords } from '../words.ts'

const withoutGroups = (unit: AnswerOf<typeof listUnitIndexes>['items'][number]) => {
  const { groups: _groups, ...shown } = unit
  return shown
}

export const loadQuality = async (args: LoaderFunctionArgs) => {
  const api = apiOf(args)
  const query = readQualityAddress(args.request.url)
  const { sector: _sector, ...ofUnit } = query
  const [index, units, nine] = await Promise.all([api(showQualityIndex, { query }), api(listUnitIndexes, { query }), api(showNineIndices, { query: ofUnit })])
  const language = languageOf(args)
  // No longer than a page that is taken over may be: it counts on by itself.
  const { towards: _towards, ...shown } = valueOf(index)
  return { index: inOneLanguage(shown, language), units: valueOf(units).items.map((unit) => inOneLanguage(withoutGroups(unit), language)), nine: valueOf(nine) }
}

type Shown = ReturnType<typeof useLoaderData<typeof loadQuality>>

/** Any month, quarter or year of the last two, and any day that has passed. */
const Choose = ({ index }: { readonly index: Shown['index'] }): ReactNode => {
  const m = useIndicatorWords()
  const { unit, period, periods, replay, evaluatedOn, sector } = index
  const recent = recentPeriods(periods[0] ?? period.key)
  const keys = recent.includes(period.key) ? recent : [period.key, ...recent]
  return (
    <Form method="get">
      <Row gap="s">
        <input type="hidden" name="unit" value={unit.code} />
        {sector === undefined ? null : <input type="hidden" name="sector" value={sector} />}
        <SelectField name="period" label={m.otherPeriod} choices={keys.map((value) => ({ value, label: sayPeriod(value, m) }))} defaultValue={period.key} placeholder={false} />
        <DateField name="on" label={m.lookAt} defaultValue={replay ? evaluatedOn : ''} />
        <Button>{m.show}</Button>
      </Row>
    </Form>
  )
}

const Ways = ({ index }: { readonly index: Shown['index'] }): ReactNode => {
  const m = useIndicatorWords()
  const { unit, above, period, periods, replay, evaluatedOn, asOf, sector } = index
  const on = replay ? evaluatedOn : undefined
  const shown = periods.includes(period.key) ? periods : [period.key, ...periods]
  return (
    <>
      <LinkTabs label={m.period} tabs={shown.map((key) => ({ to: qualityAddress({ unit: unit.code, period: key, on, sector }), label: sayPeriod(key, m), current: key === period.key }))} />
      {sector === undefined ? null : <Notice title={m.onlySector(sector)}><p>{m.sectorLead}</p><p><TextLink to={qualityAddress({ unit: unit.code, period: period.key })}>{m.allSectors}</TextLink></p></Notice>}
      <Row spread>
        <p className="mc-meta">{replay ? m.replayed(sayDay(evaluatedOn)) : m.asOf(sayMoment(asOf))}</p>
        <Row gap="s">
          {replay ? <TextLink to={qualityAddress({ unit: unit.code, period: period.key })}>{m.backToNow}</TextLink> : null}
          {above ? <TextLink to={qualityAddress({ unit: above.code, period: period.key, on, sector })}>{m.up(above.name)}</TextLink> : null}
          <TextLink to={qualityAddress({ unit: unit.code, period: period.key }, QUALITY_WALL)}>{m.wall}</TextLink>
          <PrintButton />
        </Row>
      </Row>
    </>
  )
}

/** Units without a dossier in the period have nothing to be compared by. */
const Units = ({ shown }: { readonly shown: Shown }): ReactNode => {
  const m = useIndicatorWords()
  const say = useFigure()
  const { index, units } = shown
  if (units.length === 0) return null
  const [counted, others] = [units.filter(({ onTimeRate }) => onTimeRate !== undefined), units.filter(({ onTimeRate }) => onTimeRate === undefined)]
  const to = (code: string): string => qualityAddress({ unit: code, period: index.period.key, on: index.replay ? index.evaluatedOn : undefined, sector: index.sector })
  return (
    <Section id="units" title={m.units} lead={m.unitsLead}>
      <Stack>
        {counted.length > 1 ? <BarChart wide label={m.byUnit} bars={counted.map(({ unit, onTimeRate = 0 }) => ({ key: unit.code, label: unit.name, value: onTimeRate, max: 100, text: `${say(onTimeRate)} %` }))} /> : null}
        {counted.length > 0 ? <UnitTable units={counted} to={to} /> : null}
        {others.length > 0 ? (
          <Details boxed summary={m.unitsWithout(say(others.length))}>
            <ul className="mc-columns">{others.map(({ unit }) => <li key={unit.code}><TextLink to={to(unit.code)}>{unit.name}</TextLink></li>)}</ul>
          </Details>
        ) : null}
      </Stack>
    </Section>
  )
}

/** TT 01/2018/TT-VPCP articles 13-15; NĐ 61/2018 article 32: public of a unit, never of its officials. */
const Nine = ({ nine }: { readonly nine: Shown['nine'] }): ReactNode => {
  const m = useIndicatorWords()
  const say = useFigure()
  const names: Readonly<Record<string, string>> = m.nine
  const verdicts: Readonly<Record<string, string>> = m.verdicts
  const { indices, total, outOf, verdict } = nine
  const said = `${m.nineOf}: ${m.pointsOf(say(total), say(outOf))}${verdict === undefined ? '' : ` · ${verdicts[verdict]}`}`
  return (
    <Section id="nine" title={m.nineTitle} lead={m.nineLead}>
      <Details boxed summary={said}>
        <DataTable
          caption={m.nineTitle}
          captionUnseen
          columns={[
            { key: 'name', label: m.component, names: true, cell: ({ index }) => `${index}. ${names[String(index)]}` },
            { key: 'points', label: m.points, numeric: true, cell: ({ value }) => (value === undefined ? m.none : m.pointsOf(say(value), say(2))) },
          ]}
          rows={indices}
          rowKey={({ index }) => String(index)}
        />
      </Details>
    </Section>
  )
}

const Uncertain = ({ points }: { readonly points: Shown['index']['uncertain'] }): ReactNode => {
  const m = useIndicatorWords()
  const language = useLanguage()
  return (
    <Section id="uncertain" title={m.uncertain} lead={m.uncertainLead}>
      <Details boxed summary={m.uncertainCount(points.length)}>
        <ul>{points.map(({ name, said, source }) => <li key={name}>{said[language]}<br /><small lang="vi">{`${m.source}: ${source}`}</small></li>)}</ul>
      </Details>
    </Section>
  )
}

/** QĐ 766/QĐ-TTg, NĐ 61/2018 article 32: the index as anybody may read it. */
export const QualityPage = (): ReactNode => {
  const m = useIndicatorWords()
  const shown = useLoaderData<typeof loadQuality>()
  const { index } = shown
  usePulse(!index.replay, index.pulse)
  return (
    <div className="mc-wide mc-page">
      <PageHeader title={m.title} caption={index.unit.name} lead={<p>{m.lead}</p>} />
      <Stack>
        <Ways index={index} />
        <Choose index={index} />
        <Score scores={index} />
      </Stack>
      <Section id="groups" title={m.groups}><GroupChart groups={index.groups} /></Section>
      <Section id="components" title={m.components}><ComponentsByGroup index={index} /></Section>
      <Beside beside={index.beside} />
      <PlanTargets targets={index.planTargets} />
      <Nine nine={shown.nine} />
      <Units shown={shown} />
      <Uncertain points={index.uncertain} />
    </div>
  )
}
