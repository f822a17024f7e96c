import type { ReactNode } from 'react'
import { Details } from '../../../../design-system/components/details.tsx'
import { Section } from '../../../../design-system/components/layout.tsx'
import { StepList } from '../../../../design-system/components/steps.tsx'
import { SummaryList } from '../../../../design-system/components/summary-list.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import { sayDate, type Procedure } from './say.ts'
import { TextLines } from './text-lines.tsx'
import { useWords } from './words.ts'

type Given = { readonly procedure: Procedure }
type Named = { readonly name: string }

const Names = (props: { readonly of: readonly Named[] }): ReactNode =>
  props.of.length === 1 ? props.of[0]?.name : <ul className="mc-bullets">{props.of.map((each) => <li key={each.name}>{each.name}</li>)}</ul>

export const StepsSection = (props: Given): ReactNode => {
  const m = useWords()
  const { steps } = props.procedure
  if (steps.length === 0) return null
  const [only] = steps
  if (steps.length === 1 && only && only.name === undefined) return <Section id="steps" title={m.steps}><TextLines text={only.text} /></Section>
  return (
    <Section id="steps" title={m.steps}>
      <StepList
        steps={steps.map((step, index) => ({
          key: String(index),
          title: step.name ?? <TextLines text={step.text} />,
          ...(step.name === undefined ? {} : { text: <TextLines text={step.text} /> }),
        }))}
      />
    </Section>
  )
}

export const ResultsSection = (props: Given): ReactNode => {
  const m = useWords()
  const { results, resultDelivery } = props.procedure
  if (results.length === 0) return null
  return (
    <Section id="results" title={m.results2}>
      <ul className="mc-bullets">{results.map((result) => <li key={result.name}>{result.name}</li>)}</ul>
      {resultDelivery.length === 0 ? null : <p className="mc-after">{m.delivery}: {resultDelivery.map((each) => m.deliveries[each]).join('; ')}</p>}
    </Section>
  )
}

export const FormsSection = (props: Given): ReactNode => {
  const m = useWords()
  const all = props.procedure.cases.flatMap((each) => each.components.flatMap((component) => component.templates))
  const forms = [...new Map(all.map((form) => [`${form.fileName} ${form.address ?? ''}`, form])).values()]
  if (forms.length === 0) return null
  return (
    <Section id="forms" title={m.forms} lead={m.formsLead}>
      <ul className="mc-files">
        {forms.map((form) => (
          <li key={form.fileName + (form.address ?? '')}>
            {form.address === undefined ? <>{form.fileName} <span className="mc-meta">{m.formNoFile}</span></> : <TextLink href={form.address} icon="download">{form.fileName}</TextLink>}
          </li>
        ))}
      </ul>
    </Section>
  )
}

export const ConditionsSection = (props: Given): ReactNode => {
  const m = useWords()
  const { conditions } = props.procedure
  return conditions === undefined ? null : <Section id="conditions" title={m.conditions}><TextLines text={conditions} /></Section>
}

type Basis = Procedure['legalBasis'][number]
const SHOWN_LAWS = 6

const Laws = (props: { readonly laws: readonly Basis[] }): ReactNode => {
  const m = useWords()
  return (
    <ul className="mc-bullets">
      {props.laws.map((basis, index) => (
        <li key={index}>
          <strong>{basis.number}</strong> {basis.title === basis.number ? null : basis.title}
          {basis.article ? `, ${basis.article}` : null}
          {basis.effectiveOn ? <span className="mc-meta"> {m.legalFrom(sayDate(basis.effectiveOn))}</span> : null}
        </li>
      ))}
    </ul>
  )
}

export const LegalSection = (props: Given): ReactNode => {
  const m = useWords()
  const { legalBasis } = props.procedure
  if (legalBasis.length === 0) return null
  const rest = legalBasis.slice(SHOWN_LAWS)
  return (
    <Section id="law" title={m.legalBasis}>
      <Laws laws={legalBasis.slice(0, SHOWN_LAWS)} />
      {rest.length > 0 ? <Details summary={m.legalMore(rest.length)}><Laws laws={rest} /></Details> : null}
    </Section>
  )
}

const agencyRows = (procedure: Procedure, m: ReturnType<typeof useWords>) => {
  const { executing, competent, authorised, coordinating } = procedure.agencies
  const row = (key: string, label: string, names: readonly Named[]) => names.length > 0 && { key, label, value: <Names of={names} /> }
  return [row('executing', m.executing, executing), row('competent', m.competent, competent), row('authorised', m.authorised, authorised), row('coordinating', m.coordinating, coordinating)]
}

export const AboutSection = (props: Given): ReactNode => {
  const m = useWords()
  const { procedure } = props
  const { announcement } = procedure
  const decided = announcement.announcedOn === undefined ? '' : ` ${m.decidedOn(sayDate(announcement.announcedOn))}`
  return (
    <Section id="about" title={m.about}>
      <SummaryList
        rows={[
          procedure.applicantKinds.length > 0 && { key: 'who', label: m.who, value: <Names of={procedure.applicantKinds} /> },
          ...agencyRows(procedure, m),
          procedure.receivingAddress !== undefined && { key: 'receiving', label: m.receiving, value: <TextLines text={procedure.receivingAddress} /> },
          { key: 'sector', label: m.sector, value: procedure.sector.name },
          { key: 'kind', label: m.kind, value: m.kinds[procedure.kind] },
          announcement.number !== undefined && { key: 'decision', label: m.decision, value: announcement.number + decided },
          { key: 'by', label: m.promulgatedBy, value: procedure.promulgatedBy.name },
          { key: 'version', label: m.version, value: m.versionText(procedure.number, sayDate(procedure.validFromOn)) },
        ]}
      />
      {procedure.note === undefined ? null : <TextLines text={procedure.note} />}
    </Section>
  )
}
