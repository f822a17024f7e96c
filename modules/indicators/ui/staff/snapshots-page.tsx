import type { ReactNode } from 'react'
import { useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { Card } from '../../../../design-system/components/card.tsx'
import { DataTable } from '../../../../design-system/components/data-table.tsx'
import { EmptyState } from '../../../../design-system/components/empty-state.tsx'
import { Code, Stack } from '../../../../design-system/components/layout.tsx'
import { LinkTabs } from '../../../../design-system/components/link-tabs.tsx'
import { Tag, type TagTone } from '../../../../design-system/components/tag.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import { apiOf, valueOf } from '../../../../platform/web/loader.ts'
import { compareIndexSnapshot, listIndexSnapshots } from '../../contract-snapshots.ts'
import { useFigure } from '../index-parts.tsx'
import { lookedAt, QualityFrame } from './quality-frame.tsx'
import { useQualityDeskWords } from './words.ts'

const PAGE = '/desk/quality/snapshots'
/** The rest is in the answer of the interface. */
const MOST_SHOWN = 100
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/

export const loadSnapshots = async (args: LoaderFunctionArgs) => {
  const api = apiOf(args)
  const { searchParams } = new URL(args.request.url)
  const month = searchParams.get('month') ?? ''
  const other = searchParams.get('against') ?? ''
  const against = MONTH.test(other) ? other : 'now'
  const [all, compared] = await Promise.all([
    api(listIndexSnapshots, {}),
    MONTH.test(month) ? api(compareIndexSnapshot, { params: { month }, query: { against } }) : undefined,
  ])
  return { looked: lookedAt(args), items: valueOf(all).items, ...(compared ? { compared: valueOf(compared) } : {}) }
}

type Loaded = ReturnType<typeof useLoaderData<typeof loadSnapshots>>
type Item = Loaded['items'][number]
type Difference = NonNullable<Loaded['compared']>['differences'][number]

const TONES: Readonly<Record<Item['standing'], TagTone>> = { sealed: 'good', unsealed: 'plain', doubtful: 'warn', changed: 'bad' }
const sayMonth = (period: string): string => period.split('-').reverse().join('/')
const addressOf = (month: string, against = 'now'): string => `${PAGE}?${new URLSearchParams({ month, against }).toString()}`

const Seal = ({ item }: { readonly item: Item }): ReactNode => {
  const m = useQualityDeskWords()
  const { standing, by, isDemo } = item
  return (
    <Stack gap="s">
      <Tag tone={TONES[standing]}>{m.standings[standing]}</Tag>
      {by === undefined ? null : <small lang="vi">{isDemo ? `${by} (${m.demoSeal})` : by}</small>}
    </Stack>
  )
}

const Months = ({ items }: { readonly items: readonly Item[] }): ReactNode => {
  const m = useQualityDeskWords()
  const say = useFigure()
  return (
    <DataTable
      caption={m.tabs.snapshots}
      captionUnseen
      columns={[
        { key: 'month', label: m.month, names: true, cell: ({ period }) => sayMonth(period) },
        { key: 'points', label: m.points, numeric: true, cell: ({ points, countedPoints }) => m.ofCounted(say(points ?? 0), say(countedPoints ?? 0)) },
        { key: 'units', label: m.units, numeric: true, cell: ({ units }) => say(units) },
        { key: 'standing', label: m.standing, cell: (item) => <Seal item={item} /> },
        { key: 'files', label: m.files, cell: ({ period, standing }) => (
          <Stack gap="s">
            <TextLink href={`/api/quality/snapshots/${period}/content`} download>{m.content}</TextLink>
            {standing === 'unsealed' ? null : <TextLink href={`/api/quality/snapshots/${period}/seal`} download>{m.seal}</TextLink>}
          </Stack>
        ) },
        { key: 'compare', label: m.compare, labelUnseen: true, cell: ({ period }) => <TextLink to={addressOf(period)}>{m.compareNamed(sayMonth(period))}</TextLink> },
      ]}
      rows={items}
      rowKey={({ period }) => period}
      empty={<EmptyState title={m.snapshotsNone} />}
    />
  )
}

const Compared = ({ loaded: { compared, items } }: { readonly loaded: Loaded }): ReactNode => {
  const m = useQualityDeskWords()
  const say = useFigure()
  if (compared === undefined) return null
  const { snapshot, against, differences } = compared
  const figure = (value: Difference['then']): string => (value?.numerator === undefined ? '–' : `${say(value.numerator)} / ${say(value.denominator ?? 0)} → ${value.points === undefined ? '–' : say(value.points)}`)
  const others = [{ key: 'now', label: m.nowOfMonth }, ...items.filter(({ period }) => period !== snapshot.period).map(({ period }) => ({ key: period, label: m.otherMonth(sayMonth(period)) }))]
  const title = m.compared(sayMonth(snapshot.period), others.find(({ key }) => key === against)?.label ?? against)
  return (
    <Card title={title}>
      <Stack>
        <LinkTabs label={m.against} tabs={others.map(({ key, label }) => ({ to: addressOf(snapshot.period, key), label, current: key === against }))} />
        <p>{differences.length === 0 ? m.same(say(compared.compared)) : m.different(say(compared.compared), say(differences.length))}</p>
        {differences.length > MOST_SHOWN ? <p>{m.differentMore(say(MOST_SHOWN))}</p> : null}
        {differences.length === 0 ? null : (
          <DataTable
            caption={title}
            captionUnseen
            columns={[
              { key: 'unit', label: m.unit, names: true, cell: ({ name, unit }) => <Stack gap="s"><span lang="vi">{name}</span><Code>{unit}</Code></Stack> },
              { key: 'component', label: m.component, cell: ({ component }) => component },
              { key: 'then', label: m.then, numeric: true, cell: ({ then }) => figure(then) },
              { key: 'later', label: m.later, numeric: true, cell: ({ now }) => figure(now) },
            ]}
            rows={differences.slice(0, MOST_SHOWN)}
            rowKey={({ unit, component }) => `${unit}|${component}`}
          />
        )}
      </Stack>
    </Card>
  )
}

/** Months kept as they ended, and what was written after. */
export const SnapshotsPage = (): ReactNode => {
  const m = useQualityDeskWords()
  const loaded = useLoaderData<typeof loadSnapshots>()
  return (
    <QualityFrame tab="snapshots" looked={loaded.looked}>
      <p>{m.snapshotsLead}</p>
      <Months items={loaded.items} />
      <Compared loaded={loaded} />
    </QualityFrame>
  )
}
