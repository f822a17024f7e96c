import type { ReactNode } from 'react'
import { Breadcrumbs } from '../../../../design-system/components/breadcrumbs.tsx'
import { ProgressSteps } from '../../../../design-system/components/steps.tsx'
import type { Draft } from '../say.ts'
import type { FilingStep } from './filing-addresses.ts'
import { useWords } from './words.ts'

const stateAt = (index: number, now: number): 'done' | 'now' | 'later' => {
  if (index === now) return 'now'
  return index < now ? 'done' : 'later'
}

type FilingStepsProps = { readonly draft: Pick<Draft, 'procedure' | 'form'>; readonly step: FilingStep }

/** Where one stands in filing, above each of its pages. */
export const FilingSteps = (props: FilingStepsProps): ReactNode => {
  const m = useWords()
  const { procedure, form } = props.draft
  const labels = { applicant: m.stepApplicant, form: m.stepForm, components: m.stepComponents, check: m.stepCheck }
  const steps: readonly FilingStep[] = form ? ['applicant', 'form', 'components', 'check'] : ['applicant', 'components', 'check']
  const now = steps.indexOf(props.step)
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { to: '/', label: m.home },
          { to: `/thu-tuc/${encodeURIComponent(procedure.code)}`, label: procedure.name },
          { label: m.file },
        ]}
      />
      <ProgressSteps label={m.steps} steps={steps.map((step, index) => ({ key: step, label: labels[step], state: stateAt(index, now) }))} />
    </>
  )
}
