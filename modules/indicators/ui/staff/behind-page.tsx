import type { ReactNode } from 'react'
import { useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { Breadcrumbs } from '../../../../design-system/components/breadcrumbs.tsx'
import { DataTable } from '../../../../design-system/components/data-table.tsx'
import { EmptyState } from '../../../../design-system/components/empty-state.tsx'
import { Code, Stack } from '../../../../design-system/components/layout.tsx'
import { LinkTabs } from '../../../../design-system/components/link-tabs.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { Pagination } from '../../../../design-system/components/pagination.tsx'
import { Tag } from '../../../../design-system/components/tag.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import { useLanguage } from '../../../../platform/web/language.ts'
import { apiOf, valueOf } from '../../../../platform/web/loader.ts'
import { BEHIND_KINDS, listIndicatorCopies, listIndicatorFeedback, listProceduresBehind, showQualityIndex } from '../../contract.ts'
import { FEEDBACK_IN_TIME, KINDS_OF_FEEDBACK } from '../../domain/drilling.ts'
import { useFigure } from '../index-parts.tsx'
import { sayDay, sayMoment } from '../say.ts'
import { useIndicatorWords } from '../words.ts'
import { deskAddress, drillAddress, figureTitle, lookedAt, Replayed, sectorAsked, shownOf, type Looked } from './quality-frame.tsx'
import { useQualityDeskWords } from './words.ts'

type Kind = (typeof BEHIND_KINDS)[number]

const asked = (args: LoaderFunctionArgs, only: { readonly sector?: string } = {}) => {
  const { searchParams } = new URL(args.request.url)
  const kind = BEHIND_KINDS.find((each) => each === searchParams.get('kind'))
  const after = searchParams.get('after') ?? undefined
  const looked = { ...lookedAt(args), ...only }
  return { looked, component: args.params['component'] ?? '', first: after === undefined, query: { ...looked, ...(kind ? { kind } : {}), ...(after ? { after } : {}) } }
}

const figureOf = async (args: LoaderFunctionArgs, { looked, component }: { readonly looked: Looked; readonly component: string }) => {
  const index = valueOf(await apiOf(args)(showQualityIndex, { query: looked }))
  return { shown: shownOf(index, component), ...(index.replay ? { replayed: index.evaluatedOn } : {}) }
}

export const loadBehindProcedures = async (args: LoaderFunctionArgs) => {
  const { query, ...rest } = asked(args, sectorAsked(args))
  const [list, figure] = await Promise.all([apiOf(args)(listProceduresBehind, { params: { component: rest.component }, query }), figureOf(args, rest)])
  return { ...rest, things: 'procedures' as const, ...figure, ...valueOf(list) }
}

export const loadBehindFeedback = async (args: LoaderFunctionArgs) => {
  const { query, ...rest } = asked(args)
  const [list, figure] = await Promise.all([apiOf(args)(listIndicatorFeedback, { params: { component: rest.component }, query }), figureOf(args, rest)])
  return { ...rest, things: 'feedback' as const, ...figure, ...valueOf(list) }
}

export const loadBehindCopies = async (args: LoaderFunctionArgs) => {
  const { query, ...rest } = asked(args)
  const [list, figure] = await Promise.all([apiOf(args)(listIndicatorCopies, { params: { component: rest.component }, query }), figureOf(args, rest)])
  return { ...rest, things: 'copies' as const, ...figure, ...valueOf(list) }
}

type Framed = {
  readonly looked: Looked
  readonly component: string
  readonly things: 'procedures' | 'feedback' | 'copies'
  readonly first: boolean
  readonly shown: ReturnType<typeof shownOf>
  /** The past day looked at. */
  readonly replayed?: string
  readonly unit: { readonly name: string }
  readonly kinds: readonly Kind[]
  readonly kind: Kind
  readonly next?: string | undefined
}

const useBehindWords = ({ component, things }: Pick<Framed, 'component' | 'things'>) => {
  const m = useQualityDeskWords()
  return component === KINDS_OF_FEEDBACK ? { kinds: m.behindConductKinds, lead: m.behindLead.conduct } : { kinds: m.behindKinds, lead: m.behindLead[things] }
}

const Frame = ({ of, children }: { readonly of: Framed; readonly children: ReactNode }): ReactNode => {
  const m = useQualityDeskWords()
  const words = useIndicatorWords()
  const language = useLanguage()
  const say = useFigure()
  const { looked, component, things, first, shown, unit, kind, next } = of
  const { kinds, lead } = useBehindWords(of)
  const title = figureTitle(component, shown?.name[language] ?? '')
  const at = (more: { readonly kind: Kind; readonly after?: string }): string => drillAddress(`${component}/${things}`, { ...looked, ...more })
  return (
    <Stack>
      <Breadcrumbs crumbs={[{ to: deskAddress('index', looked), label: m.title }, { label: component }]} />
      <PageHeader title={title} caption={unit.name} lead={shown?.numerator === undefined || shown.denominator === undefined ? undefined : `${words.figure}: ${say(shown.numerator)} / ${say(shown.denominator)}`} />
      <LinkTabs label={title} tabs={of.kinds.map((each) => ({ to: at({ kind: each }), label: kinds[each], current: each === kind }))} />
      <Replayed on={of.replayed} />
      <p>{lead[kind]}</p>
      {children}
      <Pagination first={first ? undefined : at({ kind })} next={next === undefined ? undefined : at({ kind, after: next })} />
    </Stack>
  )
}

/** The procedures that make a figure of groups 1 and 3. */
export const BehindProceduresPage = (): ReactNode => {
  const m = useQualityDeskWords()
  const words = useIndicatorWords()
  const loaded = useLoaderData<typeof loadBehindProcedures>()
  const dated = loaded.items.some(({ dueOn }) => dueOn !== undefined)
  const incomplete = loaded.items.some(({ missing = [] }) => missing.length > 0)
  return (
    <Frame of={loaded}>
      <DataTable
        caption={m.behindKinds[loaded.kind]}
        captionUnseen
        columns={[
          { key: 'procedure', label: m.procedure, names: true, cell: (row) => <Stack gap="s">{row.isPublic ? <TextLink look="strong" href={`/thu-tuc/${row.code}`}>{row.name}</TextLink> : <strong>{row.name}</strong>}<Code>{row.code}</Code></Stack> },
          { key: 'sector', label: m.sector, cell: (row) => <span lang="vi">{row.sector}</span> },
          ...(incomplete ? [{ key: 'missing', label: m.missingParts, cell: ({ missing = [] }: (typeof loaded.items)[number]) => missing.map((part) => m.sheetParts[part]).join('; ') }] : []),
          ...(dated ? [{ key: 'due', label: m.lastDay, cell: (row: (typeof loaded.items)[number]) => (row.dueOn ? sayDay(row.dueOn) : words.none) }, { key: 'done', label: m.doneOn, cell: (row: (typeof loaded.items)[number]) => (row.doneOn ? sayDay(row.doneOn) : m.notYet) }] : []),
        ]}
        rows={loaded.items}
        rowKey={({ code }) => code}
        empty={<EmptyState icon="check" title={m.behindNothing} />}
      />
    </Frame>
  )
}

/** The feedback that makes a figure of group 5. */
export const BehindFeedbackPage = (): ReactNode => {
  const m = useQualityDeskWords()
  const words = useIndicatorWords()
  const loaded = useLoaderData<typeof loadBehindFeedback>()
  const { kinds } = useBehindWords(loaded)
  const judged = loaded.component === FEEDBACK_IN_TIME && loaded.kind === 'lost'
  return (
    <Frame of={loaded}>
      <DataTable
        caption={kinds[loaded.kind]}
        captionUnseen
        columns={[
          { key: 'item', label: m.feedbackItem, names: true, cell: (row) => (row.mayOpen ? <TextLink look="strong" to={`/desk/feedback/${row.itemId}`}>{row.code}</TextLink> : <Stack gap="s"><strong>{row.code}</strong><span className="mc-meta">{m.atNextLevel}</span></Stack>) },
          { key: 'unit', label: words.unit, cell: (row) => row.unit.name },
          { key: 'state', label: m.state, cell: (row) => m.feedbackStates[row.state] },
          { key: 'on', label: m.cameOn, cell: (row) => sayDay(row.on) },
          { key: 'due', label: m.until, cell: (row) => (row.dueAt ? sayMoment(row.dueAt) : words.none) },
          ...(judged ? [{ key: 'kept', label: m.mends, cell: (row: (typeof loaded.items)[number]) => <Tag tone={row.mayBeInTime ? 'warn' : 'bad'}>{row.mayBeInTime ? m.stillInTime(row.unit.name) : m.missedAlready}</Tag> }] : []),
        ]}
        rows={loaded.items}
        rowKey={({ itemId }) => itemId}
        empty={<EmptyState icon="check" title={m.behindNothing} />}
      />
    </Frame>
  )
}

/** The numbers of the certification books that make 4.6. */
export const BehindCopiesPage = (): ReactNode => {
  const m = useQualityDeskWords()
  const words = useIndicatorWords()
  const loaded = useLoaderData<typeof loadBehindCopies>()
  return (
    <Frame of={loaded}>
      <DataTable
        caption={m.behindKinds[loaded.kind]}
        captionUnseen
        columns={[
          { key: 'number', label: m.copyNumber, names: true, cell: (row) => <TextLink look="strong" to={`/desk/certifications/${row.requestId}`}>{row.number}</TextLink> },
          { key: 'original', label: m.copyOf, cell: (row) => <span lang="vi">{row.original}</span> },
          { key: 'unit', label: words.unit, cell: (row) => row.unit.name },
          { key: 'signer', label: m.copySigner, cell: (row) => row.signer },
          { key: 'on', label: m.day, cell: (row) => sayDay(row.on) },
        ]}
        rows={loaded.items}
        rowKey={({ requestId, number }) => `${requestId} ${number}`}
        empty={<EmptyState icon="check" title={m.behindNothing} />}
      />
    </Frame>
  )
}
