import type { ReactNode } from 'react'
import { Form, useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { Button } from '../../../../design-system/components/button.tsx'
import { DataTable, type Column } from '../../../../design-system/components/data-table.tsx'
import { Details } from '../../../../design-system/components/details.tsx'
import { EmptyState } from '../../../../design-system/components/empty-state.tsx'
import { Code, Section, Stack } from '../../../../design-system/components/layout.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { Pagination } from '../../../../design-system/components/pagination.tsx'
import { TextField } from '../../../../design-system/components/text-field.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { apiOf, valueOf } from '../../../../platform/web/loader.ts'
import { listAuditDays, listAuditEntries } from '../../contract.ts'
import { useAuditWords, writeDay, writeSecond } from '../words.ts'

type Entry = AnswerOf<typeof listAuditEntries>['items'][number]
type Day = AnswerOf<typeof listAuditDays>['items'][number]
type Loaded = AnswerOf<typeof listAuditEntries> & { readonly days: readonly Day[]; readonly asked: Readonly<Record<string, string>> }

const FILTERS = ['event', 'actorId', 'personId', 'thingId'] as const

export const loadTrail = async (args: LoaderFunctionArgs): Promise<Loaded> => {
  const given = new URL(args.request.url).searchParams
  const asked = Object.fromEntries([...FILTERS, 'after'].flatMap((name) => (given.get(name) ? [[name, given.get(name)?.trim() ?? '']] : [])))
  const api = apiOf(args)
  const [page, days] = await Promise.all([api(listAuditEntries, { query: { ...asked, limit: 50 } }), api(listAuditDays, { query: { limit: 14 } })])
  return { ...valueOf(page), days: valueOf(days).items, asked }
}

const addressOf = (asked: Readonly<Record<string, string>>): string => `/desk/audit-trail?${new URLSearchParams(asked)}`

const nameOf = (names: Readonly<Record<string, string>>, code: string): string => names[code] ?? code

/** The end of an id tells entries apart; the whole id is in the link. */
const shortId = (id: string): string => `…${id.slice(-6)}`

const Who = (props: { readonly entry: Entry }): ReactNode => {
  const m = useAuditWords()
  const { name, kind, id } = props.entry.actor
  if (id === undefined) return m.kinds[kind]
  return <TextLink to={addressOf({ actorId: id })}>{name ?? `${m.kinds[kind]} ${kind === 'system' ? id : shortId(id)}`}</TextLink>
}

const Thing = (props: { readonly entry: Entry }): ReactNode => {
  const m = useAuditWords()
  const { thing, thingId } = props.entry
  if (thing === undefined) return null
  const name = nameOf(m.names.things, thing)
  return thingId === undefined ? name : <TextLink to={addressOf({ thingId })}>{`${name} ${shortId(thingId)}`}</TextLink>
}

const useColumns = (): readonly Column<Entry>[] => {
  const m = useAuditWords()
  return [
    { key: 'when', label: m.when, cell: (entry) => writeSecond(entry.at) },
    { key: 'event', label: m.event, names: true, cell: (entry) => nameOf(m.names.events, entry.event) },
    { key: 'who', label: m.who, cell: (entry) => <Who entry={entry} /> },
    { key: 'thing', label: m.thing, cell: (entry) => <Thing entry={entry} /> },
    { key: 'people', label: m.people, cell: (entry) => (entry.personIds.length === 0 ? null : m.peopleCount(entry.personIds.length)) },
    { key: 'purpose', label: m.purpose, cell: (entry) => entry.purpose && nameOf(m.names.purposes, entry.purpose) },
    { key: 'address', label: m.address, cell: (entry) => entry.address },
  ]
}

const Filters = (props: { readonly asked: Loaded['asked'] }): ReactNode => {
  const m = useAuditWords()
  const labels = { event: m.filterEvent, actorId: m.filterActor, personId: m.filterPerson, thingId: m.filterThing }
  return (
    <Form method="get">
      <Stack>
        {FILTERS.map((name) => (
          <TextField key={name} name={name} label={labels[name]} hint={name === 'event' ? undefined : m.filterHint} defaultValue={props.asked[name] ?? ''} optional />
        ))}
        <Button>{m.apply}</Button>
      </Stack>
    </Form>
  )
}

const Days = (props: { readonly days: readonly Day[] }): ReactNode => {
  const m = useAuditWords()
  const columns: readonly Column<Day>[] = [
    { key: 'day', label: m.day, names: true, cell: (day) => writeDay(day.day) },
    { key: 'entries', label: m.entries, numeric: true, cell: (day) => String(day.entries) },
    { key: 'digest', label: m.digest, cell: (day) => <Code>{day.digest}</Code> },
  ]
  return <DataTable caption={m.days} captionUnseen columns={columns} rows={props.days} rowKey={(day) => day.day} />
}

export const TrailPage = (): ReactNode => {
  const m = useAuditWords()
  const { items, next, days, asked } = useLoaderData<Loaded>()
  const columns = useColumns()
  const { after, ...filter } = asked
  return (
    <Stack>
      <PageHeader title={m.title} lead={m.lead} />
      <Details summary={m.filters} boxed open={Object.keys(filter).length > 0}><Filters asked={asked} /></Details>
      <div>
        <DataTable caption={m.title} captionUnseen columns={columns} rows={items} rowKey={(entry) => entry.id} empty={<EmptyState title={m.none} />} />
        <Pagination first={after === undefined ? undefined : addressOf(filter)} next={next === undefined ? undefined : addressOf({ ...filter, after: next })} />
      </div>
      <Section title={m.days} lead={m.daysLead}><Days days={days} /></Section>
    </Stack>
  )
}
