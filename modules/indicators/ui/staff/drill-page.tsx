import type { ReactNode } from 'react'
import { Form, useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { Breadcrumbs } from '../../../../design-system/components/breadcrumbs.tsx'
import { Button } from '../../../../design-system/components/button.tsx'
import { Card } from '../../../../design-system/components/card.tsx'
import { DataTable, type Column } from '../../../../design-system/components/data-table.tsx'
import { EmptyState } from '../../../../design-system/components/empty-state.tsx'
import { Code, Stack } from '../../../../design-system/components/layout.tsx'
import { LinkTabs } from '../../../../design-system/components/link-tabs.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { Pagination } from '../../../../design-system/components/pagination.tsx'
import { SummaryList } from '../../../../design-system/components/summary-list.tsx'
import { TextArea } from '../../../../design-system/components/text-area.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { useLanguage } from '../../../../platform/web/language.ts'
import { apiOf, valueOf } from '../../../../platform/web/loader.ts'
import { askWhatIf, DRILL_KINDS, listIndicatorDossiers, showQualityIndex } from '../../contract.ts'
import { canStillBeMended, COUNTED_ALONE, LATENESS, SATISFACTION } from '../../domain/drilling.ts'
import { useFigure } from '../index-parts.tsx'
import { sayDay, sayMoment } from '../say.ts'
import { useIndicatorWords } from '../words.ts'
import { sayKind } from './say-kind.ts'
import { Missing } from './towards.tsx'
import { deskAddress, drillAddress, figureTitle, lookedAt, Replayed, sectorAsked, shownOf } from './quality-frame.tsx'
import { useQualityDeskWords } from './words.ts'

/** Ticked in the list and pasted beside it. */
const codesOf = (asked: readonly string[]): readonly string[] | undefined => {
  const codes = [...new Set(asked.flatMap((text) => text.split(/\s+/)).filter((code) => code !== ''))]
  return codes.length === 0 ? undefined : codes
}

export const loadDrill = async (args: LoaderFunctionArgs) => {
  const api = apiOf(args)
  const component = args.params['component'] ?? ''
  const { searchParams } = new URL(args.request.url)
  const looked = { ...lookedAt(args), ...sectorAsked(args) }
  const kind = DRILL_KINDS.find((each) => each === searchParams.get('kind'))
  const after = searchParams.get('after') ?? undefined
  const procedure = searchParams.get('procedure') ?? undefined
  const codes = codesOf(searchParams.getAll('codes'))
  const { on: _, sector, ...now } = looked
  // Of a past day nothing is to be closed any more.
  const [list, index, whatIf] = await Promise.all([
    api(listIndicatorDossiers, { params: { component }, query: { ...looked, ...(kind ? { kind } : {}), ...(procedure ? { procedure } : {}), ...(after ? { after } : {}) } }),
    api(showQualityIndex, { query: looked }),
    component === LATENESS && procedure === undefined && sector === undefined && looked.on === undefined ? api(askWhatIf, { body: { ...now, ...(codes ? { codes: [...codes] } : {}) } }) : undefined,
  ])
  const shown = shownOf(valueOf(index), component)
  return { looked, component, procedure, first: after === undefined, codes, shown, ...(valueOf(index).replay ? { replayed: valueOf(index).evaluatedOn } : {}), towards: valueOf(index).towards.bands, ...valueOf(list), ...(whatIf ? { whatIf: valueOf(whatIf) } : {}) }
}

type Loaded = ReturnType<typeof useLoaderData<typeof loadDrill>>
type Line = AnswerOf<typeof listIndicatorDossiers>['items'][number]

const WHAT_IF = 'what-if'

/** A dossier of the list joins the what-if below. */
const pickColumn = (m: ReturnType<typeof useQualityDeskWords>, codes: readonly string[]): Column<Line> => ({
  key: 'pick',
  label: m.pickColumn,
  cell: ({ code }) => (code === undefined ? null : <input className="mc-choice-input" type="checkbox" name="codes" value={code} form={WHAT_IF} defaultChecked={codes.includes(code)} aria-label={m.pick(code)} />),
})

const useColumns = (isOpen: boolean, mends: boolean): readonly Column<Line>[] => {
  const m = useQualityDeskWords()
  const words = useIndicatorWords()
  const language = useLanguage()
  return [
    { key: 'dossier', label: m.dossier, names: true, cell: (line) => <Stack gap="s">{line.closed ? <strong>{line.procedure.name}</strong> : <TextLink look="strong" to={`/desk/dossiers/${line.code ?? line.dossierId}`}>{line.procedure.name}</TextLink>}{line.code ? <Code>{line.code}</Code> : null}</Stack> },
    { key: 'unit', label: words.unit, cell: (line) => line.unit.name },
    { key: 'state', label: m.state, cell: (line) => line.stateName[language] },
    { key: 'day', label: isOpen ? m.lateAt : m.day, cell: (line) => (isOpen && line.lateAt ? sayMoment(line.lateAt) : sayDay(line.on.slice(0, 10))) },
    { key: 'holder', label: mends ? m.mends : m.holder, cell: (line) => (mends && line.toSign ? m.mendsToSign(line.unit.name) : line.holder) ?? (mends ? m.mendsNobody : words.none) },
  ]
}

const WhatIf = ({ loaded }: { readonly loaded: Loaded }): ReactNode => {
  const m = useQualityDeskWords()
  const words = useIndicatorWords()
  const language = useLanguage()
  const say = useFigure()
  const { whatIf, looked, kind, codes, items, towards } = loaded
  const pasted = codes?.filter((code) => !items.some((line) => line.code === code)) ?? []
  if (whatIf === undefined) return null
  const said = ({ rate, points, total, countedPoints }: NonNullable<Loaded['whatIf']>['now']): string =>
    m.rateAndTotal(rate === undefined ? words.none : m.rateAndPoints(say(rate), say(points ?? 0)), say(total), say(countedPoints))
  const moved = whatIf.moved.map(({ code, name, now = 0, untouched = 0, closed = 0 }) => ({ key: code, label: `${code} ${name[language]}`, value: m.pointsMove(say(now), say(untouched), say(closed)) }))
  return (
    <Card title={m.whatIf}>
      <Stack>
        <p>{(codes === undefined ? m.foundAll : m.found)(say(whatIf.found), say(whatIf.lateAlready))}</p>
        <SummaryList rows={[{ key: 'now', label: m.rateNow, value: said(whatIf.now) }, { key: 'untouched', label: m.rateUntouched, value: said(whatIf.untouched) }, { key: 'closed', label: m.rateClosed, value: said(whatIf.closed) }, ...moved]} />
        <Missing bands={towards} />
        {towards.length === 0 ? null : <p><TextLink to={`${deskAddress('index', looked)}#towards`}>{m.towardsSeen}</TextLink></p>}
        <Form method="get" id={WHAT_IF}>
          {Object.entries({ ...looked, kind }).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
          <TextArea name="codes" label={m.codes} hint={m.whatIfLead} defaultValue={pasted.join('\n')} />
          <Button>{m.count}</Button>
        </Form>
      </Stack>
    </Card>
  )
}

const leadOf = (m: ReturnType<typeof useQualityDeskWords>, component: string, kind: Loaded['kind']): string => {
  if (COUNTED_ALONE.includes(component)) return m.allLead
  if (kind === 'lost' && canStillBeMended(component)) return m.mendsLead
  return (kind === 'at-risk' ? m.atRiskLead[component] : undefined) ?? m.drillLead[kind]
}

/** The dossiers behind one component: what lost the point, what can still be kept. */
export const DrillPage = (): ReactNode => {
  const m = useQualityDeskWords()
  const words = useIndicatorWords()
  const language = useLanguage()
  const say = useFigure()
  const loaded = useLoaderData<typeof loadDrill>()
  const { looked, component, procedure, kinds, kind, items, next, first, unit, shown } = loaded
  const { sector: _sector, ...now } = looked
  const mends = kind === 'at-risk' || (canStillBeMended(component) && kind !== 'counted')
  const columns = useColumns(kind === 'open-late' || kind === 'will-be-late', mends)
  const labelOf = (each: (typeof kinds)[number]): string => sayKind(m, component, each)
  const title = component === 'received' || component === 'assisted' ? words[component] : figureTitle(component, shown?.name[language] ?? '')
  return (
    <Stack>
      <Breadcrumbs crumbs={[{ to: deskAddress('index', looked), label: m.title }, { label: shown === undefined ? title : component }]} />
      <PageHeader title={title} caption={unit.name} lead={procedure !== undefined || shown?.numerator === undefined || shown.denominator === undefined ? undefined : `${words.figure}: ${say(shown.numerator)} / ${say(shown.denominator)}`} />
      {kinds.length < 2 ? null : <LinkTabs label={title} tabs={kinds.map((each) => ({ to: drillAddress(component, { ...looked, kind: each, procedure }), label: labelOf(each), current: each === kind }))} />}
      <Replayed on={loaded.replayed} />
      {looked.sector === undefined ? null : <p>{words.onlySector(looked.sector)} <TextLink to={drillAddress(component, { ...now, kind })}>{words.allSectors}</TextLink></p>}
      {procedure === undefined ? null : <p>{m.onlyProcedure(procedure)} <TextLink to={drillAddress(component, { ...looked, kind })}>{m.allProcedures}</TextLink></p>}
      <p>{leadOf(m, component, kind)}</p>
      {component === SATISFACTION ? <p>{m.ratingsHidden} <TextLink to="/desk/surveys">{m.ratingsSeen}</TextLink></p> : null}
      <DataTable caption={labelOf(kind)} captionUnseen columns={loaded.whatIf === undefined ? columns : [...columns, pickColumn(m, loaded.codes ?? [])]} rows={items} rowKey={({ dossierId }) => dossierId} empty={<EmptyState icon="check" title={m.nothing} />} />
      <Pagination first={first ? undefined : drillAddress(component, { ...looked, kind, procedure })} next={next === undefined ? undefined : drillAddress(component, { ...looked, kind, procedure, after: next })} />
      <WhatIf loaded={loaded} />
    </Stack>
  )
}
