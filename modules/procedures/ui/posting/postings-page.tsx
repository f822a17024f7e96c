import type { ReactNode } from 'react'
import { useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { ButtonLink } from '../../../../design-system/components/button.tsx'
import { DataTable, type Column } from '../../../../design-system/components/data-table.tsx'
import { EmptyState } from '../../../../design-system/components/empty-state.tsx'
import { Code, Section, Stack } from '../../../../design-system/components/layout.tsx'
import { Notice } from '../../../../design-system/components/notice.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { Tag } from '../../../../design-system/components/tag.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { useMay } from '../../../../platform/web/desk.ts'
import { apiOf, valueOf } from '../../../../platform/web/loader.ts'
import { listPostings } from '../../contract-posting.ts'
import { writeMoment } from '../staff/words.ts'
import { POSTED_LEVELS, POSTINGS, usePostingWords, type PostingWords } from './words.ts'

type Shown = AnswerOf<typeof listPostings>['items'][number]

export const loadPostings = async (args: LoaderFunctionArgs): Promise<readonly Shown[]> => valueOf(await apiOf(args)(listPostings, {})).items

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

const useColumns = (): readonly Column<Shown>[] => {
  const m = usePostingWords()
  return [
    { key: 'place', label: m.place, names: true, cell: ({ place, unitName }) => <div>{place}<br /><span className="mc-meta">{unitName}</span></div> },
    { key: 'form', label: m.form, cell: ({ form, level, sector }) => <div>{m.forms[form]}<br /><span className="mc-meta">{`${m.levels[level]} · ${sector ?? m.allSectors}`}</span></div> },
    { key: 'edition', label: m.edition, cell: ({ edition }) => <Code>{edition}</Code> },
    { key: 'posted', label: m.posted, cell: ({ postedAt, officialName }) => <div>{writeMoment(postedAt)}<br /><span className="mc-meta">{officialName}</span></div> },
    { key: 'proof', label: m.proof, cell: (posting) => <Proof posting={posting} /> },
    { key: 'state', label: m.state, cell: (posting) => <State posting={posting} /> },
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
  const columns = useColumns()
  const late = items.filter(({ outOfDate }) => outOfDate).length
  return (
    <Stack>
      <PageHeader title={m.title} lead={<p>{m.lead}</p>} actions={mayRecord ? <ButtonLink kind="primary" to={`${POSTINGS}/new`}>{m.record}</ButtonLink> : null} />
      {late > 0 ? <Notice tone="bad" title={m.outOfDate(late)}><p>{m.outOfDateText}</p></Notice> : null}
      {late === 0 && items.length > 0 ? <Notice tone="good"><p>{m.allRight}</p></Notice> : null}
      <DataTable caption={m.list} columns={columns} rows={items} rowKey={({ id }) => id} rowTone={({ outOfDate }) => (outOfDate ? 'bad' : undefined)} empty={<EmptyState title={m.none}>{m.noneText}</EmptyState>} />
      {mayPrint ? <Printing /> : null}
    </Stack>
  )
}
