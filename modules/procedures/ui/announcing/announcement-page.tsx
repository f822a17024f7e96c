import type { ReactNode } from 'react'
import { Form, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { Button, ButtonLink, ButtonRow } from '../../../../design-system/components/button.tsx'
import { DataTable } from '../../../../design-system/components/data-table.tsx'
import { DateField } from '../../../../design-system/components/date-field.tsx'
import { Details } from '../../../../design-system/components/details.tsx'
import { ErrorSummary } from '../../../../design-system/components/error-summary.tsx'
import { Code, Section, Stack } from '../../../../design-system/components/layout.tsx'
import { Notice } from '../../../../design-system/components/notice.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { SummaryList } from '../../../../design-system/components/summary-list.tsx'
import { Tag } from '../../../../design-system/components/tag.tsx'
import { TextArea } from '../../../../design-system/components/text-area.tsx'
import { TextField } from '../../../../design-system/components/text-field.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { endForm, FormKey, fieldError, keptDate, keptValue, readForm, useFailedForm } from '../../../../platform/web/form.ts'
import { apiOf, valueOf } from '../../../../platform/web/loader.ts'
import * as contracts from '../../contract-announcing.ts'
import { wordFor, writeDay, writeMoment } from '../staff/words.ts'
import { ANNOUNCEMENTS, STANDING_TONES, STATE_TONES, useAnnouncingWords } from './words.ts'

type Shown = AnswerOf<typeof contracts.showAnnouncement>

const paramsOf = ({ params }: LoaderFunctionArgs | ActionFunctionArgs) => ({ announcementId: params['announcementId'] ?? '' })

export const loadAnnouncement = async (args: LoaderFunctionArgs) => valueOf(await apiOf(args)(contracts.showAnnouncement, { params: paramsOf(args) }))

export const announcementAction = async (args: ActionFunctionArgs) => {
  const sent = await readForm(args.request)
  const [api, params, { idempotencyKey }] = [apiOf(args), paramsOf(args), sent]
  const of = (name: string): string => sent.text(name) ?? ''
  const acts = {
    check: () => api(contracts.checkAnnouncement, { params, idempotencyKey }),
    'send-back': () => api(contracts.sendBackAnnouncement, { params, body: { reason: of('reason') }, idempotencyKey }),
    submit: () => api(contracts.submitAnnouncement, { params, idempotencyKey }),
    announce: () => api(contracts.announceDecision, { params, body: { number: of('number'), signer: of('signer'), signedOn: sent.date('signedOn') ?? '' }, idempotencyKey }),
    upload: () => api(contracts.confirmAnnouncementUpload, { params, body: { note: of('note') }, idempotencyKey }),
    publish: () => api(contracts.publishAnnouncement, { params, idempotencyKey }),
    cancel: () => api(contracts.cancelAnnouncement, { params, body: { reason: of('cancelReason') }, idempotencyKey }),
  }
  const asked = of('do')
  return endForm(await (Object.hasOwn(acts, asked) ? acts[asked as keyof typeof acts] : acts.check)(), sent, () => `${ANNOUNCEMENTS}/${params.announcementId}`)
}

const ActForm = (props: { readonly act: string; readonly press: string; readonly kind?: 'primary' | 'danger'; readonly children?: ReactNode }): ReactNode => (
  <Form method="post">
    <FormKey />
    <input type="hidden" name="do" value={props.act} />
    <Stack>
      {props.children}
      <ButtonRow><Button kind={props.kind ?? 'secondary'}>{props.press}</Button></ButtonRow>
    </Stack>
  </Form>
)

/** The one step that comes next stands open; what leads back is folded. */
const Acts = ({ shown: { may, id } }: { readonly shown: Shown }): ReactNode => {
  const m = useAnnouncingWords()
  const failed = useFailedForm()
  const has = (act: Shown['may'][number]): boolean => may.includes(act)
  return (
    <>
      {has('change') ? <ButtonRow><ButtonLink to={`${ANNOUNCEMENTS}/${id}/change`}>{m.change}</ButtonLink></ButtonRow> : null}
      {has('check') ? <ActForm act="check" press={m.acts.check} kind="primary" /> : null}
      {has('submit') ? <ActForm act="submit" press={m.acts.submit} kind="primary" /> : null}
      {has('announce') ? (
        <Section title={m.acts.announce}>
          <ActForm act="announce" press={m.acts.announce} kind="primary">
            <TextField name="number" label={m.number} width="m" error={fieldError(failed, 'number')} defaultValue={keptValue(failed, 'number')} />
            <TextField name="signer" label={m.signer} width="m" error={fieldError(failed, 'signer')} defaultValue={keptValue(failed, 'signer')} />
            <DateField name="signedOn" label={m.signedOn} error={fieldError(failed, 'signedOn')} defaultValue={keptDate(failed, 'signedOn')} />
          </ActForm>
        </Section>
      ) : null}
      {has('publish') ? <Section title={m.acts.publish} lead={m.publishLead}><ActForm act="publish" press={m.acts.publish} kind="primary" /></Section> : null}
      {has('upload') ? <Details boxed summary={m.acts.upload}><ActForm act="upload" press={m.acts.upload}><p>{m.uploadLead}</p><TextField name="note" label={m.uploadNote} maxLength={500} defaultValue={keptValue(failed, 'note')} /></ActForm></Details> : null}
      {has('send-back') ? <Details boxed summary={m.acts['send-back']}><ActForm act="send-back" press={m.acts['send-back']}><TextArea name="reason" label={m.reason} rows={3} maxLength={1000} defaultValue={keptValue(failed, 'reason')} /></ActForm></Details> : null}
      {has('cancel') ? <Details boxed summary={m.acts.cancel}><ActForm act="cancel" press={m.acts.cancel} kind="danger"><TextArea name="cancelReason" label={m.reason} rows={3} maxLength={1000} defaultValue={keptValue(failed, 'cancelReason')} /></ActForm></Details> : null}
    </>
  )
}

const Facts = ({ shown }: { readonly shown: Shown }): ReactNode => {
  const m = useAnnouncingWords()
  const { basis, decision, uploadNote } = shown
  return (
    <SummaryList
      rows={[
        { key: 'unit', label: m.unit, value: shown.unitName },
        { key: 'drafter', label: m.draftedBy, value: shown.draftedByName },
        { key: 'basis', label: m.basis, value: <span lang="vi">{`${basis.number} · ${basis.title}`}{basis.isShortened ? <> <Tag>{m.shortened}</Tag></> : null}</span> },
        { key: 'promulgated', label: m.promulgatedOn, value: writeDay(basis.promulgatedOn) },
        { key: 'effective', label: m.effectiveOn, value: writeDay(basis.effectiveOn) },
        decision !== undefined && { key: 'decision', label: m.decision, value: `${decision.number} · ${writeDay(decision.signedOn)} · ${decision.signer}` },
        uploadNote !== undefined && { key: 'note', label: m.acts.upload, value: uploadNote },
      ]}
    />
  )
}

const Lists = ({ shown }: { readonly shown: Shown }): ReactNode => {
  const m = useAnnouncingWords()
  return (
    <>
      <DataTable
        caption={m.days}
        columns={[
          { key: 'step', label: m.step, names: true, cell: ({ step }) => m.steps[step] },
          { key: 'due', label: m.due, cell: ({ dueOn }) => writeDay(dueOn) },
          { key: 'done', label: m.done, cell: ({ doneOn }) => (doneOn === undefined ? '—' : writeDay(doneOn)) },
          { key: 'standing', label: m.standing, cell: ({ standing }) => <Tag tone={STANDING_TONES[standing]}>{m.standings[standing]}</Tag> },
        ]}
        rows={shown.days}
        rowKey={({ step }) => step}
      />
      <DataTable
        caption={m.lines}
        columns={[
          { key: 'name', label: m.name, names: true, cell: ({ code, name }) => <TextLink to={`/desk/procedures/sheet/${encodeURIComponent(code)}`}>{name}</TextLink> },
          { key: 'code', label: m.code, cell: ({ code }) => <Code>{code}</Code> },
          { key: 'kind', label: m.kind, cell: ({ change }) => m.changes[change] },
          { key: 'what', label: m.words, cell: ({ versionNumber, retiredOn, replacedByCode }) => [versionNumber === undefined ? '' : m.version(versionNumber), retiredOn === undefined ? '' : m.retired(writeDay(retiredOn)), replacedByCode === undefined ? '' : m.replaced(replacedByCode)].filter((part) => part !== '').join(', ') },
        ]}
        rows={shown.lines}
        rowKey={({ code }) => code}
      />
      <DataTable
        caption={m.journal}
        columns={[
          { key: 'when', label: m.when, names: true, cell: ({ at }) => writeMoment(at) },
          { key: 'what', label: m.what, cell: ({ act }) => wordFor(m.acts, act) },
          { key: 'by', label: m.by, cell: ({ byName }) => byName },
          { key: 'words', label: m.words, cell: ({ words }) => <span lang="vi">{words ?? ''}</span> },
        ]}
        rows={shown.events}
        rowKey={({ serial }) => String(serial)}
      />
    </>
  )
}

/** NĐ 63/2010 article 17: the last step happens at many places; here is where it has not. */
const Posted = ({ posted }: { readonly posted: Shown['posted'] }): ReactNode => {
  const m = useAnnouncingWords()
  if (posted === undefined) return null
  return (
    <Section title={m.posted}>
      <Stack>
        <p>{m.postedRight(posted.right, posted.wrong.length)} <TextLink to="/desk/postings">{m.postings}</TextLink></p>
        {posted.wrong.length === 0 ? null : (
          <DataTable
            caption={m.postedWrong}
            columns={[
              { key: 'place', label: m.place, names: true, cell: ({ place }) => place },
              { key: 'unit', label: m.postedUnit, cell: ({ unitName }) => unitName },
              { key: 'codes', label: m.code, cell: ({ codes }) => codes.join(', ') },
            ]}
            rows={posted.wrong}
            rowKey={({ id }) => id}
          />
        )}
      </Stack>
    </Section>
  )
}

/** One decision: what may be done now, the days the law sets, what it announces, what was done. */
export const AnnouncementPage = (): ReactNode => {
  const m = useAnnouncingWords()
  const failed = useFailedForm()
  const shown = useLoaderData<typeof loadAnnouncement>()
  return (
    <Stack>
      <ErrorSummary problem={failed?.problem} />
      <PageHeader title={shown.title} caption={m.decision} tags={<Tag tone={STATE_TONES[shown.state]}>{m.states[shown.state]}</Tag>} hasError={failed !== undefined} actions={<TextLink to={ANNOUNCEMENTS}>{m.title}</TextLink>} />
      {shown.sentBackReason === undefined ? null : <Notice tone="warn" title={m.sentBack}><p lang="vi">{shown.sentBackReason}</p></Notice>}
      <Facts shown={shown} />
      <Acts shown={shown} />
      <Posted posted={shown.posted} />
      <Lists shown={shown} />
    </Stack>
  )
}
