import type { ReactNode } from 'react'
import { useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { EmptyState } from '../../../../design-system/components/empty-state.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import { apiOf, valueOf } from '../../../../platform/web/loader.ts'
import { listUnitIndexes, showQualityIndex } from '../../contract.ts'
import { UnitsBelow } from '../units-below.tsx'
import { useIndicatorWords } from '../words.ts'
import { deskAddress, lookedAt, PeriodTabs, QualityFrame, sectorAsked } from './quality-frame.tsx'
import { useQualityDeskWords } from './words.ts'

export const loadUnits = async (args: LoaderFunctionArgs) => {
  const api = apiOf(args)
  const looked = { ...lookedAt(args), ...sectorAsked(args) }
  const [index, units] = await Promise.all([api(showQualityIndex, { query: looked }), api(listUnitIndexes, { query: looked })])
  const { unit, above, period, periods } = valueOf(index)
  return { looked, unit, above, period: period.key, periods, units: valueOf(units).items }
}

/** Each unit below the one in charge, and the way to its figures. */
export const UnitsPage = (): ReactNode => {
  const m = useQualityDeskWords()
  const words = useIndicatorWords()
  const { looked, unit, above, period, periods, units } = useLoaderData<typeof loadUnits>()
  const now = { ...looked, period }
  return (
    <QualityFrame tab="units" unitName={unit.name} looked={looked}>
      <PeriodTabs tab="units" looked={looked} periods={periods} current={period} />
      {looked.sector === undefined ? null : <p>{words.onlySector(looked.sector)}</p>}
      {above === undefined ? null : <p><TextLink to={deskAddress('units', { ...now, unit: above.code })}>{words.up(above.name)}</TextLink></p>}
      {units.length === 0 ? <EmptyState title={m.unitsNone} /> : <UnitsBelow units={units} to={(code) => deskAddress('index', { ...now, unit: code })} />}
    </QualityFrame>
  )
}
