import type { ReactNode } from 'react'
import { Icon } from '../../../../design-system/components/icon.tsx'
import { Code, Stack } from '../../../../design-system/components/layout.tsx'
import { ProgressSteps } from '../../../../design-system/components/steps.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import { FactBox, FactBoxes } from '../../../../design-system/patterns/sheet-page.tsx'
import { sayMoment, type Shown } from '../say.ts'
import { sayFacts, saysPunctuality } from './dossier-card.tsx'
import { useMineWords } from './words.ts'

const STEPS = ['filed', 'accepted', 'examined', 'approved', 'returned'] as const

/** How many of the steps lie behind; what was stopped stays where it was. */
const behindOf = ({ summary, timeline }: Shown): number => {
  const { state } = summary
  if (state === 'returned') return STEPS.length
  const happened = (type: string): boolean => timeline.some((entry) => entry.type === type)
  if (state === 'approved' || state === 'completed' || state === 'refusal-ready') return 4
  if (state === 'awaiting-approval') return 3
  return summary.acceptedAt === undefined || !happened('DossierAccepted') ? 1 : 2
}

/** What ended before its last step stands in none. */
const stateAt = (index: number, { behind, isOpen }: { readonly behind: number; readonly isOpen: boolean }): 'done' | 'now' | 'later' => {
  if (index < behind) return 'done'
  return index === behind && isOpen ? 'now' : 'later'
}

/** Number, date and whose hands it is in, above the steps. */
export const KeyFacts = (props: { readonly shown: Shown }): ReactNode => {
  const m = useMineWords()
  const { summary, slip, applicant, submitter } = props.shown
  const { holder } = summary
  const behind = behindOf(props.shown)
  const said = sayFacts(summary, m)
  return (
    <Stack>
      <FactBoxes label={m.keyFacts}>
        {applicant.fullName === submitter.fullName ? null : <FactBox label={m.applicant} icon={<Icon name="person" size="s" />}><p>{applicant.fullName}</p></FactBox>}
        <FactBox label={m.code} icon={<Icon name="document" size="s" />}>
          <p>{summary.code ? <Code>{summary.code}</Code> : said.code}</p>
          {slip ? <p><TextLink href={`/api/dossiers/${summary.dossierId}/slip`} download icon="download">{m.slip}</TextLink></p> : null}
          {props.shown.declared ? <p><TextLink href={`/api/dossiers/${summary.dossierId}/declaration`} download icon="download">{m.declaration}</TextLink></p> : null}
        </FactBox>
        <FactBox label={m.dueAt} icon={<Icon name="clock" size="s" />}>
          <p>{said.due}</p>
          {saysPunctuality(summary) ? <p>{m.punctuality[summary.punctuality]}</p> : null}
        </FactBox>
        <FactBox label={m.heldBy} icon={<Icon name="place" size="s" />}>
          <p>{holder ? holder.unit.name : m.nobody}</p>
          {holder?.officialName ? <p>{holder.officialName}</p> : null}
          {holder?.since ? <p>{m.since(sayMoment(holder.since))}</p> : null}
        </FactBox>
      </FactBoxes>
      <ProgressSteps label={m.steps.label} steps={STEPS.map((step, index) => ({ key: step, label: m.steps[step], state: stateAt(index, { behind, isOpen: holder !== undefined }) }))} />
    </Stack>
  )
}
