import type { ReactNode } from 'react'
import { DataTable } from '../../../../design-system/components/data-table.tsx'
import { Row, Stack } from '../../../../design-system/components/layout.tsx'
import { LinkTabs } from '../../../../design-system/components/link-tabs.tsx'
import { PrintButton } from '../../../../design-system/components/print-button.tsx'
import { Tag } from '../../../../design-system/components/tag.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import type { importPlan, showPlan } from '../../contract.ts'
import type { StandingKind } from '../../domain/standing.ts'
import { PLANS, TONES, usePercent, usePlanWords, writeDay, writePart, type PlanWords } from './words.ts'

type Deliverable = Pick<AnswerOf<typeof showPlan>['items'][number], 'reference' | 'text' | 'under' | 'deadline' | 'measured'>

export type PlanTab = (typeof TABS)[number]
const TABS = ['board', 'gantt', 'due', 'units'] as const

export const PlanTabs = (props: { readonly planId: string; readonly current: PlanTab }): ReactNode => {
  const m = usePlanWords()
  return <LinkTabs label={m.title} tabs={TABS.map((key) => ({ to: `${PLANS}/${props.planId}${key === 'board' ? '' : `/${key}`}`, label: m.tabs[key], current: key === props.current }))} />
}

export const StandingTag = (props: { readonly kind: StandingKind }): ReactNode => <Tag tone={TONES[props.kind]}>{usePlanWords().standing[props.kind]}</Tag>

type Months = NonNullable<Deliverable['measured'][number]['months']>

/** What it waits for stands under it. */
export const Standing = ({ kind, waitsFor }: { readonly kind: StandingKind; readonly waitsFor: readonly string[] }): ReactNode => {
  const m = usePlanWords()
  return waitsFor.length === 0 ? <StandingTag kind={kind} /> : <Stack gap="s"><StandingTag kind={kind} /><small>{m.waitsFor(waitsFor.join(', '))}</small></Stack>
}

/** Of a target each month has to reach: the months that did not. */
const monthsMissed = (months: Months, target: number, m: PlanWords): string => {
  if (months.every(({ rate }) => rate === undefined)) return m.monthsUncounted
  const missed = months.filter(({ rate }) => rate !== undefined && rate < target).map(({ part }) => writePart(part, m))
  return missed.length === 0 ? m.monthsReached : m.monthsMissed(missed.join(', '))
}

/** What is asked, with the sentence above it and the figure beside it. */
export const DeliverableWords = ({ one, ofProvince = false }: { readonly one: Deliverable; /** The board: beside its units, the figure of all. */ readonly ofProvince?: boolean }): ReactNode => {
  const m = usePlanWords()
  const percent = usePercent()
  const { reference, text, under, measured } = one
  return (
    <Stack gap="s">
      <span lang="vi"><strong>{reference}</strong> {text}</span>
      {under ? <small lang="vi">{under}</small> : null}
      {measured.map(({ code, rate, target, months }) => <small key={`${code} ${target}`}>{(ofProvince ? m.figureOfProvince : m.figure)(m.figureName(code), rate === undefined ? m.uncounted : percent(rate), percent(target))}{months ? ` ${monthsMissed(months, target, m)}` : null}</small>)}
    </Stack>
  )
}

export const DeadlineWords = ({ one: { deadline } }: { readonly one: Pick<Deliverable, 'deadline'> }): ReactNode => {
  const m = usePlanWords()
  return (
    <Stack gap="s">
      <span lang="vi">{deadline.said}</span>
      {deadline.kind === 'by-day' && deadline.lastDay ? <small>{m.lastDay(writeDay(deadline.lastDay))}</small> : null}
    </Stack>
  )
}

/** How far it is, as files: of the whole plan or of one unit. */
export const ReportLinks = ({ planId, unitId }: { readonly planId: string; readonly unitId?: string }): ReactNode => {
  const m = usePlanWords()
  const at = (format: string): string => `/api/plans/${planId}/report?format=${format}${unitId ? `&unitId=${unitId}` : ''}`
  return (
    <Row>
      <TextLink href={at('docx')} download icon="download">{m.asDocument}</TextLink>
      <TextLink href={at('xlsx')} download icon="download">{m.asSheet}</TextLink>
      <TextLink href={at('pdf')} download icon="download">{m.asPdf}</TextLink>
      <PrintButton />
    </Row>
  )
}

const columnsOf = (said: string, m: PlanWords): string => said.split(', ').map((name) => (Object.hasOwn(m.column, name) ? m.column[name as keyof PlanWords['column']] : name)).join(', ')

export const RemarkTable = ({ remarks }: { readonly remarks: AnswerOf<typeof importPlan>['remarks'] }): ReactNode => {
  const m = usePlanWords()
  return remarks.length === 0 ? null : (
    <DataTable
      caption={m.remarks}
      columns={[
        { key: 'row', label: m.row, numeric: true, cell: ({ row }) => row },
        { key: 'what', label: m.what, names: true, cell: ({ kind }) => m.remark[kind] },
        { key: 'said', label: m.said, cell: ({ kind, said }) => (kind === 'taken-from-above' ? columnsOf(said, m) : <span lang="vi">{said}</span>) },
      ]}
      rows={remarks}
      rowKey={({ row, kind, said }) => `${row}-${kind}-${said}`}
    />
  )
}
