import type { ReactNode } from 'react'
import { Form, useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { Button } from '../../../../design-system/components/button.tsx'
import { DateInput } from '../../../../design-system/components/date-field.tsx'
import { Row, Section } from '../../../../design-system/components/layout.tsx'
import { Notice } from '../../../../design-system/components/notice.tsx'
import { SelectField } from '../../../../design-system/components/select-field.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import { apiOf, valueOf } from '../../../../platform/web/loader.ts'
import { listQualitySectors, listUnitIndexes, showQualityIndex } from '../../contract.ts'
import { BESIDE_LISTS, type BesideName } from '../../domain/beside.ts'
import type { Things } from '../../domain/drilling.ts'
import { Beside, ComponentsByGroup, GroupChart, PlanTargets, Score, UnitTable, useFigure, type QualityIndex } from '../index-parts.tsx'
import { recentPeriods } from '../quality-address.ts'
import { sayDay, sayMoment, sayPeriod } from '../say.ts'
import { usePulse } from '../use-pulse.ts'
import { useIndicatorWords } from '../words.ts'
import { behindAddress, deskAddress, drillAddress, lookedAt, PeriodTabs, QualityFrame, sectorAsked, type Looked } from './quality-frame.tsx'
import { TowardsBands } from './towards.tsx'
import { useQualityDeskWords } from './words.ts'

export const loadDeskIndex = async (args: LoaderFunctionArgs) => {
  const api = apiOf(args)
  const [looked, only] = [lookedAt(args), sectorAsked(args)]
  const query = { ...looked, ...only }
  const [index, sectors, units] = await Promise.all([api(showQualityIndex, { query }), api(listQualitySectors, { query: looked.unit === undefined ? {} : { unit: looked.unit } }), only.sector === undefined ? undefined : api(listUnitIndexes, { query })])
  return { looked, only, index: valueOf(index), sectors: valueOf(sectors).items, units: units === undefined ? [] : valueOf(units).items.filter(({ received }) => received > 0) }
}

/** What is made of dossiers or procedures can be told by sector. */
const OF_SECTORS: ReadonlySet<Things> = new Set(['dossiers', 'procedures'])

/** Kế hoạch 276 IV.2c: of one sector alone, here and over every unit above. */
const OfSector = (props: { readonly index: QualityIndex; readonly looked: Looked }): ReactNode => {
  const m = useQualityDeskWords()
  const words = useIndicatorWords()
  const { index: { sector, above }, looked } = props
  if (sector === undefined) return null
  return (
    <Notice title={words.onlySector(sector)}>
      <p>{words.sectorLead}</p>
      <Row gap="s">
        {above === undefined ? null : <TextLink to={deskAddress('index', { ...looked, unit: above.code, sector })}>{m.sectorOver(above.name)}</TextLink>}
        <TextLink to={deskAddress('index', looked)}>{words.allSectors}</TextLink>
      </Row>
    </Notice>
  )
}

/** The index of the unit in charge, each figure a way to its dossiers. */
export const DeskIndexPage = (): ReactNode => {
  const m = useQualityDeskWords()
  const words = useIndicatorWords()
  const say = useFigure()
  const { looked, only, index, sectors, units } = useLoaderData<typeof loadDeskIndex>()
  const { replay, evaluatedOn, period } = index
  usePulse(!replay, index.pulse)
  const now = { ...looked, period: period.key }
  const recent = recentPeriods(index.periods[0] ?? period.key)
  const keys = recent.includes(period.key) ? recent : [period.key, ...recent]
  const drillTo = (code: string, things: Things): string => behindAddress(code, things, OF_SECTORS.has(things) ? { ...now, ...only } : now)
  const besideTo = (name: BesideName): string | undefined => {
    const behind = BESIDE_LISTS[name]
    return behind && index.components.some(({ drills }) => drills === 'dossiers') ? drillAddress(behind.component, { ...now, ...only, kind: behind.kind }) : undefined
  }
  return (
    <QualityFrame tab="index" unitName={index.unit.name} looked={looked}>
      <PeriodTabs tab="index" looked={{ ...looked, ...only }} periods={index.periods} current={period.key} />
      <Row spread>
        <p className="mc-meta">{replay ? words.replayed(sayDay(evaluatedOn)) : words.asOf(sayMoment(index.asOf))}</p>
        {replay ? <TextLink to={deskAddress('index', { ...(looked.unit ? { unit: looked.unit } : {}), ...only, period: period.key })}>{words.backToNow}</TextLink> : null}
      </Row>
      <Form method="get">
        <Row gap="s">
          {looked.unit ? <input type="hidden" name="unit" value={looked.unit} /> : null}
          <SelectField name="period" label={words.otherPeriod} choices={keys.map((value) => ({ value, label: sayPeriod(value, words) }))} defaultValue={period.key} placeholder={false} />
          <DateInput name="on" label={m.lookAt} defaultValue={replay ? evaluatedOn : ''} />
          {sectors.length < 2 ? null : <SelectField name="sector" label={m.sector} choices={sectors.map(({ sector, procedures }) => ({ value: sector, label: m.sectorChoice(sector, say(procedures)) }))} defaultValue={only.sector ?? ''} placeholder={words.allSectors} />}
          <Button>{m.show}</Button>
        </Row>
      </Form>
      <OfSector index={index} looked={now} />
      <Score scores={index} />
      <GroupChart groups={index.groups} />
      {units.length === 0 ? null : <Section id="units" title={words.units}><UnitTable units={units} to={(unit) => deskAddress('index', { ...now, unit, ...only })} /></Section>}
      {replay ? null : <TowardsBands index={index} looked={{ ...now, ...only }} />}
      <p>{m.lead}</p>
      <ComponentsByGroup index={index} drillTo={drillTo} open />
      <PlanTargets targets={index.planTargets} drillTo={drillTo} />
      <Beside beside={index.beside} drillTo={besideTo} />
    </QualityFrame>
  )
}
