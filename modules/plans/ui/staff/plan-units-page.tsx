import type { ReactNode } from 'react'
import { useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { DataTable } from '../../../../design-system/components/data-table.tsx'
import { Code, Stack } from '../../../../design-system/components/layout.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { Pagination } from '../../../../design-system/components/pagination.tsx'
import { ProgressBar } from '../../../../design-system/components/progress-bar.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { apiOf, valueOf } from '../../../../platform/web/loader.ts'
import { listPlanUnits } from '../../contract.ts'
import { PlanTabs, StandingTag } from './plan-parts.tsx'
import { PLANS, usePlanWords } from './words.ts'

type Level = AnswerOf<typeof listPlanUnits>['levels'][number]['level']
const LEVELS: readonly Level[] = ['province', 'district', 'commune']

/** Levels first; the units of the one chosen, a page at a time. */
export const loadPlanUnits = async (args: LoaderFunctionArgs) => {
  const asked = new URL(args.request.url).searchParams
  const level = LEVELS.find((each) => each === asked.get('level'))
  const after = asked.get('after')
  const query = { ...(level ? { level } : {}), ...(level && after ? { after } : {}) }
  return { level, isFirst: after === null, ...valueOf(await apiOf(args)(listPlanUnits, { params: { planId: args.params['planId'] ?? '' }, query })) }
}

type Loaded = Awaited<ReturnType<typeof loadPlanUnits>>

type Listed = Pick<Loaded, 'planId' | 'items' | 'isFirst'> & { readonly level: Level; readonly next: string | undefined }

const Units = ({ planId, items, level, next, isFirst }: Listed): ReactNode => {
  const m = usePlanWords()
  const at = `${PLANS}/${planId}/units?level=${level}`
  return (
    <>
      <DataTable
        caption={m.levels[level]}
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
      <Pagination first={isFirst ? undefined : at} next={next === undefined ? undefined : `${at}&after=${encodeURIComponent(next)}`} />
    </>
  )
}

export const PlanUnitsPage = (): ReactNode => {
  const m = usePlanWords()
  const { planId, number, title, levels, items, level: chosen, next, isFirst } = useLoaderData<typeof loadPlanUnits>()
  return (
    <Stack>
      <PageHeader title={title} caption={number} />
      <PlanTabs planId={planId} current="units" />
      <DataTable
        caption={m.byLevel}
        columns={[
          { key: 'level', label: m.level, names: true, cell: ({ level }) => m.levels[level] },
          { key: 'progress', label: m.progress, cell: ({ done, units, percent }) => <ProgressBar label={m.partsDone(done, units)} value={percent} max={100} text={`${percent}\u00A0%`} /> },
          { key: 'overdue', label: m.overdue, numeric: true, cell: ({ overdue }) => overdue },
          { key: 'count', label: m.unitCount, cell: ({ level, count }) => (level === chosen ? count : <TextLink to={`${PLANS}/${planId}/units?level=${level}`}>{m.showUnits(count)}</TextLink>) },
        ]}
        rows={levels}
        rowKey={({ level }) => level}
      />
      {chosen ? <Units planId={planId} items={items} level={chosen} next={next} isFirst={isFirst} /> : <p>{m.chooseLevel}</p>}
    </Stack>
  )
}
