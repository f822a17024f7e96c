import type { ReactNode } from 'react'
import { Form, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { Button, ButtonRow } from '../../../../design-system/components/button.tsx'
import { RadioGroup } from '../../../../design-system/components/choice-group.tsx'
import { DataTable, type Column } from '../../../../design-system/components/data-table.tsx'
import { Details } from '../../../../design-system/components/details.tsx'
import { ErrorSummary } from '../../../../design-system/components/error-summary.tsx'
import { Row, Section, Stack } from '../../../../design-system/components/layout.tsx'
import { Notice } from '../../../../design-system/components/notice.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { SummaryList } from '../../../../design-system/components/summary-list.tsx'
import { Tag } from '../../../../design-system/components/tag.tsx'
import { TextArea } from '../../../../design-system/components/text-area.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import { Timeline } from '../../../../design-system/components/timeline.tsx'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { endForm, FormKey, readForm, useFailedForm } from '../../../../platform/web/form.ts'
import { useLanguage } from '../../../../platform/web/language.ts'
import { apiOf, valueOf } from '../../../../platform/web/loader.ts'
import { cancelParcel, closeParcelCase, orderParcelAgain, reportParcel, showParcel } from '../../contract.ts'
import { sayDay, sayDigits, sayMoment } from '../say.ts'
import { labelsHref, minutesAddress, parcelAddress, POST, TONES, usePostWords, type PostWords } from './words.ts'

type Shown = AnswerOf<typeof showParcel>
type Entry = Shown['journal'][number]

const keyOf = ({ params }: LoaderFunctionArgs | ActionFunctionArgs) => ({ subjectId: params['subjectId'] ?? '', serial: Number(params['serial'] ?? '0') })

export const loadParcel = async (args: LoaderFunctionArgs) => ({ ...valueOf(await apiOf(args)(showParcel, { params: keyOf(args) })), ...keyOf(args) })

export const parcelAction = async (args: ActionFunctionArgs) => {
  const sent = await readForm(args.request)
  const [api, params, { idempotencyKey }] = [apiOf(args), keyOf(args), sent]
  const words = sent.text('words') ?? ''
  const answers = {
    again: () => api(orderParcelAgain, { params, idempotencyKey }),
    cancel: () => api(cancelParcel, { params, body: { reason: sent.text('reason') ?? '' }, idempotencyKey }),
    report: () => api(reportParcel, { params, body: { kind: sent.text('kind') === 'damaged' ? 'damaged' : 'lost', words }, idempotencyKey }),
    close: () => api(closeParcelCase, { params, body: { words }, idempotencyKey }),
  }
  const asked = sent.text('do') ?? ''
  const act = Object.hasOwn(answers, asked) ? answers[asked as keyof typeof answers] : answers.cancel
  return endForm(await act(), sent, () => parcelAddress(params))
}

/** A form of one text and one press. */
const ActForm = (props: { readonly act: string; readonly press: string; readonly label?: string; readonly field?: string; readonly before?: ReactNode; readonly kind?: 'primary' | 'danger' }): ReactNode => (
  <Form method="post">
    <FormKey />
    <input type="hidden" name="do" value={props.act} />
    <Stack>
      {props.before}
      {props.label ? <TextArea name={props.field ?? 'words'} label={props.label} rows={2} maxLength={1000} /> : null}
      <ButtonRow><Button kind={props.kind ?? 'primary'}>{props.press}</Button></ButtonRow>
    </Stack>
  </Form>
)

const Case = ({ shown }: { readonly shown: Shown }): ReactNode => {
  const m = usePostWords()
  const { parcelCase } = shown.order
  if (!parcelCase) return null
  const { kind, words, closed, dueOn } = parcelCase
  return (
    <Notice tone={closed ? 'info' : 'bad'} title={m.caseTitle[kind]}>
      <p>{words}</p>
      {closed || !dueOn ? null : <p><strong>{m.caseDue(sayDay(dueOn), shown.caseLate)}</strong></p>}
      {closed ? <p>{`${closed.words} (${m.closed(closed.by, sayMoment(closed.at))})`}</p> : <p>{m.caseText}</p>}
      {!closed && shown.may.report ? <ActForm act="close" press={m.closeCase} label={m.caseEnd} /> : null}
    </Notice>
  )
}

const Facts = ({ shown }: { readonly shown: Shown }): ReactNode => {
  const m = usePostWords()
  const { order, reference, complainUntil } = shown
  const { receiver, postage, collect = 0, collected, expectedOn } = order
  return (
    <SummaryList
      rows={[
        { key: 'person', label: m.person, value: receiver.name },
        { key: 'phone', label: m.phone, value: receiver.phone },
        { key: 'address', label: m.address, value: receiver.words },
        { key: 'contents', label: m.contents, value: order.contents.join('; ') },
        { key: 'number', label: m.number, value: order.number ?? '' },
        { key: 'reference', label: m.reference, value: reference },
        postage !== undefined && { key: 'postage', label: m.postage, value: m.postageSaid(sayDigits(postage), order.provisional ?? false) },
        collect > 0 && { key: 'collect', label: m.collect, value: sayDigits(collect) },
        collected > 0 && { key: 'collected', label: m.collected, value: sayDigits(collected) },
        expectedOn !== undefined && { key: 'expected', label: m.expected, value: sayDay(expectedOn) },
        complainUntil !== undefined && !order.changeable && { key: 'complain', label: m.complainUntil, value: sayDay(complainUntil) },
        ...shown.handovers.map(({ handoverId, at, by, postman }) => ({ key: handoverId, label: m.minutes, value: <TextLink to={minutesAddress(handoverId)}>{`${sayMoment(at)} · ${by} · ${postman}`}</TextLink> })),
      ]}
    />
  )
}

/** As the journal names what came from the outside. */
const OUTSIDE = 'post'

const eventName = (type: string, m: PostWords): string => (Object.hasOwn(m.events, type) ? m.events[type as keyof PostWords['events']] : type)

const columnsOf = (m: PostWords): readonly Column<Entry>[] => [
  { key: 'when', label: m.when, names: true, cell: ({ at }) => sayMoment(at) },
  { key: 'what', label: m.what, cell: ({ type }) => eventName(type, m) },
  { key: 'words', label: m.words, cell: ({ words }) => words ?? '' },
  { key: 'by', label: m.by, cell: ({ by }) => (by === OUTSIDE ? m.thePost : by) },
]

const Acts = ({ shown }: { readonly shown: Shown }): ReactNode => {
  const m = usePostWords()
  const { order, may } = shown
  const reportable = may.report && !order.changeable && !order.ended && !(order.parcelCase && !order.parcelCase.closed)
  return (
    <>
      {order.changeable && may.cancel ? <Details summary={m.cancel}><ActForm act="cancel" press={m.cancel} label={m.cancelReason} field="reason" kind="danger" /></Details> : null}
      {reportable ? (
        <Details summary={m.reportTitle}>
          <ActForm act="report" press={m.report} label={m.reportWords} before={<RadioGroup name="kind" label={m.reportKind} inline choices={(['lost', 'damaged'] as const).map((value) => ({ value, label: m.kinds[value] }))} defaultValue="lost" />} />
        </Details>
      ) : null}
    </>
  )
}

/** One parcel: whom, where, its way, its money, and what may be done with it. */
export const ParcelPage = (): ReactNode => {
  const m = usePostWords()
  const language = useLanguage()
  const shown = useLoaderData<typeof loadParcel>()
  const failed = useFailedForm()
  const { order, label, procedureName, journal, subjectId, serial } = shown
  return (
    <Stack>
      <ErrorSummary problem={failed?.problem} />
      <PageHeader
        title={label}
        caption={m.title}
        lead={procedureName}
        tags={<Tag tone={TONES[order.state]}>{order.stateName[language]}</Tag>}
        hasError={failed !== undefined}
        actions={<Row><TextLink to={POST}>{m.title}</TextLink><TextLink to={`/desk/dossiers/${subjectId}`}>{m.dossier}</TextLink>{order.changeable ? <TextLink href={labelsHref([{ subjectId, serial }])} newTab icon="print">{m.labelOne}</TextLink> : null}</Row>}
      />
      <Case shown={shown} />
      {order.refused && order.state === 'refused' ? <Notice tone="bad" title={m.refusedTitle}><p>{m.refusedText(order.refused)}</p>{shown.may.cancel ? <ActForm act="again" press={m.again} /> : null}</Notice> : null}
      {order.cancelled ? <Notice tone={order.state === 'cancelled' ? 'info' : 'warn'} title={m.cancelledTitle(sayMoment(order.cancelled.at))}><p>{[order.cancelled.reason, order.state === 'cancelled' ? '' : m.cameAnyway].filter(Boolean).join('. ')}</p></Notice> : null}
      <Facts shown={shown} />
      <Section title={m.track}>
        {order.track.length === 0 ? <p>{m.noTrack}</p> : <Timeline label={m.track} entries={order.track.toReversed().map(({ id, at, name, place, takenBy }) => ({ key: id, when: sayMoment(at), dateTime: at, title: name[language], text: [place, takenBy && m.takenBy(takenBy)].filter(Boolean).join(' · ') }))} />}
      </Section>
      <Acts shown={shown} />
      <Section title={m.journal}>
        <DataTable caption={m.journal} captionUnseen columns={columnsOf(m)} rows={journal} rowKey={({ at, type, words }) => `${at}-${type}-${words ?? ''}`} />
      </Section>
    </Stack>
  )
}
