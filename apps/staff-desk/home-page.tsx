import type { ReactNode } from 'react'
import { Navigate } from 'react-router'
import { CardGrid, LinkCard } from '../../design-system/components/card.tsx'
import { EmptyState } from '../../design-system/components/empty-state.tsx'
import { PageHeader } from '../../design-system/components/page-header.tsx'
import { useDesk } from '../../platform/web/desk.ts'
import { useLanguage } from '../../platform/web/language.ts'
import type { StaffNav } from '../../platform/web/screens.ts'
import { mayOpen } from './may-open.ts'
import { homeOf } from './menu.ts'
import { useDeskWords } from './words.ts'

/** Where one lands: where this person's working day begins, else what they may open. */
export const HomePage = (props: { readonly nav: readonly StaffNav[] }): ReactNode => {
  const m = useDeskWords()
  const language = useLanguage()
  const { person } = useDesk()
  const entries = props.nav.filter((entry) => mayOpen(entry, person?.abilities ?? []))
  const home = homeOf(entries)
  if (home !== undefined) return <Navigate to={`/desk/${home.to}`} replace />
  return (
    <>
      <PageHeader title={m.welcome(person?.fullName ?? '')} lead={m.welcomeText} />
      {entries.length === 0 ? <EmptyState icon="person" title={m.nothingToDo}>{m.nothingToDoText}</EmptyState> : null}
      <CardGrid dense>
        {entries.map((entry) => <LinkCard key={entry.to} level={2} to={`/desk/${entry.to}`} title={entry.label[language]} text={m[entry.group]} />)}
      </CardGrid>
    </>
  )
}
