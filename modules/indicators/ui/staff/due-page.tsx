import type { ReactNode } from 'react'
import { Form, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { Button, ButtonRow } from '../../../../design-system/components/button.tsx'
import { Card } from '../../../../design-system/components/card.tsx'
import { DataTable } from '../../../../design-system/components/data-table.tsx'
import { Details } from '../../../../design-system/components/details.tsx'
import { EmptyState } from '../../../../design-system/components/empty-state.tsx'
import { ErrorSummary } from '../../../../design-system/components/error-summary.tsx'
import { Code, Stack } from '../../../../design-system/components/layout.tsx'
import { LinkTabs } from '../../../../design-system/components/link-tabs.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import { endForm, FormKey, readForm, useFailedForm } from '../../../../platform/web/form.ts'
import { apiOf, valueOf } from '../../../../platform/web/loader.ts'
import { HORIZONS, listDueSoon, MATTERS, writeReminder } from '../../contract-reminders.ts'
import { useFigure } from '../index-parts.tsx'
import { sayMoment } from '../say.ts'
import { ExpectedBreaches } from './expected-breaches.tsx'
import { deskAddress, lookedAt, QualityFrame, type Looked } from './quality-frame.tsx'
import { useQualityDeskWords } from './words.ts'

const USUAL = 1

const daysIn = (request: Request): number => {
  const asked = new URL(request.url).searchParams.get('days')
  return HORIZONS.find((each) => String(each) === asked) ?? USUAL
}

const addressOf = (looked: Looked, days: number): string => {
  const address = deskAddress('due', looked)
  return `${address}${address.includes('?') ? '&' : '?'}days=${days}`
}

const unitAsked = (looked: Looked) => (looked.unit === undefined ? {} : { unit: looked.unit })

export const loadDue = async (args: LoaderFunctionArgs) => {
  const looked = lookedAt(args)
  return { looked, ...valueOf(await apiOf(args)(listDueSoon, { query: { ...unitAsked(looked), days: daysIn(args.request) } })) }
}

export const dueAction = async (args: ActionFunctionArgs) => {
  const form = await readForm(args.request)
  const looked = lookedAt(args)
  const days = daysIn(args.request)
  const what = MATTERS.find((each) => each === form.text('what')) ?? 'dossiers'
  const body = { ...unitAsked(looked), days, what, toUnit: form.text('toUnit') ?? '' }
  return endForm(await apiOf(args)(writeReminder, { body, idempotencyKey: form.idempotencyKey }), form, () => addressOf(looked, days))
}

type Loaded = ReturnType<typeof useLoaderData<typeof loadDue>>
type Group = Loaded['groups'][number]

/** By step and person: who has how many. */
const Holders = ({ holders, title }: { readonly holders: Group['holders']; readonly title: string }): ReactNode => {
  const m = useQualityDeskWords()
  const say = useFigure()
  return (
    <DataTable
      caption={title}
      captionUnseen
      columns={[
        { key: 'step', label: m.step, names: true, cell: ({ step }) => m.steps[step] ?? step },
        { key: 'person', label: m.person, cell: ({ person }) => (person === undefined ? m.nobody : <span lang="vi">{person}</span>) },
        { key: 'count', label: m.count1, numeric: true, cell: ({ count }) => say(count) },
      ]}
      rows={holders}
      rowKey={({ step, person }) => `${step}|${person ?? ''}`}
    />
  )
}

const Lines = ({ group, title }: { readonly group: Group; readonly title: string }): ReactNode => {
  const m = useQualityDeskWords()
  return (
    <DataTable
      caption={title}
      captionUnseen
      columns={[
        { key: 'matter', label: m.matter, names: true, cell: (line) => <Stack gap="s"><TextLink look="strong" to={`/desk/${group.what}/${group.what === 'dossiers' && line.code !== '' ? line.code : line.id}`}>{line.title}</TextLink><Code>{line.code}</Code></Stack> },
        { key: 'step', label: m.step, cell: ({ step }) => m.steps[step] ?? step },
        { key: 'person', label: m.person, cell: ({ person }) => (person === undefined ? m.nobody : <span lang="vi">{person}</span>) },
        { key: 'until', label: m.until, cell: ({ dueAt }) => sayMoment(dueAt) },
      ]}
      rows={group.lines}
      rowKey={({ id }) => id}
      rowTone={({ late }) => (late ? 'bad' : undefined)}
    />
  )
}

const Remind = ({ group }: { readonly group: Group }): ReactNode => {
  const m = useQualityDeskWords()
  const { written, unit, what } = group
  if (written !== undefined) return <p>{m.written(written.number, sayMoment(written.at))} · <TextLink href={`/api/indicators/reminders/${written.reminderId}/file`}>{m.openLetter}</TextLink></p>
  return (
    <Form method="post">
      <FormKey />
      <input type="hidden" name="what" value={what} />
      <input type="hidden" name="toUnit" value={unit.code} />
      <ButtonRow><Button kind="primary" label={m.remindNamed(unit.name, m.matters[what])}>{m.remind}</Button></ButtonRow>
    </Form>
  )
}

const GroupCard = ({ group, mayRemind }: { readonly group: Group; readonly mayRemind: boolean }): ReactNode => {
  const m = useQualityDeskWords()
  const say = useFigure()
  const title = m.groupTitle(group.unit.name, say(group.count), m.matters[group.what])
  return (
    <Card title={title} tone={group.late > 0 ? 'bad' : 'warn'}>
      <Stack>
        <Holders holders={group.holders} title={title} />
        {group.lines.length === 0 ? null : <Details summary={group.lines.length < group.count ? m.showFirst(say(group.lines.length)) : m.showList}><Lines group={group} title={title} /></Details>}
        {mayRemind ? <Remind group={group} /> : null}
      </Stack>
    </Card>
  )
}

/** Early warning: what will be late tomorrow, who has it, and the letter that says so. */
export const DuePage = (): ReactNode => {
  const m = useQualityDeskWords()
  const failed = useFailedForm()
  const { looked, unit, days, groups, more, mayRemind, expected } = useLoaderData<typeof loadDue>()
  return (
    <QualityFrame tab="due" unitName={unit.name} looked={looked}>
      <p>{m.dueLead}</p>
      <LinkTabs label={m.horizon} tabs={HORIZONS.map((each) => ({ to: addressOf(looked, each), label: m.horizons[String(each)] ?? String(each), current: each === days }))} />
      <ErrorSummary problem={failed?.problem} />
      {more ? <p>{m.dueMore}</p> : null}
      {expected === undefined ? null : <ExpectedBreaches expected={expected} />}
      {groups.length === 0 ? <EmptyState icon="check" title={m.dueNothing} /> : groups.map((group) => <GroupCard key={`${group.what}${group.unit.code}`} group={group} mayRemind={mayRemind} />)}
    </QualityFrame>
  )
}
