import type { ReactNode } from 'react'
import { data, Form, redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { Breadcrumbs } from '../../../../design-system/components/breadcrumbs.tsx'
import { Button, ButtonRow } from '../../../../design-system/components/button.tsx'
import { DataTable, type Column } from '../../../../design-system/components/data-table.tsx'
import { ErrorSummary } from '../../../../design-system/components/error-summary.tsx'
import { Row, Section, Stack } from '../../../../design-system/components/layout.tsx'
import { Notice } from '../../../../design-system/components/notice.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { SelectField } from '../../../../design-system/components/select-field.tsx'
import { TextArea } from '../../../../design-system/components/text-area.tsx'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { failForm, fieldError, FormKey, keptValue, readForm, useFailedForm, type SentForm } from '../../../../platform/web/form.ts'
import { apiOf, valueOf } from '../../../../platform/web/loader.ts'
import { getWorkflowGraph, migrateWorkflow, previewWorkflowMigration } from '../../contract.ts'
import type { Graph } from './graph-drawing.tsx'
import { graphAddress, useSaid, useWorkflowWords } from './words.ts'

type Loaded = { readonly from: Graph; readonly to: Graph }
type Preview = AnswerOf<typeof previewWorkflowMigration>
type Line = Preview['lines'][number]
type Mapped = Readonly<Record<string, string>>
type Previewed = { readonly preview: Preview; readonly mapping: Mapped; /** Another mapping was read before: nothing was moved yet. */ readonly changed?: true }

/** From the version before the newest to the newest, unless the address says others. */
export const loadMove = async (args: LoaderFunctionArgs): Promise<Loaded> => {
  const given = new URL(args.request.url).searchParams
  const code = args.params['code'] ?? ''
  const at = async (version: number): Promise<Graph> => valueOf(await apiOf(args)(getWorkflowGraph, { params: { code }, query: { version } }))
  const newest = valueOf(await apiOf(args)(getWorkflowGraph, { params: { code }, query: {} }))
  const [last, before] = newest.versions.map(({ version }) => version)
  const wanted = (field: string, otherwise: number): number => Number(given.get(field) ?? otherwise)
  return { from: await at(wanted('from', before ?? last ?? 1)), to: await at(wanted('to', last ?? 1)) }
}

const mappingOf = (form: SentForm): Mapped =>
  Object.fromEntries(Object.keys(form.values).flatMap((field) => (field.startsWith('step.') ? [[field.slice('step.'.length), form.text(field) ?? '']] : [])))

/** The mapping a preview showed, as the button to move sends it along. */
const readAs = (mapping: Mapped): string => JSON.stringify(mapping)

/** Moves only by the mapping that was read; after another choice the preview comes first. */
export const moveAction = async (args: ActionFunctionArgs) => {
  const form = await readForm(args.request)
  const [api, params, mapping] = [apiOf(args), { code: args.params['code'] ?? '' }, mappingOf(form)]
  const body = { from: Number(form.text('from')), to: Number(form.text('to')), mapping }
  const asked = form.text('do') === 'move'
  const moved = asked && form.text('read') === readAs(mapping) ? await api(migrateWorkflow, { params, body: { ...body, reason: form.text('reason') ?? '' }, idempotencyKey: form.idempotencyKey }) : undefined
  if (moved?.ok) return redirect(graphAddress(params.code), 303)
  const preview = await api(previewWorkflowMigration, { params, body })
  if (!preview.ok) return failForm(preview.problem, form)
  const seen: Previewed = { preview: preview.value, mapping, ...(asked && !moved ? { changed: true } : {}) }
  if (!moved) return seen
  const failed = failForm(moved.problem, form)
  return data({ ...failed.data, ...seen }, failed.init ?? {})
}

const VersionChoice = ({ from, to }: Loaded): ReactNode => {
  const m = useWorkflowWords()
  const choices = from.versions.map(({ version }) => ({ value: String(version), label: m.version(version) }))
  return (
    <Form method="get">
      <Row gap="s">
        <SelectField name="from" label={m.fromVersion} choices={choices} defaultValue={String(from.version)} />
        <SelectField name="to" label={m.toVersion} choices={choices} defaultValue={String(to.version)} />
        <Button kind="secondary">{m.choose}</Button>
      </Row>
    </Form>
  )
}

const Mapping = ({ from, to, mapping }: Loaded & { readonly mapping: Mapped }): ReactNode => {
  const m = useWorkflowWords()
  const said = useSaid()
  const choices = to.nodes.filter(({ kind }) => kind === 'work').map((node) => ({ value: node.code, label: said(node.name) }))
  const same = (code: string): string => (choices.some(({ value }) => value === code) ? code : (choices[0]?.value ?? ''))
  return (
    <>
      {from.nodes.filter(({ kind }) => kind === 'work').map((node) => (
        <SelectField key={node.code} name={`step.${node.code}`} label={m.mapTo(said(node.name))} choices={choices} defaultValue={mapping[node.code] ?? same(node.code)} />
      ))}
    </>
  )
}

const PreviewTable = ({ preview }: { readonly preview: Preview }): ReactNode => {
  const m = useWorkflowWords()
  const said = useSaid()
  const columns: readonly Column<Line>[] = [
    { key: 'standing', label: m.standing, names: true, cell: (line) => line.open.map(({ name }) => said(name)).join(', ') },
    { key: 'landing', label: m.landing, cell: (line) => line.open.map(({ toName }) => said(toName)).join(', ') },
    { key: 'subjects', label: m.subjects, numeric: true, cell: (line) => line.subjects },
    { key: 'obstacle', label: m.obstacle, cell: (line) => line.faults.map(said).join(' ') || m.noObstacle },
  ]
  return <DataTable caption={m.previewTitle} captionUnseen columns={columns} rows={preview.lines} rowKey={(line) => line.open.map(({ step }) => step).join()} empty={<p>{m.nobody}</p>} />
}

const MoveNow = ({ preview, mapping }: Previewed): ReactNode => {
  const m = useWorkflowWords()
  const failed = useFailedForm()
  if (preview.subjects === 0) return null
  if (!preview.possible) return <Notice tone="warn" title={m.impossible} />
  return (
    <Stack>
      <input type="hidden" name="read" value={readAs(mapping)} />
      <TextArea name="reason" label={m.reason} maxLength={1000} defaultValue={keptValue(failed, 'reason')} error={fieldError(failed, 'reason')} />
      <ButtonRow><Button kind="primary" name="do" value="move">{m.moveNow(preview.subjects)}</Button></ButtonRow>
    </Stack>
  )
}

const isPreviewed = (answer: unknown): answer is Previewed => typeof answer === 'object' && answer !== null && 'preview' in answer

const MoveForm = (loaded: Loaded): ReactNode => {
  const m = useWorkflowWords()
  const answer: unknown = useActionData()
  const previewed = isPreviewed(answer) ? answer : undefined
  const { from, to } = loaded
  return (
    <Form method="post" key={`${from.version} ${to.version}`}>
      <FormKey />
      <input type="hidden" name="from" value={from.version} />
      <input type="hidden" name="to" value={to.version} />
      <Stack>
        <Mapping {...loaded} mapping={previewed?.mapping ?? {}} />
        <ButtonRow><Button kind="secondary" name="do" value="preview">{m.preview}</Button></ButtonRow>
        {previewed ? <Section title={m.previewTitle}><Stack>{previewed.changed ? <Notice tone="warn" title={m.readAgain} live /> : null}<PreviewTable preview={previewed.preview} /><MoveNow {...previewed} /></Stack></Section> : null}
      </Stack>
    </Form>
  )
}

export const MovePage = (): ReactNode => {
  const m = useWorkflowWords()
  const failed = useFailedForm()
  const loaded = useLoaderData<Loaded>()
  const { from } = loaded
  return (
    <Stack>
      <Breadcrumbs crumbs={[{ to: '/desk/workflow', label: m.title }, { to: graphAddress(from.code), label: from.code }, { label: m.move }]} />
      <ErrorSummary problem={failed?.problem} />
      <PageHeader title={m.move} lead={m.moveLead} hasError={failed !== undefined} />
      {from.versions.length < 2 ? <Notice tone="info" title={m.oneVersion} /> : <><VersionChoice {...loaded} /><MoveForm {...loaded} /></>}
    </Stack>
  )
}
