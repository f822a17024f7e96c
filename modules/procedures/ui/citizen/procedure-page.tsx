import type { ReactNode } from 'react'
import { useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { Breadcrumbs } from '../../../../design-system/components/breadcrumbs.tsx'
import { ButtonLink } from '../../../../design-system/components/button.tsx'
import { Notice } from '../../../../design-system/components/notice.tsx'
import { Code } from '../../../../design-system/components/layout.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { PrintButton } from '../../../../design-system/components/print-button.tsx'
import { Tag } from '../../../../design-system/components/tag.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import { SheetPage } from '../../../../design-system/patterns/sheet-page.tsx'
import { apiOf, valueOf } from '../../../../platform/web/loader.ts'
import { getProcedure } from '../../contract.ts'
import { AboutSection, ConditionsSection, FormsSection, LegalSection, ResultsSection, StepsSection } from './procedure-sections.tsx'
import { ComponentsSection } from './components-section.tsx'
import { ChannelsSection } from './channels-section.tsx'
import { KeyFacts } from './key-facts.tsx'
import { sayDate, type Procedure } from './say.ts'
import { searchAddress } from './search-address.ts'
import { useWords, type Words } from './words.ts'

export const loadProcedure = async (args: LoaderFunctionArgs) =>
  valueOf(await apiOf(args)(getProcedure, { params: { code: args.params['code'] ?? '' }, query: {} }))

const OnlineTag = (props: { readonly procedure: Procedure }): ReactNode => {
  const m = useWords()
  const level = props.procedure.assessment?.level ?? props.procedure.serviceLevel
  if (level !== undefined) return <Tag tone={level === 'full' ? 'good' : 'action'}>{m.serviceLevels[level]}</Tag>
  return props.procedure.channels.some((channel) => channel.kind === 'online') ? <Tag tone="action">{m.channels.online}</Tag> : <Tag>{m.notOnline}</Tag>
}

const Retired = (props: { readonly procedure: Procedure }): ReactNode => {
  const m = useWords()
  const { retiredOn, replacedByCode } = props.procedure
  if (retiredOn === undefined) return null
  return (
    <Notice tone="warn" title={m.retired(sayDate(retiredOn))}>
      {replacedByCode === undefined ? null : <p>{m.replacedBy}: <TextLink to={`/thu-tuc/${encodeURIComponent(replacedByCode)}`}>{replacedByCode}</TextLink></p>}
    </Notice>
  )
}

const contentsOf = (procedure: Procedure, m: Words): readonly { readonly id: string; readonly label: string }[] =>
  [
    { id: 'bring', label: m.bring, shown: true },
    { id: 'time', label: m.timeAndMoney, shown: true },
    { id: 'steps', label: m.steps, shown: procedure.steps.length > 0 },
    { id: 'results', label: m.results2, shown: procedure.results.length > 0 },
    { id: 'forms', label: m.forms, shown: procedure.cases.some((each) => each.components.some((component) => component.templates.length > 0)) },
    { id: 'conditions', label: m.conditions, shown: procedure.conditions !== undefined },
    { id: 'law', label: m.legalBasis, shown: procedure.legalBasis.length > 0 },
    { id: 'about', label: m.about, shown: true },
  ].filter((entry) => entry.shown)

const Header = (props: { readonly procedure: Procedure }): ReactNode => {
  const m = useWords()
  const { procedure } = props
  // What only a ministry resolves is filed with that ministry, not in this province.
  const ours = procedure.levels.length === 0 || procedure.levels.some((level) => level !== 'central')
  const offered = ours && procedure.retiredOn === undefined && procedure.channels.some((channel) => channel.kind === 'online')
  return (
    <PageHeader
      title={procedure.name}
      tags={
        <>
          <Tag tone="gold"><Code>{procedure.code}</Code></Tag>
          <OnlineTag procedure={procedure} />
          {procedure.levels.map((level) => <Tag key={level}>{m.levels[level]}</Tag>)}
          {procedure.boundaryFree ? <Tag tone="good">{m.boundaryFree}</Tag> : null}
        </>
      }
      actions={
        <>
          {offered ? <ButtonLink kind="primary" icon="online" to={`/nop-ho-so/${encodeURIComponent(procedure.code)}`}>{m.file}</ButtonLink> : null}
          <PrintButton label={m.print} />
        </>
      }
    />
  )
}

/** One procedure as a citizen wants it: what to bring, how long, how much, where; then the rest. */
export const ProcedurePage = (): ReactNode => {
  const m = useWords()
  const procedure = useLoaderData<typeof loadProcedure>()
  return (
    <div className="mc-wide mc-page">
      <Breadcrumbs
        crumbs={[
          { to: '/', label: m.home },
          { to: '/thu-tuc', label: m.procedures },
          { to: searchAddress({ sector: procedure.sector.name }), label: procedure.sector.name },
        ]}
      />
      <Retired procedure={procedure} />
      <Header procedure={procedure} />
      <KeyFacts procedure={procedure} />
      <SheetPage contentsLabel={m.onPage} contents={contentsOf(procedure, m)}>
        <ComponentsSection procedure={procedure} />
        <ChannelsSection procedure={procedure} />
        <StepsSection procedure={procedure} />
        <ResultsSection procedure={procedure} />
        <FormsSection procedure={procedure} />
        <ConditionsSection procedure={procedure} />
        <LegalSection procedure={procedure} />
        <AboutSection procedure={procedure} />
      </SheetPage>
    </div>
  )
}
