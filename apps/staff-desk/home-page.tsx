import type { ReactNode } from 'react'
import { Navigate } from 'react-router'
import { CardGrid, LinkCard } from '../../design-system/components/card.tsx'
import { EmptyState } from '../../design-system/components/empty-state.tsx'
import { PageHeader } from '../../design-system/components/page-header.tsx'
import { useDesk } from '../../platform/web/desk.ts'
import { useLanguage } from '../../platform/web/language.ts'
import type { StaffNav } from '../../platform/web/screens.ts'
import { mayOpen } from './may-open.ts'
import { useDeskWords } from './words.ts'

/** Where one lands: the inbox of who has one, else what this person may open. */
export const HomePage = (props: { readonly nav: readonly StaffNav[] }): ReactNode => {
  const m = useDeskWords()
  const language = useLanguage()
  const { person } = useDesk()
  const entries = props.nav.filter((entry) => mayOpen(entry, person?.abilities ?? []))
  const work = entries.find((entry) => entry.group === 'work')
  if (work !== undefined) return <Navigate to={`/desk/${work.to}`} replace />
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
