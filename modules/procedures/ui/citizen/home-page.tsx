import type { ReactNode } from 'react'
import { Form, useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { Button, ButtonLink } from '../../../../design-system/components/button.tsx'
import { Card, CardGrid, LinkCard } from '../../../../design-system/components/card.tsx'
import { Section } from '../../../../design-system/components/layout.tsx'
import { PageTitle } from '../../../../design-system/components/page-header.tsx'
import { SearchBox } from '../../../../design-system/components/search-box.tsx'
import { TextField } from '../../../../design-system/components/text-field.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import { HomeHero } from '../../../../design-system/patterns/home-hero.tsx'
import { useSurroundings } from '../../../../design-system/language.ts'
import { useLanguage } from '../../../../platform/web/language.ts'
import { apiOf, valueOf } from '../../../../platform/web/loader.ts'
import { countProcedureFacets, listLifeEvents, listSectors } from '../../contract.ts'
import { iconOfEvent } from './event-icons.ts'
import { sayNumber } from './say.ts'
import { searchAddress } from './search-address.ts'
import { useWords } from './words.ts'

const SHOWN_SECTORS = 18

export const loadHome = async (args: LoaderFunctionArgs) => {
  const api = apiOf(args)
  // What people come for is mostly done at the commune; customs and banking stand in the full list.
  const [events, sectors, near] = await Promise.all([
    api(listLifeEvents, {}),
    api(listSectors, {}),
    api(countProcedureFacets, { query: { level: 'commune' } }),
  ])
  const counts = new Map(valueOf(sectors).items.map((sector) => [sector.key, sector.count]))
  return {
    lifeEvents: valueOf(events).items.filter((event) => event.count > 0),
    sectors: valueOf(near).sectors.slice(0, SHOWN_SECTORS).map(({ key, name, count }) => ({ key, name, count: counts.get(key) ?? count })),
    sectorCount: counts.size,
  }
}

type Home = Awaited<ReturnType<typeof loadHome>>

const Events = (props: { readonly events: Home['lifeEvents'] }): ReactNode => {
  const m = useWords()
  const language = useLanguage()
  return (
    <CardGrid dense>
      {props.events.map((event) => (
        <LinkCard
          key={event.id}
          to={searchAddress({ lifeEvent: event.id })}
          icon={iconOfEvent(event.id)}
          title={language === 'en' ? event.nameEn : event.name}
          meta={m.procedureCount(sayNumber(event.count))}
        />
      ))}
    </CardGrid>
  )
}

const LookUp = (): ReactNode => {
  const m = useWords()
  return (
    <Card title={m.lookUpTitle} id="look-up">
      <p className="mc-meta">{m.lookUpText}</p>
      <Form method="get" action="/tra-cuu">
        <TextField name="code" label={m.lookUpLabel} autoComplete="off" width="m" />
        <Button kind="primary">{m.lookUp}</Button>
      </Form>
    </Card>
  )
}

const Promises = (): ReactNode => {
  const m = useWords()
  return (
    <Card title={m.promiseTitle} id="promise">
      <ul className="mc-ticks">
        <li>{m.promiseDate}</li>
        <li>{m.promiseOnce}</li>
        <li>{m.promiseReuse}</li>
      </ul>
      <p className="mc-meta">{m.qualityText}</p>
      <ButtonLink to="/chat-luong">{m.quality}</ButtonLink>
    </Card>
  )
}

const Sectors = (props: { readonly home: Home }): ReactNode => {
  const m = useWords()
  return (
    <Section id="sectors" title={m.sectors}>
      <ul className="mc-columns">
        {props.home.sectors.map((sector) => (
          <li key={sector.key}>
            <TextLink to={searchAddress({ sector: sector.key })} look="quiet">{sector.name}</TextLink>{' '}
            <span className="mc-meta">{sayNumber(sector.count)}</span>
          </li>
        ))}
      </ul>
      {props.home.sectorCount > props.home.sectors.length ? (
        <p className="mc-after"><TextLink to="/linh-vuc" look="strong">{m.allSectors(props.home.sectorCount)}</TextLink></p>
      ) : null}
    </Section>
  )
}

export const HomePage = (): ReactNode => {
  const m = useWords()
  const home = useLoaderData<typeof loadHome>()
  const { siteName } = useSurroundings()
  const about = { citizen: m.forCitizens, business: m.forBusinesses } as const
  return (
    <>
      <PageTitle title={siteName} />
      <HomeHero title={m.homeTitle} lead={m.homeLead}>
        <SearchBox id="home-search" action="/thu-tuc" label={m.searchLabel} labelUnseen hint={m.searchHint} size="l" buttonLabel={m.search} />
        <ul className="mc-hero-tries" aria-label={m.examples}>
          {m.exampleWords.split('|').map((words) => <li key={words}><TextLink to={searchAddress({ q: words })} look="quiet">{words}</TextLink></li>)}
        </ul>
      </HomeHero>
      <div className="mc-wide mc-page">
        <Section id="life-events" title={m.lifeEvents} lead={m.lifeEventsLead}>
          {(['citizen', 'business'] as const).map((side) => (
            <div key={side} className="mc-event-side">
              <h3>{about[side]}</h3>
              <Events events={home.lifeEvents.filter((event) => event.about === side)} />
            </div>
          ))}
        </Section>
        <Sectors home={home} />
        <div className="mc-section mc-two"><LookUp /><Promises /></div>
      </div>
    </>
  )
}
