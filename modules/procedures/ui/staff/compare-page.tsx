import type { ReactNode } from 'react'
import { useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { Breadcrumbs } from '../../../../design-system/components/breadcrumbs.tsx'
import { DataTable, type Column } from '../../../../design-system/components/data-table.tsx'
import { EmptyState } from '../../../../design-system/components/empty-state.tsx'
import { PlainLines, Row, Stack } from '../../../../design-system/components/layout.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { Tag } from '../../../../design-system/components/tag.tsx'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { apiOf, valueOf } from '../../../../platform/web/loader.ts'
import { compareProcedureVersions } from '../../contract.ts'
import { sayElement } from './say-element.ts'
import { useStaffWords } from './words.ts'

type Comparison = AnswerOf<typeof compareProcedureVersions>
type Difference = Comparison['differences'][number]
type Loaded = Comparison & { readonly code: string }

export const loadComparison = async (args: LoaderFunctionArgs): Promise<Loaded> => {
  const code = args.params['code'] ?? ''
  const given = new URL(args.request.url).searchParams
  const [from, to] = [given.get('from'), given.get('to')]
  const query = { ...(from ? { from: Number(from) } : {}), ...(to ? { to: Number(to) } : {}) }
  return { code, ...valueOf(await apiOf(args)(compareProcedureVersions, { params: { code }, query })) }
}

const TONES = { added: 'good', removed: 'bad', changed: 'action' } as const

export const ComparePage = (): ReactNode => {
  const m = useStaffWords()
  const { code, from, to, differences } = useLoaderData<Loaded>()
  const columns: readonly Column<Difference>[] = [
    { key: 'element', label: m.element, names: true, cell: (each) => <Row gap="s"><Tag tone={TONES[each.change]}>{m.difference[each.change]}</Tag><span>{sayElement(each.element, m)}</span></Row> },
    { key: 'before', label: m.before, cell: (each) => <PlainLines text={each.before ?? '—'} /> },
    { key: 'after', label: m.after, cell: (each) => <PlainLines text={each.after ?? '—'} /> },
  ]
  return (
    <Stack>
      <Breadcrumbs crumbs={[{ to: '/desk/procedures', label: m.title }, { to: `/desk/procedures/sheet/${encodeURIComponent(code)}`, label: code }, { label: m.compare }]} />
      <PageHeader title={from === undefined ? m.compareOnly(code, to) : m.compareTitle(code, from, to)} />
      <DataTable caption={m.compare} captionUnseen columns={columns} rows={differences} rowKey={(each) => each.element} empty={<EmptyState title={from === undefined ? m.nothingToCompare : m.same} />} />
    </Stack>
  )
}
