import type { ReactNode } from 'react'
import { Button } from '../../../../design-system/components/button.tsx'
import { Row } from '../../../../design-system/components/layout.tsx'
import { useLanguage } from '../../../../platform/web/language.ts'
import { sayMoment, type Draft } from '../say.ts'
import { useWords } from './words.ts'

type Offer = NonNullable<Draft['form']>['offers'][number]

/** The same person's last answer to the same question, with where it comes from; taken over by one tap. */
export const OfferedAnswer = (props: { readonly offer: Offer }): ReactNode => {
  const m = useWords()
  const language = useLanguage()
  const { field, shown, source, submittedAt } = props.offer
  return (
    <Row gap="s">
      <Button size="s" name="take" value={field} label={m.takeNamed(shown[language])}>{m.take(shown[language])}</Button>
      <small>{m.offeredFrom(source, sayMoment(submittedAt))}</small>
    </Row>
  )
}
