import { useState, type ReactNode } from 'react'
import { Form, redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { Button, ButtonRow } from '../../../../design-system/components/button.tsx'
import { Card } from '../../../../design-system/components/card.tsx'
import { EmptyState } from '../../../../design-system/components/empty-state.tsx'
import { ErrorSummary } from '../../../../design-system/components/error-summary.tsx'
import { FileField } from '../../../../design-system/components/file-field.tsx'
import { Code, Row, Stack } from '../../../../design-system/components/layout.tsx'
import { Notice } from '../../../../design-system/components/notice.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { Tag, type TagTone } from '../../../../design-system/components/tag.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { failForm, FormKey, readForm, useFailedForm, type SentForm } from '../../../../platform/web/form.ts'
import { apiOf, valueOf } from '../../../../platform/web/loader.ts'
import { useMessages, type WordsOf } from '../../../../platform/web/messages.ts'
import { useFollowing } from '../../../../platform/web/use-following.ts'
import { giveSigningTicket, LARGEST_CHECKED_MB, listSigningOrders, packFilesToSign, receiveOneSigned, receiveSignedFile, signAgain } from '../../contract-signing.ts'
import { showMyCertificate } from '../../contract-certificate.ts'
import { writeMoment } from '../words.ts'
import { askCertificate, MyCertificateCard, requestCertificate, type MyCertificate } from './my-certificate.tsx'
import { waitingSignaturesEn } from './waiting-messages.en.ts'
import { waitingSignaturesVi } from './waiting-messages.vi.ts'

const useWaitingWords = (): WordsOf<typeof waitingSignaturesVi> => useMessages({ vi: waitingSignaturesVi, en: waitingSignaturesEn })

type Loaded = AnswerOf<typeof listSigningOrders> & { readonly mine: MyCertificate }
type Order = Loaded['items'][number]
type Given = AnswerOf<typeof giveSigningTicket> & { readonly fileId: string; readonly serial: number }

export const loadSignatures = async (args: LoaderFunctionArgs): Promise<Loaded> => {
  const api = apiOf(args)
  const [orders, mine] = await Promise.all([api(listSigningOrders, {}), api(showMyCertificate, {})])
  return { ...valueOf(orders), mine: valueOf(mine) }
}

const whichOf = (form: SentForm) => ({ fileId: form.text('fileId') ?? '', serial: Number(form.text('serial') ?? '1') })

const bringBack = async (args: ActionFunctionArgs, form: SentForm) => {
  const file = form.file('signed')
  const body = file === undefined ? new Uint8Array() : new Uint8Array(await file.arrayBuffer())
  const answer = await apiOf(args)(receiveSignedFile, { params: { ticket: form.text('ticket') ?? '' }, body, fileName: file?.name ?? 'tep.pdf' })
  return answer.ok ? redirect('/desk/signatures', 303) : failForm(answer.problem, form)
}

type Brought = { readonly taken: number; readonly refused: readonly { readonly name: string; readonly why: string }[] }

/** Each file on its own: one that is not ours takes nothing from the others. */
const bringMany = async (args: ActionFunctionArgs, form: SentForm): Promise<{ readonly brought: Brought }> => {
  const refused: { readonly name: string; readonly why: string }[] = []
  const files = form.files('signed')
  for (const [at, file] of files.entries()) {
    const answer = await apiOf(args)(receiveOneSigned, { body: new Uint8Array(await file.arrayBuffer()), fileName: file.name, idempotencyKey: `${form.idempotencyKey}-${String(at)}` })
    if (!answer.ok) refused.push({ name: file.name, why: answer.problem.detail })
  }
  return { brought: { taken: files.length - refused.length, refused } }
}

/** Again, a ticket for the program at the desk, or the signed file by hand. */
export const signaturesAction = async (args: ActionFunctionArgs) => {
  const form = await readForm(args.request)
  const api = apiOf(args)
  if (form.text('do') === 'bring') return bringBack(args, form)
  if (form.text('do') === 'request-certificate') return requestCertificate(args, form)
  if (form.text('do') === 'ask-certificate') return askCertificate(args, form)
  if (form.text('do') === 'bring-many') return bringMany(args, form)
  const params = whichOf(form)
  if (form.text('do') === 'again') {
    const answer = await api(signAgain, { params, idempotencyKey: form.idempotencyKey })
    return answer.ok ? redirect('/desk/signatures', 303) : failForm(answer.problem, form)
  }
  const answer = await api(giveSigningTicket, { params, idempotencyKey: form.idempotencyKey })
  return answer.ok ? { given: { ...answer.value, ...params, uploadPath: new URL(answer.value.uploadPath, args.request.url).href } } : failForm(answer.problem, form)
}

const TONES: Readonly<Record<Order['state'], TagTone>> = { waiting: 'plain', asked: 'action', signed: 'good', refused: 'warn', 'given-up': 'bad', cancelled: 'plain' }

const Which = (props: { readonly order: Order }): ReactNode => (
  <>
    <FormKey />
    <input type="hidden" name="fileId" value={props.order.fileId} />
    <input type="hidden" name="serial" value={props.order.serial} />
  </>
)

const AtDesk = (props: { readonly given: Given }): ReactNode => {
  const m = useWaitingWords()
  const { filePath, uploadPath, until } = props.given
  return (
    <Form method="post" encType="multipart/form-data">
      <FormKey />
      <input type="hidden" name="ticket" value={uploadPath.split('/').at(-1)} />
      <Stack gap="s">
        <p>{m.ticketUntil(writeMoment(until))}</p>
        <p><TextLink href={filePath} download icon="download">{m.fetchFile}</TextLink></p>
        <p>{m.uploadHandler} <Code>{uploadPath}</Code></p>
        <FileField name="signed" label={m.signedFile} accept=".pdf,application/pdf" maxMegabytes={LARGEST_CHECKED_MB} />
        <ButtonRow><Button kind="primary" name="do" value="bring">{m.bring}</Button></ButtonRow>
      </Stack>
    </Form>
  )
}

const Acts = (props: { readonly order: Order; readonly given: Given | undefined }): ReactNode => {
  const m = useWaitingWords()
  const { order, given } = props
  if (order.method === 'token') return given ? <AtDesk given={given} /> : <Form method="post"><Which order={order} /><Button name="do" value="ticket">{m.startToken}</Button></Form>
  return order.state === 'refused' || order.state === 'given-up' ? <Form method="post"><Which order={order} /><Button name="do" value="again">{m.again}</Button></Form> : null
}

const OneOrder = (props: { readonly order: Order; readonly given: Given | undefined }): ReactNode => {
  const m = useWaitingWords()
  const { order } = props
  return (
    <Card title={order.title} level={2}>
      <Stack gap="s">
        <Row gap="s">
          <Tag tone={TONES[order.state]}>{order.state === 'refused' && order.fault === 'expired' ? m.notAnswered : m.states[order.state]}</Tag>
          <span>{m.methods[order.method]}</span>
          <span>{order.role === 'seal' ? m.bySeal : m.byPerson}</span>
        </Row>
        <p>{m.orderedAt(writeMoment(order.orderedAt))}</p>
        <p><TextLink href={`/api/desk/signatures/${order.fileId}/${String(order.serial)}/file`} newTab icon="document">{m.lookAtPaper}</TextLink></p>
        {order.state === 'asked' ? <p>{m.lookAtPhone}</p> : null}
        {order.fault !== undefined && order.state === 'waiting' ? <p>{m.willTryAgain}</p> : null}
        <Acts order={order} given={props.given} />
      </Stack>
    </Card>
  )
}

/** From two on: one archive out, many signed files back. */
const ManyByToken = ({ count, brought }: { readonly count: number; readonly brought: Brought | undefined }): ReactNode => {
  const m = useWaitingWords()
  if (count < 2 && brought === undefined) return null
  return (
    <Card title={m.manyTitle(count)} level={2}>
      <Stack gap="s">
        {brought ? <Notice tone={brought.refused.length === 0 ? 'good' : 'warn'} title={m.broughtMany(brought.taken)}>{brought.refused.map(({ name, why }) => <p key={name}>{`${name}: ${why}`}</p>)}</Notice> : null}
        <p>{m.manyHow}</p>
        {count > 0 ? <p><TextLink href={packFilesToSign.path} download icon="download">{m.fetchMany}</TextLink></p> : null}
        <Form method="post" encType="multipart/form-data">
          <FormKey />
          <Stack gap="s">
            <FileField name="signed" label={m.signedFiles} accept=".pdf,application/pdf" multiple maxMegabytes={LARGEST_CHECKED_MB} />
            <ButtonRow><Button kind="primary" name="do" value="bring-many">{m.bringMany}</Button></ButtonRow>
          </Stack>
        </Form>
      </Stack>
    </Card>
  )
}

/** Often enough to follow a yes on the telephone, seldom enough to be nobody's burden. */
const LOOK_MS = 5000

/** The newest ticket stays on the page while the page looks anew, and after a file that was refused. */
const useGiven = (answered: Given | undefined): Given | undefined => {
  const [given, setGiven] = useState(answered)
  if (answered !== undefined && answered !== given) setGiven(answered)
  return answered ?? given
}

/** What still wants my signature, and what I can do about it. */
export const SignaturesPage = (): ReactNode => {
  const m = useWaitingWords()
  const failed = useFailedForm()
  const { items, mine } = useLoaderData<Loaded>()
  const answered = useActionData<{ readonly given?: Given; readonly brought?: Brought }>()
  const given = useGiven(answered?.given)
  // Looking anew takes an answer off the page: whoever reads one is left to it. The program at the desk brings its file back behind the page.
  useFollowing(LOOK_MS, failed === undefined && answered?.brought === undefined && items.some(({ method, state }) => state === 'asked' || (state === 'waiting' && (method !== 'token' || given !== undefined))))
  const givenFor = (order: Order): Given | undefined => (given?.fileId === order.fileId && given.serial === order.serial ? given : undefined)
  return (
    <Stack>
      <ErrorSummary problem={failed?.problem} />
      <PageHeader title={m.waitingTitle} lead={m.waitingLead} hasError={failed !== undefined} />
      <MyCertificateCard mine={mine} methods={m.methods} />
      <ManyByToken count={items.filter(({ method, state }) => method === 'token' && state !== 'signed').length} brought={answered?.brought} />
      {items.length === 0 ? <EmptyState icon="check" title={m.noneWaiting}><p>{m.noneWaitingText}</p></EmptyState> : items.map((order) => <OneOrder key={`${order.fileId} ${order.serial}`} order={order} given={givenFor(order)} />)}
    </Stack>
  )
}
