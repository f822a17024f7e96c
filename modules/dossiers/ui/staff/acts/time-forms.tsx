import type { ReactNode } from 'react'
import { DateInput } from '../../../../../design-system/components/date-field.tsx'
import { TextArea } from '../../../../../design-system/components/text-area.tsx'
import { TextField } from '../../../../../design-system/components/text-field.tsx'
import { useLanguage } from '../../../../../platform/web/language.ts'
import { sayMoment } from '../../say.ts'
import { ActForm, Preview, ReasonFields, useKept, WhatHappens, type Act } from './act-form.tsx'
import { useActWords } from './words.ts'

export const SuspendForm = ({ shown }: Act): ReactNode => {
  const m = useActWords()
  const { dueAt } = shown.summary
  return (
    <ActForm shown={shown} act="suspend">
      <ReasonFields act="suspend" kind="suspension" />
      <WhatHappens lines={[dueAt ? m.clockStops(sayMoment(dueAt)) : m.clockStopsPlain, m.applicantTold]} />
    </ActForm>
  )
}

export const ResumeForm = ({ shown }: Act): ReactNode => {
  const m = useActWords()
  const kept = useKept('resume')
  return (
    <ActForm shown={shown} act="resume">
      <TextField name="words" label={m.note} optional defaultValue={kept('words')} />
      <Preview shown={shown} act="resume" lines={[m.applicantTold]} />
    </ActForm>
  )
}

export const ApologiseForm = ({ shown }: Act): ReactNode => {
  const m = useActWords()
  const kept = useKept('apologise')
  const until = shown.due.reappointUntil
  return (
    <ActForm shown={shown} act="apologise">
      <ReasonFields act="apologise" kind="delay" />
      {until ? <DateInput name="newDueOn" label={m.newDate} hint={`${m.newDateHint} ${m.reappointUntil(sayMoment(until))}`} optional defaultValue={kept('newDueOn')} /> : <p>{m.reappointNever}</p>}
      <WhatHappens lines={[m.signedSlip(m.apologySlip)]} />
    </ActForm>
  )
}

export const RecalculateForm = ({ shown }: Act): ReactNode => {
  const m = useActWords()
  const kept = useKept('recalculate')
  return (
    <ActForm shown={shown} act="recalculate">
      <TextArea name="reason" label={m.recalculateReason} rows={2} defaultValue={kept('reason')} />
      <Preview shown={shown} act="recalculate" lines={[m.recalculateText]} />
    </ActForm>
  )
}

export const UndoForm = ({ shown }: Act): ReactNode => {
  const m = useActWords()
  const language = useLanguage()
  const kept = useKept('undo')
  const { lastAct } = shown
  return (
    <ActForm shown={shown} act="undo">
      {lastAct ? <p>{m.undoWhat(lastAct[language], lastAct.by, sayMoment(lastAct.at))}</p> : null}
      <TextArea name="reason" label={m.undoReason} rows={2} defaultValue={kept('reason')} />
      <Preview shown={shown} act="undo" lines={[m.undoText, ...(lastAct?.type === 'SupplementRequested' ? [m.supplementUsedUp] : [])]} />
    </ActForm>
  )
}
