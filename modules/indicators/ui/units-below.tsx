import type { ReactNode } from 'react'
import { BarChart } from '../../../design-system/components/bar-chart.tsx'
import { Details } from '../../../design-system/components/details.tsx'
import { Stack } from '../../../design-system/components/layout.tsx'
import { TextLink } from '../../../design-system/components/text-link.tsx'
import { UnitTable, useFigure, type UnitLine } from './index-parts.tsx'
import { useIndicatorWords } from './words.ts'

type Below = { readonly units: readonly UnitLine[]; readonly to: (code: string) => string }

/** Units without a dossier in the period have nothing to be compared by. */
export const UnitsBelow = ({ units, to }: Below): ReactNode => {
  const m = useIndicatorWords()
  const say = useFigure()
  const [counted, others] = [units.filter(({ onTimeRate }) => onTimeRate !== undefined), units.filter(({ onTimeRate }) => onTimeRate === undefined)]
  return (
    <Stack>
      {counted.length > 1 ? <BarChart wide label={m.byUnit} bars={counted.map(({ unit, onTimeRate = 0 }) => ({ key: unit.code, label: unit.name, value: onTimeRate, max: 100, text: `${say(onTimeRate)} %` }))} /> : null}
      {counted.length > 0 ? <UnitTable units={counted} to={to} /> : null}
      {others.length > 0 ? (
        <Details boxed summary={m.unitsWithout(say(others.length))}>
          <ul className="mc-columns">{others.map(({ unit }) => <li key={unit.code}><TextLink to={to(unit.code)}>{unit.name}</TextLink></li>)}</ul>
        </Details>
      ) : null}
    </Stack>
  )
}
