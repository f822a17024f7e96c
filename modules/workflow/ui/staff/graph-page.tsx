import type { ReactNode } from 'react'
import { Form, useLoaderData, useNavigation, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { Breadcrumbs } from '../../../../design-system/components/breadcrumbs.tsx'
import { Button, ButtonLink, ButtonRow } from '../../../../design-system/components/button.tsx'
import { DataTable, type Column } from '../../../../design-system/components/data-table.tsx'
import { DateField } from '../../../../design-system/components/date-field.tsx'
import { ErrorSummary } from '../../../../design-system/components/error-summary.tsx'
import { Row, Section, Stack } from '../../../../design-system/components/layout.tsx'
import { Notice } from '../../../../design-system/components/notice.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { Tag } from '../../../../design-system/components/tag.tsx'
import { TextField } from '../../../../design-system/components/text-field.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import { useMay } from '../../../../platform/web/desk.ts'
import { endForm, fieldError, FormKey, keptDate, keptValue, readForm, useFailedForm } from '../../../../platform/web/form.ts'
import { apiOf, valueOf } from '../../../../platform/web/loader.ts'
import { discardWorkflowDraft, getWorkflowGraph, publishWorkflowGraph } from '../../contract.ts'
import { GraphDrawing, type Graph } from './graph-drawing.tsx'
import { graphAddress, useSaid, useWorkflowWords, writeDay } from './words.ts'

export const loadGraph = async (args: LoaderFunctionArgs): Promise<Graph> => {
  const given = new URL(args.request.url).searchParams
  const version = given.get('version')
  const query = { ...(version === null ? {} : { version: Number(version) }), ...(given.get('draft') === 'true' ? { draft: true } : {}) }
  return valueOf(await apiOf(args)(getWorkflowGraph, { params: { code: args.params['code'] ?? '' }, query }))
}

export const graphAction = async (args: ActionFunctionArgs) => {
  const form = await readForm(args.request)
  const code = args.params['code'] ?? ''
  const { idempotencyKey } = form
  if (form.text('do') === 'discard') return endForm(await apiOf(args)(discardWorkflowDraft, { params: { code }, idempotencyKey }), form, () => '/desk/workflow')
  const [decidedBy, validFrom, hours] = [form.text('decidedBy'), form.date('validFrom'), form.text('hours')]
  const body = {
    number: form.text('number') ?? '',
    decidedOn: form.date('decidedOn') ?? '',
    ...(decidedBy === undefined ? {} : { decidedBy }),
    ...(validFrom === undefined ? {} : { validFrom }),
    ...(hours === undefined ? {} : { hours: Number(hours.replace(',', '.')) }),
  }
  return endForm(await apiOf(args)(publishWorkflowGraph, { params: { code }, body, idempotencyKey }), form, () => graphAddress(code))
}

type Version = Graph['versions'][number]

const Versions = ({ graph }: { readonly graph: Graph }): ReactNode => {
  const m = useWorkflowWords()
  const here = graphAddress(graph.code)
  const columns: readonly Column<Version>[] = [
    { key: 'version', label: m.versions, names: true, cell: (each) => (!graph.draft && each.version === graph.version ? <strong>{m.version(each.version)}</strong> : <TextLink to={`${here}?version=${each.version}`}>{m.version(each.version)}</TextLink>) },
    { key: 'decision', label: m.decision, cell: (each) => (each.approval === undefined ? m.notApproved : m.decided(each.approval.number, writeDay(each.approval.decidedOn))) },
    { key: 'validity', label: m.validity, cell: (each) => [each.validFrom === undefined ? '' : m.from(writeDay(each.validFrom)), each.validUntil === undefined ? '' : m.until(writeDay(each.validUntil))].join(' ').trim() || '—' },
    { key: 'published', label: m.published, cell: (each) => writeDay(each.publishedAt) },
    { key: 'running', label: m.running, numeric: true, cell: (each) => each.running },
  ]
  return <Section title={m.versions}><DataTable caption={m.versions} captionUnseen columns={columns} rows={graph.versions} rowKey={(each) => String(each.version)} /></Section>
}

const PublishForm = (): ReactNode => {
  const m = useWorkflowWords()
  const failed = useFailedForm()
  const navigation = useNavigation()
  return (
    <Section title={m.publishTitle}>
      <Form method="post">
        <FormKey />
        <Stack>
          <TextField name="number" label={m.number} width="s" defaultValue={keptValue(failed, 'number')} error={fieldError(failed, 'number')} />
          <DateField name="decidedOn" label={m.decidedOn} defaultValue={keptDate(failed, 'decidedOn')} error={fieldError(failed, 'decidedOn')} />
          <TextField name="decidedBy" label={m.decidedBy} optional defaultValue={keptValue(failed, 'decidedBy')} error={fieldError(failed, 'decidedBy')} />
          <DateField name="validFrom" label={m.validFrom} hint={m.validFromHint} optional defaultValue={keptDate(failed, 'validFrom')} error={fieldError(failed, 'validFrom')} />
          <TextField name="hours" label={m.hours} hint={m.hoursHint} optional width="s" defaultValue={keptValue(failed, 'hours')} error={fieldError(failed, 'hours')} />
          <ButtonRow><Button kind="primary" name="do" value="publish" busy={navigation.state === 'submitting'}>{m.publish}</Button></ButtonRow>
        </Stack>
      </Form>
    </Section>
  )
}

const DiscardForm = (): ReactNode => {
  const m = useWorkflowWords()
  return (
    <Form method="post">
      <FormKey />
      <Button kind="quiet" name="do" value="discard">{m.discard}</Button>
    </Form>
  )
}

const Findings = ({ graph }: { readonly graph: Graph }): ReactNode => {
  const m = useWorkflowWords()
  const said = useSaid()
  return (
    <Stack>
      {graph.faults.length > 0 ? <Notice tone="bad" title={m.faults}><ul>{graph.faults.map((fault) => <li key={fault.vi}>{said(fault)}</li>)}</ul></Notice> : <Notice tone="good" title={m.sound} />}
      {graph.remarks.length > 0 ? <Notice tone="warn" title={m.remarks}><ul>{graph.remarks.map((remark) => <li key={remark.vi}>{said(remark)}</li>)}</ul></Notice> : null}
    </Stack>
  )
}

const Actions = ({ graph }: { readonly graph: Graph }): ReactNode => {
  const m = useWorkflowWords()
  const mayChange = useMay('change', 'workflow')
  const query = graph.draft ? 'draft=true' : `version=${graph.version}`
  return (
    <Row gap="s">
      <TextLink href={`/api/workflow/graphs/${encodeURIComponent(graph.code)}/bpmn?${query}`} download>{m.export}</TextLink>
      {graph.hasDraft && !graph.draft ? <TextLink to={`${graphAddress(graph.code)}?draft=true`}>{m.toDraft}</TextLink> : null}
      {mayChange && graph.versions.length > 1 ? <ButtonLink to={`${graphAddress(graph.code)}/move`}>{m.move}</ButtonLink> : null}
    </Row>
  )
}

export const GraphPage = (): ReactNode => {
  const m = useWorkflowWords()
  const said = useSaid()
  const failed = useFailedForm()
  const [mayPublish, mayDraft] = [useMay('publish', 'workflow'), useMay('draft', 'workflow')]
  const graph = useLoaderData<Graph>()
  return (
    <Stack>
      <Breadcrumbs crumbs={[{ to: '/desk/workflow', label: m.title }, { label: graph.code }]} />
      <ErrorSummary problem={failed?.problem} />
      <PageHeader title={said(graph.name)} caption={graph.code} hasError={failed !== undefined} tags={graph.draft ? <Tag tone="action">{m.draft}</Tag> : <Tag tone="good">{m.version(graph.version)}</Tag>} actions={<Actions graph={graph} />} />
      {graph.draft ? <Findings graph={graph} /> : null}
      {graph.outrun.length > 0 ? <Notice tone="warn" title={m.outrun}><ul>{graph.outrun.map((each) => <li key={each.vi}>{said(each)}</li>)}</ul></Notice> : null}
      <GraphDrawing graph={graph} />
      {graph.draft && mayPublish && graph.faults.length === 0 ? <PublishForm /> : null}
      {graph.draft && mayDraft ? <DiscardForm /> : null}
      {graph.versions.length > 0 ? <Versions graph={graph} /> : null}
    </Stack>
  )
}
