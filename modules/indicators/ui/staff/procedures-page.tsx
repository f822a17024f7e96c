import type { ReactNode } from 'react'
import { useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { DataTable } from '../../../../design-system/components/data-table.tsx'
import { EmptyState } from '../../../../design-system/components/empty-state.tsx'
import { Code, Section, Stack } from '../../../../design-system/components/layout.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import { apiOf, valueOf } from '../../../../platform/web/loader.ts'
import { listIndicatorProcedures, showQualityIndex } from '../../contract.ts'
import { LATENESS } from '../../domain/drilling.ts'
import { useFigure } from '../index-parts.tsx'
import { useIndicatorWords } from '../words.ts'
import { drillAddress, lookedAt, PeriodTabs, QualityFrame } from './quality-frame.tsx'
import { useQualityDeskWords } from './words.ts'

export const loadProcedureFigures = async (args: LoaderFunctionArgs) => {
  const looked = lookedAt(args)
  const [list, index] = await Promise.all([apiOf(args)(listIndicatorProcedures, { query: looked }), apiOf(args)(showQualityIndex, { query: looked })])
  const { period, periods } = valueOf(index)
  return { looked, period: period.key, periods, ...valueOf(list) }
}

type Loaded = ReturnType<typeof useLoaderData<typeof loadProcedureFigures>>

const Sectors = ({ sectors }: Pick<Loaded, 'sectors'>): ReactNode => {
  const m = useQualityDeskWords()
  const words = useIndicatorWords()
  const say = useFigure()
  if (sectors.length < 2) return null
  return (
    <Section id="sectors" title={m.bySector}>
      <DataTable
        caption={m.bySector}
        captionUnseen
        columns={[
          { key: 'sector', label: m.sector, names: true, cell: (row) => <span lang="vi">{row.sector === '' ? words.none : row.sector}</span> },
          { key: 'procedures', label: m.proceduresOf, numeric: true, cell: (row) => say(row.procedures) },
          { key: 'received', label: words.received, numeric: true, cell: (row) => say(row.received) },
          { key: 'online', label: words.online, numeric: true, cell: (row) => say(row.online) },
          { key: 'inProcess', label: m.inProcess, numeric: true, cell: (row) => say(row.inProcess) },
          { key: 'endedLate', label: m.endedLate, numeric: true, cell: (row) => say(row.endedLate) },
          { key: 'openLate', label: m.openLate, numeric: true, cell: (row) => say(row.openLate) },
        ]}
        rows={sectors}
        rowKey={({ sector }) => sector}
        rowTone={({ openLate }) => (openLate > 0 ? 'bad' : undefined)}
      />
    </Section>
  )
}

export const ProcedureFiguresPage = (): ReactNode => {
  const m = useQualityDeskWords()
  const words = useIndicatorWords()
  const say = useFigure()
  const { looked, unit, items, sectors, period, periods } = useLoaderData<typeof loadProcedureFigures>()
  return (
    <QualityFrame tab="procedures" unitName={unit.name} looked={looked}>
      <PeriodTabs tab="procedures" looked={looked} periods={periods} current={period} />
      <Sectors sectors={sectors} />
      <DataTable
        caption={m.tabs.procedures}
        captionUnseen
        columns={[
          { key: 'procedure', label: m.procedure, names: true, cell: (row) => <Stack gap="s"><TextLink to={drillAddress(LATENESS, { ...looked, period, kind: row.openLate > 0 ? 'open-late' : 'counted', procedure: row.code })}><span lang="vi">{row.name}</span></TextLink><Code>{row.code}</Code></Stack> },
          { key: 'sector', label: m.sector, cell: (row) => <span lang="vi">{row.sector}</span> },
          { key: 'received', label: words.received, numeric: true, cell: (row) => say(row.received) },
          { key: 'online', label: words.online, numeric: true, cell: (row) => say(row.online) },
          { key: 'inProcess', label: m.inProcess, numeric: true, cell: (row) => say(row.inProcess) },
          { key: 'endedLate', label: m.endedLate, numeric: true, cell: (row) => say(row.endedLate) },
          { key: 'openLate', label: m.openLate, numeric: true, cell: (row) => say(row.openLate) },
          { key: 'meanHours', label: m.meanHours, numeric: true, cell: (row) => (row.meanHours === undefined ? words.none : say(row.meanHours)) },
        ]}
        rows={items}
        rowKey={({ code }) => code}
        rowTone={({ openLate }) => (openLate > 0 ? 'bad' : undefined)}
        empty={<EmptyState icon="document" title={m.nothing} />}
      />
    </QualityFrame>
  )
}
