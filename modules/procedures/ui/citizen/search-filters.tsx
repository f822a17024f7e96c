import type { Static } from 'typebox'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { Details } from '../../../../design-system/components/details.tsx'
import { Icon } from '../../../../design-system/components/icon.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import { useLanguage } from '../../../../platform/web/language.ts'
import type { countProcedureFacets } from '../../contract.ts'
import { sayNumber } from './say.ts'
import { isFiltered, searchAddress, type Search } from './search-address.ts'
import { useWords, type Words } from './words.ts'

type Facets = Static<(typeof countProcedureFacets)['answer']>
type LifeEvent = { readonly id: string; readonly name: string; readonly nameEn: string }
export type FilterProps = { readonly search: Search; readonly facets: Facets; readonly lifeEvents: readonly LifeEvent[] }

type Field = 'level' | 'channel' | 'sector' | 'agency' | 'lifeEvent'
type Choice = { readonly key: string; readonly name: string; readonly count?: number }
const SHOWN = 7

const named = <K extends string>(names: Readonly<Record<K, string>>, key: string): string =>
  Object.entries<string>(names).find(([each]) => each === key)?.[1] ?? key

const groupsOf = (props: FilterProps, m: Words, english: boolean): readonly (readonly [Field, string, readonly Choice[]])[] => [
  ['level', m.byLevel, props.facets.levels.map((each) => ({ ...each, name: named(m.levels, each.key) }))],
  ['channel', m.byChannel, props.facets.channels.map((each) => ({ ...each, name: named(m.channels, each.key) }))],
  ['sector', m.bySector, props.facets.sectors],
  ['agency', m.byAgency, props.facets.agencies],
  ['lifeEvent', m.byLifeEvent, props.lifeEvents.map((event) => ({ key: event.id, name: english ? event.nameEn : event.name }))],
]

const Choices = (props: { readonly search: Search; readonly field: Field; readonly choices: readonly Choice[] }): ReactNode => (
  <ul>
    {props.choices.map((choice) => (
      <li key={choice.key}>
        <Link to={searchAddress(props.search, { [props.field]: choice.key })}>{choice.name}</Link>
        {choice.count === undefined ? null : <span className="mc-meta"> {sayNumber(choice.count)}</span>}
      </li>
    ))}
  </ul>
)

const FilterGroup = (props: { readonly search: Search; readonly field: Field; readonly title: string; readonly choices: readonly Choice[] }): ReactNode => {
  const m = useWords()
  const { search, field, choices } = props
  if (choices.length === 0 || search[field] !== undefined) return null
  const rest = choices.length - SHOWN
  return (
    <div className="mc-filter">
      <h3>{props.title}</h3>
      <Choices search={search} field={field} choices={choices.slice(0, SHOWN)} />
      {rest > 0 ? <Details summary={m.moreChoices(rest)}><Choices search={search} field={field} choices={choices.slice(SHOWN)} /></Details> : null}
    </div>
  )
}

/** Each filter is a link, so it works without scripts and can be bookmarked. */
export const SearchFilters = (props: FilterProps): ReactNode => {
  const m = useWords()
  const english = useLanguage() === 'en'
  return (
    <>
      <h2>{m.filters}</h2>
      {groupsOf(props, m, english).map(([field, title, choices]) => (
        <FilterGroup key={field} search={props.search} field={field} title={title} choices={choices} />
      ))}
    </>
  )
}

export const ChosenFilters = (props: FilterProps): ReactNode => {
  const m = useWords()
  const english = useLanguage() === 'en'
  if (!isFiltered(props.search)) return null
  const chosen = groupsOf(props, m, english).flatMap(([field, , choices]) => {
    const key = props.search[field]
    return key === undefined ? [] : [{ field, name: choices.find((choice) => choice.key === key)?.name ?? key }]
  })
  return (
    <div className="mc-chosen">
      <span>{m.filtersChosen}</span>
      <ul>
        {chosen.map(({ field, name }) => (
          <li key={field}>
            <Link className="mc-tag mc-tag-action" to={searchAddress(props.search, { [field]: undefined })} aria-label={m.removeFilter(name)}>
              {name} <Icon name="cross" size="s" />
            </Link>
          </li>
        ))}
      </ul>
      <TextLink to={searchAddress({ q: props.search.q })}>{m.clearFilters}</TextLink>
    </div>
  )
}
