import type { ReactNode } from 'react'
import { useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { Stack } from '../../../../design-system/components/layout.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { PrintButton } from '../../../../design-system/components/print-button.tsx'
import { Tag, TagList } from '../../../../design-system/components/tag.tsx'
import { GanttTable, type DayPlace, type GanttCell, type GanttChip, type GanttColumn } from '../../../../design-system/staff/gantt-table.tsx'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { apiOf, valueOf } from '../../../../platform/web/loader.ts'
import { showPlanGantt } from '../../contract.ts'
import { DeadlineWords, PlanTabs, Standing } from './plan-parts.tsx'
import { usePlanWords, writeDay, writePart, type PlanWords } from './words.ts'

export const loadPlanGantt = async (args: LoaderFunctionArgs) => valueOf(await apiOf(args)(showPlanGantt, { params: { planId: args.params['planId'] ?? '' } }))

type Row = AnswerOf<typeof showPlanGantt>['sections'][number]['rows'][number]
type Mark = Row['marks'][number]

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const
const LOOKS = {
  done: { sign: '✓', tone: 'good' }, 'to-confirm': { sign: '…', tone: 'action' }, late: { sign: '!', tone: 'bad' }, soon: { sign: '›', tone: 'warn' }, open: { sign: '○', tone: 'plain' }, waiting: { sign: '↳', tone: 'plain' },
} as const satisfies Readonly<Record<Mark['state'], { readonly sign: string; readonly tone: GanttChip['tone'] }>>
const STATES = ['done', 'to-confirm', 'soon', 'late', 'waiting', 'open'] as const

const chipOf = ({ part, lastDay, units, done, state }: Mark, { deadline }: Row, m: PlanWords): GanttChip => {
  const counted = units === 0 ? m.nobodyYet : `${m.unitsDone(done, units)}, ${m.markStates[state]}`
  const hasOwnDay = part.length === 10 || deadline.kind === 'by-day'
  return {
    key: part, tone: LOOKS[state].tone, text: `${LOOKS[state].sign} ${units === 0 ? '–' : `${done}/${units}`}`,
    words: m.markWords(part.length === 10 ? m.part : writePart(part, m), writeDay(lastDay), counted),
    ...(hasOwnDay ? { note: writeDay(lastDay).slice(0, 5) } : {}),
  }
}

const barAt = ({ bar }: Row, month: number): GanttCell['bar'] => {
  if (!bar || month < bar.from || month > bar.to) return undefined
  if (month === bar.to && !bar.beyond) return month === bar.from ? 'only' : 'last'
  return month === bar.from ? 'first' : 'through'
}

const cellAt = (row: Row, month: number, m: PlanWords): GanttCell => {
  const chips = row.marks.filter((mark) => mark.month === month).map((mark) => chipOf(mark, row, m))
  const beyond = month === row.bar?.to ? row.bar.beyond : undefined
  return { bar: barAt(row, month), chips: beyond ? [...chips, { key: 'beyond', tone: 'plain', text: '→', words: m.beyond(writeDay(beyond)) }] : chips }
}

const placeOf = (today: string): DayPlace => {
  const day = Number(today.slice(8))
  return day <= 10 ? 'early' : day <= 20 ? 'middle' : 'late'
}

const columnsOf = (year: number, today: string, m: PlanWords): readonly GanttColumn[] =>
  MONTHS.map((month) => ({ key: String(month), label: m.month(month), ...(today.startsWith(`${year}-${String(month).padStart(2, '0')}`) ? { now: { place: placeOf(today), words: m.todayWord } } : {}) }))

const RowWords = ({ row, m }: { readonly row: Row; readonly m: PlanWords }): ReactNode => (
  <Stack gap="s">
    <span lang="vi"><strong>{row.reference}</strong> {row.text}</span>
    <DeadlineWords one={row} />
    {row.after.length === 0 ? null : <small>{`${LOOKS.waiting.sign} ${m.comesAfter(row.after.join(', '))}`}</small>}
  </Stack>
)

/** A plan over the months of its year. */
export const PlanGanttPage = (): ReactNode => {
  const m = usePlanWords()
  const { planId, number, title, year, today, sections } = useLoaderData<typeof loadPlanGantt>()
  return (
    <Stack>
      <PageHeader title={title} caption={`${number} · ${year}`} actions={<PrintButton />} />
      <PlanTabs planId={planId} current="gantt" />
      <p>{m.ganttLead(writeDay(today))}</p>
      <TagList label={m.ganttSigns}>{STATES.map((state) => <Tag key={state} tone={LOOKS[state].tone}>{`${LOOKS[state].sign} ${m.markStates[state]}`}</Tag>)}</TagList>
      <GanttTable
        label={m.ganttLabel(year)}
        lineLabel={m.result}
        stateLabel={m.state}
        columns={columnsOf(year, today, m)}
        groups={sections.map((section) => ({
          key: section.number,
          title: `${section.number}. ${section.title}`,
          lines: section.rows.map((row) => ({
            key: String(row.serial),
            label: <RowWords row={row} m={m} />,
            state: <Standing kind={row.summary.kind} waitsFor={row.waitsFor} />,
            ...(row.bar ? { cells: MONTHS.map((month) => cellAt(row, month, m)) } : { note: m.notInYear }),
          })),
        }))}
      />
    </Stack>
  )
}
