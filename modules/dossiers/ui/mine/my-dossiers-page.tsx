import type { ReactNode } from 'react'
import { useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { ButtonLink } from '../../../../design-system/components/button.tsx'
import { EmptyState } from '../../../../design-system/components/empty-state.tsx'
import { Section, Stack } from '../../../../design-system/components/layout.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { SearchBox } from '../../../../design-system/components/search-box.tsx'
import { SummaryList } from '../../../../design-system/components/summary-list.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import { apiOf, personOf, sendToSignIn, valueOf } from '../../../../platform/web/loader.ts'
import { listFilingDrafts, listMyDossiers, listWaitingForMe } from '../../contract.ts'
import { sayMoment, type Summary } from '../say.ts'
import { DossierCard, WaitingCard } from './dossier-card.tsx'
import { draftAddress } from './say-more.ts'
import { useMineWords } from './words.ts'

const load = async (args: LoaderFunctionArgs) => {
  const given = new URL(args.request.url).searchParams
  const api = apiOf(args)
  const q = (given.get('q') ?? '').trim()
  const me = personOf(args)?.fullName
  const after = (name: string) => (given.get(name) ? { after: given.get(name) ?? '' } : {})
  if (q !== '') return { q, me, found: valueOf(await api(listMyDossiers, { query: { q, ...after('after') } })) }
  const [waiting, drafts, open, ended] = await Promise.all([
    api(listWaitingForMe, {}),
    api(listFilingDrafts, {}),
    api(listMyDossiers, { query: { part: 'open', ...after('open') } }),
    api(listMyDossiers, { query: { part: 'ended', limit: 10, ...after('ended') } }),
  ])
  return { q, me, waiting: valueOf(waiting).items, drafts: valueOf(drafts).items, open: valueOf(open), ended: valueOf(ended) }
}

export const loader = (args: LoaderFunctionArgs) => {
  sendToSignIn(args)
  return load(args)
}

type Page = { readonly items: readonly Summary[]; readonly next?: string | undefined }
type Mine = Extract<Awaited<ReturnType<typeof load>>, { found?: never }>

const Dossiers = (props: { readonly me: string | undefined; readonly page: Page; readonly more: (next: string) => string }): ReactNode => {
  const m = useMineWords()
  const { items, next } = props.page
  return (
    <Stack>
      {items.map((dossier) => <DossierCard key={dossier.dossierId} me={props.me} dossier={dossier} />)}
      {next === undefined ? null : <p><ButtonLink to={props.more(next)}>{m.more}</ButtonLink></p>}
    </Stack>
  )
}

const Found = (props: { readonly q: string; readonly me: string | undefined; readonly found: Page }): ReactNode => {
  const m = useMineWords()
  const { q, me, found } = props
  return (
    <Section title={m.found(q)}>
      <Stack>
        {found.items.length === 0 ? <EmptyState title={m.noneFound} icon="search"><p>{m.noneFoundText}</p></EmptyState> : null}
        <Dossiers me={me} page={found} more={(next) => `/ho-so?q=${encodeURIComponent(q)}&after=${encodeURIComponent(next)}`} />
        <p><TextLink to="/ho-so">{m.showAll}</TextLink></p>
      </Stack>
    </Section>
  )
}

type OpenDraft = Mine['drafts'][number]

const nameOf = ({ procedureName, applicantName }: OpenDraft): string => (applicantName ? `${procedureName} (${applicantName})` : procedureName)

const Drafts = (props: { readonly drafts: Mine['drafts'] }): ReactNode => {
  const m = useMineWords()
  if (props.drafts.length === 0) return null
  return (
    <Section title={m.draftsTitle} lead={m.draftsLead}>
      <SummaryList
        rows={props.drafts.map((draft) => ({
          key: draft.draftId,
          label: nameOf(draft),
          value: m.savedAt(sayMoment(draft.changedAt)),
          action: <TextLink to={draftAddress(draft.procedureCode, draft.draftId)}>{m.goOn}</TextLink>,
        }))}
      />
    </Section>
  )
}

const Lists = (props: { readonly mine: Mine }): ReactNode => {
  const m = useMineWords()
  const { me, waiting, drafts, open, ended } = props.mine
  const shown = new Set(waiting.map(({ dossier }) => dossier.dossierId))
  const others = { ...open, items: open.items.filter(({ dossierId }) => !shown.has(dossierId)) }
  if (waiting.length + drafts.length + open.items.length + ended.items.length === 0)
    return <EmptyState title={m.noneYet}><p>{m.noneYetText}</p></EmptyState>
  return (
    <>
      {waiting.length > 0 ? <Section title={m.waitingTitle}><Stack>{waiting.map((each) => <WaitingCard key={each.dossier.dossierId} me={me} waiting={each} />)}</Stack></Section> : null}
      <Drafts drafts={drafts} />
      <Section title={m.openTitle}>
        {others.items.length === 0 ? <p>{waiting.length > 0 ? m.noOther : m.noneOpen}</p> : null}
        <Dossiers me={me} page={others} more={(next) => `/ho-so?open=${encodeURIComponent(next)}`} />
      </Section>
      {ended.items.length > 0 ? <Section title={m.endedTitle}><Dossiers me={me} page={ended} more={(next) => `/ho-so?ended=${encodeURIComponent(next)}`} /></Section> : null}
    </>
  )
}

/** What waits for me first, then what I am writing, then the rest by how it stands. */
export const Component = (): ReactNode => {
  const m = useMineWords()
  const loaded = useLoaderData<typeof load>()
  return (
    <div className="mc-wide mc-page">
      <PageHeader title={m.title} actions={<ButtonLink to="/thu-tuc" icon="search">{m.findProcedure}</ButtonLink>} />
      <>
        <SearchBox id="my-search" action="/ho-so" label={m.search} hint={m.searchHint} defaultValue={loaded.q} />
        {loaded.found ? <Found q={loaded.q} me={loaded.me} found={loaded.found} /> : <Lists mine={loaded} />}
      </>
    </div>
  )
}
