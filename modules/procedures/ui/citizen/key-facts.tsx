import type { ReactNode } from 'react'
import { Icon } from '../../../../design-system/components/icon.tsx'
import { FactBox, FactBoxes } from '../../../../design-system/patterns/sheet-page.tsx'
import { leviesInShort, limitsInShort, type Procedure } from './say.ts'
import { useWords, type Words } from './words.ts'

const Lines = (props: { readonly lines: readonly string[] }): ReactNode => props.lines.map((line) => <p key={line}>{line}</p>)

const placesOf = (procedure: Procedure): readonly string[] => {
  if (procedure.receivingAddress !== undefined && procedure.receivingAddress.length < 160) return [procedure.receivingAddress]
  return procedure.agencies.executing.slice(0, 3).map((agency) => agency.name)
}

const onlineText = (procedure: Procedure, m: Words): string => {
  const level = procedure.assessment?.level ?? procedure.serviceLevel
  if (level === 'full') return m.fullText
  if (level === 'partial') return m.partialText
  return procedure.channels.some((channel) => channel.kind === 'online') ? m.onlineText : m.notOnlineText
}

const WhyPartial = (props: { readonly procedure: Procedure }): ReactNode => {
  const m = useWords()
  const { assessment, serviceLevel } = props.procedure
  if ((assessment?.level ?? serviceLevel) !== 'partial') return null
  const names: Readonly<Record<string, string>> = m.hindrances
  const reasons = [...(assessment?.hindrances ?? []).map((each) => names[each] ?? each), ...(assessment?.reason ? [assessment.reason] : [])]
  const basis = assessment?.legalBasis.map((each) => each.number) ?? []
  return (
    <p className="mc-meta">
      {m.whyPartial}: {reasons.length === 0 ? m.whyPartialUnknown : reasons.join('; ')}
      {basis.length === 0 ? null : ` (${basis.join('; ')})`}
    </p>
  )
}

/** By which decision it goes by post, or does not. */
const sayPost = ({ papers, result, number, decidedOn }: NonNullable<Procedure['post']>, m: Words): string => {
  const ways = papers && result ? m.postWays.both : papers ? m.postWays.papers : result ? m.postWays.result : m.postWays.neither
  return `${ways} (${m.postDecision(number, decidedOn.split('-').toReversed().join('/'))})`
}

export const KeyFacts = (props: { readonly procedure: Procedure }): ReactNode => {
  const m = useWords()
  const { procedure } = props
  const places = placesOf(procedure)
  return (
    <FactBoxes label={m.keyFacts}>
      <FactBox label={m.howLong} icon={<Icon name="clock" />}><Lines lines={limitsInShort(procedure, m)} /></FactBox>
      <FactBox label={m.howMuch} icon={<Icon name="money" />}><Lines lines={leviesInShort(procedure.channels, m)} /></FactBox>
      <FactBox label={m.where} icon={<Icon name="place" />}>
        <Lines lines={places.length === 0 ? procedure.levels.map((level) => m.levels[level]) : places} />
        {procedure.post ? <p className="mc-meta">{sayPost(procedure.post, m)}</p> : null}
      </FactBox>
      <FactBox label={m.online} icon={<Icon name="online" />}>
        <p>{onlineText(procedure, m)}</p>
        <WhyPartial procedure={procedure} />
      </FactBox>
    </FactBoxes>
  )
}
