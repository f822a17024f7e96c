import type { ReactNode } from 'react'
import { useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { ButtonLink } from '../../../../design-system/components/button.tsx'
import { Card } from '../../../../design-system/components/card.tsx'
import { EmptyState } from '../../../../design-system/components/empty-state.tsx'
import { Code, Row, Section, Stack } from '../../../../design-system/components/layout.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { Pagination } from '../../../../design-system/components/pagination.tsx'
import { SummaryList } from '../../../../design-system/components/summary-list.tsx'
import { Tag } from '../../../../design-system/components/tag.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import { useLanguage } from '../../../../platform/web/language.ts'
import { apiOf, sendToSignIn, valueOf } from '../../../../platform/web/loader.ts'
import { listFilingDrafts, listMyDossiers } from '../../contract.ts'
import { punctualityTone, referenceOf, sayMoment, stateTone, type Summary } from '../say.ts'
import { filingAddress } from './filing-steps.tsx'
import { useWords } from './words.ts'

export const loadMyDossiers = async (args: LoaderFunctionArgs) => {
  sendToSignIn(args)
  const after = new URL(args.request.url).searchParams.get('after')
  const api = apiOf(args)
  const drafts = valueOf(await api(listFilingDrafts, {}))
  const page = valueOf(await api(listMyDossiers, { query: after ? { after } : {} }))
  return { drafts: drafts.items, items: page.items, next: page.next, first: after === null }
}

export const StateTags = (props: { readonly dossier: Summary }): ReactNode => {
  const m = useWords()
  const language = useLanguage()
  const { dossier } = props
  return (
    <Row gap="s">
      <Tag tone={stateTone(dossier.nationalStatus)}>{dossier.stateName[language]}</Tag>
      {dossier.dueAt ? <Tag tone={punctualityTone(dossier.punctuality)}>{m.punctuality[dossier.punctuality]}</Tag> : null}
    </Row>
  )
}

const DossierCard = (props: { readonly dossier: Summary }): ReactNode => {
  const m = useWords()
  const { dossier } = props
  return (
    <Card>
      <Stack gap="s">
        <TextLink look="strong" to={`/ho-so/${referenceOf(dossier)}`}>{dossier.procedure.name}</TextLink>
        <StateTags dossier={dossier} />
        <SummaryList
          plain
          rows={[
            { key: 'code', label: m.code, value: dossier.code ? <Code>{dossier.code}</Code> : m.noCodeYet },
            { key: 'submitted', label: m.submittedAt, value: sayMoment(dossier.submittedAt) },
            { key: 'due', label: m.dueAt, value: dossier.dueAt ? sayMoment(dossier.dueAt) : m.noDue },
            dossier.holder !== undefined && { key: 'held', label: m.heldBy, value: dossier.holder.unit.name },
          ]}
        />
      </Stack>
    </Card>
  )
}

export const MyDossiersPage = (): ReactNode => {
  const m = useWords()
  const { drafts, items, next, first } = useLoaderData<typeof loadMyDossiers>()
  return (
    <div className="mc-wide mc-page">
      <PageHeader title={m.myDossiers} actions={<ButtonLink to="/thu-tuc" icon="search">{m.findProcedure}</ButtonLink>} />
      <Stack gap="l">
        {drafts.length > 0 ? (
          <Section title={m.draftsTitle}>
            <SummaryList
              rows={drafts.map((draft) => ({
                key: draft.draftId,
                label: draft.procedureName,
                value: m.savedAt(sayMoment(draft.changedAt)),
                action: <TextLink to={filingAddress(draft.procedureCode, draft.draftId, 'applicant')}>{m.goOn}</TextLink>,
              }))}
            />
          </Section>
        ) : null}
        {items.length === 0 && first ? <EmptyState title={m.noneYet}><p>{m.noneYetText}</p></EmptyState> : null}
        {items.map((dossier) => <DossierCard key={dossier.dossierId} dossier={dossier} />)}
        <Pagination first={first ? undefined : '/ho-so'} next={next === undefined ? undefined : `/ho-so?after=${encodeURIComponent(next)}`} />
      </Stack>
    </div>
  )
}
