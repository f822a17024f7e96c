import type { ReactNode } from 'react'
import { useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { ButtonLink, ButtonRow } from '../../../../design-system/components/button.tsx'
import { CardGrid, LinkCard } from '../../../../design-system/components/card.tsx'
import { DataTable } from '../../../../design-system/components/data-table.tsx'
import { Section, Stack } from '../../../../design-system/components/layout.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { Tag } from '../../../../design-system/components/tag.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { apiOf, unitOf, valueOf } from '../../../../platform/web/loader.ts'
import { listGuidance, showDay } from '../../contract-counter.ts'
import { sayDate, sayMoment } from './say.ts'
import { useCounterWords } from './words.ts'

export const loadDay = async (args: LoaderFunctionArgs) => {
  const unitId = unitOf(args)
  const api = apiOf(args)
  const chosen = unitId ? await api(showDay, { query: { unitId } }) : undefined
  // The unit chosen in the bar may be one where the person is no one-stop officer: then all desks.
  const day = chosen?.ok ? chosen.value : valueOf(await api(showDay, { query: {} }))
  return { day, guidance: valueOf(await api(listGuidance, {})).items.slice(0, 10) }
}

type Listed = AnswerOf<typeof showDay>['awaiting']

const List = (props: { readonly title: string; readonly empty: string; readonly listed: Listed; readonly when: 'stepDueAt' | 'dueAt'; readonly whenLabel: string; readonly at: string }): ReactNode => {
  const m = useCounterWords()
  const { title, empty, listed, when, whenLabel, at } = props
  const isLate = (row: Listed['items'][number]): boolean => (row[when] ?? at) < at
  return (
    <Section title={`${title} (${String(listed.count)})`}>
      {listed.items.length === 0 ? <p>{empty}</p> : (
        <DataTable
          caption={title}
          captionUnseen
          rows={listed.items}
          rowKey={({ dossierId }) => dossierId}
          rowTone={(row) => (isLate(row) ? 'bad' : undefined)}
          columns={[
            { key: 'procedure', label: m.procedure, names: true, cell: (row) => <TextLink look="strong" to={`/desk/dossiers/${encodeURIComponent(row.code ?? row.dossierId)}`}>{row.procedureName}</TextLink> },
            { key: 'applicant', label: m.applicant, cell: (row) => row.applicantName },
            { key: 'when', label: whenLabel, cell: (row) => <>{sayMoment(row[when] ?? '')}{isLate(row) ? <>{' '}<Tag tone="bad">{m.late}</Tag></> : null}</> },
          ]}
        />
      )}
    </Section>
  )
}

/** One look at the start, in the middle and at the end of a day. */
export const DayPage = (): ReactNode => {
  const m = useCounterWords()
  const { day, guidance } = useLoaderData<typeof loadDay>()
  const { counts, handover, ready } = day
  const figure = (count: number, label: string): string => `${String(count)} · ${label}`
  return (
    <Stack>
      <PageHeader
        title={m.day}
        caption={day.desks.map(({ name }) => name).join(', ')}
        lead={m.dayOf(sayDate(day.on))}
        actions={<ButtonRow><ButtonLink kind="primary" icon="plus" to="/desk/counter">{m.counter}</ButtonLink></ButtonRow>}
      />
      <CardGrid dense>
        <LinkCard level={2} to="/desk/counter" title={figure(counts.received, m.received)} text={m.mine(counts.receivedByMe)} />
        <LinkCard level={2} to="/desk/returns" title={figure(counts.returned, m.returnedCount)} text={m.mine(counts.returnedByMe)} />
        <LinkCard level={2} to="/desk/handovers" title={figure(handover.waiting, m.toHandOver)} text={m.overdueCount(handover.overdue)} />
        <LinkCard level={2} to="/desk/returns" title={figure(ready.count, m.toReturn)} text={m.longWaiting(ready.longWaiting, day.longDays)} />
        <LinkCard level={2} to="/desk/handovers" title={figure(day.incoming, m.toTake)} />
      </CardGrid>
      <List title={m.awaiting} empty={m.noneAwaiting} listed={day.awaiting} when="stepDueAt" whenLabel={m.answerBy} at={day.at} />
      <List title={m.dueToday} empty={m.noneDue} listed={day.dueToday} when="dueAt" whenLabel={m.dueAt} at={day.at} />
      {guidance.length > 0 ? (
        <Section title={m.guidanceGiven}>
          <Stack gap="s">{guidance.map((told) => <TextLink key={told.guidanceId} to={`/desk/guidance/${told.guidanceId}`}>{`${told.personName} · ${told.procedureName} · ${sayMoment(told.toldAt)}`}</TextLink>)}</Stack>
        </Section>
      ) : null}
    </Stack>
  )
}
