import type { ReactNode } from 'react'
import { Form, useLoaderData, useNavigation, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { Breadcrumbs } from '../../../../design-system/components/breadcrumbs.tsx'
import { Button, ButtonRow } from '../../../../design-system/components/button.tsx'
import { DataTable } from '../../../../design-system/components/data-table.tsx'
import { Details } from '../../../../design-system/components/details.tsx'
import { EmptyState } from '../../../../design-system/components/empty-state.tsx'
import { ErrorSummary } from '../../../../design-system/components/error-summary.tsx'
import { FileField } from '../../../../design-system/components/file-field.tsx'
import { Code, Stack } from '../../../../design-system/components/layout.tsx'
import { LinkTabs } from '../../../../design-system/components/link-tabs.tsx'
import { Notice } from '../../../../design-system/components/notice.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { Pagination } from '../../../../design-system/components/pagination.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { endForm, failForm, fieldError, FormKey, readForm, useFailedForm } from '../../../../platform/web/form.ts'
import { apiOf, languageOf, valueOf } from '../../../../platform/web/loader.ts'
import { chooseMessages, useMessages } from '../../../../platform/web/messages.ts'
import { compareWithNational, listNationalDifferences, readNationalNow } from '../../contract-national.ts'
import { useStaffWords, wordFor, writeMoment } from '../staff/words.ts'
import { nationalEn } from './messages.en.ts'
import { nationalVi } from './messages.vi.ts'

const PAGE = '/desk/procedures/differences'
const KINDS = ['differs', 'only-here', 'only-there'] as const
const WORDS = { vi: nationalVi, en: nationalEn }

export const loadDifferences = async (args: LoaderFunctionArgs) => {
  const asked = new URL(args.request.url).searchParams
  const kind = KINDS.find((each) => each === asked.get('kind')) ?? 'differs'
  const after = asked.get('after')
  return { kind, ...valueOf(await apiOf(args)(listNationalDifferences, { query: { kind, ...(after === null ? {} : { after }) } })) }
}

export const compareAction = async (args: ActionFunctionArgs) => {
  const sent = await readForm(args.request)
  if (sent.text('do') === 'read') return endForm(await apiOf(args)(readNationalNow, { body: {}, idempotencyKey: sent.idempotencyKey }), sent, () => PAGE)
  const file = sent.file('file')
  if (file === undefined) {
    const detail = chooseMessages(WORDS, languageOf(args)).fileMissing
    return failForm({ type: '/problems/invalid', title: detail, status: 422, kind: 'file-missing', detail, errors: [{ field: 'file', reason: detail }] }, sent)
  }
  return endForm(await apiOf(args)(compareWithNational, { body: new Uint8Array(await file.arrayBuffer()), fileName: file.name, idempotencyKey: sent.idempotencyKey }), sent, () => PAGE)
}

type Item = AnswerOf<typeof listNationalDifferences>['items'][number]

/** `channels.online-1.timeLimit` in words, as far as the first part has them. */
const Elements = ({ item }: { readonly item: Item }): ReactNode => {
  const m = useMessages(WORDS)
  const { elements } = useStaffWords()
  return (
    <Details summary={m.count(item.elements.length)}>
      <DataTable
        caption={m.elements}
        captionUnseen
        columns={[
          { key: 'element', label: m.elements, names: true, cell: ({ element }) => wordFor(elements, element) === element ? wordFor(elements, element.split('.')[0] ?? '') : wordFor(elements, element) },
          { key: 'here', label: m.here, cell: ({ before }) => <span lang="vi">{before ?? '—'}</span> },
          { key: 'there', label: m.there, cell: ({ after }) => <span lang="vi">{after ?? '—'}</span> },
        ]}
        rows={item.elements}
        rowKey={({ element }) => element}
      />
    </Details>
  )
}

/** How fresh what is shown is, and what is being done about it. */
const Reading = (): ReactNode => {
  const m = useMessages(WORDS)
  const { connected, beganAt, endedAt, read, fault, faultAt } = useLoaderData<typeof loadDifferences>().reading
  if (!connected) return <p className="mc-meta">{m.notConnected}</p>
  return (
    <Stack gap="s">
      {fault !== undefined && faultAt !== undefined ? <Notice tone="warn"><p>{m.stopped(writeMoment(faultAt), m.faults[fault])}</p></Notice> : null}
      {beganAt === undefined ? null : <p>{endedAt === undefined ? m.under(writeMoment(beganAt), read ?? 0) : m.over(writeMoment(beganAt), writeMoment(endedAt))}</p>}
      <Form method="post">
        <FormKey />
        <input type="hidden" name="do" value="read" />
        <ButtonRow><Button>{m.readNow}</Button></ButtonRow>
      </Form>
    </Stack>
  )
}

const Found = (): ReactNode => {
  const m = useMessages(WORDS)
  const { kind, comparison, items, next } = useLoaderData<typeof loadDifferences>()
  if (comparison === undefined) return <EmptyState title={m.never}>{m.neverText}</EmptyState>
  const { counts } = comparison
  const countOf = { differs: counts.differs, 'only-here': counts.onlyHere, 'only-there': counts.onlyThere }
  return (
    <Stack>
      <p>{comparison.source === 'network' ? m.lastOverNetwork(writeMoment(comparison.comparedAt)) : m.last(writeMoment(comparison.comparedAt), comparison.fileName, comparison.comparedByName)}</p>
      <p>{counts.unreadable > 0 ? `${m.same(counts.same)} · ${m.unreadable(counts.unreadable)}` : m.same(counts.same)}</p>
      {comparison.complete ? null : <Notice tone="warn"><p>{m.broken}</p></Notice>}
      <LinkTabs label={m.title} tabs={KINDS.map((each) => ({ to: `${PAGE}?kind=${each}`, label: m.kinds[each], count: countOf[each], current: each === kind }))} />
      <DataTable
        caption={m.kinds[kind]}
        captionUnseen
        columns={[
          { key: 'name', label: m.name, names: true, cell: ({ code, name }) => kind === 'only-there' ? name : <TextLink to={`/desk/procedures/sheet/${encodeURIComponent(code)}`}>{name}</TextLink> },
          { key: 'code', label: m.code, cell: ({ code }) => <Code>{code}</Code> },
          ...(kind === 'differs' ? [{ key: 'elements', label: m.elements, cell: (item: Item) => <Elements item={item} /> }] : []),
        ]}
        rows={items}
        rowKey={({ code }) => code}
        empty={<EmptyState icon="check" title={m.none} />}
      />
      <Pagination next={next === undefined ? undefined : `${PAGE}?kind=${kind}&after=${encodeURIComponent(next)}`} />
    </Stack>
  )
}

export const DifferencesPage = (): ReactNode => {
  const m = useMessages(WORDS)
  const { title } = useStaffWords()
  const failed = useFailedForm()
  const busy = useNavigation().state === 'submitting'
  return (
    <Stack>
      <Breadcrumbs crumbs={[{ to: '/desk/procedures', label: title }, { label: m.title }]} />
      <ErrorSummary problem={failed?.problem} />
      <PageHeader title={m.title} lead={<p>{m.lead}</p>} hasError={failed !== undefined} />
      <Reading />
      <Details boxed open={failed !== undefined} summary={m.byFile}>
        <Form method="post" encType="multipart/form-data">
          <FormKey />
          <Stack>
            <FileField name="file" label={m.file} hint={m.fileHint} maxMegabytes={64} accept=".xz,.jsonl,.json,.tar,.gz" error={fieldError(failed, 'file')} />
            <ButtonRow><Button kind="primary" busy={busy}>{m.compare}</Button></ButtonRow>
          </Stack>
        </Form>
      </Details>
      <Found />
    </Stack>
  )
}
