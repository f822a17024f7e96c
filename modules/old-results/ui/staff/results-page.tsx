import type { ReactNode } from 'react'
import { Form, redirect, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { Button, ButtonRow } from '../../../../design-system/components/button.tsx'
import { DataTable, type Column } from '../../../../design-system/components/data-table.tsx'
import { EmptyState } from '../../../../design-system/components/empty-state.tsx'
import { ErrorSummary } from '../../../../design-system/components/error-summary.tsx'
import { Row, Stack } from '../../../../design-system/components/layout.tsx'
import { LinkTabs } from '../../../../design-system/components/link-tabs.tsx'
import { Notice } from '../../../../design-system/components/notice.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { Pagination } from '../../../../design-system/components/pagination.tsx'
import { Tag } from '../../../../design-system/components/tag.tsx'
import { TextField } from '../../../../design-system/components/text-field.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import { TickAll } from '../../../../design-system/staff/tick-all.tsx'
import { TickBox } from '../../../../design-system/staff/tick-box.tsx'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { useMay } from '../../../../platform/web/desk.ts'
import { failForm, FormKey, readForm, useFailedForm } from '../../../../platform/web/form.ts'
import { apiOf, languageOf, unitOf, valueOf } from '../../../../platform/web/loader.ts'
import { chooseMessages } from '../../../../platform/web/messages.ts'
import { listOldResults, openOldResultBatch, signOldResults } from '../../contract.ts'
import { STATES, type OldResultState } from '../../domain/old-result.ts'
import { batchAddress, OLD_RESULTS, resultAddress, resultMessages, useNumber, useResultWords, writeMoment } from './words.ts'

type Line = AnswerOf<typeof listOldResults>['items'][number]

const LIST = `${OLD_RESULTS}/list`

export const loadResults = async (args: LoaderFunctionArgs) => {
  const { searchParams } = new URL(args.request.url)
  const state = STATES.find((each) => each === searchParams.get('state')) ?? 'inventoried'
  const [unitId, procedure, q, after] = [unitOf(args), searchParams.get('procedure'), searchParams.get('q'), searchParams.get('after')]
  const query = { ...(q ? {} : { state }), ...(unitId ? { unitId } : {}), ...(procedure ? { procedureCode: procedure } : {}), ...(q ? { q } : {}), ...(after ? { after } : {}) }
  const { items, next } = valueOf(await apiOf(args)(listOldResults, { query }))
  return { items, next, state, procedure, q, after, signed: searchParams.get('signed') }
}

export const resultsAction = async (args: ActionFunctionArgs) => {
  const sent = await readForm(args.request)
  const api = apiOf(args)
  const { idempotencyKey } = sent
  const oldResultIds = [...sent.all('item')]
  if (oldResultIds.length === 0) {
    const detail = chooseMessages(resultMessages, languageOf(args)).noneChosen
    return failForm({ type: '/problems/invalid', title: detail, status: 422, kind: 'invalid-request', detail }, sent)
  }
  if (sent.text('do') === 'sign') {
    const done = await api(signOldResults, { body: { oldResultIds }, idempotencyKey })
    return done.ok ? redirect(`${LIST}?state=signed&signed=${done.value.signed}`, 303) : failForm(done.problem, sent)
  }
  const opened = await api(openOldResultBatch, { body: { oldResultIds }, idempotencyKey })
  if (!opened.ok) return failForm(opened.problem, sent)
  const { oldBatchId, left } = opened.value
  return redirect(`${batchAddress(oldBatchId)}${left > 0 ? `?left=${left}` : ''}`, 303)
}

const Standing = ({ line: { state, returnedFor, withdrawnFor, oldBatchId } }: { readonly line: Line }): ReactNode => {
  const m = useResultWords()
  if (withdrawnFor !== undefined) return <Tag tone="warn">{m.isWithdrawn}</Tag>
  if (returnedFor) return <><Tag tone="warn">{m.kinds['sent-back']}</Tag><div className="mc-meta">{returnedFor}</div></>
  return state === 'inventoried' && oldBatchId ? <TextLink to={batchAddress(oldBatchId)}>{m.inBatch}</TextLink> : m.states[state]
}

const useColumns = (mayChoose: boolean): readonly Column<Line>[] => {
  const m = useResultWords()
  const write = useNumber()
  return [
    ...(mayChoose ? [{ key: 'item', label: m.chosen, cell: (line: Line) => <TickBox name="item" value={line.oldResultId} label={m.choose(`${line.resultName} ${line.listedNumber}`)} whyNot={line.state === 'inventoried' && line.batched ? m.inBatch : undefined} /> }] : []),
    { key: 'result', label: m.result, names: true, cell: (line) => <TextLink to={resultAddress(line.oldResultId)} look="strong">{line.resultName}</TextLink> },
    { key: 'number', label: m.number, cell: (line) => line.listedNumber },
    { key: 'holder', label: m.holder, cell: (line) => line.holderName ?? '' },
    { key: 'shelf', label: m.shelf, cell: (line) => line.shelf ?? '' },
    { key: 'pages', label: m.pages, numeric: true, cell: (line) => write(line.pages) },
    { key: 'state', label: m.state, cell: (line) => <Standing line={line} /> },
    { key: 'people', label: m.people, cell: (line) => [line.enteredBy, line.checkedBy].filter(Boolean).join(', ') },
    { key: 'since', label: m.since, cell: (line) => writeMoment(line.stateAt) },
  ]
}

const Search = ({ q, procedure }: { readonly q: string | null; readonly procedure: string | null }): ReactNode => {
  const m = useResultWords()
  return (
    <Form method="get">
      {procedure ? <input type="hidden" name="procedure" value={procedure} /> : null}
      <Row>
        <TextField name="q" label={m.search} width="m" optional defaultValue={q ?? ''} />
        <Button kind="secondary">{m.find}</Button>
      </Row>
    </Form>
  )
}

const ACTS: Partial<Readonly<Record<OldResultState, { readonly act: 'batch' | 'sign'; readonly verb: string; readonly word: 'openBatch' | 'sign' }>>> = {
  inventoried: { act: 'batch', verb: 'digitise', word: 'openBatch' },
  checked: { act: 'sign', verb: 'sign', word: 'sign' },
}

/** What stands at a step; several are taken into a batch or signed in one press. */
export const ResultsPage = (): ReactNode => {
  const m = useResultWords()
  const { items, next, state, procedure, q, after, signed } = useLoaderData<typeof loadResults>()
  const failed = useFailedForm()
  const act = q ? undefined : ACTS[state]
  const mayAct = useMay(act?.verb ?? 'digitise', 'old-result') && act !== undefined && items.length > 0
  const columns = useColumns(mayAct)
  const tail = procedure ? `&procedure=${encodeURIComponent(procedure)}` : ''
  const here = `${LIST}?${q ? `q=${encodeURIComponent(q)}` : `state=${state}`}${tail}`
  const table = <DataTable caption={m.listTitle} captionUnseen columns={columns} rows={items} rowKey={({ oldResultId }) => oldResultId} rowTone={(line) => (line.returnedFor ? 'warn' : undefined)} empty={<EmptyState icon="document" title={m.noneHere} />} />
  return (
    <Stack>
      <ErrorSummary problem={failed?.problem} />
      <PageHeader title={m.listTitle} caption={m.title} hasError={failed !== undefined} actions={<TextLink to={OLD_RESULTS}>{m.toProgress}</TextLink>} />
      {signed ? <Notice tone="good" live title={m.signedNow(signed)} /> : null}
      <LinkTabs label={m.state} tabs={STATES.map((each) => ({ to: `${LIST}?state=${each}${tail}`, label: m.states[each], current: !q && each === state }))} />
      <Search q={q} procedure={procedure} />
      {mayAct ? (
        <Form method="post">
          <FormKey />
          <Stack>
            <Row><TickAll name="item">{m.chooseAll}</TickAll></Row>
            {table}
            <ButtonRow><Button kind="primary" name="do" value={act.act}>{m[act.word]}</Button></ButtonRow>
          </Stack>
        </Form>
      ) : table}
      <Pagination first={after ? here : undefined} next={next === undefined ? undefined : `${here}&after=${encodeURIComponent(next)}`} />
    </Stack>
  )
}
