import type { ReactNode } from 'react'
import { Breadcrumbs } from '../../../../design-system/components/breadcrumbs.tsx'
import { ProgressSteps } from '../../../../design-system/components/steps.tsx'
import { useWords } from './words.ts'

const STEPS = ['applicant', 'components', 'check'] as const
export type FilingStep = (typeof STEPS)[number]

export const filingAddress = (code: string, draftId: string, step: FilingStep): string => {
  const start = `/nop-ho-so/${encodeURIComponent(code)}/${draftId}`
  if (step === 'applicant') return start
  return step === 'components' ? `${start}/giay-to` : `${start}/kiem-tra`
}

const stateAt = (index: number, now: number): 'done' | 'now' | 'later' => {
  if (index === now) return 'now'
  return index < now ? 'done' : 'later'
}

/** Where one stands in filing, above each of its pages. */
export const FilingSteps = (props: { readonly procedure: { readonly code: string; readonly name: string }; readonly step: FilingStep }): ReactNode => {
  const m = useWords()
  const labels = { applicant: m.stepApplicant, components: m.stepComponents, check: m.stepCheck }
  const now = STEPS.indexOf(props.step)
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { to: '/', label: m.home },
          { to: `/thu-tuc/${encodeURIComponent(props.procedure.code)}`, label: props.procedure.name },
          { label: m.file },
        ]}
      />
      <ProgressSteps label={m.steps} steps={STEPS.map((step, index) => ({ key: step, label: labels[step], state: stateAt(index, now) }))} />
    </>
  )
}
