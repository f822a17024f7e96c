import type { ReactNode } from 'react'
import { Form, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { Button, ButtonRow } from '../../../../design-system/components/button.tsx'
import { Card } from '../../../../design-system/components/card.tsx'
import { DateField } from '../../../../design-system/components/date-field.tsx'
import { Details } from '../../../../design-system/components/details.tsx'
import { ErrorSummary } from '../../../../design-system/components/error-summary.tsx'
import { FileField } from '../../../../design-system/components/file-field.tsx'
import { Row, Stack } from '../../../../design-system/components/layout.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { ProgressBar } from '../../../../design-system/components/progress-bar.tsx'
import { SelectField } from '../../../../design-system/components/select-field.tsx'
import { SummaryList } from '../../../../design-system/components/summary-list.tsx'
import { TextField } from '../../../../design-system/components/text-field.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import type { Instant } from '../../../../kernel/instant.ts'
import { plainDateAt } from '../../../../kernel/plain-date.ts'
import { endForm, failForm, fieldError, FormKey, keptValue, readForm, useFailedForm, type SentForm } from '../../../../platform/web/form.ts'
import { apiOf, valueOf } from '../../../../platform/web/loader.ts'
import { FILE_LIMITS, uploadFile } from '../../../documents/contract.ts'
import { confirmEvidence, recordEvidence, showUnitSheet, withdrawEvidence } from '../../contract.ts'
import { DeadlineWords, DeliverableWords, ReportLinks, Standing } from './plan-parts.tsx'
import { PLANS, usePercent, usePlanWords, writeDay, writePart } from './words.ts'

const KINDS = ['document', 'file', 'training', 'communication', 'study', 'link'] as const

const paramsOf = ({ params }: LoaderFunctionArgs) => ({ planId: params['planId'] ?? '', unitId: params['unitId'] ?? '' })

export const loadUnitSheet = async (args: LoaderFunctionArgs) => valueOf(await apiOf(args)(showUnitSheet, { params: paramsOf(args) }))

const bodyOf = (sent: SentForm, fileId: string | undefined) => {
  const [part, title, participants, heldOn] = [sent.text('part'), sent.text('title'), sent.text('participants'), sent.date('heldOn')]
  const shared = { serial: Number(sent.text('serial')), ...(part ? { part } : {}), ...(title ? { title } : {}) }
  if (sent.text('do') === 'figure') return { ...shared, kind: 'figure' as const, component: sent.text('component') ?? '' }
  const [documentNumber, link] = [sent.text('documentNumber'), sent.text('link')]
  const kind = KINDS.find((each) => each === sent.text('kind')) ?? 'document'
  return { ...shared, kind, ...(documentNumber ? { documentNumber } : {}), ...(link ? { link } : {}), ...(fileId ? { fileId } : {}), ...(heldOn ? { heldOn } : {}), ...(participants ? { participants: Number(participants) } : {}) }
}

export const unitSheetAction = async (args: ActionFunctionArgs) => {
  const sent = await readForm(args.request)
  const api = apiOf(args)
  const { planId, unitId } = paramsOf(args)
  const { idempotencyKey } = sent
  const here = (): string => `${PLANS}/${planId}/units/${unitId}`
  const params = { planId, evidenceId: sent.text('evidenceId') ?? '' }
  if (sent.text('do') === 'confirm') return endForm(await api(confirmEvidence, { params, idempotencyKey }), sent, here)
  if (sent.text('do') === 'withdraw') return endForm(await api(withdrawEvidence, { params, body: { reason: sent.text('reason') ?? '' }, idempotencyKey }), sent, here)
  const file = sent.file('file')
  const kept = file && (await api(uploadFile, { query: { unitId }, body: new Uint8Array(await file.arrayBuffer()), fileName: file.name, idempotencyKey: `${idempotencyKey}-file` }))
  if (kept && !kept.ok) return failForm(kept.problem, sent)
  const body = bodyOf(sent, kept?.value.id)
  return endForm(await api(recordEvidence, { params: { planId, unitId }, body, idempotencyKey }), sent, here)
}

type Sheet = Awaited<ReturnType<typeof loadUnitSheet>>
type Line = Sheet['items'][number]
type Shown = Line['evidence'][number]

const Decide = ({ one, may }: { readonly one: Shown; readonly may: Sheet['may'] }): ReactNode => {
  const m = usePlanWords()
  return (
    <Row gap="s">
      {may.confirm ? (
        <Form method="post">
          <FormKey />
          <input type="hidden" name="evidenceId" value={one.id} />
          <Button name="do" value="confirm">{m.confirm}</Button>
        </Form>
      ) : null}
      <Details summary={m.withdraw}>
        <Form method="post">
          <FormKey />
          <input type="hidden" name="evidenceId" value={one.id} />
          <Stack gap="s">
            <TextField name="reason" scope={one.id} label={m.reason} maxLength={500} />
            <ButtonRow><Button kind="danger" name="do" value="withdraw">{m.withdraw}</Button></ButtonRow>
          </Stack>
        </Form>
      </Details>
    </Row>
  )
}

const EvidenceLine = ({ one, may, planId }: { readonly one: Shown; readonly may: Sheet['may']; readonly planId: string }): ReactNode => {
  const m = usePlanWords()
  const percent = usePercent()
  const isOpen = one.confirmedAt === undefined && one.withdrawn === undefined
  return (
    <Stack gap="s">
      <span lang="vi"><strong>{writePart(one.part, m)}</strong> {one.title}{one.documentNumber ? ` (${one.documentNumber})` : ''}</span>
      {one.link ? <TextLink href={one.link} newTab>{one.link}</TextLink> : null}
      {one.figure ? <span>{m.countedOn(percent(one.figure.rate), writeDay(one.figure.on))}</span> : null}
      {one.fileId ? <TextLink href={`/api/plans/${planId}/evidence/${one.id}/file`} download icon="download">{m.openFile}</TextLink> : null}
      {one.heldOn || one.participants ? <small>{[one.heldOn && m.held(writeDay(one.heldOn)), one.participants && m.took(one.participants)].filter(Boolean).join(', ')}</small> : null}
      <small>{m.kinds[one.kind]}, {m.recorded(one.recordedByName, writeDay(plainDateAt(one.recordedAt as Instant)))}</small>
      <small>{one.withdrawn ? m.withdrawn(one.withdrawn.byName, one.withdrawn.reason) : one.confirmedByName ? m.confirmed(one.confirmedByName) : m.waiting}</small>
      {isOpen && (may.confirm || may.record) ? <Decide one={one} may={may} /> : null}
    </Stack>
  )
}

const PartField = ({ line, scope }: { readonly line: Line; readonly scope: string | undefined }): ReactNode => {
  const m = usePlanWords()
  return line.parts.length > 1 ? <SelectField name="part" scope={scope} label={m.part} width="m" placeholder={false} defaultValue={line.standing.missing[0]} choices={line.parts.map((part) => ({ value: part, label: writePart(part, m) }))} /> : null
}

const AddFigure = ({ line, figures }: { readonly line: Line; readonly figures: Sheet['figures'] }): ReactNode => {
  const m = usePlanWords()
  const percent = usePercent()
  const scope = `${line.serial}-figure`
  if (figures.length === 0) return null
  return (
    <Details summary={m.addFigure}>
      <Form method="post">
        <FormKey />
        <input type="hidden" name="serial" value={line.serial} />
        <Stack gap="s">
          <PartField line={line} scope={scope} />
          <SelectField name="component" scope={scope} label={m.component} hint={m.componentHint} placeholder={false} choices={figures.map(({ code, name, rate }) => ({ value: code, label: `${name}: ${percent(rate)}` }))} />
          <ButtonRow><Button name="do" value="figure">{m.record}</Button></ButtonRow>
        </Stack>
      </Form>
    </Details>
  )
}

const Add = ({ line, figures }: { readonly line: Line; readonly figures: Sheet['figures'] }): ReactNode => {
  const m = usePlanWords()
  const failed = useFailedForm()
  // Of the form that was refused the summary above names the fields by their plain names.
  const isRefused = keptValue(failed, 'serial') === String(line.serial)
  const scope = isRefused ? undefined : String(line.serial)
  const error = (name: string): string | undefined => (isRefused ? fieldError(failed, name) : undefined)
  return (
    <>
      <Details summary={m.add}>
        <Form method="post" encType="multipart/form-data">
          <FormKey />
          <input type="hidden" name="serial" value={line.serial} />
          <Stack gap="s">
            <Row>
              <SelectField name="kind" scope={scope} label={m.kind} width="m" placeholder={false} choices={KINDS.map((kind) => ({ value: kind, label: m.kinds[kind] }))} />
              <PartField line={line} scope={scope} />
            </Row>
            <TextField name="title" scope={scope} label={m.evidenceTitle} maxLength={300} />
            <FileField name="file" scope={scope} label={m.evidenceFile} accept={FILE_LIMITS.accept} maxMegabytes={FILE_LIMITS.maxMegabytes} optional />
            <Row>
              <TextField name="documentNumber" scope={scope} label={m.documentNumber} width="m" optional maxLength={60} />
              <TextField name="link" scope={scope} error={error('link')} label={m.link} width="m" optional maxLength={500} />
            </Row>
            <DateField name="heldOn" scope={scope} error={error('heldOn')} label={m.heldOn} hint={m.heldHint} optional />
            <TextField name="participants" scope={scope} error={error('participants')} label={m.participants} width="s" inputMode="numeric" optional />
            <ButtonRow><Button name="do" value="record">{m.record}</Button></ButtonRow>
          </Stack>
        </Form>
      </Details>
      <AddFigure line={line} figures={figures} />
    </>
  )
}

const Deliverable = ({ line, sheet: { may, planId, figures } }: { readonly line: Line; readonly sheet: Pick<Sheet, 'may' | 'planId' | 'figures'> }): ReactNode => {
  const m = usePlanWords()
  return (
    <Card title={line.assignment.title} level={2} actions={<Standing kind={line.standing.kind} waitsFor={line.waitsFor} />}>
      <Stack gap="s">
        <DeliverableWords one={line} />
        <SummaryList plain rows={[{ key: 'deadline', label: m.deadline, value: <DeadlineWords one={line} /> }, line.evidence.length > 0 && { key: 'evidence', label: m.evidence, value: <Stack gap="s">{line.evidence.map((one) => <EvidenceLine key={one.id} one={one} may={may} planId={planId} />)}</Stack> }]} />
        {line.byFigure ? <p>{m.counted}</p> : null}
        {may.record && !line.byFigure ? <Add key={line.evidence.length} line={line} figures={figures} /> : null}
      </Stack>
    </Card>
  )
}

export const UnitSheetPage = (): ReactNode => {
  const m = usePlanWords()
  const { planId, title, number, unit, items, may, figures, summary } = useLoaderData<typeof loadUnitSheet>()
  const failed = useFailedForm()
  return (
    <Stack>
      <ErrorSummary problem={failed?.problem} />
      <PageHeader title={unit.name} caption={`${m.sheet} · ${number}`} lead={<p><TextLink to={`${PLANS}/${planId}`}><span lang="vi">{title}</span></TextLink></p>} hasError={failed !== undefined} actions={<ReportLinks planId={planId} unitId={unit.unitId} />} />
      <ProgressBar label={m.deliverablesDone(summary.done, summary.units)} value={summary.percent} max={100} text={`${summary.percent}\u00A0%`} />
      {items.map((line) => <Deliverable key={line.serial} line={line} sheet={{ may, planId, figures }} />)}
    </Stack>
  )
}
