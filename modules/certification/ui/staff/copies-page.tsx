import type { ReactNode } from 'react'
import { Form, redirect, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { Button, ButtonLink, ButtonRow } from '../../../../design-system/components/button.tsx'
import { DataTable, type Column } from '../../../../design-system/components/data-table.tsx'
import { EmptyState } from '../../../../design-system/components/empty-state.tsx'
import { ErrorSummary } from '../../../../design-system/components/error-summary.tsx'
import { Stack } from '../../../../design-system/components/layout.tsx'
import { LinkTabs } from '../../../../design-system/components/link-tabs.tsx'
import { Notice } from '../../../../design-system/components/notice.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { Tag } from '../../../../design-system/components/tag.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import { TickAll } from '../../../../design-system/staff/tick-all.tsx'
import { TickBox } from '../../../../design-system/staff/tick-box.tsx'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { useMay } from '../../../../platform/web/desk.ts'
import { failForm, FormKey, readForm, useFailedForm } from '../../../../platform/web/form.ts'
import { apiOf, languageOf, unitOf, valueOf } from '../../../../platform/web/loader.ts'
import { chooseMessages } from '../../../../platform/web/messages.ts'
import { certifyCopies, listCopyCertifications } from '../../contract.ts'
import { COPY_LISTS, type CopyList } from '../../domain/certified-copy.ts'
import { COPIES, copyMessages, requestAddress, useCopyWords, useNumber, writeMoment, type CopyWords } from './words.ts'

type Line = AnswerOf<typeof listCopyCertifications>['items'][number]

export const loadCopies = async (args: LoaderFunctionArgs) => {
  const { searchParams } = new URL(args.request.url)
  const state = COPY_LISTS.find((each) => each === searchParams.get('state')) ?? 'prepared'
  const unitId = unitOf(args)
  const { items } = valueOf(await apiOf(args)(listCopyCertifications, { query: { state, ...(unitId ? { unitId } : {}) } }))
  return { state, items, certified: searchParams.get('certified') }
}

export const copiesAction = async (args: ActionFunctionArgs) => {
  const sent = await readForm(args.request)
  const chosen = sent.all('item').map((item) => ({ requestId: item.slice(0, 36), serial: Number(item.slice(37)) }))
  if (chosen.length === 0) {
    const detail = chooseMessages(copyMessages, languageOf(args)).noneChosen
    return failForm({ type: '/problems/invalid', title: detail, status: 422, kind: 'invalid-request', detail }, sent)
  }
  const done = await apiOf(args)(certifyCopies, { body: { chosen }, idempotencyKey: sent.idempotencyKey })
  return done.ok ? redirect(`${COPIES}?state=certified&certified=${done.value.items.length}`, 303) : failForm(done.problem, sent)
}

const electronicTag = (m: CopyWords, line: Line): ReactNode => (line.isElectronic ? <Tag tone="good">{m.hasElectronic}</Tag> : <Tag tone="warn">{m.paperOnly}</Tag>)

/** What a dossier began with is promised on its own slip. */
const promiseOf = (m: CopyWords, { returnsAt, isOfDossier }: Line): string => {
  if (returnsAt) return writeMoment(returnsAt)
  return isOfDossier ? '' : m.sameDay
}

const useColumns = (state: CopyList, mayCertify: boolean): readonly Column<Line>[] => {
  const m = useCopyWords()
  const write = useNumber()
  const isCertified = state === 'certified' || state === 'to-hand-out'
  const promised = { key: 'promised', label: m.promised, cell: (line: Line) => promiseOf(m, line) }
  return [
    ...(state === 'prepared' && mayCertify ? [{ key: 'item', label: m.chosen, cell: (line: Line) => <TickBox name="item" value={`${line.requestId}/${line.serial}`} label={m.choose(`${line.originalName} (${line.requesterName})`)} /> }] : []),
    { key: 'original', label: m.original, names: true, cell: (line) => <TextLink to={requestAddress(line.requestId)} look="strong">{line.originalName}</TextLink> },
    ...(isCertified ? [{ key: 'number', label: m.number, cell: (line: Line) => line.number ?? '' }] : []),
    { key: 'requester', label: m.requester, cell: (line) => line.requesterName },
    { key: 'pages', label: m.pagesShort, numeric: true, cell: (line) => write(line.pages) },
    { key: 'copies', label: m.copiesShort, numeric: true, cell: (line) => write(line.copies) },
    { key: 'levy', label: m.levy, numeric: true, cell: (line) => m.money(write(line.levy)) },
    { key: 'at', label: isCertified ? m.certifiedAt : m.preparedAt, cell: (line) => writeMoment(line.certifiedAt ?? line.preparedAt) },
    ...(isCertified
      ? [{ key: 'signer', label: m.signer, cell: (line: Line) => line.signerName ?? '' }, { key: 'electronic', label: m.electronic, cell: (line: Line) => electronicTag(m, line) }, state === 'certified' ? { key: 'handed-out', label: m.handedOutAt, cell: ({ handedOutAt }: Line) => (handedOutAt ? writeMoment(handedOutAt) : '') } : promised]
      : [...(state === 'prepared' ? [promised] : []), { key: 'by', label: m.preparedBy, cell: (line: Line) => line.preparedBy }]),
  ]
}

const Actions = (): ReactNode => {
  const m = useCopyWords()
  const mayPrepare = useMay('prepare', 'certified-copy')
  return (
    <ButtonRow>
      {mayPrepare ? <ButtonLink kind="primary" to={`${COPIES}/new`}>{m.begin}</ButtonLink> : null}
      <ButtonLink to="/desk/certification-book">{m.book}</ButtonLink>
    </ButtonRow>
  )
}

/** What waits for a signature, what was certified; one or many are certified in one press. */
export const CopiesPage = (): ReactNode => {
  const m = useCopyWords()
  const { state, items, certified } = useLoaderData<typeof loadCopies>()
  const failed = useFailedForm()
  const mayCertify = useMay('certify', 'certified-copy')
  const columns = useColumns(state, mayCertify)
  const table = <DataTable caption={m.tabs[state]} captionUnseen columns={columns} rows={items} rowKey={(line) => `${line.requestId}/${line.serial}`} empty={<EmptyState icon="document" title={m.none[state]} />} />
  return (
    <Stack>
      <ErrorSummary problem={failed?.problem} />
      <PageHeader title={m.title} lead={m.lead} hasError={failed !== undefined} actions={<Actions />} />
      {certified === null ? null : <Notice tone="good" live title={m.certifiedNow(certified)} />}
      <LinkTabs label={m.state} tabs={COPY_LISTS.map((each) => ({ to: `${COPIES}?state=${each}`, label: m.tabs[each], current: each === state }))} />
      {state === 'prepared' && mayCertify && items.length > 0 ? (
        <Form method="post">
          <FormKey />
          <Stack>
            {items.length > 1 ? <TickAll name="item">{m.chooseAll}</TickAll> : null}
            {table}
            <ButtonRow><Button kind="primary">{m.certifyChosen}</Button></ButtonRow>
          </Stack>
        </Form>
      ) : table}
    </Stack>
  )
}
