import type { ReactNode } from 'react'
import { useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { DataTable } from '../../../../design-system/components/data-table.tsx'
import { Code, Stack } from '../../../../design-system/components/layout.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { ProgressBar } from '../../../../design-system/components/progress-bar.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import { apiOf, valueOf } from '../../../../platform/web/loader.ts'
import { listPlanUnits } from '../../contract.ts'
import { PlanTabs, StandingTag } from './plan-parts.tsx'
import { PLANS, usePlanWords } from './words.ts'

export const loadPlanUnits = async (args: LoaderFunctionArgs) => valueOf(await apiOf(args)(listPlanUnits, { params: { planId: args.params['planId'] ?? '' } }))

export const PlanUnitsPage = (): ReactNode => {
  const m = usePlanWords()
  const { planId, number, title, levels, items } = useLoaderData<typeof loadPlanUnits>()
  return (
    <Stack>
      <PageHeader title={title} caption={number} />
      <PlanTabs planId={planId} current="units" />
      <DataTable
        caption={m.byLevel}
        columns={[
          { key: 'level', label: m.level, names: true, cell: ({ level }) => m.levels[level] },
          { key: 'count', label: m.unitCount, numeric: true, cell: ({ count }) => count },
          { key: 'progress', label: m.progress, cell: ({ done, units, percent }) => <ProgressBar label={m.partsDone(done, units)} value={percent} max={100} text={`${percent}\u00A0%`} /> },
          { key: 'overdue', label: m.overdue, numeric: true, cell: ({ overdue }) => overdue },
        ]}
        rows={levels}
        rowKey={({ level }) => level}
      />
      <DataTable
        caption={m.tabs.units}
        captionUnseen
        columns={[
          { key: 'unit', label: m.unit, names: true, cell: ({ unitId, name }) => <TextLink to={`${PLANS}/${planId}/units/${unitId}`}><span lang="vi">{name}</span></TextLink> },
          { key: 'code', label: m.code, cell: ({ code }) => <Code>{code}</Code> },
          { key: 'progress', label: m.progress, cell: ({ done, units, percent }) => <ProgressBar label={m.deliverablesDone(done, units)} value={percent} max={100} text={`${percent}\u00A0%`} /> },
          { key: 'overdue', label: m.overdue, numeric: true, cell: ({ overdue }) => overdue },
          { key: 'state', label: m.state, cell: ({ kind }) => <StandingTag kind={kind} /> },
        ]}
        rows={items}
        rowKey={({ unitId }) => unitId}
        rowTone={({ overdue }) => (overdue > 0 ? 'bad' : undefined)}
      />
    </Stack>
  )
}
