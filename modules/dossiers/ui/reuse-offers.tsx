import type { ReactNode } from 'react'
import { Button } from '../../../design-system/components/button.tsx'
import { Row, Stack } from '../../../design-system/components/layout.tsx'
import { Tag } from '../../../design-system/components/tag.tsx'
import type { Draft } from './say.ts'
import { sayDetails, sayOption, useReuseWords, type Offers, type ReuseOption } from './reuse-words.ts'

type Component = Draft['components'][number]

/** The button posts `key|option` with the page's own form. */
export const OfferedPaper = (props: { readonly componentKey: string; readonly option: ReuseOption }): ReactNode => {
  const m = useReuseWords()
  const { componentKey, option } = props
  const said = sayOption(option, m)
  const press = option.from === 'state' ? m.useState : m.use
  return (
    <Row spread>
      <span>{said}<br /><small>{sayDetails(option, m)}</small></span>
      <Button size="s" kind="primary" name="reuse" value={`${componentKey}|${option.option}`} label={`${press}: ${said}`}>{press}</Button>
    </Row>
  )
}

/** What was used again for a component, with its source; the buttons post with the page's own form. */
export const ReusedPapers = (props: { readonly component: Component }): ReactNode => {
  const m = useReuseWords()
  const { key, reused = [] } = props.component
  const [first] = reused
  if (first === undefined) return null
  return (
    <Row spread>
      <span><Tag tone="good">{m.used}</Tag> {sayOption(first, m)}<br /><small>{sayDetails(first, m)}</small></span>
      <Button size="s" kind="quiet" name="reuse-back" value={key}>{m.notThis}</Button>
    </Row>
  )
}

/** Registers first, then results, then uploads; one tap uses it. */
export const ReuseOffers = (props: { readonly component: Component; readonly offers: Offers }): ReactNode => {
  const { component, offers } = props
  const options = offers.find(({ key }) => key === component.key)?.options ?? []
  if (options.length === 0 || (component.reused ?? []).length > 0) return null
  return <Stack gap="s">{options.map((option) => <OfferedPaper key={option.option} componentKey={component.key} option={option} />)}</Stack>
}
