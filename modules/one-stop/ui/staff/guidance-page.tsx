import type { ReactNode } from 'react'
import { useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { ButtonLink, ButtonRow } from '../../../../design-system/components/button.tsx'
import { PlainLines, Section, Stack } from '../../../../design-system/components/layout.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { PrintButton } from '../../../../design-system/components/print-button.tsx'
import { apiOf, valueOf } from '../../../../platform/web/loader.ts'
import { showGuidance } from '../../contract-counter.ts'
import { sayMoment } from './say.ts'
import { useCounterWords } from './words.ts'

export const loadGuidance = async (args: LoaderFunctionArgs) => valueOf(await apiOf(args)(showGuidance, { params: { guidanceId: args.params['guidanceId'] ?? '' } }))

/** The paper somebody takes home: what to bring, told once and completely. */
export const GuidancePage = (): ReactNode => {
  const m = useCounterWords()
  const told = useLoaderData<typeof loadGuidance>()
  return (
    <Stack>
      <PageHeader title={m.guidanceTitle} caption={told.procedureName} lead={m.guidanceFor(told.personName)} actions={<ButtonRow><PrintButton /><ButtonLink to="/desk/counter">{m.back}</ButtonLink></ButtonRow>} />
      {told.lacking.length > 0 ? (
        <Section title={m.bring}>
          <ul>{told.lacking.map((line) => <li key={line}>{line}</li>)}</ul>
        </Section>
      ) : null}
      {told.note ? <PlainLines text={told.note} /> : null}
      <p className="mc-meta">{m.toldBy(told.toldBy, told.unitName, sayMoment(told.toldAt))}</p>
    </Stack>
  )
}
