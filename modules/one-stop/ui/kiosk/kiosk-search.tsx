import type { ReactNode } from 'react'
import { useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { ButtonLink } from '../../../../design-system/components/button.tsx'
import { CardGrid, LinkCard } from '../../../../design-system/components/card.tsx'
import { EmptyState } from '../../../../design-system/components/empty-state.tsx'
import { Section, Stack } from '../../../../design-system/components/layout.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { Pagination } from '../../../../design-system/components/pagination.tsx'
import { SearchBox } from '../../../../design-system/components/search-box.tsx'
import { useLanguage } from '../../../../platform/web/language.ts'
import { apiOf, valueOf } from '../../../../platform/web/loader.ts'
import { listLifeEvents, searchProcedures } from '../../../procedures/contract.ts'
import { iconOfEvent } from '../../../procedures/widgets.tsx'
import { sayCount } from '../say.ts'
import { useWords } from '../words.ts'

const FIND = '/kiosk/thu-tuc'
/** Few enough to stand on one screen without scrolling far. */
const SHOWN = 8

type Asked = { readonly q?: string; readonly lifeEvent?: string; readonly after?: string }

const readAsked = (url: string): Asked => {
  const given = new URL(url).searchParams
  const names = ['q', 'lifeEvent', 'after'] as const
  return Object.fromEntries(names.flatMap((name) => (given.get(name)?.trim() ? [[name, given.get(name)?.trim()]] : [])))
}

const addressOf = (asked: Asked): string => `${FIND}?${new URLSearchParams({ ...asked })}`

export const loadKioskSearch = async (args: LoaderFunctionArgs) => {
  const api = apiOf(args)
  const asked = readAsked(args.request.url)
  const events = valueOf(await api(listLifeEvents, {})).items.filter((event) => event.count > 0)
  if (asked.q === undefined && asked.lifeEvent === undefined) return { asked, events, found: undefined }
  const { items, total, next } = valueOf(await api(searchProcedures, { query: { ...asked, limit: SHOWN } }))
  const lines = items.map(({ code, name, sector, agency }) => ({ code, name, about: agency === '' ? sector.name : `${sector.name} · ${agency}` }))
  return { asked, events, found: { lines, total, next } }
}

type Shown = ReturnType<typeof useLoaderData<typeof loadKioskSearch>>

const Events = (props: { readonly events: Shown['events'] }): ReactNode => {
  const m = useWords()
  const language = useLanguage()
  return (
    <Section id="events" title={m.byEvent}>
      <CardGrid>
        {props.events.map((event) => (
          <LinkCard key={event.id} icon={iconOfEvent(event.id)} to={addressOf({ lifeEvent: event.id })} title={language === 'en' ? event.nameEn : event.name} text={m.eventCount(event.count)} />
        ))}
      </CardGrid>
    </Section>
  )
}

const Found = (props: { readonly asked: Asked; readonly found: NonNullable<Shown['found']> }): ReactNode => {
  const m = useWords()
  const language = useLanguage()
  const { after: _seen, ...first } = props.asked
  const { lines, total, next } = props.found
  return (
    <Section id="found" title={m.found(sayCount(total, language))}>
      {lines.length === 0 ? <EmptyState icon="search" title={m.none}><p>{m.noneText}</p></EmptyState> : null}
      <Stack gap="s">
        {lines.map((line) => <LinkCard key={line.code} icon="document" to={`${FIND}/${encodeURIComponent(line.code)}`} title={line.name} text={line.about} />)}
      </Stack>
      <Pagination first={props.asked.after === undefined ? undefined : addressOf(first)} next={next === undefined ? undefined : addressOf({ ...first, after: next })} />
      <ButtonLink to={FIND}>{m.otherEvents}</ButtonLink>
    </Section>
  )
}

const useTitle = ({ asked, events }: Shown): string => {
  const m = useWords()
  const language = useLanguage()
  if (asked.q !== undefined) return m.foundFor(asked.q)
  const event = events.find((each) => each.id === asked.lifeEvent)
  if (event === undefined) return m.find
  return language === 'en' ? event.nameEn : event.name
}

export const KioskSearch = (): ReactNode => {
  const m = useWords()
  const shown = useLoaderData<typeof loadKioskSearch>()
  const title = useTitle(shown)
  return (
    <div className="mc-kiosk-page">
      <PageHeader title={title} />
      <SearchBox id="kiosk-search" action={FIND} label={m.findLabel} defaultValue={shown.asked.q} buttonLabel={m.search} />
      {shown.found === undefined ? <Events events={shown.events} /> : <Found asked={shown.asked} found={shown.found} />}
    </div>
  )
}
