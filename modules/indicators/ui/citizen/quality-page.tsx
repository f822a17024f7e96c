import type { ReactNode } from 'react'
import { Form, useLoaderData, type LoaderFunctionArgs } from 'react-router'
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
import { listQualitySectors, listUnitIndexes, showQualityIndex } from '../../contract.ts'
import { showNineIndices } from '../../contract-nine.ts'
import { Beside, ComponentsByGroup, GroupChart, PlanTargets, Score, useFigure } from '../index-parts.tsx'
import { inOneLanguage } from '../in-one-language.ts'
import { QUALITY_WALL, qualityAddress, readQualityAddress, recentPeriods } from '../quality-address.ts'
import { sayDay, sayMoment, sayPeriod } from '../say.ts'
import { UnitsBelow } from '../units-below.tsx'
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
  const [index, units, nine, sectors] = await Promise.all([api(showQualityIndex, { query }), api(listUnitIndexes, { query }), api(showNineIndices, { query: ofUnit }), api(listQualitySectors, { query: query.unit === undefined ? {} : { unit: query.unit } })])
  const language = languageOf(args)
  // No longer than a page that is taken over may be: it counts on by itself.
  const { towards: _towards, ...shown } = valueOf(index)
  return { index: inOneLanguage(shown, language), units: valueOf(units).items.map((unit) => inOneLanguage(withoutGroups(unit), language)), nine: valueOf(nine), sectors: valueOf(sectors).items.map(({ sector }) => sector) }
}

type Shown = ReturnType<typeof useLoaderData<typeof loadQuality>>

/** Any month, quarter or year of the last two, any day that has passed, any sector. */
const Choose = ({ shown }: { readonly shown: Shown }): ReactNode => {
  const m = useIndicatorWords()
  const { unit, period, periods, replay, evaluatedOn, sector } = shown.index
  const sectors = sector === undefined || shown.sectors.includes(sector) ? shown.sectors : [sector, ...shown.sectors]
  const recent = recentPeriods(periods[0] ?? period.key)
  const keys = recent.includes(period.key) ? recent : [period.key, ...recent]
  return (
    <Form method="get">
      <Row gap="s">
        <input type="hidden" name="unit" value={unit.code} />
        <SelectField name="period" label={m.otherPeriod} choices={keys.map((value) => ({ value, label: sayPeriod(value, m) }))} defaultValue={period.key} placeholder={false} />
        <DateField name="on" label={m.lookAt} defaultValue={replay ? evaluatedOn : ''} />
        {sectors.length < 2 ? null : <SelectField name="sector" label={m.sector} choices={sectors.map((value) => ({ value, label: value }))} defaultValue={sector ?? ''} placeholder={m.allSectors} />}
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
      {sector === undefined ? null : <Notice title={m.onlySector(sector)}><p>{m.sectorLead}</p><p><TextLink to={qualityAddress({ unit: unit.code, period: period.key, on })}>{m.allSectors}</TextLink></p></Notice>}
      <Row spread>
        <p className="mc-meta">{replay ? m.replayed(sayDay(evaluatedOn)) : m.asOf(sayMoment(asOf))}</p>
        <Row gap="s">
          {replay ? <TextLink to={qualityAddress({ unit: unit.code, period: period.key, sector })}>{m.backToNow}</TextLink> : null}
          {above ? <TextLink to={qualityAddress({ unit: above.code, period: period.key, on, sector })}>{m.up(above.name)}</TextLink> : null}
          <TextLink to={qualityAddress({ unit: unit.code, period: period.key }, QUALITY_WALL)}>{m.wall}</TextLink>
          <PrintButton />
        </Row>
      </Row>
    </>
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
        <Choose shown={shown} />
        <Score scores={index} />
      </Stack>
      <Section id="groups" title={m.groups}><GroupChart groups={index.groups} /></Section>
      <Section id="components" title={m.components}><ComponentsByGroup index={index} /></Section>
      <Beside beside={index.beside} />
      <PlanTargets targets={index.planTargets} />
      {index.sector === undefined ? <Nine nine={shown.nine} /> : null}
      {shown.units.length === 0 ? null : <Section id="units" title={m.units} lead={m.unitsLead}><UnitsBelow units={shown.units} to={(code) => qualityAddress({ unit: code, period: index.period.key, on: index.replay ? index.evaluatedOn : undefined, sector: index.sector })} /></Section>}
      <Uncertain points={index.uncertain} />
    </div>
  )
}
