import type { ReactNode } from 'react'
import { Section, Stack } from '../../../../design-system/components/layout.tsx'
import { Timeline } from '../../../../design-system/components/timeline.tsx'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { useLanguage } from '../../../../platform/web/language.ts'
import type { showPostalOrders } from '../../contract.ts'

type Order = AnswerOf<typeof showPostalOrders>['orders'][number]

/** Given by the page around it: the section says nothing of its own, so that the page stays light. */
export type ParcelSectionProps = { readonly title: string; readonly orders: readonly Order[]; readonly sayMoment: (at: string) => string; readonly children?: ReactNode }

/** Where each parcel of a dossier is; the words come with the facts. */
export const ParcelSection = ({ title, orders, sayMoment, children }: ParcelSectionProps): ReactNode => {
  const language = useLanguage()
  return (
    <Section title={title} id="buu-chinh">
      <Stack>
        {orders.map(({ serial, stateName, said, receiver, track }) => (
          <div key={serial}>
            <p><strong>{stateName[language]}</strong></p>
            <p>{`${receiver.name}, ${receiver.words}`}</p>
            <p className="mc-meta">{said[language]}</p>
            <Timeline label={title} entries={track.toReversed().map(({ id, at, name, place, takenBy }) => ({ key: id, when: sayMoment(at), title: name[language], text: [place, takenBy].filter(Boolean).join(' · ') }))} />
          </div>
        ))}
        {children}
      </Stack>
    </Section>
  )
}
