import type { ReactNode } from 'react'
import { Form, redirect, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { Button, ButtonLink, ButtonRow } from '../../../../design-system/components/button.tsx'
import { Card } from '../../../../design-system/components/card.tsx'
import { Stack } from '../../../../design-system/components/layout.tsx'
import { Notice } from '../../../../design-system/components/notice.tsx'
import { SummaryList } from '../../../../design-system/components/summary-list.tsx'
import { TextArea } from '../../../../design-system/components/text-area.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import type { Client } from '../../../../platform/web/client.ts'
import { endForm, failForm, FormKey, keptValue, readForm, useFailedForm, type SentForm } from '../../../../platform/web/form.ts'
import { apiOf, sendToSignIn, valueOf } from '../../../../platform/web/loader.ts'
import type { Problem } from '../../../../platform/web/problem.ts'
import { uploadFile } from '../../../documents/contract.ts'
import { storedFieldName, UploadField } from '../../../documents/widgets.tsx'
import { giveObligationProof, showMyDossier } from '../../contract.ts'
import { sayMoment, type Shown } from '../say.ts'
import { PageFrame } from './page-frame.tsx'
import { addressOf, nameOf, sayDigits } from './say-more.ts'
import { useFrameWords } from './frame-words.ts'
import { useObligationWords } from './obligation-words.ts'

const FILES = 'proof'

export const loader = async (args: LoaderFunctionArgs) => {
  sendToSignIn(args)
  const shown = valueOf(await apiOf(args)(showMyDossier, { params: { reference: args.params['reference'] ?? '' } }))
  const obligation = shown.obligations.findLast(({ met }) => !met) ?? shown.obligations.at(-1)
  if (!obligation) throw redirect(addressOf(nameOf(shown)), 303)
  return { shown, obligation }
}

type Stored = { readonly fileIds: string[]; readonly problem?: Problem }

/** Files stored already by the field (with scripts), and those that came with the form (without). */
const storeFiles = async (api: Client, sent: SentForm): Promise<Stored> => {
  const fileIds = [...sent.all(storedFieldName(FILES))]
  for (const [index, file] of sent.files(FILES).entries()) {
    const answer = await api(uploadFile, { query: {}, body: new Uint8Array(await file.arrayBuffer()), fileName: file.name, idempotencyKey: `${sent.idempotencyKey}-${index}` })
    if (!answer.ok) return { fileIds, problem: { ...answer.problem, errors: [{ field: FILES, reason: answer.problem.detail }] } }
    fileIds.push(answer.value.id)
  }
  return { fileIds }
}

export const action = async (args: ActionFunctionArgs) => {
  sendToSignIn(args)
  const sent = await readForm(args.request)
  const api = apiOf(args)
  const { fileIds, problem } = await storeFiles(api, sent)
  if (problem) return failForm(problem, sent)
  const note = sent.text('note')
  const answer = await api(giveObligationProof, {
    params: { dossierId: sent.text('dossierId') ?? '', serial: Number(sent.text('serial') ?? '1') },
    body: { version: Number(sent.text('version') ?? '1'), fileIds, ...(note ? { note } : {}) },
    idempotencyKey: sent.idempotencyKey,
  })
  return endForm(answer, sent, () => `${addressOf(args.params['reference'] ?? '')}?proof=1`)
}

type Obligation = Shown['obligations'][number]

const statusOf = ({ met, proofs = [] }: Obligation, m: ReturnType<typeof useObligationWords>): string => {
  if (met) return m.met(sayMoment(met.at))
  return proofs.length > 0 ? m.given : m.waiting
}

const What = (props: { readonly obligation: Obligation; readonly shown: Shown }): ReactNode => {
  const m = useObligationWords()
  const { obligation, shown } = props
  const { content, amount, noticeNumber, payBy, demandedAt } = obligation
  return (
    <Card title={content}>
      <Stack>
        <SummaryList
          rows={[
            { key: 'amount', label: m.amount, value: amount === undefined ? m.amount0 : <strong>{m.dong(sayDigits(amount))}</strong> },
            noticeNumber !== undefined && { key: 'notice', label: m.notice, value: noticeNumber },
            payBy !== undefined && { key: 'until', label: m.until, value: sayMoment(payBy) },
            { key: 'demanded', label: m.demandedAt, value: sayMoment(demandedAt) },
            { key: 'status', label: m.status, value: statusOf(obligation, m) },
            { key: 'where', label: m.where, value: m.whereText(shown.resolvingUnit.name) },
          ]}
        />
        <p>{m.clock}</p>
      </Stack>
    </Card>
  )
}

const Proofs = (props: { readonly obligation: Obligation; readonly dossierId: string }): ReactNode => {
  const m = useObligationWords()
  const { proofs = [] } = props.obligation
  if (proofs.length === 0) return null
  return (
    <Card title={m.proofs}>
      <SummaryList
        rows={proofs.map(({ at, files, note }) => ({
          key: at,
          label: sayMoment(at),
          value: (
            <Stack gap="s">
              {files.map((file) => <TextLink key={file.fileId} href={`/api/dossiers/${props.dossierId}/files/${file.fileId}`} newTab icon="document">{file.name}</TextLink>)}
              {note ? <span>{note}</span> : null}
            </Stack>
          ),
        }))}
      />
    </Card>
  )
}

const Send = (props: { readonly obligation: Obligation; readonly shown: Shown }): ReactNode => {
  const m = useObligationWords()
  const f = useFrameWords()
  const failed = useFailedForm()
  const { obligation, shown } = props
  const { summary } = shown
  const again = (obligation.proofs ?? []).length > 0
  const error = failed?.problem.errors?.find(({ field }) => field === FILES)?.reason ?? (failed?.problem.kind === 'obligation-proof-missing' ? failed.problem.detail : undefined)
  return (
    <Card title={again ? m.another : m.sendTitle}>
      <Form method="post" encType="multipart/form-data">
        <FormKey />
        <input type="hidden" name="dossierId" value={summary.dossierId} />
        <input type="hidden" name="version" value={summary.version} />
        <input type="hidden" name="serial" value={obligation.serial} />
        <Stack>
          <UploadField purpose={`proof-${summary.dossierId}-${obligation.serial}`} name={FILES} label={m.files} error={error} />
          <TextArea name="note" label={m.note} rows={2} defaultValue={keptValue(failed, 'note')} optional />
          <ButtonRow>
            <Button kind="primary">{m.send}</Button>
            <ButtonLink kind="quiet" to={addressOf(nameOf(shown))}>{f.back}</ButtonLink>
          </ButtonRow>
        </Stack>
      </Form>
    </Card>
  )
}

/** What is to be paid, where and until when; the proof goes in here. */
export const Component = (): ReactNode => {
  const m = useObligationWords()
  const f = useFrameWords()
  const { shown, obligation } = useLoaderData<typeof loader>()
  const { payBy, late } = obligation
  return (
    <PageFrame shown={shown} title={m.title}>
      <Stack gap="l">
        {late && payBy && (obligation.proofs ?? []).length === 0 ? <Notice tone="bad"><p>{f.waits.obligationLate(sayMoment(payBy))}</p></Notice> : null}
        <What obligation={obligation} shown={shown} />
        <Proofs obligation={obligation} dossierId={shown.summary.dossierId} />
        {shown.abilities.includes('give-obligation-proof') ? <Send obligation={obligation} shown={shown} /> : null}
      </Stack>
    </PageFrame>
  )
}
