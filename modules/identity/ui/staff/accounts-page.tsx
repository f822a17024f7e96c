import type { ReactNode } from 'react'
import { useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { ButtonLink } from '../../../../design-system/components/button.tsx'
import { DataTable, type Column } from '../../../../design-system/components/data-table.tsx'
import { EmptyState } from '../../../../design-system/components/empty-state.tsx'
import { Code, Row, Stack } from '../../../../design-system/components/layout.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { Pagination } from '../../../../design-system/components/pagination.tsx'
import { SearchBox } from '../../../../design-system/components/search-box.tsx'
import { Tag } from '../../../../design-system/components/tag.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { useMay } from '../../../../platform/web/desk.ts'
import { apiOf, valueOf } from '../../../../platform/web/loader.ts'
import { listAccounts } from '../../contract.ts'
import { useIdentityWords, writeMoment } from '../words.ts'

export type AccountOfList = AnswerOf<typeof listAccounts>['items'][number]
type Loaded = AnswerOf<typeof listAccounts> & { readonly q: string; readonly onLaterPage: boolean }

export const loadAccounts = async (args: LoaderFunctionArgs): Promise<Loaded> => {
  const given = new URL(args.request.url).searchParams
  const q = given.get('q')?.trim() ?? ''
  const after = given.get('after') ?? undefined
  const page = valueOf(await apiOf(args)(listAccounts, { query: { limit: 50, ...(q === '' ? {} : { q }), ...(after === undefined ? {} : { after }) } }))
  return { ...page, q, onLaterPage: after !== undefined }
}

export const AccountMarks = (props: { readonly account: AccountOfList }): ReactNode => {
  const m = useIdentityWords().admin
  const { disabled, temporaryUntil, hasSecondFactor, isDemo } = props.account
  return (
    <Row gap="s">
      {disabled ? <Tag tone="bad">{m.closed}</Tag> : <Tag tone="good">{m.open}</Tag>}
      {temporaryUntil === undefined ? null : <Tag tone="warn">{`${m.temporary} ${m.until(writeMoment(temporaryUntil))}`}</Tag>}
      {hasSecondFactor || isDemo ? null : <Tag tone="warn">{m.noFactor}</Tag>}
      {isDemo ? <Tag>{m.demo}</Tag> : null}
    </Row>
  )
}

export const AccountsPage = (): ReactNode => {
  const words = useIdentityWords()
  const m = words.admin
  const { items, next, q, onLaterPage } = useLoaderData<Loaded>()
  const mayCreate = useMay('create', 'account')
  const columns: readonly Column<AccountOfList>[] = [
    { key: 'name', label: m.fullName, names: true, cell: (account) => <TextLink to={`/desk/accounts/${account.id}`}>{account.fullName}</TextLink> },
    { key: 'signIn', label: words.staff.signInName, cell: (account) => <Code>{account.signInName}</Code> },
    { key: 'unit', label: m.unit, cell: (account) => account.unitName },
    { key: 'state', label: m.state, cell: (account) => <AccountMarks account={account} /> },
  ]
  const here = new URLSearchParams(q === '' ? {} : { q })
  const onward = new URLSearchParams({ ...Object.fromEntries(here), after: next ?? '' })
  return (
    <Stack>
      <PageHeader title={m.accounts} lead={m.accountsLead} actions={mayCreate ? <ButtonLink kind="primary" to="/desk/accounts/new">{m.create}</ButtonLink> : null} />
      <SearchBox id="accounts-search" action="/desk/accounts" label={m.search} defaultValue={q} />
      <DataTable caption={m.accounts} captionUnseen columns={columns} rows={items} rowKey={(account) => account.id} empty={<EmptyState title={m.none} />} />
      <Pagination first={onLaterPage ? `/desk/accounts?${here}` : undefined} next={next === undefined ? undefined : `/desk/accounts?${onward}`} />
    </Stack>
  )
}
