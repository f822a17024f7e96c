import type { ReactNode } from 'react'
import { useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { ButtonLink } from '../../../../design-system/components/button.tsx'
import { Card } from '../../../../design-system/components/card.tsx'
import { EmptyState } from '../../../../design-system/components/empty-state.tsx'
import { Row, Stack } from '../../../../design-system/components/layout.tsx'
import { LinkTabs } from '../../../../design-system/components/link-tabs.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { SearchBox } from '../../../../design-system/components/search-box.tsx'
import { SummaryList } from '../../../../design-system/components/summary-list.tsx'
import { Tag } from '../../../../design-system/components/tag.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import { apiOf, sendToSignIn, valueOf } from '../../../../platform/web/loader.ts'
import { listMyPapers } from '../../contract-vault.ts'
import { sayDay, sayValidity, standingTone, useVaultWords, VAULT_PATH, type Paper } from './words.ts'

const KINDS = { 'con-hieu-luc': { valid: 'yes' }, 'ket-qua': { kind: 'result' }, 'da-nop': { kind: 'component' } } as const
const isKind = (text: string): text is keyof typeof KINDS => text in KINDS

export const loadVault = async (args: LoaderFunctionArgs) => {
  sendToSignIn(args)
  const { searchParams } = new URL(args.request.url)
  const asked = searchParams.get('loai') ?? ''
  const [after, q] = [searchParams.get('after'), searchParams.get('q')?.trim().slice(0, 100) ?? '']
  const holder = searchParams.get('cua') ?? ''
  const page = valueOf(await apiOf(args)(listMyPapers, { query: { ...(holder ? { holder } : {}), ...(isKind(asked) ? KINDS[asked] : {}), ...(q ? { q } : {}), ...(after ? { after } : {}) } }))
  return { page, kind: isKind(asked) ? asked : '', q, holder }
}

const addressOf = ({ holder, kind, q, after }: { readonly holder: string; readonly kind: string; readonly q: string; readonly after?: string | undefined }): string => {
  const asked = new URLSearchParams({ ...(holder ? { cua: holder } : {}), ...(kind ? { loai: kind } : {}), ...(q ? { q } : {}), ...(after ? { after } : {}) }).toString()
  return asked === '' ? VAULT_PATH : `${VAULT_PATH}?${asked}`
}

const PaperCard = (props: { readonly paper: Paper }): ReactNode => {
  const m = useVaultWords()
  const { paper } = props
  return (
    <Card>
      <Stack gap="s">
        <TextLink look="strong" to={`${VAULT_PATH}/${paper.recordId}`}>{paper.name}</TextLink>
        <Row gap="s">
          <Tag tone={standingTone(paper.standing)}>{m.standing[paper.standing]}</Tag>
          <Tag>{m.origin[paper.origin]}</Tag>
        </Row>
        <SummaryList
          plain
          rows={[
            paper.number !== undefined && { key: 'number', label: m.number, value: paper.number },
            paper.issuer !== undefined && { key: 'issuer', label: m.issuer, value: paper.issuer },
            paper.issuedOn !== undefined && { key: 'issued', label: m.issuedOn, value: sayDay(paper.issuedOn) },
            paper.kind === 'result' && { key: 'validity', label: m.validity, value: sayValidity(paper, m) },
            paper.sourceLabel !== undefined && { key: 'source', label: m.source, value: paper.sourceDossierId === undefined ? paper.sourceLabel : m.fromDossier(paper.sourceLabel) },
          ]}
        />
      </Stack>
    </Card>
  )
}

/** Whose papers: mine, or of whom I stand for. */
const Holders = ({ holders, holder }: { readonly holders: ReturnType<typeof useLoaderData<typeof loadVault>>['page']['holders']; readonly holder: string }): ReactNode => {
  const m = useVaultWords()
  if (holders.length === 0) return null
  const tabs = [{ id: '', label: m.mine }, ...holders.map(({ personId, name }) => ({ id: personId, label: m.of(name) }))]
  return <LinkTabs label={m.whose} tabs={tabs.map(({ id, label }) => ({ to: addressOf({ holder: id, kind: '', q: '' }), label, current: id === holder }))} />
}

const Nothing = ({ q, kind }: { readonly q: string; readonly kind: string }): ReactNode => {
  const m = useVaultWords()
  if (q !== '') return <EmptyState title={m.notFound(q)}><p>{m.notFoundText}</p></EmptyState>
  return kind === '' ? <EmptyState title={m.none}><p>{m.noneText}</p></EmptyState> : <EmptyState title={m.noneSuch} />
}

/** Everything the state holds for me, or for whom I stand, newest first. */
export const VaultPage = (): ReactNode => {
  const m = useVaultWords()
  const { page, kind, q, holder } = useLoaderData<typeof loadVault>()
  const name = page.holders.find(({ personId }) => personId === holder)?.name
  return (
    <div className="mc-wide mc-page">
      <PageHeader title={name === undefined ? m.title : m.titleOf(name)} lead={name === undefined ? m.lead : m.leadOf} />
      <Stack>
        <Holders holders={page.holders} holder={holder} />
        <SearchBox id="vault-search" action={VAULT_PATH} label={m.search} hint={m.searchHint} defaultValue={q} keep={{ cua: holder, loai: kind }} />
        <LinkTabs
          label={m.filter}
          tabs={[
            { to: addressOf({ holder, kind: '', q }), label: m.all, current: kind === '' },
            { to: addressOf({ holder, kind: 'con-hieu-luc', q }), label: m.valid, current: kind === 'con-hieu-luc' },
            { to: addressOf({ holder, kind: 'ket-qua', q }), label: m.results, current: kind === 'ket-qua' },
            { to: addressOf({ holder, kind: 'da-nop', q }), label: m.components, current: kind === 'da-nop' },
          ]}
        />
        {page.items.length > 0 ? null : <Nothing q={q} kind={kind} />}
        {page.items.map((paper) => <PaperCard key={paper.recordId} paper={paper} />)}
        {page.next === undefined ? null : <p><ButtonLink to={addressOf({ holder, kind, q, after: page.next })}>{m.more}</ButtonLink></p>}
      </Stack>
    </div>
  )
}
