import type { ReactNode } from 'react'
import { Form, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { Button, ButtonLink, ButtonRow } from '../../../../design-system/components/button.tsx'
import { DataTable, type Column } from '../../../../design-system/components/data-table.tsx'
import { Details } from '../../../../design-system/components/details.tsx'
import { EmptyState } from '../../../../design-system/components/empty-state.tsx'
import { ErrorSummary } from '../../../../design-system/components/error-summary.tsx'
import { Code, Section, Stack } from '../../../../design-system/components/layout.tsx'
import { Notice } from '../../../../design-system/components/notice.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { Tag } from '../../../../design-system/components/tag.tsx'
import { TextField } from '../../../../design-system/components/text-field.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { useMay } from '../../../../platform/web/desk.ts'
import { endForm, FormKey, readForm, useFailedForm } from '../../../../platform/web/form.ts'
import { apiOf, valueOf } from '../../../../platform/web/loader.ts'
import { listPostings, removePosting } from '../../contract-posting.ts'
import { writeMoment } from '../staff/words.ts'
import { POSTED_LEVELS, POSTINGS, usePostingWords, type PostingWords } from './words.ts'

type Shown = AnswerOf<typeof listPostings>['items'][number]

export const loadPostings = async (args: LoaderFunctionArgs): Promise<readonly Shown[]> => valueOf(await apiOf(args)(listPostings, {})).items

export const postingsAction = async (args: ActionFunctionArgs) => {
  const sent = await readForm(args.request)
  const [postingId, reason] = [sent.text('postingId') ?? '', sent.text('reason') ?? '']
  return endForm(await apiOf(args)(removePosting, { params: { postingId }, body: { reason }, idempotencyKey: sent.idempotencyKey }), sent, () => POSTINGS)
}

const NAMED = 5

const codesOf = (m: PostingWords, codes: readonly string[]): string => {
  const named = codes.slice(0, NAMED).join(', ')
  return codes.length > NAMED ? m.more(named, codes.length - NAMED) : named
}

const State = ({ posting }: { readonly posting: Shown }): ReactNode => {
  const m = usePostingWords()
  if (!posting.outOfDate) return <Tag tone="good">{m.right}</Tag>
  const lines = (['missing', 'changed', 'abolished'] as const).flatMap((kind) => (posting.differences[kind].length === 0 ? [] : [[kind, m[kind](codesOf(m, posting.differences[kind]))] as const]))
  return (
    <Stack gap="s">
      <div><Tag tone="bad">{m.wrong}</Tag></div>
      {lines.map(([kind, words]) => <div key={kind} className="mc-meta">{words}</div>)}
    </Stack>
  )
}

const Proof = ({ posting }: { readonly posting: Shown }): ReactNode => {
  const m = usePostingWords()
  return (
    <Stack gap="s">
      {posting.confirmation === '' ? null : <div lang="vi">{posting.confirmation}</div>}
      {posting.hasPhoto ? <TextLink href={`/api/procedures/postings/${posting.id}/photo`} newTab>{m.photoLink}</TextLink> : null}
    </Stack>
  )
}

const Remove = ({ posting: { id, place } }: { readonly posting: Shown }): ReactNode => {
  const m = usePostingWords()
  return (
    <Details summary={m.remove}>
      <Form method="post">
        <FormKey />
        <input type="hidden" name="postingId" value={id} />
        <Stack gap="s">
          <TextField name="reason" scope={id} label={m.removeWhy} maxLength={500} />
          <ButtonRow><Button size="s" label={m.removeNamed(place)}>{m.remove}</Button></ButtonRow>
        </Stack>
      </Form>
    </Details>
  )
}

const useColumns = (): readonly Column<Shown>[] => {
  const m = usePostingWords()
  return [
    { key: 'place', label: m.place, names: true, cell: ({ place, unitName }) => <div>{place}<br /><span className="mc-meta">{unitName}</span></div> },
    { key: 'form', label: m.form, cell: ({ form, level, sector }) => <div>{m.forms[form]}<br /><span className="mc-meta">{`${m.levels[level]} · ${sector ?? m.allSectors}`}</span></div> },
    { key: 'edition', label: m.edition, cell: ({ edition }) => <Code>{edition}</Code> },
    { key: 'posted', label: m.posted, cell: ({ postedAt, officialName }) => <div>{writeMoment(postedAt)}<br /><span className="mc-meta">{officialName}</span></div> },
    { key: 'proof', label: m.proof, cell: (posting) => <Proof posting={posting} /> },
    { key: 'state', label: m.state, cell: (posting) => <State posting={posting} /> },
    { key: 'remove', label: m.remove, labelUnseen: true, cell: (posting) => (posting.mayRemove ? <Remove posting={posting} /> : null) },
  ]
}

const Printing = (): ReactNode => {
  const m = usePostingWords()
  return (
    <Section title={m.printing}>
      <ul>
        {POSTED_LEVELS.map((level) => (
          <li key={level}>
            <TextLink href={`/api/procedures/postings/board.pdf?level=${level}`} newTab>{m.printBoard(m.levels[level])}</TextLink>
            {' · '}
            <TextLink href={`/api/procedures/postings/guide-book.pdf?level=${level}`} newTab>{m.printBook(m.levels[level])}</TextLink>
          </li>
        ))}
        <li><TextLink href="/niem-yet" newTab>{m.publicBoard}</TextLink></li>
      </ul>
    </Section>
  )
}

/** NĐ 63/2010 article 17: what is posted where, those that no longer agree with the catalogue first. */
export const PostingsPage = (): ReactNode => {
  const m = usePostingWords()
  const mayRecord = useMay('record', 'procedure-posting')
  const mayPrint = useMay('print', 'procedure-posting')
  const items = useLoaderData<typeof loadPostings>()
  const failed = useFailedForm()
  const columns = useColumns()
  const late = items.filter(({ outOfDate }) => outOfDate).length
  return (
    <Stack>
      <ErrorSummary problem={failed?.problem} />
      <PageHeader title={m.title} hasError={failed !== undefined} lead={<p>{m.lead}</p>} actions={mayRecord ? <ButtonLink kind="primary" to={`${POSTINGS}/new`}>{m.record}</ButtonLink> : null} />
      {late > 0 ? <Notice tone="bad" title={m.outOfDate(late)}><p>{m.outOfDateText}</p></Notice> : null}
      {late === 0 && items.length > 0 ? <Notice tone="good"><p>{m.allRight}</p></Notice> : null}
      <DataTable caption={m.list} columns={columns} rows={items} rowKey={({ id }) => id} rowTone={({ outOfDate }) => (outOfDate ? 'bad' : undefined)} empty={<EmptyState title={m.none}>{m.noneText}</EmptyState>} />
      {mayPrint ? <Printing /> : null}
    </Stack>
  )
}
