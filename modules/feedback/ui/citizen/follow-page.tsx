import type { ReactNode } from 'react'
import { Form, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { Button, ButtonRow } from '../../../../design-system/components/button.tsx'
import { Card } from '../../../../design-system/components/card.tsx'
import { ErrorSummary } from '../../../../design-system/components/error-summary.tsx'
import { FileField } from '../../../../design-system/components/file-field.tsx'
import { Code, Stack } from '../../../../design-system/components/layout.tsx'
import { Notice } from '../../../../design-system/components/notice.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { SummaryList } from '../../../../design-system/components/summary-list.tsx'
import { TextArea } from '../../../../design-system/components/text-area.tsx'
import { TextField } from '../../../../design-system/components/text-field.tsx'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { endForm, FormKey, keptValue, readForm, useFailedForm } from '../../../../platform/web/form.ts'
import { apiOf } from '../../../../platform/web/loader.ts'
import { addFeedbackFile, contestFeedback, followFeedback, solveFeedback, supplementFeedback } from '../../contract.ts'
import { sayMoment } from '../say.ts'
import { ACCEPTED_FILES, type FilesSent } from './send-files.ts'
import { FOLLOW, followAddress, useFeedbackWords } from './words.ts'

type Followed = AnswerOf<typeof followFeedback>

const codeIn = (url: string): string => (new URL(url).searchParams.get('ma') ?? '').trim()

export const loadFollow = async (args: LoaderFunctionArgs) => {
  const code = codeIn(args.request.url)
  const isNew = new URL(args.request.url).searchParams.has('moi')
  const unsent = Number(new URL(args.request.url).searchParams.get('tep') ?? 0)
  const tooFast = new URL(args.request.url).searchParams.has('nhanh')
  if (code === '') return { code, isNew }
  const answer = await apiOf(args)(followFeedback, { params: { feedbackCode: code } })
  return answer.ok ? { code, isNew, unsent, tooFast, found: answer.value } : { code, isNew, refusal: answer.problem.detail }
}

export const followAction = async (args: ActionFunctionArgs) => {
  const sent = await readForm(args.request)
  const code = codeIn(args.request.url)
  const [api, params, { idempotencyKey }, words] = [apiOf(args), { feedbackCode: code }, sent, sent.text('words') ?? '']
  const file = sent.file('file')
  const acts = {
    file: async () => api(addFeedbackFile, { params, body: new Uint8Array(file === undefined ? [] : await file.arrayBuffer()), fileName: file?.name ?? '', idempotencyKey }),
    solved: () => api(solveFeedback, { params, idempotencyKey }),
    contest: () => api(contestFeedback, { params, body: { words }, idempotencyKey }),
    supplement: () => api(supplementFeedback, { params, body: { words }, idempotencyKey }),
  }
  const asked = sent.text('do') ?? ''
  return endForm(await (Object.hasOwn(acts, asked) ? acts[asked as keyof typeof acts] : acts.supplement)(), sent, () => followAddress(code))
}

const Answered = ({ answer, title }: { readonly answer: NonNullable<Followed['answer']>; readonly title: string }): ReactNode => {
  const m = useFeedbackWords()
  return (
    <Card title={title} level={2}>
      <p className="mc-meta">{`${m.outcomes[answer.outcome]} · ${sayMoment(answer.at)}`}</p>
      <p lang="vi" className="mc-plain-lines">{answer.text}</p>
      {answer.duplicateOf ? <p>{m.duplicateOf(answer.duplicateOf)}</p> : null}
    </Card>
  )
}

/** One text and the presses that may follow. */
const Judging = ({ mayContest }: { readonly mayContest: boolean }): ReactNode => {
  const m = useFeedbackWords()
  const failed = useFailedForm()
  return (
    <Card title={m.question} level={2}>
      <Form method="post">
        <FormKey />
        <Stack>
          <ButtonRow><Button kind="primary" name="do" value="solved">{m.solved}</Button></ButtonRow>
          {mayContest ? <TextArea name="words" label={m.contestWords} hint={m.contestHint} rows={4} optional defaultValue={keptValue(failed, 'words')} /> : null}
          {mayContest ? <ButtonRow><Button name="do" value="contest">{m.contest}</Button></ButtonRow> : null}
        </Stack>
      </Form>
    </Card>
  )
}

const Supplement = ({ wanted }: { readonly wanted: string }): ReactNode => {
  const m = useFeedbackWords()
  const failed = useFailedForm()
  return (
    <Card title={m.wanted} level={2}>
      <p lang="vi">{wanted}</p>
      <Form method="post">
        <FormKey />
        <Stack>
          <TextArea name="words" label={m.supplement} rows={4} defaultValue={keptValue(failed, 'words')} />
          <ButtonRow><Button kind="primary" name="do" value="supplement">{m.sendSupplement}</Button></ButtonRow>
        </Stack>
      </Form>
    </Card>
  )
}

const AddFile = ({ count }: { readonly count: number }): ReactNode => {
  const m = useFeedbackWords()
  return (
    <Card title={m.addFile} level={2}>
      {count > 0 ? <p>{m.filesKept(count)}</p> : null}
      <Form method="post" encType="multipart/form-data">
        <FormKey />
        <Stack>
          <FileField name="file" label={m.file} hint={m.fileHint} accept={ACCEPTED_FILES} />
          <ButtonRow><Button name="do" value="file">{m.sendFile}</Button></ButtonRow>
        </Stack>
      </Form>
    </Card>
  )
}

const Found = ({ found, isNew, unsent, tooFast }: { readonly found: Followed; readonly isNew: boolean } & FilesSent): ReactNode => {
  const m = useFeedbackWords()
  return (
    <Stack gap="l">
      {isNew ? <Notice tone="good" title={m.sentTitle}><p><Code>{found.code}</Code></p><p>{m.sentText}</p></Notice> : <Code>{found.code}</Code>}
      {unsent > 0 ? <Notice tone="warn" title={m.filesUnsentTitle(unsent)}><p>{tooFast ? m.filesTooFast : m.filesUnsent}</p></Notice> : null}
      <SummaryList
        rows={[
          { key: 'state', label: m.state, value: m.states[found.state] },
          { key: 'unit', label: m.unit, value: found.unitName },
          { key: 'received', label: m.received, value: sayMoment(found.receivedAt) },
          found.solveBy !== undefined && { key: 'by', label: m.solveBy, value: sayMoment(found.solveBy) },
          found.contestedAt !== undefined && { key: 'contested', label: m.contested, value: sayMoment(found.contestedAt) },
          ...found.transfers.map(({ at, unitName, reason }) => ({ key: at, label: sayMoment(at), value: `${m.moved(unitName)}: ${reason}` })),
        ]}
      />
      {found.wanted ? <Supplement wanted={found.wanted} /> : null}
      {found.mayAddFile ? <AddFile count={found.files} /> : null}
      {found.before ? <Answered answer={found.before} title={m.answerBefore} /> : null}
      {found.answer ? <Answered answer={found.answer} title={m.answer} /> : null}
      {found.mayJudge ? <Judging mayContest={found.mayContest} /> : null}
    </Stack>
  )
}

/** NĐ 20/2008 article 12.2: how far it is, by its code; whoever sent it judges the answer and contests once. */
export const FollowPage = (): ReactNode => {
  const m = useFeedbackWords()
  const loaded = useLoaderData<typeof loadFollow>()
  const failed = useFailedForm()
  return (
    <div className="mc-wide mc-page">
      <ErrorSummary problem={failed?.problem} />
      <PageHeader title={m.follow} lead={<p>{m.followLead}</p>} hasError={failed !== undefined} />
      <Stack gap="l">
        {'found' in loaded && loaded.found ? <Found found={loaded.found} isNew={loaded.isNew} unsent={loaded.unsent} tooFast={loaded.tooFast} /> : null}
        {'refusal' in loaded && loaded.refusal ? <Notice tone="warn"><p>{loaded.refusal}</p></Notice> : null}
        <Form method="get" action={FOLLOW}>
          <Stack><TextField name="ma" label={m.followCode} width="m" maxLength={60} defaultValue={loaded.code} /><ButtonRow><Button>{m.follow}</Button></ButtonRow></Stack>
        </Form>
      </Stack>
    </div>
  )
}
