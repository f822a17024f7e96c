import { useState, type ReactNode } from 'react'
import { useLoaderData, useSearchParams } from 'react-router'
import { Card } from '../../../../../design-system/components/card.tsx'
import { ErrorSummary } from '../../../../../design-system/components/error-summary.tsx'
import { Code, PlainLines, Stack } from '../../../../../design-system/components/layout.tsx'
import { Notice } from '../../../../../design-system/components/notice.tsx'
import { PageHeader } from '../../../../../design-system/components/page-header.tsx'
import { Tag } from '../../../../../design-system/components/tag.tsx'
import { TextLink } from '../../../../../design-system/components/text-link.tsx'
import { SplitPane } from '../../../../../design-system/patterns/split-pane.tsx'
import { DueLine } from '../../../../../design-system/staff/due-line.tsx'
import { PanelTabs, type PanelTab } from '../../../../../design-system/staff/panel-tabs.tsx'
import { useFailedForm } from '../../../../../platform/web/form.ts'
import { useLanguage } from '../../../../../platform/web/language.ts'
import { PaperList } from '../../../../official-documents/widgets.tsx'
import { referenceOf, sayMoment, stateTone, type Shown } from '../../say.ts'
import { ActsPanel } from '../acts/acts-panel.tsx'
import { countChecked } from '../claims.ts'
import { pressingDate, urgencyTone } from '../urgency-tone.ts'
import { ClaimsTab, useClaims } from './claims-tab.tsx'
import { countCourse, CourseTab } from './course-tab.tsx'
import { DueTab } from './due-tab.tsx'
import { FactsTab } from './facts-tab.tsx'
import type { loadDossier } from './load-dossier.ts'
import { PapersPane, usePaperAsked } from './papers-pane.tsx'
import { SinceLastSeen } from './since-last-seen.tsx'
import { TimelineTab } from './timeline-tab.tsx'
import { useDossierWords } from './words.ts'

type Of = { readonly shown: Shown }

const Tags = ({ shown }: Of): ReactNode => {
  const m = useDossierWords()
  const language = useLanguage()
  const { summary } = shown
  return (
    <>
      {summary.code ? <Tag tone="gold">{summary.code}</Tag> : null}
      <Tag tone={stateTone(summary.nationalStatus)}>{summary.stateName[language]}</Tag>
      {summary.paused ? <Tag tone="warn">{m.paused[summary.paused.kind]}</Tag> : null}
      <Tag>{m.channels[summary.channel]}</Tag>
      {summary.assisted ? <Tag>{m.assisted}</Tag> : null}
    </>
  )
}

const Holder = ({ shown }: Of): ReactNode => {
  const m = useDossierWords()
  const { holder } = shown.summary
  if (!holder) return null
  if (holder.mine) return <p>{m.heldByMe(holder.unit.name)}</p>
  if (holder.covered && holder.officialName) return <p>{m.covered(holder.officialName)}</p>
  return <p>{m.heldBy([holder.officialName, holder.unit.name].filter(Boolean).join(', '))}</p>
}

/** What is left and of which date, and in whose hands it is. */
const Lead = ({ shown }: Of): ReactNode => {
  const m = useDossierWords()
  const language = useLanguage()
  const pressing = pressingDate(shown.summary)
  const date = pressing && (pressing.of === 'due' ? m.dueDate(sayMoment(pressing.at)) : m.stepDate(sayMoment(pressing.at)))
  return (
    <>
      <p>{shown.applicant.fullName}{' · '}<DueLine left={shown.summary.urgency[language]} date={date} tone={urgencyTone(shown.summary)} /></p>
      <Holder shown={shown} />
    </>
  )
}

/** While it is the applicant's turn: until when, and whether they were reminded. */
const SupplementWaits = ({ shown: { summary, supplement } }: Of): ReactNode => {
  const m = useDossierWords()
  if (summary.state !== 'supplement-requested' || !supplement || supplement.given) return null
  const { answerBy, late, remindedAt } = supplement
  return (
    <Notice tone={late ? 'warn' : 'info'} title={late ? m.notGivenInTime : m.notGiven}>
      <p>{answerBy ? m.supplementEnds(sayMoment(answerBy)) : m.supplementEndless}</p>
      {remindedAt ? <p>{m.reminded(sayMoment(remindedAt))}</p> : null}
    </Notice>
  )
}

/** Words of others that come before the work. */
const Before = ({ shown }: Of): ReactNode => {
  const m = useDossierWords()
  const language = useLanguage()
  const { sentBack, proposedRefusal, proposal, similar, another, restricted } = shown
  return (
    <>
      <SinceLastSeen key={shown.summary.dossierId} news={shown.sinceLastSeen} />
      <SupplementWaits shown={shown} />
      {sentBack ? <Notice tone="warn" title={m.sentBack(sentBack.by, sayMoment(sentBack.at))}><PlainLines text={sentBack.reason} /></Notice> : null}
      {restricted ? <Notice tone="warn"><p>{m.restricted}</p></Notice> : null}
      {another ? <Notice tone="warn" title={m.another}><PlainLines text={another.reason} /><TextLink to={`/desk/dossiers/${another.twinId}`}>{m.openTwin}</TextLink></Notice> : null}
      {similar.length > 0 ? (
        <Notice tone="warn" title={m.similar}>
          <ul>
            {similar.map((other) => (
              <li key={other.dossierId}><TextLink to={`/desk/dossiers/${referenceOf(other)}`}>{other.code ? <Code>{other.code}</Code> : sayMoment(other.submittedAt)}</TextLink>{` · ${other.stateName[language]}`}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {proposal && shown.summary.state === 'awaiting-approval' ? <Notice title={m.proposal}><PlainLines text={proposal} /></Notice> : null}
      {proposedRefusal ? <Notice tone="warn" title={m.proposesRefusal}><p>{`${proposedRefusal.reason[language]}: ${proposedRefusal.words}`}</p></Notice> : null}
    </>
  )
}

const Issued = ({ shown, papers }: Of & Pick<Awaited<ReturnType<typeof loadDossier>>, 'papers'>): ReactNode => {
  const m = useDossierWords()
  const { dossierId, code } = shown.summary
  return (
    <Stack>
      <PaperList papers={papers} hrefOf={({ documentId }) => `/api/dossiers/${dossierId}/papers/${documentId}`} />
      {code ? <p><TextLink href={`/api/desk/dossiers/${dossierId}/control-slip`} newTab icon="print">{m.controlSlip}</TextLink></p> : null}
    </Stack>
  )
}

const counted = (count: number): { readonly count?: number } => (count > 0 ? { count } : {})

/** Papers left; what to do, claims and history right. Opening it is recorded with its purpose. */
export const DossierPage = (): ReactNode => {
  const m = useDossierWords()
  const { shown, claims: loaded, said, papers, shared } = useLoaderData<typeof loadDossier>()
  const failed = useFailedForm()
  const asked = usePaperAsked(shown)
  const [seen, setSeen] = useState<{ readonly fileId: string; readonly page: number } | undefined>()
  const open = asked && seen?.fileId === asked.fileId ? { ...asked, page: seen.page } : asked
  const claims = useClaims(shown.summary.dossierId, loaded)
  const mayCheck = shown.abilities.includes('check-claim')
  const { done, of } = countChecked(claims.claims)
  const [search] = useSearchParams()
  const acting = search.has('act') || failed !== undefined
  const tabs: readonly PanelTab[] = [
    { id: 'facts', label: m.tabs.facts, content: <FactsTab shown={shown} /> },
    { id: 'claims', label: `${m.tabs.claims} ${done}/${of}`, content: <ClaimsTab {...claims} mayCheck={mayCheck} open={open} /> },
    { id: 'due', label: m.tabs.due, content: <DueTab shown={shown} /> },
    { id: 'course', label: m.tabs.course, ...counted(countCourse(shown)), content: <CourseTab shown={shown} /> },
    { id: 'timeline', label: m.tabs.timeline, content: <TimelineTab shown={shown} /> },
    { id: 'issued', label: m.tabs.issued, ...counted(papers.length), content: <Issued shown={shown} papers={papers} /> },
  ]
  const acts = <ActsPanel shown={shown} claims={claims.claims} />
  const details = <Card><PanelTabs key={`${shown.summary.dossierId}${String(mayCheck)}`} label={m.details} tabs={tabs} defaultTab={mayCheck ? 'claims' : 'facts'} /></Card>
  return (
    <Stack gap="s">
      <ErrorSummary problem={failed?.problem} />
      <PageHeader
        title={shown.summary.procedure.name}
        tags={<Tags shown={shown} />}
        lead={<Lead shown={shown} />}
        actions={mayCheck ? <TextLink href="#acts">{m.toActs}</TextLink> : undefined}
        hasError={failed !== undefined}
      />
      <SplitPane
        leftLabel={m.papers}
        rightLabel={m.work}
        left={<PapersPane shown={shown} shared={shared} said={said} open={asked} onPage={(page) => (asked ? setSeen({ fileId: asked.fileId, page }) : undefined)} />}
        right={
          <Stack>
            <Before shown={shown} />
            {/* Whoever examines compares first and decides after; a clock that stands waits for an act. */}
            {mayCheck && !acting && !shown.summary.paused ? <>{details}{acts}</> : <>{acts}{details}</>}
          </Stack>
        }
      />
    </Stack>
  )
}
