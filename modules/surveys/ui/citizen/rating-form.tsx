import type { ReactNode } from 'react'
import { Form } from 'react-router'
import { Button, ButtonRow } from '../../../../design-system/components/button.tsx'
import { Checkbox, RadioGroup } from '../../../../design-system/components/choice-group.tsx'
import { Stack } from '../../../../design-system/components/layout.tsx'
import { Notice } from '../../../../design-system/components/notice.tsx'
import { TextArea } from '../../../../design-system/components/text-area.tsx'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { FormKey, keptValue, useFailedForm } from '../../../../platform/web/form.ts'
import { useLanguage } from '../../../../platform/web/language.ts'
import type { showSurvey } from '../../contract.ts'
import { useRatingWords } from './words.ts'

/** One press and a button; everything else may be left out. */
export const RatingForm = (props: { readonly survey: AnswerOf<typeof showSurvey> }): ReactNode => {
  const m = useRatingWords()
  const language = useLanguage()
  const failed = useFailedForm()
  return (
    <Form method="post">
      <FormKey />
      <Stack gap="l">
        {failed ? <Notice tone="bad"><p>{failed.problem.detail}</p></Notice> : null}
        {props.survey.questions.map(({ key, asked, choices, required }) => (
          <RadioGroup
            key={key}
            name={key}
            label={asked[language]}
            optional={!required}
            inline
            defaultValue={keptValue(failed, key)}
            choices={choices.map(({ points, said }) => ({ value: String(points), label: said[language] }))}
          />
        ))}
        <TextArea name="words" label={m.words} hint={m.wordsHint} defaultValue={keptValue(failed, 'words')} optional />
        <Checkbox name="wantsAnswer" label={m.wantsAnswer} hint={m.wantsAnswerHint} defaultChecked={keptValue(failed, 'wantsAnswer') !== ''} />
        <ButtonRow><Button>{m.send}</Button></ButtonRow>
      </Stack>
    </Form>
  )
}
