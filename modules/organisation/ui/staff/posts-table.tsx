import type { ReactNode } from 'react'
import { ButtonLink, ButtonRow } from '../../../../design-system/components/button.tsx'
import { DataTable } from '../../../../design-system/components/data-table.tsx'
import { EmptyState } from '../../../../design-system/components/empty-state.tsx'
import { Row, Section, Stack } from '../../../../design-system/components/layout.tsx'
import { Tag } from '../../../../design-system/components/tag.tsx'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { useMay } from '../../../../platform/web/desk.ts'
import type { listOrganisationUnits, listUnitPosts } from '../../contract.ts'
import { useOrganisationWords, writeDay } from '../words.ts'

export type Post = AnswerOf<typeof listUnitPosts>['items'][number]
type Unit = AnswerOf<typeof listOrganisationUnits>['items'][number]

export const holderOf = (post: Post): Post['holdings'][number] | undefined => post.holdings.find((one) => one.untilOn === undefined)

const PostActions = (props: { readonly post: Post }): ReactNode => {
  const m = useOrganisationWords()
  const { post } = props
  const home = `/desk/organisation/units/${post.unitId}/posts/${post.id}`
  if (post.untilOn !== undefined) return null
  return holderOf(post) === undefined ? (
    <Row gap="s">
      <ButtonLink size="s" to={`${home}/appoint`}>{m.appoint}</ButtonLink>
      <ButtonLink size="s" kind="quiet" to={`${home}/end`}>{m.endPost}</ButtonLink>
    </Row>
  ) : (
    <ButtonLink size="s" to={`${home}/end-appointment`}>{m.endAppointment}</ButtonLink>
  )
}

const Holder = (props: { readonly post: Post }): ReactNode => {
  const m = useOrganisationWords()
  const holder = holderOf(props.post)
  if (props.post.untilOn !== undefined) return <Tag tone="warn">{m.ended(writeDay(props.post.untilOn))}</Tag>
  if (holder === undefined) return <Tag>{m.empty}</Tag>
  return m.since(holder.official.fullName, writeDay(holder.fromOn))
}

/** Chairs of a unit, who sits on them, and who did before. */
export const PostsTable = (props: { readonly unit: Unit; readonly posts: readonly Post[] }): ReactNode => {
  const m = useOrganisationWords()
  const mayAssign = useMay('assign', 'organisation') && props.unit.closedOn === undefined
  const former = (post: Post): string =>
    post.holdings
      .filter((one) => one.untilOn !== undefined)
      .map((one) => `${one.official.fullName} (${writeDay(one.fromOn)} - ${writeDay(one.untilOn ?? '')})`)
      .join('; ')
  return (
    <Section title={m.posts}>
      <Stack>
        <DataTable
          caption={m.posts}
          captionUnseen
          rows={props.posts}
          rowKey={(post) => post.id}
          empty={<EmptyState title={m.noPosts} />}
          columns={[
            { key: 'title', label: m.postTitle, names: true, cell: (post) => post.title },
            { key: 'position', label: m.position, cell: (post) => m.positions[post.position] },
            { key: 'holder', label: m.holder, cell: (post) => <Holder post={post} /> },
            { key: 'former', label: m.former, cell: former },
            ...(mayAssign ? [{ key: 'actions', label: m.actions, labelUnseen: true, cell: (post: Post) => <PostActions post={post} /> }] : []),
          ]}
        />
        {mayAssign ? <ButtonRow><ButtonLink to={`/desk/organisation/units/${props.unit.id}/posts/new`}>{m.addPost}</ButtonLink></ButtonRow> : null}
      </Stack>
    </Section>
  )
}
