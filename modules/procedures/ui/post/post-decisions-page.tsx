import type { ReactNode } from 'react'
import { useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { ButtonLink } from '../../../../design-system/components/button.tsx'
import { DataTable, type Column } from '../../../../design-system/components/data-table.tsx'
import { EmptyState } from '../../../../design-system/components/empty-state.tsx'
import { Code, Stack } from '../../../../design-system/components/layout.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { Pagination } from '../../../../design-system/components/pagination.tsx'
import { Tag } from '../../../../design-system/components/tag.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { useMay } from '../../../../platform/web/desk.ts'
import { apiOf, valueOf } from '../../../../platform/web/loader.ts'
import { useMessages } from '../../../../platform/web/messages.ts'
import { listPostDecisions } from '../../contract-post.ts'
import { postEn } from './messages.en.ts'
import { postVi } from './messages.vi.ts'

type Line = AnswerOf<typeof listPostDecisions>['items'][number]

export const POST_DECISIONS = '/desk/post-decisions'
export const usePostWords = () => useMessages({ vi: postVi, en: postEn })

const sayDay = (day: string): string => day.split('-').toReversed().join('/')

export const loadPostDecisions = async (args: LoaderFunctionArgs) => {
  const after = new URL(args.request.url).searchParams.get('after')
  return { after, ...valueOf(await apiOf(args)(listPostDecisions, { query: after ? { after } : {} })) }
}

const useColumns = (): readonly Column<Line>[] => {
  const m = usePostWords()
  const tag = (goes: boolean): ReactNode => <Tag tone={goes ? 'good' : 'warn'}>{goes ? m.by.yes : m.by.no}</Tag>
  return [
    { key: 'name', label: m.name, names: true, cell: (line) => <TextLink to={`/desk/procedures/sheet/${encodeURIComponent(line.code)}`}>{line.name}</TextLink> },
    { key: 'code', label: m.code, cell: (line) => <Code>{line.code}</Code> },
    { key: 'papers', label: m.papers, cell: (line) => tag(line.papers) },
    { key: 'result', label: m.result, cell: (line) => tag(line.result) },
    { key: 'decision', label: m.decision, cell: (line) => <>{m.decided(line.number, sayDay(line.decidedOn))}{line.words ? <><br /><small>{line.words}</small></> : null}</> },
    { key: 'validity', label: m.validity, cell: (line) => (line.validUntil ? m.span(sayDay(line.validFrom), sayDay(line.validUntil)) : m.from(sayDay(line.validFrom))) },
  ]
}

/** Everybody at a desk reads it; procedure control records. */
export const PostDecisionsPage = (): ReactNode => {
  const m = usePostWords()
  const { after, items, next } = useLoaderData<typeof loadPostDecisions>()
  const mayRecord = useMay('change', 'procedure')
  return (
    <Stack>
      <PageHeader title={m.title} lead={m.lead} actions={mayRecord ? <ButtonLink kind="primary" to={`${POST_DECISIONS}/new`}>{m.record}</ButtonLink> : undefined} />
      <DataTable caption={m.title} captionUnseen columns={useColumns()} rows={items} rowKey={(line) => `${line.code} ${line.validFrom} ${line.number}`} empty={<EmptyState icon="document" title={m.none} />} />
      <Pagination first={after === null ? undefined : POST_DECISIONS} next={next === undefined ? undefined : `${POST_DECISIONS}?after=${encodeURIComponent(next)}`} />
    </Stack>
  )
}
