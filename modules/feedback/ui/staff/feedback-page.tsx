import type { ReactNode } from 'react'
import { Form, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { Button, ButtonRow } from '../../../../design-system/components/button.tsx'
import { Checkbox, RadioGroup } from '../../../../design-system/components/choice-group.tsx'
import { DataTable } from '../../../../design-system/components/data-table.tsx'
import { Details } from '../../../../design-system/components/details.tsx'
import { ErrorSummary } from '../../../../design-system/components/error-summary.tsx'
import { Section, Stack } from '../../../../design-system/components/layout.tsx'
import { Notice } from '../../../../design-system/components/notice.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { SummaryList } from '../../../../design-system/components/summary-list.tsx'
import { Tag } from '../../../../design-system/components/tag.tsx'
import { TextArea } from '../../../../design-system/components/text-area.tsx'
import { TextField } from '../../../../design-system/components/text-field.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import { ComboBoxField } from '../../../../design-system/staff/combo-box.tsx'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { endForm, FormKey, keptValue, readForm, useFailedForm } from '../../../../platform/web/form.ts'
import { useLanguage } from '../../../../platform/web/language.ts'
import { apiOf, valueOf } from '../../../../platform/web/loader.ts'
import * as contracts from '../../contract.ts'
import { FEEDBACK_CLASSES, FEEDBACK_OUTCOMES } from '../../domain/item.ts'
import { LIKE_ENOUGH } from '../../domain/same-matter.ts'
import { sayMoment } from '../say.ts'
import { listUnitChoices } from './find-caller.ts'
import { FEEDBACK, PASSED_ON, TONES, useFeedbackDeskWords, type FeedbackDeskWords } from './words.ts'

/** Percent from which words are alike; below they are told because they are about the same dossier. */
const MANY_ALIKE = 100 * LIKE_ENOUGH

type Shown = AnswerOf<typeof contracts.showFeedback> & { /** Where it may be passed on to. */ readonly units: Awaited<ReturnType<typeof listUnitChoices>> }

const paramsOf = ({ params }: LoaderFunctionArgs | ActionFunctionArgs) => ({ feedbackId: params['feedbackId'] ?? '' })

export const loadFeedback = async (args: LoaderFunctionArgs): Promise<Shown> => {
  const shown = valueOf(await apiOf(args)(contracts.showFeedback, { params: paramsOf(args) }))
  return { ...shown, units: shown.may.transfer ? await listUnitChoices(args) : [] }
}

export const feedbackAction = async (args: ActionFunctionArgs) => {
  const sent = await readForm(args.request)
  const [api, params, { idempotencyKey }] = [apiOf(args), paramsOf(args), sent]
  const of = (name: string): string => sent.text(name) ?? ''
  const duplicateOf = of('duplicateOf')
  const acts = {
    classify: () => api(contracts.classifyFeedback, { params, body: { class: FEEDBACK_CLASSES.find((each) => each === of('class')) ?? 'conduct' }, idempotencyKey }),
    ask: () => api(contracts.askSenderFeedback, { params, body: { words: of('words') }, idempotencyKey }),
    transfer: () => api(contracts.transferFeedback, { params, body: { unitCode: of('unitCode') || '-', reason: of('reason') }, idempotencyKey }),
    answer: () =>
      api(contracts.answerFeedback, { params, body: { text: of('text'), outcome: FEEDBACK_OUTCOMES.find((each) => each === of('outcome')) ?? 'refused', ...(duplicateOf ? { duplicateOf } : {}), ...(of('isUnfounded') ? { isUnfounded: true } : {}) }, idempotencyKey }),
    back: () => api(contracts.sendBackFeedback, { params, body: { reason: of('reason') }, idempotencyKey }),
    publish: () => api(contracts.publishFeedback, { params, body: { text: of('publicText'), answer: of('publicAnswer') }, idempotencyKey }),
  }
  const asked = of('do')
  // What was passed on is another unit's now: whoever did so may not open it any more.
  const next = asked === 'transfer' ? `${FEEDBACK}?${PASSED_ON}=${encodeURIComponent(of('code'))}` : `${FEEDBACK}/${params.feedbackId}`
  return endForm(await (Object.hasOwn(acts, asked) ? acts[asked as keyof typeof acts] : acts.classify)(), sent, () => next)
}

const ActForm = (props: { readonly act: string; readonly press: string; readonly children?: ReactNode; readonly kind?: 'primary' }): ReactNode => (
  <Form method="post">
    <FormKey />
    <input type="hidden" name="do" value={props.act} />
    <Stack>
      {props.children}
      <ButtonRow><Button kind={props.kind ?? 'secondary'}>{props.press}</Button></ButtonRow>
    </Stack>
  </Form>
)

const Facts = ({ shown, m }: { readonly shown: Shown; readonly m: FeedbackDeskWords }): ReactNode => {
  const language = useLanguage()
  const { sender, subject, dueAt } = shown
  return (
    <SummaryList
      rows={[
        { key: 'unit', label: m.unit, value: shown.unitName },
        { key: 'sender', label: m.sender, value: `${sender.name} · ${sender.address}` },
        { key: 'channel', label: m.channel, value: [m.channels[shown.channel], shown.foreignCode].filter(Boolean).join(' · ') },
        { key: 'contact', label: m.contact, value: [sender.phone, sender.email].filter(Boolean).join(' · ') },
        shown.class !== undefined && { key: 'class', label: m.class, value: m.classes[shown.class] },
        dueAt !== undefined && { key: 'due', label: m.due, value: sayMoment(dueAt) },
        ...shown.transfers.map(({ at, fromUnitName, reason }) => ({ key: at, label: `${m.events.FeedbackTransferred} · ${sayMoment(at)}`, value: <span lang="vi">{`${fromUnitName}: ${reason}`}</span> })),
        subject.dossierCode !== undefined && { key: 'dossier', label: m.dossier, value: subject.dossierId ? <TextLink to={`/desk/dossiers/${subject.dossierId}`}>{subject.dossierCode}</TextLink> : subject.dossierCode },
        subject.stepSaid !== undefined && { key: 'step', label: m.step, value: subject.stepSaid[language] },
        subject.officialName !== undefined && { key: 'official', label: m.official, value: subject.officialName },
        shown.files.length > 0 && { key: 'files', label: m.files, value: <Stack gap="s">{shown.files.map(({ fileId, name }) => <TextLink key={fileId} href={`/api/desk/feedback/${shown.itemId}/files/${fileId}`} newTab>{name}</TextLink>)}</Stack> },
      ]}
    />
  )
}

const Work = ({ shown, m }: { readonly shown: Shown; readonly m: FeedbackDeskWords }): ReactNode => {
  const failed = useFailedForm()
  const { may } = shown
  return (
    <>
      {may.classify ? (
        <ActForm act="classify" press={m.classify} kind="primary"><RadioGroup name="class" label={m.class} choices={FEEDBACK_CLASSES.map((value) => ({ value, label: m.classes[value] }))} defaultValue={shown.class ?? 'conduct'} /></ActForm>
      ) : null}
      {may.answer ? (
        <Section title={m.answer}>
          <ActForm act="answer" press={m.keepAnswer} kind="primary">
            <RadioGroup name="outcome" label={m.outcome} choices={FEEDBACK_OUTCOMES.map((value) => ({ value, label: m.outcomes[value] }))} defaultValue={keptValue(failed, 'outcome', 'fixed')} />
            <TextArea name="text" label={m.answerText} rows={8} defaultValue={keptValue(failed, 'text')} />
            <TextField name="duplicateOf" label={m.duplicateOf} width="m" optional defaultValue={keptValue(failed, 'duplicateOf')} />
            <Checkbox name="isUnfounded" label={m.unfounded} />
          </ActForm>
        </Section>
      ) : null}
      {may.classify ? <Details boxed summary={m.ask}><ActForm act="ask" press={m.ask}><TextArea name="words" label={m.askWords} rows={3} /></ActForm></Details> : null}
      {may.transfer ? <Details boxed summary={m.transfer}><ActForm act="transfer" press={m.transfer}><input type="hidden" name="code" value={shown.code} /><ComboBoxField name="unitCode" label={m.transferTo} choices={shown.units} /><TextArea name="reason" label={m.reason} rows={3} /></ActForm></Details> : null}
    </>
  )
}

/** What everybody will read, before it is public. */
const Publish = ({ wording, m }: { readonly wording: NonNullable<Shown['wording']>; readonly m: FeedbackDeskWords }): ReactNode => {
  const failed = useFailedForm()
  return (
    <ActForm act="publish" press={m.publish} kind="primary">
      {wording.text === '' ? <p>{m.textNotPublic}</p> : <TextArea name="publicText" label={m.publicText} hint={m.strikeHint} rows={5} defaultValue={keptValue(failed, 'publicText', wording.text)} />}
      <TextArea name="publicAnswer" label={m.publicAnswer} hint={m.strikeHint} rows={5} defaultValue={keptValue(failed, 'publicAnswer', wording.answer)} />
    </ActForm>
  )
}

const Answers = ({ shown, m }: { readonly shown: Shown; readonly m: FeedbackDeskWords }): ReactNode => {
  const { draft, wording, published, sentBack, contest, may } = shown
  return (
    <>
      {contest ? <Notice tone="warn" title={m.contest}><p lang="vi">{contest.words}</p><p>{m.answerBefore}: <span lang="vi">{contest.answer}</span></p></Notice> : null}
      {sentBack ? <Notice tone="warn" title={m.sentBack}><p lang="vi">{sentBack.reason}</p></Notice> : null}
      {draft && !published ? (
        <Section title={m.draft} lead={`${draft.by} · ${m.outcomes[draft.outcome]}`}>
          <p lang="vi" className="mc-plain-lines">{draft.text}</p>
          {may.publish && wording ? <Publish wording={wording} m={m} /> : null}
          {may.publish ? <Details boxed summary={m.sendBack}><ActForm act="back" press={m.sendBack}><TextArea name="reason" label={m.reason} rows={3} /></ActForm></Details> : null}
        </Section>
      ) : null}
      {published ? <Section title={m.published} lead={`${sayMoment(published.at)} · ${m.outcomes[published.outcome]}`}>{published.publicText ? <blockquote lang="vi" className="mc-plain-lines">{published.publicText}</blockquote> : null}<p lang="vi" className="mc-plain-lines">{published.publicAnswer}</p></Section> : null}
    </>
  )
}

/** One item: what was said, what may be done now, what was done. */
export const FeedbackPage = (): ReactNode => {
  const m = useFeedbackDeskWords()
  const shown = useLoaderData<typeof loadFeedback>()
  const failed = useFailedForm()
  const events: Readonly<Record<string, string>> = m.events
  return (
    <Stack>
      <ErrorSummary problem={failed?.problem} />
      <PageHeader title={shown.code} caption={m.title} tags={<Tag tone={shown.late ? 'bad' : TONES[shown.state]}>{m.states[shown.state]}</Tag>} hasError={failed !== undefined} actions={<TextLink to={FEEDBACK}>{m.title}</TextLink>} />
      {shown.may.isAbout ? <Notice tone="warn"><p>{m.about}</p></Notice> : null}
      {shown.may.hasAnswered && shown.state !== 'closed' ? <Notice><p>{m.hasAnswered}</p></Notice> : null}
      <p lang="vi" className="mc-plain-lines">{shown.text}</p>
      {shown.supplements.map(({ at, words }) => <Notice key={at} title={`${m.more} · ${sayMoment(at)}`}><p lang="vi">{words}</p></Notice>)}
      <Facts shown={shown} m={m} />
      {shown.likes.length > 0 ? <Notice title={m.likes}><ul>{shown.likes.map(({ itemId, code, heading, alike }) => <li key={itemId}><TextLink to={`${FEEDBACK}/${itemId}`}>{code}</TextLink>{` · ${alike < MANY_ALIKE ? m.ofSameDossier : m.alike(alike)} · ${heading}`}</li>)}</ul></Notice> : null}
      <Answers shown={shown} m={m} />
      <Work shown={shown} m={m} />
      <Section title={m.journal}>
        <DataTable
          caption={m.journal}
          captionUnseen
          columns={[
            { key: 'when', label: m.when, names: true, cell: ({ at }) => sayMoment(at) },
            { key: 'what', label: m.what, cell: ({ type }) => events[type] ?? type },
            { key: 'by', label: m.by, cell: ({ by }) => by || m.system },
          ]}
          rows={shown.journal.map((entry, index) => ({ ...entry, key: String(index) }))}
          rowKey={({ key }) => key}
        />
      </Section>
    </Stack>
  )
}
