import type { ReactNode } from 'react'
import { DataTable } from '../../../../design-system/components/data-table.tsx'
import { Section, Stack } from '../../../../design-system/components/layout.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import { useLanguage } from '../../../../platform/web/language.ts'
import { useFigure, type QualityIndex } from '../index-parts.tsx'
import { useIndicatorWords } from '../words.ts'
import { behindAddress, type Looked } from './quality-frame.tsx'
import { useQualityDeskWords } from './words.ts'

type Towards = QualityIndex['towards']

/** So many points to each band above. */
export const Missing = (props: { readonly bands: Towards['bands'] }): ReactNode => {
  const m = useQualityDeskWords()
  const words = useIndicatorWords()
  const say = useFigure()
  return props.bands.length === 0 ? null : <p>{props.bands.map(({ band, least, missing }) => m.missingTo(say(missing), words.bands[band], say(least))).join(' ')}</p>
}

/** Kế hoạch 276 IV.2a: what lifts the unit into the next band, each component with the way to its list. */
export const TowardsBands = (props: { readonly index: QualityIndex; readonly looked: Looked }): ReactNode => {
  const m = useQualityDeskWords()
  const words = useIndicatorWords()
  const language = useLanguage()
  const say = useFigure()
  const { towards: { bands, ways }, components } = props.index
  const [next] = bands
  if (next === undefined) return null
  const thingsOf = (code: string) => components.find((each) => each.code === code)?.drills
  const title = m.towards(words.bands[next.band])
  return (
    <Section id="towards" title={title} lead={m.towardsLead}>
      <Stack>
        <Missing bands={bands} />
        <DataTable
          caption={title}
          captionUnseen
          columns={[
            { key: 'name', label: words.component, names: true, cell: ({ code, name }) => {
              const things = thingsOf(code)
              const said = `${code} ${name[language]}`
              return things === undefined ? said : <TextLink to={behindAddress(code, things, props.looked)}>{said}</TextLink>
            } },
            { key: 'points', label: m.pointsLeft, numeric: true, cell: ({ points }) => say(points) },
            { key: 'more', label: m.moreForAll, cell: ({ how, more }) => (more === undefined ? m.noMore : m.more[how](say(more))) },
            { key: 'alone', label: m.moreAlone(words.bands[next.band]), cell: ({ how, alone }) => (alone === undefined ? m.notAlone : m.more[how](say(alone))) },
          ]}
          rows={ways}
          rowKey={({ code }) => code}
        />
      </Stack>
    </Section>
  )
}
