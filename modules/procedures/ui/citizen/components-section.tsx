import { Fragment, type ReactNode } from 'react'
import { Details } from '../../../../design-system/components/details.tsx'
import { Section } from '../../../../design-system/components/layout.tsx'
import type { Procedure } from './say.ts'
import { TextLines } from './text-lines.tsx'
import { useWords, type Words } from './words.ts'

type Case = Procedure['cases'][number]
type Component = Case['components'][number]

const countsOf = (component: Component, m: Words): string =>
  [
    component.originals > 0 ? m.originals(component.originals) : '',
    component.copies > 0 ? m.copies(component.copies) : '',
    component.electronicForm ? m.electronicForm : '',
    component.issuedResult ? m.reusable : '',
  ]
    .filter((part) => part !== '')
    .join(' · ')

const Paper = (props: { readonly component: Component }): ReactNode => {
  const m = useWords()
  const counts = countsOf(props.component, m)
  return (
    <li className="mc-paper">
      <TextLines text={props.component.name} />
      {counts === '' ? null : <p className="mc-meta">{counts}</p>}
    </li>
  )
}

type Note = Case['notes'][number]
const LONG_NOTES = 320

/** Sentences among the papers are no papers: they stand where the sheet has them, without a box; long ones are folded. */
const Notes = (props: { readonly notes: readonly Note[] }): ReactNode => {
  const m = useWords()
  const { notes } = props
  if (notes.length === 0) return null
  const text = notes.map((note) => note.text).join('\n')
  return (
    <li className="mc-paper-note">
      {text.length <= LONG_NOTES ? <TextLines text={text} /> : <Details summary={m.notes(notes.length)}><TextLines text={text} /></Details>}
    </li>
  )
}

const Papers = (props: { readonly of: Case }): ReactNode => {
  const { components, notes } = props.of
  return (
    <ul className="mc-papers">
      {components.map((component, index) => (
        <Fragment key={component.key}>
          <Notes notes={notes.filter((note) => note.before === index)} />
          <Paper component={component} />
        </Fragment>
      ))}
      <Notes notes={notes.filter((note) => note.before >= components.length)} />
    </ul>
  )
}

/** Sheets write their headings as `* Giấy tờ phải nộp:`. */
const caseTitle = (name: string): string => name.replace(/^[\s*+•–-]+/, '').replace(/[\s:;]+$/, '')

const ManyCases = (props: { readonly cases: readonly Case[] }): ReactNode => {
  const m = useWords()
  return props.cases.map((each) => (
    <Details key={each.key} boxed summary={<>{caseTitle(each.name) || m.caseName} <span className="mc-meta">{m.bringPapers(each.components.length)}</span></>}>
      <Papers of={each} />
    </Details>
  ))
}

export const ComponentsSection = (props: { readonly procedure: Procedure }): ReactNode => {
  const m = useWords()
  const { cases } = props.procedure
  const sections = cases.filter((each) => each.role === 'section' || cases.length === 1)
  const alternatives = cases.filter((each) => !sections.includes(each))
  return (
    <Section id="bring" title={m.bring}>
      {cases.length === 0 ? <p>{m.noComponents}</p> : null}
      {sections.map((each) => (
        <div key={each.key} className="mc-case">
          {sections.length > 1 && caseTitle(each.name) !== '' ? <h3>{caseTitle(each.name)}</h3> : null}
          <Papers of={each} />
        </div>
      ))}
      {alternatives.length > 0 ? <h3 className="mc-case-choice">{m.bringOneCase}</h3> : null}
      <ManyCases cases={alternatives} />
    </Section>
  )
}
