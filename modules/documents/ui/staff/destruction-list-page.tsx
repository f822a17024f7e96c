import type { ReactNode } from 'react'
import { Form, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { Button } from '../../../../design-system/components/button.tsx'
import { DataTable, type Column } from '../../../../design-system/components/data-table.tsx'
import { ErrorSummary } from '../../../../design-system/components/error-summary.tsx'
import { Code, Row, Stack } from '../../../../design-system/components/layout.tsx'
import { Notice } from '../../../../design-system/components/notice.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { Tag } from '../../../../design-system/components/tag.tsx'
import { TextField } from '../../../../design-system/components/text-field.tsx'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { endForm, FormKey, keptValue, readForm, useFailedForm } from '../../../../platform/web/form.ts'
import { apiOf, valueOf } from '../../../../platform/web/loader.ts'
import { decideDestruction, showDestructionList } from '../../contract-retention.ts'
import { listAddress, TONES, useRetentionWords, type RetentionWords } from './retention-words.ts'
import { sayBytes, sayMoment } from './words.ts'

type Shown = AnswerOf<typeof showDestructionList>
type Item = Shown['items'][number]

const FORM = 'decide'

export const loadDestructionList = async (args: LoaderFunctionArgs) => valueOf(await apiOf(args)(showDestructionList, { params: { listId: args.params['listId'] ?? '' } }))

export const decideListAction = async (args: ActionFunctionArgs) => {
  const sent = await readForm(args.request)
  const listId = args.params['listId'] ?? ''
  const body = { choice: sent.text('choice') as 'destroy', decision: sent.text('decision') ?? '', spare: [...sent.all('spare')] }
  return endForm(await apiOf(args)(decideDestruction, { params: { listId }, body, idempotencyKey: sent.idempotencyKey }), sent, () => listAddress(listId))
}

const reasonOf = ({ sparedBecause }: Item, m: RetentionWords): string => (sparedBecause && Object.hasOwn(m.reasons, sparedBecause) ? m.reasons[sparedBecause as keyof RetentionWords['reasons']] : '')

const columnsOf = (m: RetentionWords, mayDecide: boolean): readonly Column<Item>[] => [
  { key: 'name', label: m.paper, names: true, cell: (item) => <><div>{item.name}</div><div>{m.papers[item.paper]}, {sayBytes(item.sizeBytes)}</div></> },
  { key: 'dossier', label: m.dossier, cell: (item) => <Code>{item.label}</Code> },
  { key: 'since', label: m.since, cell: (item) => item.since.split('-').toReversed().join('/') },
  {
    key: 'item',
    label: m.item,
    cell: (item) =>
      mayDecide && item.state === 'listed' ? (
        <label><input type="checkbox" name="spare" value={item.fileId} form={FORM} /> {m.spare(item.name)}</label>
      ) : (
        <><Tag tone={item.state === 'destroyed' ? 'plain' : item.state === 'spared' ? 'good' : 'warn'}>{m.items[item.state]}</Tag> {reasonOf(item, m)}</>
      ),
  },
]

/** One list: read through, some of it spared, decided on once; afterwards the record of what became of each paper. */
export const DestructionListPage = (): ReactNode => {
  const m = useRetentionWords()
  const { list, items, mayDecide } = useLoaderData<typeof loadDestructionList>()
  const failed = useFailedForm()
  const decided = list.decidedAt ? ` · ${m.by(list.deciderName ?? '', sayMoment(list.decidedAt))} · ${list.decision ?? ''}` : ''
  return (
    <Stack>
      <ErrorSummary problem={failed?.problem} />
      <PageHeader title={m.list} caption={m.title} hasError={failed !== undefined} tags={<Tag tone={TONES[list.state]}>{m.states[list.state]}</Tag>} lead={`${m.by(list.proposerName, sayMoment(list.proposedAt))}${decided}`} />
      <DataTable caption={m.list} captionUnseen columns={columnsOf(m, mayDecide)} rows={items} rowKey={(item) => item.fileId} />
      {mayDecide ? (
        <Form method="post" id={FORM}>
          <FormKey />
          <Stack gap="s">
            <Notice tone="warn" title={m.final} />
            <TextField name="decision" label={m.number} maxLength={500} defaultValue={keptValue(failed, 'decision')} />
            <Row gap="s">
              <Button kind="danger" name="choice" value="destroy">{m.destroy}</Button>
              <Button name="choice" value="decline">{m.decline}</Button>
            </Row>
          </Stack>
        </Form>
      ) : null}
    </Stack>
  )
}
