import type { ReactNode } from 'react'
import { Form, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { formatTimeLimit } from '../../../../kernel/time-limit.ts'
import { Breadcrumbs } from '../../../../design-system/components/breadcrumbs.tsx'
import { Button, ButtonLink } from '../../../../design-system/components/button.tsx'
import { DataTable, type Column } from '../../../../design-system/components/data-table.tsx'
import { ErrorSummary } from '../../../../design-system/components/error-summary.tsx'
import { Code, Row, Section, Stack } from '../../../../design-system/components/layout.tsx'
import { Notice } from '../../../../design-system/components/notice.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { SummaryList } from '../../../../design-system/components/summary-list.tsx'
import { Tag } from '../../../../design-system/components/tag.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { useMay } from '../../../../platform/web/desk.ts'
import { endForm, FormKey, readForm, useFailedForm } from '../../../../platform/web/form.ts'
import { useLanguage } from '../../../../platform/web/language.ts'
import { apiOf, valueOf } from '../../../../platform/web/loader.ts'
import { getCatalogueSheet, listProcedureVersions, publishProcedureVersion } from '../../contract.ts'
import { useStaffWords, wordFor, writeDay, writeMoment } from './words.ts'

type Sheet = AnswerOf<typeof getCatalogueSheet>
type Version = AnswerOf<typeof listProcedureVersions>['items'][number]
export type LoadedSheet = { readonly sheet: Sheet; readonly versions: readonly Version[] }

export const sheetAddress = (code: string): string => `/desk/procedures/sheet/${encodeURIComponent(code)}`

export const loadSheet = async (args: LoaderFunctionArgs): Promise<LoadedSheet> => {
  const api = apiOf(args)
  const code = args.params['code'] ?? ''
  const number = new URL(args.request.url).searchParams.get('number')
  const sheet = valueOf(await api(getCatalogueSheet, { params: { code }, query: number === null ? {} : { number: Number(number) } }))
  return { sheet, versions: valueOf(await api(listProcedureVersions, { params: { code } })).items }
}

export const publishAction = async (args: ActionFunctionArgs) => {
  const form = await readForm(args.request)
  const code = args.params['code'] ?? ''
  const answer = await apiOf(args)(publishProcedureVersion, { params: { code, number: Number(form.text('number') ?? 0) }, idempotencyKey: form.idempotencyKey })
  return endForm(answer, form, () => sheetAddress(code))
}

const PublishForm = (props: { readonly number: number }): ReactNode => {
  const m = useStaffWords()
  return (
    <Form method="post">
      <FormKey />
      <Button kind="secondary" size="s" name="number" value={String(props.number)}>{m.publish}</Button>
    </Form>
  )
}

const VersionTable = ({ sheet, versions }: LoadedSheet): ReactNode => {
  const m = useStaffWords()
  const mayPublish = useMay('publish', 'procedure')
  const here = sheetAddress(sheet.code)
  const columns: readonly Column<Version>[] = [
    { key: 'number', label: m.versions, names: true, cell: (each) => (each.number === sheet.number ? <strong>{m.version(each.number)}</strong> : <TextLink to={`${here}?number=${each.number}`}>{m.version(each.number)}</TextLink>) },
    { key: 'from', label: m.validFromOn, cell: (each) => writeDay(each.validFromOn) },
    { key: 'announced', label: m.announced, cell: (each) => (each.announcedOn === undefined ? '—' : writeDay(each.announcedOn)) },
    { key: 'published', label: m.published, cell: (each) => (each.publishedAt === undefined ? mayPublish ? <PublishForm number={each.number} /> : m.notPublished : writeMoment(each.publishedAt)) },
    { key: 'source', label: m.source, cell: (each) => wordFor(m.sources, each.source) },
    { key: 'compare', label: m.compare, labelUnseen: true, cell: (each) => (each.number > 1 ? <TextLink to={`${here}/compare?from=${each.number - 1}&to=${each.number}`}>{m.compare}</TextLink> : null) },
  ]
  return <DataTable caption={m.versions} captionUnseen columns={columns} rows={versions} rowKey={(each) => each.id} />
}

const Facts = ({ sheet }: { readonly sheet: Sheet }): ReactNode => {
  const m = useStaffWords()
  const language = useLanguage()
  const agencies = sheet.agencies.executing.length > 0 ? sheet.agencies.executing : sheet.agencies.competent
  const { number, announcedOn } = sheet.announcement
  return (
    <SummaryList
      rows={[
        { key: 'code', label: m.code, value: <Code>{sheet.code}</Code> },
        { key: 'kind', label: m.kind, value: m.kinds[sheet.kind] },
        { key: 'level', label: m.level, value: sheet.levels.map((level) => m.levels[level]).join(', ') || '—' },
        { key: 'sector', label: m.sector, value: sheet.sector.name },
        { key: 'agency', label: m.agency, value: agencies.map((each) => each.name).join('; ') || '—' },
        { key: 'decision', label: m.decision, value: [number, announcedOn === undefined ? undefined : writeDay(announcedOn)].filter((part) => part !== undefined).join(' · ') || '—' },
        { key: 'channels', label: m.channels, value: <Stack gap="s">{sheet.channels.map((each) => <div key={each.key}>{m.channelKinds[each.kind]}: {formatTimeLimit(each.timeLimit, language) || '—'}</div>)}</Stack> },
        { key: 'components', label: m.components, value: sheet.cases.reduce((sum, each) => sum + each.components.length, 0) },
        { key: 'service', label: m.serviceLevel, value: sheet.serviceLevel === undefined ? m.notAssessed : m.serviceLevels[sheet.serviceLevel] },
        sheet.assessment?.reason === undefined ? false : { key: 'reason', label: m.reason, value: `${sheet.assessment.reason} (${sheet.assessment.legalBasis.map((basis) => basis.number).join('; ')})` },
      ]}
    />
  )
}

const Actions = ({ sheet }: { readonly sheet: Sheet }): ReactNode => {
  const m = useStaffWords()
  const [mayAssess, mayRetire] = [useMay('change', 'procedure'), useMay('retire', 'procedure')]
  const here = sheetAddress(sheet.code)
  return (
    <Row gap="s">
      {sheet.state === 'public' ? <TextLink href={`/thu-tuc/${encodeURIComponent(sheet.code)}`} newTab>{m.publicPage}</TextLink> : null}
      {mayAssess ? <ButtonLink to={`${here}/service-level`}>{m.assess}</ButtonLink> : null}
      {mayRetire && sheet.retiredOn === undefined ? <ButtonLink to={`${here}/retire`}>{m.retireTitle}</ButtonLink> : null}
    </Row>
  )
}

export const SheetPage = (): ReactNode => {
  const m = useStaffWords()
  const failed = useFailedForm()
  const loaded = useLoaderData<LoadedSheet>()
  const { sheet } = loaded
  return (
    <Stack>
      <Breadcrumbs crumbs={[{ to: '/desk/procedures', label: m.title }, { label: sheet.code }]} />
      <ErrorSummary problem={failed?.problem} />
      <PageHeader title={sheet.name} caption={m.sheet} tags={<Tag tone={sheet.state === 'retired' ? 'warn' : 'good'}>{m.states[sheet.state]}</Tag>} actions={<Actions sheet={sheet} />} />
      {sheet.retiredOn === undefined ? null : <Notice tone="warn" title={m.retiredSince(writeDay(sheet.retiredOn))} />}
      <Facts sheet={sheet} />
      <Section title={m.versions}><VersionTable {...loaded} /></Section>
    </Stack>
  )
}
