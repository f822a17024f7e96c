import type { ReactNode } from 'react'
import { DateInput } from '../../../../../design-system/components/date-field.tsx'
import { FileField } from '../../../../../design-system/components/file-field.tsx'
import { Row } from '../../../../../design-system/components/layout.tsx'
import { RadioGroup } from '../../../../../design-system/components/choice-group.tsx'
import { TextArea } from '../../../../../design-system/components/text-area.tsx'
import { TextField } from '../../../../../design-system/components/text-field.tsx'
import { ComboBoxField } from '../../../../../design-system/staff/combo-box.tsx'
import { useLanguage, type Language } from '../../../../../platform/web/language.ts'
import { sayMoment, type Shown } from '../../say.ts'
import { ActForm, useActField, WhatHappens, type Act } from './act-form.tsx'
import type { ActName } from './act-order.ts'
import { listUnitsToAsk } from './list-units-to-ask.ts'
import { useAsked } from './use-asked.ts'
import { useActWords } from './words.ts'

const FILES = '.pdf,.docx,.jpg,.png'
const MOST_MEGABYTES = 25

export const AskOpinionForm = ({ shown }: Act): ReactNode => {
  const m = useActWords()
  const field = useActField('ask-opinion')
  const units = useAsked('units', listUnitsToAsk)
  return (
    <ActForm shown={shown} act="ask-opinion">
      {units?.ok ? (
        <ComboBoxField {...field('unitId')} defaultValue={field('unitId').defaultValue || undefined} label={m.unit} hint={m.unitHint} choices={units.value.filter(({ value }) => value !== shown.resolvingUnit.id)} />
      ) : (
        <output>{units?.problem.detail ?? m.loading}</output>
      )}
      <TextArea {...field('content')} label={m.question} rows={4} />
      <DateInput {...field('dueOn')} label={m.answerBy} />
      <p>{m.opinionText}</p>
    </ActForm>
  )
}

type Waiting = { readonly serial: number | string; readonly words: string }

/** The question answered: told when there is one, chosen when there are several. */
const WhichQuestion = (props: { readonly act: ActName; readonly waiting: readonly Waiting[] }): ReactNode => {
  const m = useActWords()
  const field = useActField(props.act)
  const [first, ...others] = props.waiting
  if (!first) return null
  if (others.length === 0)
    return (
      <>
        <input type="hidden" name="serial" value={first.serial} />
        <p>{first.words}</p>
      </>
    )
  return <RadioGroup {...field('serial', String(first.serial))} label={m.whichOpinion} choices={props.waiting.map(({ serial, words }) => ({ value: String(serial), label: words }))} />
}

const AnswerFields = (props: { readonly act: ActName }): ReactNode => {
  const m = useActWords()
  const field = useActField(props.act)
  return (
    <>
      <TextArea {...field('words')} label={m.answerWords} rows={5} />
      <FileField name="file" error={field('file').error} label={m.answerFile} accept={FILES} maxMegabytes={MOST_MEGABYTES} optional />
    </>
  )
}

const until = (dueAt: string | undefined): string => (dueAt ? ` (${sayMoment(dueAt)})` : '')

export const AnswerOpinionForm = ({ shown }: Act): ReactNode => (
  <ActForm shown={shown} act="answer-opinion" withFile>
    <WhichQuestion act="answer-opinion" waiting={shown.opinions.filter(({ mine }) => mine).map(({ serial, content, dueAt }) => ({ serial, words: content + until(dueAt) }))} />
    <AnswerFields act="answer-opinion" />
  </ActForm>
)

/** What this agency may answer: each of its parts, and each way the part may end where there are several. */
const partsToAnswer = ({ branches, steps }: Shown, language: Language): readonly Waiting[] =>
  branches
    .filter(({ mine }) => mine)
    .flatMap(({ serial, unit, dueAt, name }): readonly Waiting[] => {
      const words = `${name ? `${name[language]}, ` : ''}${unit.name}${until(dueAt)}`
      const actions = steps.find((step) => step.serial === serial)?.actions ?? []
      return actions.length < 2 ? [{ serial, words }] : actions.map((action) => ({ serial: `${serial}|${action.code}`, words: `${action.name[language]}: ${words}` }))
    })

export const AnswerBranchForm = ({ shown }: Act): ReactNode => {
  const language = useLanguage()
  return (
    <ActForm shown={shown} act="answer-branch" withFile>
      <WhichQuestion act="answer-branch" waiting={partsToAnswer(shown, language)} />
      <AnswerFields act="answer-branch" />
    </ActForm>
  )
}

const openOpinions = ({ opinions }: Shown) => opinions.filter(({ answer, overdueToldAt }) => !answer && !overdueToldAt)

export const TellOverdueForm = ({ shown }: Act): ReactNode => {
  const m = useActWords()
  return (
    <ActForm shown={shown} act="tell-opinion-overdue">
      <WhichQuestion act="tell-opinion-overdue" waiting={openOpinions(shown).map(({ serial, unit, dueAt }) => ({ serial, words: m.asked(unit.name, dueAt ? sayMoment(dueAt) : '') }))} />
      <WhatHappens lines={[m.tellOverdueText]} />
    </ActForm>
  )
}

export const VerificationForm = ({ shown }: Act): ReactNode => {
  const m = useActWords()
  const field = useActField('record-verification')
  return (
    <ActForm shown={shown} act="record-verification" withFile>
      <Row>
        <DateInput {...field('tookPlaceOn')} label={m.tookPlaceOn} />
        <TextField {...field('tookPlaceTime')} label={m.tookPlaceTime} type="time" width="xs" />
      </Row>
      <TextField {...field('place')} label={m.place} />
      <TextArea {...field('participants')} label={m.participants} hint={m.participantsHint} rows={3} />
      <TextArea {...field('content')} label={m.verified} rows={4} />
      <FileField name="file" error={field('file').error} label={m.minutes} accept={FILES} maxMegabytes={MOST_MEGABYTES} optional />
    </ActForm>
  )
}
