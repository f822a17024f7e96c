import type { ReactNode } from 'react'
import { DateInput } from '../../../../../design-system/components/date-field.tsx'
import { FileField } from '../../../../../design-system/components/file-field.tsx'
import { Row } from '../../../../../design-system/components/layout.tsx'
import { RadioGroup } from '../../../../../design-system/components/choice-group.tsx'
import { TextArea } from '../../../../../design-system/components/text-area.tsx'
import { TextField } from '../../../../../design-system/components/text-field.tsx'
import { ComboBoxField } from '../../../../../design-system/staff/combo-box.tsx'
import { fieldError } from '../../../../../platform/web/form.ts'
import { useLanguage, type Language } from '../../../../../platform/web/language.ts'
import { sayMoment, type Shown } from '../../say.ts'
import { ActForm, useFailedAct, useKept, WhatHappens, type Act } from './act-form.tsx'
import type { ActName } from './act-order.ts'
import { listUnitsToAsk } from './list-units-to-ask.ts'
import { useAsked } from './use-asked.ts'
import { useActWords } from './words.ts'

const FILES = '.pdf,.docx,.jpg,.png'
const MOST_MEGABYTES = 25

export const AskOpinionForm = ({ shown }: Act): ReactNode => {
  const m = useActWords()
  const kept = useKept('ask-opinion')
  const failed = useFailedAct('ask-opinion')
  const units = useAsked('units', listUnitsToAsk)
  return (
    <ActForm shown={shown} act="ask-opinion">
      {units?.ok ? (
        <ComboBoxField name="unitId" label={m.unit} hint={m.unitHint} error={fieldError(failed, 'unitId')} choices={units.value.filter(({ value }) => value !== shown.resolvingUnit.id)} defaultValue={kept('unitId') || undefined} />
      ) : (
        <output>{units?.problem.detail ?? m.loading}</output>
      )}
      <TextArea name="content" label={m.question} rows={4} defaultValue={kept('content')} />
      <DateInput name="dueOn" label={m.answerBy} defaultValue={kept('dueOn')} />
      <p>{m.opinionText}</p>
    </ActForm>
  )
}

type Waiting = { readonly serial: number | string; readonly words: string }

/** The question answered: told when there is one, chosen when there are several. */
const WhichQuestion = (props: { readonly act: ActName; readonly waiting: readonly Waiting[] }): ReactNode => {
  const m = useActWords()
  const kept = useKept(props.act)
  const [first, ...others] = props.waiting
  if (!first) return null
  if (others.length === 0)
    return (
      <>
        <input type="hidden" name="serial" value={first.serial} />
        <p>{first.words}</p>
      </>
    )
  return <RadioGroup name="serial" label={m.whichOpinion} choices={props.waiting.map(({ serial, words }) => ({ value: String(serial), label: words }))} defaultValue={kept('serial', String(first.serial))} />
}

const AnswerFields = (props: { readonly act: ActName }): ReactNode => {
  const m = useActWords()
  const kept = useKept(props.act)
  return (
    <>
      <TextArea name="words" label={m.answerWords} rows={5} defaultValue={kept('words')} />
      <FileField name="file" label={m.answerFile} accept={FILES} maxMegabytes={MOST_MEGABYTES} optional />
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
  const kept = useKept('record-verification')
  return (
    <ActForm shown={shown} act="record-verification" withFile>
      <Row>
        <DateInput name="tookPlaceOn" label={m.tookPlaceOn} defaultValue={kept('tookPlaceOn')} />
        <TextField name="tookPlaceTime" label={m.tookPlaceTime} type="time" width="xs" defaultValue={kept('tookPlaceTime')} />
      </Row>
      <TextField name="place" label={m.place} defaultValue={kept('place')} />
      <TextArea name="participants" label={m.participants} hint={m.participantsHint} rows={3} defaultValue={kept('participants')} />
      <TextArea name="content" label={m.verified} rows={4} defaultValue={kept('content')} />
      <FileField name="file" label={m.minutes} accept={FILES} maxMegabytes={MOST_MEGABYTES} optional />
    </ActForm>
  )
}
